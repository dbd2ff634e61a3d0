import type { ZodType } from "zod";
import type { Language } from "../language/language.ts";
import type { ApiPath } from "./api-request.ts";
import { leaveForSignIn } from "./authorized-call.ts";
import { readEventStream } from "./read-event-stream.ts";
import { currentAccessToken } from "./sign-in-session.ts";

interface Stream<Event> {
	readonly path: ApiPath;
	readonly language: Language;
	/** What an event carries; others are passed over. */
	readonly event: ZodType<Event>;
	readonly signal: AbortSignal;
	readonly onEvent: (event: Event) => void;
}

/**
 * Reads server-sent events until the server ends them. A browser's own reader cannot send who is asking, which is why
 * this is an ordinary request whose answer does not end.
 */
export async function readEvents<Event>({ path, language, event, signal, onEvent }: Stream<Event>): Promise<void> {
	const token = (await currentAccessToken()) ?? (await leaveForSignIn());
	const response = await fetch(`/api/v1${path}`, {
		headers: { Accept: "text/event-stream", "Accept-Language": language, Authorization: `Bearer ${token}` },
		signal,
	});
	if (!response.ok || response.body === null) throw new Error(`no events: ${response.status}`);
	await readEventStream(response.body, event, onEvent);
}
