import { problem } from "../../wire/api/problem.ts";
import type { Language } from "../language/language.ts";
import { ConnectionError, ProblemError, UnexpectedAnswerError } from "./api-errors.ts";
import type { ApiRequest } from "./api-request.ts";

/** One request to `/api/v1` and how it is sent. */
export interface ApiCall<Answer> extends ApiRequest<Answer> {
	readonly language: Language;
	/** The etag that a change was made from; what somebody else has changed since is refused. */
	readonly ifMatch?: string;
	/** Names the intent, so that a repeated request changes nothing twice. */
	readonly requestId?: string;
	readonly accessToken?: string;
	readonly signal?: AbortSignal;
}

const timeoutMilliseconds = 20_000;

/** Sends one request and returns the checked answer; throws a problem, a connection error or an unexpected answer. */
export async function callApi<Answer>(call: ApiCall<Answer>): Promise<Answer> {
	const response = await send(call);
	const body = await readBody(response);
	if (!response.ok) {
		const parsed = problem.safeParse(body);
		throw new ProblemError(parsed.success ? parsed.data : bareProblem(response));
	}
	const parsed = call.answer.safeParse(body);
	if (!parsed.success) throw new UnexpectedAnswerError(`${call.path}: ${parsed.error.message}`);
	return parsed.data;
}

async function send(call: ApiCall<unknown>): Promise<Response> {
	const headers = new Headers({ Accept: "application/json", "Accept-Language": call.language });
	if (call.body !== undefined) headers.set("Content-Type", "application/json");
	if (call.ifMatch !== undefined) headers.set("If-Match", `"${call.ifMatch}"`);
	if (call.requestId !== undefined) headers.set("MS-RequestId", call.requestId);
	if (call.accessToken !== undefined) headers.set("Authorization", `Bearer ${call.accessToken}`);
	const timeout = AbortSignal.timeout(timeoutMilliseconds);
	try {
		return await fetch(`/api/v1${call.path}`, {
			method: call.method,
			headers,
			signal: call.signal === undefined ? timeout : AbortSignal.any([timeout, call.signal]),
			...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
		});
	} catch (error) {
		throw connectionError(error, { timedOut: timeout.aborted, canceled: call.signal?.aborted === true });
	}
}

function connectionError(error: unknown, aborted: { readonly timedOut: boolean; readonly canceled: boolean }): unknown {
	if (aborted.timedOut) return new ConnectionError("timeout");
	if (aborted.canceled) return error;
	return new ConnectionError(navigator.onLine ? "unreachable" : "offline");
}

async function readBody(response: Response): Promise<unknown> {
	try {
		return await response.json();
	} catch {
		return undefined;
	}
}

/** For answers that carry no problem of ours, as from a proxy in between. */
function bareProblem(response: Response) {
	return { type: "about:blank", title: "", status: response.status, code: `http${response.status}` };
}
