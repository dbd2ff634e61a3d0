import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { askForSeats } from "../../../test/support/desk.ts";
import {
	addCustomer,
	makeCaller,
	openStage,
	partnerId,
	type Stage,
	sell,
	write,
} from "../../../test/support/fixture.ts";
import { databasesUnderTest } from "../../../test/support/postgres.ts";
import { type CustomerId, toId } from "../../domain/basics/ids.ts";
import { parseInstant } from "../../domain/basics/instant.ts";
import type { Subscription } from "../../domain/subscriptions/subscription.ts";
import type { WebhookDelivery } from "../../domain/webhooks/webhook.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import { savePartner } from "../../storage/partner-store.ts";
import { findDelivery, listDeliveries } from "../../storage/webhook-store.ts";
import { newAuditRecord } from "../new-audit-record.ts";
import { deliverEvents, listWaitingPartners, type SendEvent } from "./deliver-events.ts";
import { forgetOldDeliveries } from "./forget-deliveries.ts";
import { registerWebhook } from "./register-webhook.ts";
import { listWebhookDeliveries, resendDelivery, sendTestEvent } from "./webhook-deliveries.ts";

const origin = { caller: makeCaller(), requestId: "r", correlationId: "c" };
const wish = { url: "https://hooks.example/", events: ["subscription-updated"], signatureInOwnHeader: false };

