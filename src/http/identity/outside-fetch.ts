import { lookup } from "node:dns";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { CustomFetch } from "openid-client";
import { AddressRefused, guardLookup, refuseAddress } from "../../use-cases/outside-address.ts";

/** Documents of providers have some kilobytes; what is larger is none. */
const mostBytes = 1_000_000;

/**
 * Fetches what a partner has told us to fetch, and nothing of this machine or its network: the name is looked up once and
 * used as it was found, and a redirection is an answer, not a way to go.
 */
export function createOutsideFetch(allowPrivate: boolean): CustomFetch {
	return async (url, { method, headers, body, signal }) => {
		const refusal = refuseAddress(url, allowPrivate);
		if (refusal !== undefined) throw new AddressRefused(refusal);
		const send = url.toLowerCase().startsWith("https:") ? requestHttps : requestHttp;
		const text = body === undefined || body === null ? undefined : String(body);
		return await new Promise((resolve, reject) => {
			const outgoing = send(url, {
				method,
				headers: {
					...Object.fromEntries(new Headers(headers)),
					...(text === undefined ? {} : { "content-length": String(Buffer.byteLength(text)) }),
				},
				lookup: guardLookup(lookup, allowPrivate),
				...(signal == null ? {} : { signal }),
			});
			outgoing.on("error", reject);
			outgoing.on("response", (incoming) => void readAll(incoming).then(resolve, reject));
			outgoing.end(text);
		});
	};
}

async function readAll(incoming: IncomingMessage): Promise<Response> {
	const parts: Buffer[] = [];
	let bytes = 0;
	// Without an encoding it gives buffers.
	const body: AsyncIterable<Buffer> = incoming;
	for await (const part of body) {
		bytes += part.length;
		if (bytes > mostBytes) throw new Error(`the answer has more than ${mostBytes} bytes`);
		parts.push(part);
	}
	const { statusCode: status = 502, headers } = incoming;
	const kept = Object.entries(headers).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
	const isEmpty = [204, 205, 304].includes(status);
	return new Response(isEmpty ? null : Buffer.concat(parts), { status, headers: Object.fromEntries(kept) });
}
