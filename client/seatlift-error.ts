import type { Schema } from "./operation-types.ts";

/** A refusal of either API, in one form. */
export class SeatliftError extends Error {
	override readonly name = "SeatliftError";
	readonly status: number;
	/** Stable and for programs: the code of the problem, or the number of the original's error as text. */
	readonly code: string;
	/** Every business reason with its remedy, in the language that was asked for. */
	readonly refusals: readonly Schema<"Refusal">[];
	/** The id under which the log of the server has the request. */
	readonly requestId: string | undefined;
	/** The seconds that the server asked to wait. */
	readonly retryAfter: number | undefined;
	/** The answer as it came. */
	readonly body: unknown;

	constructor(response: Response, body: unknown) {
		const read = readRefusal(body);
		super(read.message ?? `the server answered ${response.status}`);
		this.status = response.status;
		this.code = read.code ?? `http${response.status}`;
		this.refusals = read.refusals;
		this.requestId = response.headers.get("ms-requestid") ?? undefined;
		this.retryAfter = readSeconds(response);
		this.body = body;
	}
}

/** The seconds that an answer asks to wait before asking again; undefined when it does not say. */
export function readSeconds({ headers }: Response): number | undefined {
	const said = headers.get("retry-after");
	if (said === null) return undefined;
	const seconds = /^\d+$/u.test(said) ? Number(said) : (Date.parse(said) - Date.now()) / 1_000;
	return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}

interface ReadRefusal {
	readonly message?: string;
	readonly code?: string;
	readonly refusals: readonly Schema<"Refusal">[];
}

/** A problem (RFC 9457), the original's error, or what the gateway in front of it says. */
function readRefusal(body: unknown): ReadRefusal {
	if (typeof body !== "object" || body === null) return { refusals: [] };
	if ("title" in body) {
		const { title, detail, code, refusals = [] } = body as Partial<Schema<"Problem">>; // each member is checked below
		const message = [title, detail].filter((part) => typeof part === "string").join(": ");
		return { message, ...(code === undefined ? {} : { code }), refusals };
	}
	const { code, description, message } = body as { code?: unknown; description?: unknown; message?: unknown }; // checked below
	const said = [description, message].find((part) => typeof part === "string");
	return {
		...(said === undefined ? {} : { message: said }),
		...(typeof code === "number" ? { code: String(code) } : {}),
		refusals: [],
	};
}