describe.each(databasesUnderTest())("delivering events on %s", (kind) => {
	let stage: Stage;
	let sold: readonly Subscription[];
	let sent: WebhookDelivery[];
	beforeEach(async () => {
		sent = [];
		stage = await openStage(kind);
		const createdAt = stage.surroundings.now();
		await write(stage, (tx) =>
			savePartner(tx, { id: partnerId, name: "p", domain: "p.example", mpnId: "", country: "KR", createdAt }),
		);
		sold = [await sell(stage, await addCustomer(stage)), await sell(stage, await addCustomer(stage))];
	});
	afterEach(() => stage.close());

	const register = () => registerWebhook(stage.surroundings, { origin, wish, change: "either" });
	const change = async (which = 0) => {
		const subscription = sold[which];
		if (subscription === undefined) throw new Error("nothing is sold");
		await askForSeats(stage.surroundings, subscription, { request: { change: 1 } });
	};
	const answering =
		(status: number): SendEvent =>
		async (_registration, delivery) => {
			sent.push(delivery);
			return { status, message: "", milliseconds: 1 };
		};
	const deliver = (send: SendEvent = answering(200), holder = "a") =>
		deliverEvents(stage.surroundings, { partnerId, holder, send });
	const log = async () => (await listWebhookDeliveries(stage.surroundings, { partnerId, limit: 100 })).items;

	test("nothing is put on its way before somebody registered, nor of events that nobody wants", async () => {
		await change();
		expect(await log()).toEqual([]);
		await registerWebhook(stage.surroundings, {
			origin,
			wish: { ...wish, events: ["invoice-ready"] },
			change: "create",
		});
		await change();
		expect(await log()).toEqual([]);
		expect(await listWaitingPartners(stage.surroundings)).toEqual([]);
	});

	test("every change is told once, in order, and noted", async () => {
		await register();
		for (const which of [0, 1, 0, 0, 1]) await change(which);
		expect(await listWaitingPartners(stage.surroundings)).toEqual([partnerId]);
		await deliver();
		await deliver();
		expect(sent.map(({ resourcePath }) => resourcePath)).toEqual(
			[0, 1, 0, 0, 1].map((which) => `/customers/${sold[which]?.customerId}/subscriptions/${sold[which]?.id}`),
		);
		const told = await log();
		expect(told.map(({ state, attempts }) => `${state} ${attempts}`)).toEqual(
			Array.from({ length: 5 }, () => "delivered 1"),
		);
		expect(told[0]?.auditId).toContain("updatesubscription");
		expect(await listWaitingPartners(stage.surroundings)).toEqual([]);
	});

	test("a change that is undone tells nobody", async () => {
		await register();
		const customerId = sold[0]?.customerId ?? toId<CustomerId>("none");
		await expect(
			stage.surroundings.database.transact(customerId, async (tx) => {
				await saveAuditRecords(tx, [
					newAuditRecord(stage.surroundings, origin, {
						...{ customerId, operation: "update_subscription", resource: "subscription", resourceId: "s", details: {} },
					}),
				]);
				expect((await listDeliveries(tx, { partnerId, limit: 5 })).length).toBe(1);
				throw new Error("undone");
			}),
		).rejects.toThrow("undone");
		expect(await log()).toEqual([]);
	});

	test("those behind an event that is not taken wait for it", async () => {
		await register();
		await change(0);
		await change(1);
		await deliver(answering(503));
		expect(sent).toHaveLength(1);
		await deliver(answering(200));
		expect(sent).toHaveLength(1);
		stage.clock.advance({ seconds: 6 });
		await deliver(answering(200));
		expect(sent.map(({ id }) => id)).toEqual([sent[0]?.id, sent[0]?.id, (await log())[0]?.id]);
		expect((await log()).map(({ attempts }) => attempts)).toEqual([1, 2]);
	});

	test("after three days it is given up and the next one is told", async () => {
		await register();
		await change(0);
		await change(1);
		for (let hours = 0; hours < 100; hours += 1) {
			await deliver(async (registration, delivery) =>
				delivery.resourcePath.includes(sold[0]?.id ?? "?")
					? { message: "refused", milliseconds: 1 }
					: answering(200)(registration, delivery),
			);
			stage.clock.advance({ hours: 1 });
		}
		expect((await log()).map(({ state }) => state)).toEqual(["delivered", "failed"]);
		expect(sent).toHaveLength(1);
	});

	test("of two servers one sends, until it gives its lease back or is gone", async () => {
		await register();
		await change();
		await change();
		let go: (() => void) | undefined;
		const slow = deliver(
			async () =>
				await new Promise((resolve) => {
					go = () => resolve({ status: 200, message: "", milliseconds: 1 });
				}),
			"a",
		);
		await expect.poll(() => go !== undefined).toBe(true);
		await deliver(answering(200), "b");
		expect(sent).toEqual([]);
		// The first one is thought dead; the second one sends what that one may have sent: at least once.
		stage.clock.advance({ seconds: 31 });
		await deliver(answering(200), "b");
		expect(sent).toHaveLength(2);
		go?.();
		await slow;
		expect((await log()).map(({ state }) => state)).toEqual(["delivered", "delivered"]);
	});

	test("what was sent and not noted, because the server was killed, is sent again", async () => {
		await register();
		await change();
		await expect(
			deliver(async (_registration, delivery) => {
				sent.push(delivery);
				throw new Error("killed");
			}),
		).rejects.toThrow("killed");
		await deliver(answering(200), "b");
		expect(sent.map(({ id }) => id)).toEqual([sent[0]?.id, sent[0]?.id]);
	});

	test("what arrived is sent again when somebody asks for it, and that is recorded", async () => {
		await register();
		await change();
		await deliver();
		const [delivered] = await log();
		expect(await resendDelivery(stage.surroundings, origin, "unknown")).toBeUndefined();
		await resendDelivery(stage.surroundings, origin, delivered?.id ?? "");
		await deliver();
		expect(sent).toHaveLength(2);
		expect((await log())[0]?.results).toHaveLength(2);
		const records = await stage.surroundings.database.read((db) =>
			db.selectFrom("audit_records").select("operation").where("partner_id", "=", partnerId).orderBy("id").execute(),
		);
		expect(records.at(-1)?.operation).toBe("resend_webhook_event");
	});

	test("the log goes back thirty days, and what still waits is kept", async () => {
		await register();
		await change(0);
		await deliver();
		await change(1);
		// Ids of a stage are all of 2025-11-23, whatever its clock says.
		const at = (moment: string) => ({ ...stage.surroundings, now: () => parseInstant(moment) });
		expect(await forgetOldDeliveries(at("2025-12-23T00:00:00Z"))).toBe(0);
		expect(await forgetOldDeliveries(at("2025-12-24T00:00:00Z"))).toBe(1);
		expect((await log()).map(({ state }) => state)).toEqual(["pending"]);
	});

	test("a test event ends the pause, is told beside the others, and twice a minute only", async () => {
		expect(await sendTestEvent(stage.surroundings, origin.caller)).toEqual({ kind: "notRegistered" });
		await register();
		await change();
		await deliver(answering(500));
		const first = await sendTestEvent(stage.surroundings, origin.caller);
		await sendTestEvent(stage.surroundings, origin.caller);
		expect(await sendTestEvent(stage.surroundings, origin.caller)).toEqual({ kind: "tooMany" });
		await deliver();
		expect(sent.map(({ event }) => event)).toEqual([
			"subscription-updated",
			"subscription-updated",
			"test-created",
			"test-created",
		]);
		const correlationId = first.kind === "sent" ? first.correlationId : "";
		const found = await stage.surroundings.database.read((db) => findDelivery(db, partnerId, { correlationId }));
		expect(found?.state).toBe("delivered");
		stage.clock.advance({ seconds: 61 });
		expect((await sendTestEvent(stage.surroundings, origin.caller)).kind).toBe("sent");
	});
});
