import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { type Answer, at, text } from "../client.ts";
import type { Stretch } from "./walk.ts";

const registration = "/webhooks/v1/registration";
const patienceMilliseconds = 15_000;

/** Registers a receiver of its own on loopback and waits for what it is sent; a server far away cannot reach that. */
export const webhooks: Stretch = {
	name: "webhooks",
	async walk(client) {
		await client.ask({ method: "GET", path: `${registration}/events` });
		const receiver = await startReceiver();
		try {
			const body = { webhookUrl: receiver.url, webhookEvents: ["subscription-updated", "test-created"] };
			const made = await client.ask({ method: "POST", path: registration, body });
			await client.ask({ method: "PUT", path: registration, body });
			if (made.status >= 300 && made.status !== 409) throw new Error(`the receiver was refused with ${made.status}`);
			await client.ask({ method: "GET", path: registration });
			const asked = await client.ask({ method: "POST", path: `${registration}/validationEvents` });
			const { request, body: sent } = await receiver.next();
			client.record(toAnswer(request, sent));
			const params = { correlationId: text(asked, "correlationId") };
			await client.ask({ method: "GET", path: `${registration}/validationEvents/{correlationId}`, params });
		} finally {
			receiver.close();
		}
	},
};

/** A delivery passes when it is signed and has the members that receivers read. */
function toAnswer(request: IncomingMessage, body: unknown): Answer {
	const signed = /^Signature [A-Za-z0-9+/]+=*$/u.test(String(request.headers.authorization ?? ""));
	const named = ["EventName", "ResourceUri", "ResourceName"].every((name) => at(body, name) !== undefined);
	const call = { method: "POST", path: "{WebhookUrl}" } as const;
	return { call, status: signed && named ? 200 : 0, headers: new Headers(), body };
}

async function startReceiver() {
	const arrived = Promise.withResolvers<{ request: IncomingMessage; body: unknown }>();
	const server = createServer((request, response) => {
		let body = "";
		request.on("data", (part) => (body += String(part)));
		request.on("end", () => {
			response.end();
			arrived.resolve({ request, body: JSON.parse(body) });
		});
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const { port } = server.address() as AddressInfo; // it listens on TCP
	const late = setTimeout(() => arrived.reject(new Error("nothing arrived at the receiver")), patienceMilliseconds);
	return {
		url: `http://127.0.0.1:${port}/hook`,
		next: () => arrived.promise,
		close() {
			clearTimeout(late);
			server.close();
			server.closeAllConnections();
		},
	};
}
