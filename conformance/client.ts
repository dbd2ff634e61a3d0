import { setTimeout } from "node:timers/promises";

/** One call of the walk: `path` is the contract's, with its places in braces, so that answers can be held against it. */
export interface Call {
	readonly method: "GET" | "HEAD" | "POST" | "PATCH" | "PUT" | "DELETE";
	readonly path: string;
	readonly params?: Readonly<Record<string, string>>;
	readonly query?: Readonly<Record<string, string>>;
	readonly body?: unknown;
	readonly headers?: Readonly<Record<string, string>>;
}

/** What a server said to a call. */
export interface Answer {
	readonly call: Call;
	readonly status: number;
	readonly headers: Headers;
	/** Undefined when there is none, the text when it is no JSON. */
	readonly body: unknown;
}

/** Asks a server and keeps every answer. */
export interface Client {
	readonly url: string;
	/** Sends the call as a person, whose token may do what an app's alone may not. */
	ask(call: Call): Promise<Answer>;
	/** Keeps what a server said in another way, such as what it sent to a receiver. */
	record(answer: Answer): void;
	readonly answers: readonly Answer[];
}

const patienceMilliseconds = 60_000;
/** A server that limits its callers is asked again when it says so, unless that is too long to wait for. */
const longestPauseSeconds = 120;

/** A client of its own, written from the contract: it shares nothing with the server. */
export function createClient(url: string, token: string): Client {
	const answers: Answer[] = [];
	return {
		url,
		answers,
		record: (answer) => void answers.push(answer),
		async ask(call) {
			let answer = await send(url, token, call);
			for (let pause = pauseOf(answer); pause !== undefined; pause = pauseOf(answer)) {
				await setTimeout(pause * 1000);
				answer = await send(url, token, call);
			}
			answers.push(answer);
			return answer;
		},
	};
}

async function send(url: string, token: string, call: Call): Promise<Answer> {
	const response = await fetch(toAddress(url, call), {
		method: call.method,
		headers: {
			authorization: `Bearer ${token}`,
			accept: "application/json",
			"ms-requestid": crypto.randomUUID(),
			"ms-correlationid": crypto.randomUUID(),
			...(call.body === undefined ? {} : { "content-type": "application/json" }),
			...call.headers,
		},
		signal: AbortSignal.timeout(patienceMilliseconds),
		...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
	});
	const text = (await response.text()).replace(/^\uFEFF/u, "");
	return { call, status: response.status, headers: response.headers, body: toBody(text) };
}

/** Seconds to wait before the same is asked again; undefined when the answer is the last word. */
function pauseOf({ status, headers }: Answer): number | undefined {
	const seconds = Number(headers.get("retry-after") ?? Number.NaN);
	return status === 429 && seconds >= 0 && seconds <= longestPauseSeconds ? seconds : undefined;
}

function toAddress(url: string, { path, params = {}, query }: Call): string {
	const filled = path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => {
		const value = params[name];
		if (value === undefined) throw new Error(`nothing is known for {${name}} of ${path}`);
		return encodeURIComponent(value);
	});
	return `${url}${filled}${query === undefined ? "" : `?${new URLSearchParams(query)}`}`;
}

function toBody(text: string): unknown {
	if (text === "") return undefined;
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

/** A value in a body by its path, such as `items.0.id`. */
export function at(body: unknown, path: string): unknown {
	let value = body;
	for (const step of path.split(".")) {
		if (typeof value !== "object" || value === null) return undefined;
		value = (value as Readonly<Record<string, unknown>>)[step]; // an index is a name too
	}
	return value;
}

/** The same where the walk cannot go on without it. */
export function text({ call, status, body }: Answer, path: string): string {
	const value = at(body, path);
	if (typeof value === "string" && value !== "") return value;
	throw new Error(
		`${call.method} ${call.path} answered ${status} without ${path}: ${JSON.stringify(body)?.slice(0, 300)}`,
	);
}

/** The items of a collection. */
export function items({ body }: Answer): readonly Readonly<Record<string, unknown>>[] {
	const list = at(body, "items");
	return Array.isArray(list) ? list : [];
}
