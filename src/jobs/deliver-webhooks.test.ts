import { verify, X509Certificate } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { askForSeats } from "../../test/support/desk.ts";
import { addCustomer, makeCaller, openStage, partnerId, type Stage, sell, write } from "../../test/support/fixture.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import { toInstant } from "../domain/basics/instant.ts";
import type { Subscription } from "../domain/subscriptions/subscription.ts";
import { savePartner } from "../storage/partner-store.ts";
import { watchOutbox } from "../storage/webhook-outbox.ts";
import type { Surroundings } from "../use-cases/surroundings.ts";
import { registerWebhook } from "../use-cases/webhooks/register-webhook.ts";
import { loadWebhookKey } from "../use-cases/webhooks/signing-key.ts";
import { listWebhookDeliveries } from "../use-cases/webhooks/webhook-deliveries.ts";
import { deliverWebhooks, type WokenJob } from "./deliver-webhooks.ts";

const origin = { caller: makeCaller(), requestId: "r", correlationId: "c" };

interface Received {
	readonly headers: IncomingMessage["headers"];
	readonly body: string;
}

describe.each(databasesUnderTest())("the job that sends webhooks on %s", (kind) => {
	let stage: Stage;
	let surroundings: Surroundings;
	let jobs: WokenJob[];
	let receiver: Server;
	let received: Received[];
	let answer: (response: ServerResponse) => void;
	let subscription: Subscription;
	let errors: unknown[];

	beforeEach(async () => {
		[received, jobs, errors] = [[], [], []];
		answer = (response) => response.writeHead(204).end();
		receiver = createServer((request, response) => {
			let body = "";
			request.on("data", (part) => (body += String(part)));
			request.on("end", () => {
				received.push({ headers: request.headers, body });
				answer(response);
			});
		});
		await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
		stage = await openStage(kind);
		const now = () => toInstant(Temporal.Now.instant());
		surroundings = {
			...stage.surroundings,
			now,
			settings: { ...stage.surroundings.settings, webhookPrivateAddresses: true },
			database: watchOutbox(stage.surroundings.database, () => {
				for (const job of jobs) job.wake();
			}),
		};
		await write(stage, (tx) =>
			savePartner(tx, { id: partnerId, name: "p", domain: "p.example", mpnId: "", country: "KR", createdAt: now() }),
		);
		subscription = await sell(stage, await addCustomer(stage));
	});
	afterEach(async () => {
		await Promise.all(jobs.map((job) => job.stop()));
		receiver.closeAllConnections();
		await new Promise((resolve) => receiver.close(resolve));
		await stage.close();
		expect(errors).toEqual([]);
	});

	const start = (given = surroundings) => {
		const job = deliverWebhooks({
			...{ surroundings: given, publicUrl: "https://seats.example", resourceRoot: "/v1" },
			onError: (error) => errors.push(error),
		});
		jobs.push(job);
		return job;
	};
	const address = (path = "/hook") => `http://127.0.0.1:${(receiver.address() as AddressInfo).port}${path}`; // it listens on a port
	const register = async (changes: { url?: string; signatureInOwnHeader?: boolean } = {}) => {
		const wish = { url: address(), events: ["subscription-updated"], signatureInOwnHeader: false, ...changes };
		const outcome = await registerWebhook(surroundings, { origin, wish, change: "either" });
		if (outcome.kind !== "saved") throw new Error(outcome.kind);
		return outcome.registration;
	};
	const change = () => askForSeats(surroundings, subscription, { request: { change: 1 } });
	const arrived = (count: number) => expect.poll(() => received.length, { timeout: 5_000, interval: 5 }).toBe(count);
	const log = async () => (await listWebhookDeliveries(surroundings, { partnerId, limit: 10 })).items;

	test("tells of a change within a second of its commit, in the original's words", async () => {
		start();
		await register();
		await change();
		const committed = performance.now();
		await arrived(1);
		expect(performance.now() - committed).toBeLessThan(1_000);
		const told = JSON.parse(received[0]?.body ?? "");
		expect(Object.keys(told)).toEqual([
			"EventName",
			"ResourceUri",
			"ResourceName",
			"AuditUri",
			"ResourceChangeUtcDate",
		]);
		const { customerId, id } = subscription;
		expect(told).toMatchObject({
			EventName: "subscription-updated",
			ResourceUri: `https://seats.example/v1/customers/${customerId}/subscriptions/${id}`,
			ResourceName: "subscription",
		});
		expect(told.AuditUri).toMatch(
			/^https:\/\/seats\.example\/auditactivity\/v1\/auditrecords\/[\w-]+_updatesubscription_\d{18}$/u,
		);
		expect(told.ResourceChangeUtcDate).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}\+00:00$/u);
	});

	test("signs as the original does and as Standard Webhooks asks", async () => {
		start();
		const { secret } = await register();
		await change();
		await arrived(1);
		const [{ headers, body } = { headers: {}, body: "" }] = received;
		const signature = /^Signature (.+)$/u.exec(headers.authorization ?? "")?.[1] ?? "";
		const certificate = new X509Certificate((await loadWebhookKey(surroundings)).certificate);
		const isSigned = (text: string) =>
			verify("sha256", Buffer.from(text), certificate.publicKey, Buffer.from(signature, "base64"));
		expect([isSigned(body), isSigned(`${body} `)]).toEqual([true, false]);
		expect(certificate.verify(certificate.publicKey)).toBe(true);
		expect(headers).toMatchObject({
			"x-ms-certificate-url": "https://seats.example/webhooks/v1/certificate.cer",
			"x-ms-signature-algorithm": "rsa-sha256",
		});
		const standard = {
			"webhook-id": String(headers["webhook-id"]),
			"webhook-timestamp": String(headers["webhook-timestamp"]),
			"webhook-signature": String(headers["webhook-signature"]),
		};
		expect(new Webhook(secret).verify(body, standard)).toEqual(JSON.parse(body));
	});

	test("leaves Authorization alone for those who ask for it", async () => {
		start();
		await register({ signatureInOwnHeader: true });
		await change();
		await arrived(1);
		expect(received[0]?.headers).not.toHaveProperty("authorization");
		expect(received[0]?.headers["x-ms-signature"]).toMatch(/^[\w+/]+=*$/u);
	});

	test("takes a redirection for a refusal and goes nowhere else", async () => {
		answer = (response) => response.writeHead(307, { location: address("/elsewhere") }).end();
		const job = start();
		await register();
		await change();
		await arrived(1);
		await job.idle();
		expect(received).toHaveLength(1);
		expect(await log()).toMatchObject([{ state: "pending", results: [{ status: 307 }] }]);
	});

	test("notes what the receiver said, and a connection that broke", async () => {
		answer = (response) => response.writeHead(500).end("x".repeat(5_000));
		const job = start();
		await register();
		await change();
		await arrived(1);
		await job.idle();
		expect((await log())[0]?.results).toMatchObject([{ status: 500, message: "x".repeat(200) }]);
		answer = (response) => response.destroy();
		await register();
		await arrived(2);
		await job.idle();
		const second = (await log())[0]?.results[1];
		expect(second).not.toHaveProperty("status");
		expect(second?.message).not.toBe("");
	});

	test("does not even knock at this machine's network unless it may", async () => {
		await register();
		await change();
		const job = start({ ...surroundings, settings: { ...surroundings.settings, webhookPrivateAddresses: false } });
		job.wake();
		await expect.poll(async () => (await log())[0]?.results.length).toBe(1);
		expect(received).toEqual([]);
		expect((await log())[0]?.results).toMatchObject([{ message: "notPublic" }]);
	});

	test("two servers send each event once and in order", async () => {
		start();
		start();
		await register();
		for (let n = 0; n < 8; n += 1) await change();
		await arrived(8);
		await Promise.all(jobs.map((job) => job.idle()));
		const ids = received.map(({ headers }) => headers["webhook-id"]);
		expect(ids).toEqual(ids.toSorted());
		expect(new Set(ids).size).toBe(8);
	});

	test("stops while a receiver keeps it waiting, and another server sends that event again", async () => {
		answer = () => undefined;
		const first = start();
		await register();
		await change();
		await arrived(1);
		await first.stop();
		answer = (response) => response.writeHead(200).end();
		start().wake();
		await arrived(2);
		expect(received[1]?.body).toBe(received[0]?.body);
	});
});
