import { lookup } from "node:dns";
import { Agent as HttpAgent, request as requestHttp } from "node:http";
import { Agent as HttpsAgent, request as requestHttps } from "node:https";
import type { DeliveryAttempt } from "../domain/webhooks/webhook.ts";
import { AddressRefused, guardLookup, refuseAddress } from "../use-cases/outside-address.ts";
import type { WebhookMessage } from "./webhook-message.ts";

/** How long a receiver has for its answer, beginning with the search for its address. */
const patienceMilliseconds = 10_000;
/** So much of what the receiver says is kept. */
const keptCharacters = 200;

/** Posts messages, and never anywhere else than where it may. */
export interface WebhookSender {
	/** Tells what came of it; throws only when it is stopped before it knows. */
	post(url: string, message: WebhookMessage): Promise<Omit<DeliveryAttempt, "at">>;
	/** Breaks off what is under way. */
	stop(): void;
}

/**
 * The address is looked up once and used as it was found, after a look at whether it is one of this machine or of its
 * network: a name that points elsewhere a moment later changes nothing. A redirection is an answer, not a way to go.
 */
export function createWebhookSender({ allowPrivate }: { readonly allowPrivate: boolean }): WebhookSender {
	const stopping = new AbortController();
	const agents = { http: new HttpAgent({ keepAlive: true }), https: new HttpsAgent({ keepAlive: true }) };
	return {
		async post(url, message) {
			const begun = performance.now();
			const told = await attempt(url, message).catch((error: unknown) => {
				if (stopping.signal.aborted) throw error;
				return { message: describe(error) };
			});
			return { ...told, milliseconds: Math.round(performance.now() - begun) };
		},
		stop() {
			stopping.abort();
			for (const agent of Object.values(agents)) agent.destroy();
		},
	};

	async function attempt(
		url: string,
		{ body, headers }: WebhookMessage,
	): Promise<{ status?: number; message: string }> {
		const refusal = refuseAddress(url, allowPrivate);
		if (refusal !== undefined) return { message: refusal };
		const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(patienceMilliseconds)]);
		const isEncrypted = url.toLowerCase().startsWith("https:");
		return await new Promise((resolve, reject) => {
			const options = {
				method: "POST",
				headers: { ...headers, "content-length": String(Buffer.byteLength(body)) },
				lookup: guardLookup(lookup, allowPrivate),
				signal,
			};
			const outgoing = isEncrypted
				? requestHttps(url, { ...options, agent: agents.https })
				: requestHttp(url, { ...options, agent: agents.http });
			outgoing.on("error", reject);
			outgoing.on("response", (response) => {
				let text = "";
				response.setEncoding("utf8");
				response.on("data", (part: string) => {
					text = (text + part).slice(0, keptCharacters);
				});
				response.on("error", reject);
				response.on("end", () => resolve({ status: response.statusCode ?? 0, message: text }));
			});
			outgoing.end(body);
		});
	}
}

function describe(error: unknown): string {
	if (error instanceof AddressRefused) return error.why;
	if (!(error instanceof Error)) return String(error);
	if (error.name === "TimeoutError") return `no answer within ${patienceMilliseconds / 1_000} s`;
	const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
	return (error.message === "" ? (code ?? error.name) : error.message).slice(0, keptCharacters);
}
