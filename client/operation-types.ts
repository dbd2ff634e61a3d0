import type { components, paths } from "./api.ts";

/** A shape of the API by its name in the document, such as `Schema<"CustomerPage">`. */
export type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

/** The methods that operations have. */
export type Method = "get" | "put" | "post" | "delete" | "head" | "patch";

/** What is described under one method of one path. */
export type Operation<Path extends keyof paths, Via extends Method> = NonNullable<paths[Path][Via]>;

/** The paths that have an operation under that method. */
export type PathOf<Via extends Method> = {
	[Path in keyof paths]: paths[Path] extends { readonly [Name in Via]: { readonly responses: unknown } } ? Path : never;
}[keyof paths];

/** The JSON that an operation answers when it has done what was asked; undefined when it answers nothing. */
export type AnswerOf<Path extends keyof paths, Via extends Method> =
	Operation<Path, Via> extends { readonly responses: infer Answers } ? JsonOf<Answers[keyof Answers & Done]> : never;

/** The body that an operation takes; never when it takes none. */
export type BodyOf<Path extends keyof paths, Via extends Method> =
	Operation<Path, Via> extends { readonly requestBody?: infer Body }
		? NonNullable<Body> extends { readonly content: { readonly "application/json": infer Json } }
			? Json
			: never
		: never;

/** What an operation takes at that place; never when it takes nothing there. */
export type ParametersOf<Path extends keyof paths, Via extends Method, Place extends "path" | "query" | "header"> =
	Operation<Path, Via> extends { readonly parameters: infer Parameters }
		? Place extends keyof Parameters
			? NonNullable<Parameters[Place]>
			: never
		: never;

/** What an operation is asked with, but for what every request has. */
export type AskedWith<Path extends keyof paths, Via extends Method> = Given<"path", ParametersOf<Path, Via, "path">> &
	GivenAtWill<"query", ParametersOf<Path, Via, "query">> &
	(IsNever<BodyOf<Path, Via>> extends true
		? unknown
		: IsBodyOptional<Path, Via> extends true
			? { readonly body?: BodyOf<Path, Via> }
			: { readonly body: BodyOf<Path, Via> });

type Done = 200 | 201 | 202 | 204;

type JsonOf<Answer> = Answer extends { readonly content: { readonly "application/json": infer Json } }
	? Json
	: undefined;

type IsNever<Type> = [Type] extends [never] ? true : false;

type IsBodyOptional<Path extends keyof paths, Via extends Method> =
	Operation<Path, Via> extends { readonly requestBody: unknown } ? false : true;

type Given<Name extends string, Parameters> =
	IsNever<Parameters> extends true ? unknown : { readonly [Key in Name]: Parameters };

/** Left out as a whole when nothing in it has to be there. */
type GivenAtWill<Name extends string, Parameters> =
	IsNever<Parameters> extends true
		? unknown
		: Record<never, never> extends Parameters
			? { readonly [Key in Name]?: Parameters }
			: { readonly [Key in Name]: Parameters };
