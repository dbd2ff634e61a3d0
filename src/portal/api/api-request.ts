import type { ZodType } from "zod";
import type { AnswerOf, AskedWith, BodyOf, Method, PathOf } from "../../../client/operation-types.ts";

declare const described: unique symbol;

/** A path below `/api/v1` with its query, that of an operation which the OpenAPI document has. */
export type ApiPath = string & { readonly [described]: true };

/** One request of an operation and the shape of its answer. */
export interface ApiRequest<Answer> {
	readonly path: ApiPath;
	readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
	readonly body?: unknown;
	/** What the answer is held against when it comes. */
	readonly answer: ZodType<Answer>;
}

/** The paths of our own API that have an operation under that method. */
export type OwnPath<Via extends Method> = PathOf<Via> & `/api/v1/${string}`;

/** The same as what an operation is asked with, taken from values that are not to be changed. */
type Asked<Type> = Type extends (infer Item)[]
	? readonly Asked<Item>[]
	: Type extends object
		? { readonly [Key in keyof Type]: Asked<Type[Key]> }
		: Type;

/** The body that an operation takes. */
export type ApiBody<Path extends OwnPath<Via>, Via extends Method> = Asked<BodyOf<Path, Via>>;

/** The schema, provided that whatever the operation answers is of it. */
type Expected<Path extends OwnPath<Via>, Via extends Method, Answer> = ZodType<Answer> &
	(AnswerOf<Path, Via> extends Answer ? unknown : { readonly "does not fit what the operation answers": never });

/**
 * A request whose method, path, parameters, body and answer are those of the OpenAPI document: what the server does not
 * have does not compile.
 */
export function apiRequest<Via extends Exclude<Method, "head">, Path extends OwnPath<Via>, Answer>(
	method: Via,
	path: Path,
	asked: Asked<AskedWith<Path, Via>> & { readonly answer: Expected<Path, Via, Answer> },
): ApiRequest<Answer> {
	const { answer, ...given } = asked;
	const { body }: { readonly body?: unknown } = given;
	return {
		method: method.toUpperCase() as Uppercase<Via>, // TypeScript widens it to text
		path: apiPath(path, given),
		...(body === undefined ? {} : { body }),
		answer,
	};
}

/** The path of what is read otherwise than as JSON: a file, or a stream of events. */
export function apiFile<Path extends OwnPath<"get">>(path: Path, asked: Asked<AskedWith<Path, "get">>): ApiPath {
	return apiPath(path, asked as Parameters); // whatever an operation that is read is asked with stands in these two
}

interface Parameters {
	readonly path?: Readonly<Record<string, unknown>>;
	readonly query?: Readonly<Record<string, unknown>>;
}

/** Writes parameters into a path; those that are not there are left out. */
function apiPath(template: string, { path = {}, query = {} }: Parameters): ApiPath {
	const filled = template.replaceAll(/\{(\w+)\}/gu, (_, name: string) => encodeURIComponent(String(path[name])));
	const present = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
	const search = new URLSearchParams(present.map(([name, value]) => [name, String(value)]));
	return `${filled.slice("/api/v1".length)}${search.size === 0 ? "" : `?${search}`}` as ApiPath; // made here alone
}
