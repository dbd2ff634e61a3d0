import { X509Certificate } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { webhookDeliveries, webhookDelivery, webhookSettings } from "../../src/wire/api/webhooks.ts";
import { webhookEvents, webhookRegistration, webhookTest, webhookTestResult } from "../../src/wire/webhook.ts";
import { startTestServer } from "../support/test-server.ts";
import { placeOf } from "./demo-places.ts";
import { read, readProblem, readServiceError } from "./read-answer.ts";

const { ask, close, app } = await startTestServer({ SEATLIFT_WEBHOOK_PRIVATE_ADDRESSES: "off" });
afterAll(close);
const root = "/webhooks/v1/registration";
// Of a name that cannot be found, so that nothing leaves the machine.
const wish = { WebhookUrl: "https://hooks.invalid/events", WebhookEvents: ["subscription-updated", "test-created"] };

test("there is no registration before somebody registers", async () => {
	expect(readServiceError(await ask({ url: root }), 404).code).toBe(3000);
	expect((await ask({ url: root, method: "PUT", body: wish })).statusCode).toBe(404);
	expect((await ask({ url: `${root}/validationEvents`, method: "POST" })).statusCode).toBe(404);
	expect(read(webhookSettings, await ask({ url: "/api/v1/webhooks" }))).not.toHaveProperty("webhook");
});

test("events are a bare list of names", async () => {
	const names = read(webhookEvents, await ask({ url: `${root}/events` }));
	expect(names).toContain("subscription-updated");
	expect(names).toHaveLength(25);
});

describe("registering", () => {
	test.each([
		["http", { ...wish, WebhookUrl: "http://hooks.invalid/" }],
		["this machine", { ...wish, WebhookUrl: "https://127.0.0.1/" }],
		["the metadata service", { ...wish, WebhookUrl: "https://169.254.169.254/latest" }],
		["no address", { ...wish, WebhookUrl: "hooks" }],
		["no event", { ...wish, WebhookEvents: [] }],
		["an unknown event", { ...wish, WebhookEvents: ["subscription-created"] }],
	])("with %s is refused", async (_what, body) => {
		expect(readServiceError(await ask({ url: root, method: "POST", body }), 400).code).toBe(800002);
	});

	test("answers in the original's casing, reads both, and takes one a partner", async () => {
		const camel = { webhookUrl: wish.WebhookUrl, webhookEvents: ["Subscription-Updated", "test-created"] };
		const made = read(webhookRegistration, await ask({ url: root, method: "POST", body: camel }));
		expect(made).toEqual({ SubscriberId: made.SubscriberId, ...wish });
		expect(read(webhookRegistration, await ask({ url: root }))).toEqual(made);
		expect((await ask({ url: root, method: "POST", body: wish })).statusCode).toBe(409);
		const body = { ...wish, SignatureTokenToMsSignatureHeader: true };
		expect(read(webhookRegistration, await ask({ url: root, method: "PUT", body }))).toEqual({ ...made, ...body });
	});

	test("is what our own API shows, with the secret and without it in the records", async () => {
		const { webhook } = read(webhookSettings, await ask({ url: "/api/v1/webhooks" }));
		expect(webhook?.secret).toMatch(/^whsec_/u);
		const url = { url: "https://127.0.0.1/", events: ["test-created"] };
		expect(readProblem(await ask({ url: "/api/v1/webhooks", method: "PUT", body: url }), 409).code).toBe("refused");
		const csv = (await ask({ url: "/api/v1/audit.csv" })).body;
		expect(csv).toContain("register_webhook");
		expect(csv).not.toContain("whsec_");
	});
});

test("a test event is asked for twice a minute and told of by its correlation id", async () => {
	const url = `${root}/validationEvents`;
	const { correlationId } = read(webhookTest, await ask({ url, method: "POST" }));
	await ask({ url, method: "POST" });
	const third = await ask({ url, method: "POST" });
	expect(third.statusCode).toBe(429);
	expect(third.headers["retry-after"]).toBe("60");
	await expect
		.poll(
			async () => read(webhookTestResult, await ask({ url: `${url}/${correlationId.toUpperCase()}` })).results.length,
			{
				timeout: 15_000,
			},
		)
		.toBeGreaterThan(0);
	const told = read(webhookTestResult, await ask({ url: `${url}/${correlationId}` }));
	expect(told).toMatchObject({ correlationId, status: "failed", callbackUrl: wish.WebhookUrl });
	expect(told.results[0]).toMatchObject({ responseCode: "", systemError: true });
	expect((await ask({ url: `${url}/5ea71f70-ffff-4000-8000-000000000000` })).statusCode).toBe(404);
});

test("the log shows what is on its way, and one of it is sent again", async () => {
	const place = placeOf("gaon-logistics");
	await ask({ as: "app", method: "PATCH", url: place.subscription, body: { quantity: 41, autoRenewEnabled: true } });
	const log = read(webhookDeliveries, await ask({ url: "/api/v1/webhooks/deliveries?size=1" }));
	expect(log.items[0]).toMatchObject({ event: "subscription-updated", customerId: place.customerId, state: "pending" });
	expect(log.next).toBeDefined();
	const older = read(webhookDeliveries, await ask({ url: `/api/v1/webhooks/deliveries?cursor=${log.next}` }));
	expect(older.items.map(({ event }) => event)).toEqual(["test-created", "test-created"]);
	const again = await ask({ method: "POST", url: `/api/v1/webhooks/deliveries/${log.items[0]?.id}/resend` });
	expect(read(webhookDelivery, again).state).toBe("pending");
	expect(read(webhookDeliveries, await ask({ url: "/api/v1/webhooks/deliveries?state=delivered" })).items).toEqual([]);
});

test("the certificate of the signature is there for everybody", async () => {
	const answer = await app.inject({ url: "/webhooks/v1/certificate.cer" });
	expect(answer.headers["content-type"]).toBe("application/pkix-cert");
	const certificate = new X509Certificate(answer.rawPayload);
	expect(certificate.subject).toBe("CN=Seatlift webhooks");
	expect(Date.parse(certificate.validTo)).toBeGreaterThan(Date.now());
});
