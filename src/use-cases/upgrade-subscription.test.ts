import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askForUpgrade } from "../../test/support/desk.ts";
import { dumpTables } from "../../test/support/dump-tables.ts";
import { failAtStatement } from "../../test/support/faults.ts";
import {
	addCustomer,
	hire,
	makeCaller,
	offerOf,
	openStage,
	otherPartnerId,
	type Product,
	type Stage,
	sell,
} from "../../test/support/fixture.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import type { SkuId } from "../domain/basics/ids.ts";
import { getOffer } from "../domain/catalog/catalog.ts";
import { suspensionEndsAt } from "../domain/subscriptions/state-end.ts";
import type { Subscription } from "../domain/subscriptions/subscription.ts";
import type { UpgradeChoice, UpgradePlan } from "../domain/upgrades/upgrade-plan.ts";
import { listAuditRecords } from "../storage/audit-store.ts";
import { listAssignments } from "../storage/license-store.ts";
import { listSeatBatches, listSubscriptionsOfCustomer } from "../storage/subscription-store.ts";
import { listUpgrades, previewUpgrade } from "./preview-upgrade.ts";

const caller = makeCaller();

describe.each(databasesUnderTest())("upgrading on %s", (kind) => {
	let stage: Stage;
	beforeAll(async () => {
		stage = await openStage(kind);
	});
	afterAll(() => stage.close());

	const to = (product: Product, more: Partial<UpgradeChoice> = {}): UpgradeChoice => {
		return { targetOfferId: offerOf(product), licenseTransfer: true, ...more };
	};
	const ask = (
		source: Subscription,
		choice: UpgradeChoice,
		more: Omit<Parameters<typeof askForUpgrade>[2], "choice"> = {},
	) => askForUpgrade(stage.surroundings, source, { choice, ...more });
	const upgrade = async (source: Subscription, choice: UpgradeChoice): Promise<UpgradePlan> => {
		const { outcome } = await ask(source, choice);
		if (outcome?.kind !== "upgraded") throw new Error(`not upgraded: ${JSON.stringify(outcome)}`);
		return outcome.plan;
	};
	const rows = ({ customerId, partnerId }: Subscription) =>
		stage.store.database.read(async (db) => ({
			subscriptions: await listSubscriptionsOfCustomer(db, customerId),
			assignments: await listAssignments(db, customerId),
			records: await listAuditRecords(db, { partnerId, customerId, limit: 100 }),
			orders: await db.selectFrom("orders").selectAll().where("customer_id", "=", customerId).execute(),
			lines: await db.selectFrom("order_lines").selectAll().where("customer_id", "=", customerId).execute(),
		}));
	const skuOf = (product: Product): SkuId => getOffer(stage.catalog, offerOf(product)).skuId;
	const dump = () => dumpTables(stage.store.database);

	describe("does to the rows what the original does (wire effects)", () => {
		test("to the source: suspended for the transition, one version on, otherwise as it was", async () => {
			const source = await sell(stage, await addCustomer(stage), {
				friendlyName: "본사",
				billingCycle: "annual",
				partnerIdOnRecord: "1234567",
			});
			await upgrade(source, to("e3"));
			const { subscriptions } = await rows(source);
			expect(subscriptions[0]).toEqual({
				...{ ...source, status: "suspended", suspensionReasons: ["Transition"] },
				stateEndsAt: suspensionEndsAt(source, stage.clock.now(), "KR"),
				version: 2,
			});
		});

		test("to the target: a new subscription with its own order, name, dates and full term", async () => {
			const source = await sell(stage, await addCustomer(stage), {
				friendlyName: "본사",
				billingCycle: "annual",
				autoRenew: false,
				partnerIdOnRecord: "1234567",
			});
			const plan = await upgrade(source, to("e3", { quantity: 14 }));
			const { subscriptions, orders, lines } = await rows(source);
			const target = subscriptions[1];
			expect(target).toEqual(plan.target);
			expect(target).toMatchObject({
				...{
					customerId: source.customerId,
					partnerId: source.partnerId,
					offerId: offerOf("e3"),
					quantity: 14,
					version: 1,
				},
				...{ status: "active", suspensionReasons: [], provisioning: "success", friendlyName: "", autoRenew: true },
				...{ billingCycle: "annual", partnerIdOnRecord: "1234567", createdAt: stage.clock.now() },
				...{ effectiveFrom: "2026-11-22T00:00:00.000Z", committedUntil: "2027-11-21T00:00:00.000Z" },
			});
			expect(orders.map(({ id }) => id).toSorted()).toEqual([source.orderId, plan.order.id].toSorted());
			expect(lines.filter((line) => line.order_id === target?.orderId)).toMatchObject([
				{ line_number: 0, offer_id: offerOf("e3"), subscription_id: target?.id, quantity: 14, friendly_name: "" },
			]);
			const batches = await stage.store.database.read((db) => listSeatBatches(db, source.customerId, plan.target.id));
			expect(batches).toEqual([plan.targetBatch]);
			expect(plan.targetBatch.quantity).toBe(14);
		});

		test("to the licenses with transfer: every user has the new one instead of the old", async () => {
			const source = await sell(stage, await addCustomer(stage));
			const users = await hire(stage, source.customerId, { count: 8 });
			await upgrade(source, to("e3"));
			const { assignments } = await rows(source);
			expect(assignments.map(({ userId }) => userId)).toEqual(users.map(({ id }) => id).toSorted());
			expect(new Set(assignments.map(({ skuId }) => skuId))).toEqual(new Set([skuOf("e3")]));
		});

		test("to the licenses without transfer: nothing", async () => {
			const source = await sell(stage, await addCustomer(stage));
			await hire(stage, source.customerId, { count: 8 });
			const before = (await rows(source)).assignments;
			await upgrade(source, to("e3", { licenseTransfer: false }));
			expect((await rows(source)).assignments).toEqual(before);
		});

		test("to the record: the order made and the subscription upgraded, with both subscriptions named", async () => {
			const source = await sell(stage, await addCustomer(stage));
			await hire(stage, source.customerId, { count: 2 });
			const { outcome } = await ask(source, to("e3"), { key: "request-9" });
			const plan = outcome?.kind === "upgraded" ? outcome.plan : undefined;
			const { records } = await rows(source);
			expect(records).toMatchObject([
				{
					...{
						operation: "upgrade_subscription",
						resource: "subscription",
						resourceId: source.id,
						requestId: "request-9",
					},
					...{ before: source, after: plan?.sourceAfter, userName: "agent@example", status: "succeeded" },
					details: {
						...{ SourceSubscriptionId: source.id, TargetSubscriptionId: plan?.target.id },
						...{ UpgradeType: "UpgradeWithLicenseTransfer", LicensesMoved: "2" },
					},
				},
				{
					...{ operation: "update_customer_user_licenses", resource: "license", resourceId: plan?.target.id },
					details: { CustomerUserId: plan?.licenseMoves.map(({ userId }) => userId).join(",") },
				},
				{
					...{ operation: "create_order", resource: "order", resourceId: plan?.order.id, after: plan?.order },
					details: {
						"OfferId-0": offerOf("e3").toUpperCase(),
						"SubscriptionId-0": plan?.target.id,
						"Quantity-0": "10",
					},
				},
			]);
			expect(records[2]).not.toHaveProperty("before");
		});

		test("to what comes later: no way on from the source, the target's own ways from the target", async () => {
			const source = await sell(stage, await addCustomer(stage));
			const { target } = await upgrade(source, to("standard"));
			const list = async (subscriptionId: Subscription["id"]) => {
				const found = await listUpgrades(stage.surroundings, { caller, customerId: source.customerId, subscriptionId });
				return found.kind === "targets" ? found.targets : [];
			};
			const fromSource = await list(source.id);
			expect(fromSource.length).toBeGreaterThan(0);
			for (const one of fromSource) {
				expect(one.refusals).toContainEqual({ code: "subscriptionNotActive", status: "suspended", upgraded: true });
			}
			expect((await list(target.id)).filter(({ mayUpgrade }) => mayUpgrade).map((one) => one.target.id)).toEqual(
				expect.arrayContaining([offerOf("e3"), offerOf("e5")]),
			);
		});
	});

	test("property: preview and action make the same plan, and licenses and seats are conserved", async () => {
		const choices = fc.record({
			product: fc.constantFrom<Product>("standard", "e1", "e3", "e5"),
			licenseTransfer: fc.boolean(),
			more: fc.integer({ min: 0, max: 3 }),
			seats: fc.integer({ min: 1, max: 12 }),
			people: fc.integer({ min: 0, max: 14 }),
		});
		await fc.assert(
			fc.asyncProperty(choices, async ({ product, licenseTransfer, more, seats, people }) => {
				const source = await sell(stage, await addCustomer(stage), { quantity: seats });
				await hire(stage, source.customerId, { count: people });
				const choice = to(product, { licenseTransfer, ...(more === 0 ? {} : { quantity: seats + more }) });
				const before = await rows(source);
				const key = { caller, customerId: source.customerId, subscriptionId: source.id };
				const preview = await previewUpgrade(stage.surroundings, key, choice);
				expect(await rows(source)).toEqual(before);
				if (preview.kind !== "preview" || preview.planned.kind !== "planned") throw new Error("refused");
				stage.clock.advance({ seconds: 30 });
				const plan = await upgrade(source, choice);
				expect(forgetIdsAndTime(plan)).toEqual(forgetIdsAndTime(preview.planned.plan));
				const after = await rows(source);
				expect(after.assignments.map(({ userId }) => userId)).toEqual(before.assignments.map(({ userId }) => userId));
				const active = after.subscriptions.filter(({ status }) => status === "active");
				expect(active.map(({ quantity }) => quantity)).toEqual([seats + more]);
				const moved = after.assignments.filter(({ skuId }) => skuId === skuOf(product)).length;
				expect(moved).toBe(licenseTransfer ? Math.min(people, seats + more) : 0);
			}),
			{ numRuns: 12 },
		);
	});

	test("of many at once one is carried out; the others hear that the source is no longer active", async () => {
		const source = await sell(stage, await addCustomer(stage));
		await hire(stage, source.customerId, { count: 5 });
		const told = await Promise.all(["a", "b", "c", "d"].map((key) => ask(source, to("e3"), { key })));
		const kinds = told.map(({ outcome }) => outcome?.kind).toSorted();
		expect(kinds).toEqual(["refused", "refused", "refused", "upgraded"]);
		for (const { outcome } of told) {
			if (outcome?.kind !== "refused") continue;
			expect(outcome.refusals).toContainEqual({ code: "subscriptionNotActive", status: "suspended", upgraded: true });
		}
		const { subscriptions, assignments, orders } = await rows(source);
		expect([subscriptions.length, orders.length, assignments.length]).toEqual([2, 2, 5]);
	});

	test("one request sent many times at once is one upgrade with one answer", async () => {
		const source = await sell(stage, await addCustomer(stage));
		const told = await Promise.all(Array.from({ length: 6 }, () => ask(source, to("e3"), { key: "same" })));
		expect(new Set(told.map(({ answer }) => answer.body)).size).toBe(1);
		expect(told.filter(({ outcome }) => outcome !== undefined)).toHaveLength(1);
		expect((await rows(source)).subscriptions).toHaveLength(2);
	});

	test("a refused one changes nothing but the remembered answer, and a repeat gets the same", async () => {
		const source = await sell(stage, await addCustomer(stage, { delegatedAdmin: { kind: "none" } }));
		const { remembered_answers: _, ...before } = await dump();
		const first = await ask(source, to("e3"), { key: "refused" });
		expect(first.outcome).toMatchObject({ kind: "refused", refusals: [{ code: "delegatedAdminMissing" }] });
		expect(await dump()).toMatchObject(before);
		expect((await ask(source, to("e3"), { key: "refused" })).answer).toStrictEqual(first.answer);
	});

	test("an app on its own moves no licenses, but upgrades without", async () => {
		const source = await sell(stage, await addCustomer(stage));
		const app = makeCaller({ kind: "app" });
		const refused = await ask(source, to("e3"), { caller: app });
		expect(refused.outcome).toMatchObject({ kind: "refused", refusals: [{ code: "userContextRequired" }] });
		expect((await ask(source, to("e3", { licenseTransfer: false }), { caller: app })).outcome?.kind).toBe("upgraded");
		expect((await rows(source)).records[0]).not.toHaveProperty("userName");
	});

	test("another partner's subscription stands in the way without being named, and cannot be upgraded", async () => {
		const customerId = await addCustomer(stage, { partners: [caller.partnerId, otherPartnerId] });
		const source = await sell(stage, customerId);
		const foreign = await sell(stage, customerId, {
			product: "e3",
			partnerId: otherPartnerId,
			friendlyName: "secret name",
		});
		const { outcome, answer } = await ask(source, to("e3"));
		expect(outcome).toMatchObject({ refusals: [{ code: "targetAlreadyHeld", holding: { channel: "otherPartner" } }] });
		for (const secret of [otherPartnerId, foreign.id, foreign.orderId, "secret name"])
			expect(answer.body).not.toContain(secret);
		expect((await ask(foreign, to("e5"))).outcome).toEqual({ kind: "subscriptionNotFound" });
	});

	test.each([true, false])(
		"leaves the database as it was, whichever statement fails (license transfer: %s)",
		async (licenseTransfer) => {
			const source = await sell(stage, await addCustomer(stage));
			await hire(stage, source.customerId, { count: 4 });
			const before = await dump();
			const choice = to("e3", { licenseTransfer });
			let number = 1;
			for (; ; number++) {
				const database = failAtStatement(stage.store.database, number);
				const surroundings = { ...stage.surroundings, database };
				const [done] = await Promise.allSettled([
					askForUpgrade(surroundings, source, { choice, key: `${licenseTransfer}` }),
				]);
				if (!database.reached()) {
					expect(done).toMatchObject({ status: "fulfilled", value: { outcome: { kind: "upgraded" } } });
					break;
				}
				expect(done?.status).toBe("rejected");
				expect(await dump()).toEqual(before);
			}
			expect(number).toBeGreaterThan(licenseTransfer ? 14 : 12);
			expect((await rows(source)).subscriptions).toHaveLength(2);
		},
	);
});

/** The plan with what is new at every computation put out of sight: its ids and moments. */
function forgetIdsAndTime(plan: UpgradePlan): unknown {
	const { target, order, targetBatch, sourceAfter } = plan;
	const news = new Set([target.id, order.id, targetBatch.id, target.createdAt, sourceAfter.stateEndsAt ?? ""]);
	const hide = (_: string, value: unknown) => (typeof value === "string" && news.has(value) ? "new" : value);
	return JSON.parse(JSON.stringify(plan, hide));
}
