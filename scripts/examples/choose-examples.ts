import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import { toOperationId } from "../../src/http/openapi/describe-operation.ts";
import type { ApiExamples, OperationExample } from "../../src/http/openapi/examples.ts";
import type { DescribedRoute } from "../../src/http/route.ts";
import { alignNames } from "../../src/wire/read-tolerantly.ts";
import type { RecordedAnswer } from "./record-answers.ts";
import { shorten } from "./shorten.ts";

/** What an operation's example has to have. */
interface Wanted {
	readonly request: boolean;
	readonly statuses: readonly number[];
}

/** A body where one is taken, and every JSON that is answered when all went well. */
function wantedOf({ body, file, method, responses }: DescribedRoute): Wanted {
	const answered = Object.entries(responses).filter(([, schema]) => schema !== undefined);
	const statuses = file !== undefined || method === "HEAD" ? [] : answered.map(([status]) => Number(status));
	return {
		request: body !== undefined && !body.safeParse(undefined).success,
		statuses: statuses.filter((status) => status < 300),
	};
}

/** Which parts of an example are missing or no longer of their schemas. */
export function faultsOf(route: DescribedRoute, example: OperationExample | undefined): readonly string[] {
	const { request, statuses } = wantedOf(route);
	const faults = request && !isPlain(route, example?.request) ? ["request"] : [];
	return [
		...faults,
		...statuses.filter((status) => !isOf(route.responses[status], example?.responses[status])).map(String),
	];
}

/** An example for every operation that was seen; one that there was stays while it is of its schemas. */
export function chooseExamples(
	routes: readonly DescribedRoute[],
	recorded: readonly RecordedAnswer[],
	before: ApiExamples,
): ApiExamples {
	const chosen = routes.flatMap((route): readonly (readonly [string, OperationExample])[] => {
		const name = toOperationId(route);
		const known = before[name];
		const { request, statuses } = wantedOf(route);
		if (!request && statuses.length === 0) return [];
		if (known !== undefined && faultsOf(route, known).length === 0) return [[name, known]];
		const seen = recorded.filter(({ method, url }) => method === route.method && url === route.url);
		const made = exampleOf(route, seen);
		return made === undefined ? [] : [[name, made]];
	});
	return Object.fromEntries(chosen);
}

function exampleOf(route: DescribedRoute, seen: readonly RecordedAnswer[]): OperationExample | undefined {
	const { request: isAsked, statuses } = wantedOf(route);
	const short = seen.map((one) => ({
		...one,
		request: spell(route, shorten(one.request)),
		response: shorten(one.response),
	}));
	const asked = short.filter((one) => !isAsked || isPlain(route, one.request));
	const best = statuses.map((status) => {
		const answered = asked.filter((one) => one.status === status && isOf(route.responses[status], one.response));
		return [status, mostTelling(answered)] as const;
	});
	const first = best.find(([, one]) => one !== undefined)?.[1] ?? mostTelling(asked);
	if (first === undefined) return undefined;
	const responses = best.flatMap(([status, one]) => (one === undefined ? [] : [[String(status), one.response]]));
	return { ...(isAsked ? { request: first.request } : {}), responses: Object.fromEntries(responses) };
}

const longest = 5_000;

/** The one that has most different members and is not too long; of equals the shortest, of those the first by its text. */
function mostTelling(seen: readonly RecordedAnswer[]): RecordedAnswer | undefined {
	const judged = seen.map((one) => {
		const text = JSON.stringify([one.response, one.request]);
		return { one, text, members: new Set(text.match(/"\w+":/gu)).size - (text.length > longest ? 1_000 : 0) };
	});
	return judged.toSorted(
		(a, b) => b.members - a.members || a.text.length - b.text.length || (a.text < b.text ? -1 : 1),
	)[0]?.one;
}

/** A request as the documents spell it, whatever the client's spelling was. */
function spell(route: DescribedRoute, sent: unknown): unknown {
	const { api, body } = route;
	if (body === undefined || (api === "seatlift" && isPlain(route, sent))) return sent;
	const read = body.safeParse(api === "seatlift" ? sent : alignNames(body, sent));
	return read.success ? JSON.parse(JSON.stringify(read.data ?? null)) : undefined;
}

/** Whether a request is of its schema, in the very words of the schema: reading it changes none of its members. */
function isPlain({ body }: DescribedRoute, sent: unknown): boolean {
	const read = body?.safeParse(sent);
	if (read === undefined || !read.success || sent === undefined) return false;
	if (typeof sent !== "object" || sent === null || Array.isArray(sent)) return isDeepStrictEqual(read.data, sent);
	const kept = read.data as Readonly<Record<string, unknown>>; // an object was read
	return Object.entries(sent).every(([name, value]) => isDeepStrictEqual(kept[name], value));
}

function isOf(schema: z.ZodType | undefined, value: unknown): boolean {
	return schema !== undefined && value !== undefined && schema.safeParse(value).success;
}
