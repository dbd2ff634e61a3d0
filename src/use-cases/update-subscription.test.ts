import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askForUpdate } from "../../test/support/desk.ts";
import { dumpTables } from "../../test/support/dump-tables.ts";
import { failAtStatement } from "../../test/support/faults.ts";
import {
	addCustomer,
	hire,
	makeCaller,
	openStage,
	otherPartnerId,
	partnerId,
	type Stage,
	sell,
} from "../../test/support/fixture.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import type { Role } from "../domain/access/roles.ts";
import type { Subscription } from "../domain/subscriptions/subscription.ts";
import type { SubscriptionChanges } from "../domain/subscriptions/subscription-update.ts";
import { listAuditRecords } from "../storage/audit-store.ts";
import { findSubscription, listSeatBatches } from "../storage/subscription-store.ts";

describe.each(databasesUnderTest())("updating a subscription on %s", (kind) => {
	let stage: Stage;
	beforeAll(async () => {
		stage = await openStage(kind);
	});
	afterAll(() => stage.close());

	const ask = (
		one: Subscription,
		changes: SubscriptionChanges,
		more: Omit<Parameters<typeof askForUpdate>[2], "changes"> = {},
	) => askForUpdate(stage.surroundings, one, { changes, ...more });
	const read = ({ customerId, id, partnerId: owner }: Subscription) =>
		stage.store.database.read((db) => findSubscription(db, { partnerId: owner, customerId, subscriptionId: id }));
	const batches = ({ customerId, id }: Subscription) =>
		stage.store.database.read((db) => listSeatBatches(db, customerId, id));
	const records = ({ customerId }: Subscription) =>
		stage.store.database.read((db) => listAuditRecords(db, { partnerId, customerId, limit: 100 }));
	const dump = () => dumpTables(stage.store.database);

	test("changes seats, name, renewal and partner of record in one step, and records it once", async () => {
		const before = await sell(stage, await addCustomer(stage));
		const changes = { quantity: 12, friendlyName: "본사", autoRenew: false, partnerIdOnRecord: "4847383" };
		const { outcome } = await ask(before, changes, { key: "r-1" });
		const after = { ...before, ...changes, version: 2 };
		expect(await read(before)).toEqual(after);
		expect(outcome).toMatchObject({ kind: "updated", plan: { before, after } });
		expect((await batches(before)).reduce((sum, { quantity }) => sum + quantity, 0)).toBe(12);
		expect(await records(before)).toMatchObject([
			{
				...{ operation: "update_subscription", resourceId: before.id, requestId: "r-1", userName: "agent@example" },
				...{ before, after, details: { Changed: "quantity,friendlyName,autoRenew,partnerIdOnRecord" } },
			},
		]);
	});

	test("that asks for what is so already writes and records nothing", async () => {
		const one = await sell(stage, await addCustomer(stage));
		const before = await dump();
		const { quantity, status, friendlyName, autoRenew, billingCycle } = one;
		const { outcome } = await ask(one, { quantity, status, friendlyName, autoRenew, billingCycle });
		expect(outcome).toMatchObject({ kind: "updated", plan: { changed: [], after: one } });
		expect(await dump()).toEqual(before);
	});

	test("does all of it or nothing, and says everything that stands against it", async () => {
		const one = await sell(stage, await addCustomer(stage));
		const before = await dump();
		const { outcome } = await ask(one, {
			friendlyName: "would do",
			quantity: 301,
			billingCycle: "annual",
			status: "deleted",
		});
		const codes = outcome?.kind === "refused" ? outcome.refusals.map(({ code }) => code) : [];
		expect(codes).toEqual(
			expect.arrayContaining(["quantityOutsideLimits", "billingCycleFixed", "statusChangeNotAllowed"]),
		);
		expect(await dump()).toEqual(before);
	});

	test("leaves the database as it was, whichever of its statements fails", async () => {
		const base = await sell(stage, await addCustomer(stage));
		await sell(stage, base.customerId, { product: "audioConferencing", parentSubscriptionId: base.id });
		const before = await dump();
		let number = 1;
		for (; ; number++) {
			const database = failAtStatement(stage.store.database, number);
			const surroundings = { ...stage.surroundings, database };
			const [done] = await Promise.allSettled([
				askForUpdate(surroundings, base, { changes: { status: "suspended", friendlyName: "x" }, key: "r" }),
			]);
			if (!database.reached()) {
				expect(done?.status).toBe("fulfilled");
				break;
			}
			expect(done?.status).toBe("rejected");
			expect(await dump()).toEqual(before);
		}
		expect(number).toBeGreaterThan(5);
		expect(await read(base)).toMatchObject({ status: "suspended", friendlyName: "x", version: 2 });
	});

	test("keeps to the licenses assigned", async () => {
		const one = await sell(stage, await addCustomer(stage));
		await hire(stage, one.customerId, { count: 8 });
		expect((await ask(one, { quantity: 7 })).outcome).toMatchObject({
			refusals: [{ code: "seatsAssigned", mustRelease: 1 }],
		});
		expect((await ask(one, { quantity: 8 })).outcome?.kind).toBe("updated");
	});

	describe("needs a right for every field that differs, and only for those", () => {
		const billing: readonly Role[] = ["billingAdmin"];
		const users: readonly Role[] = ["userManagementAdmin"];
		test.each<[string, readonly Role[], SubscriptionChanges, string]>([
			["a billing admin may suspend", billing, { status: "suspended" }, "updated"],
			["but not change seats", billing, { quantity: 11 }, "changeSeats"],
			["nor both at once", billing, { friendlyName: "no", quantity: 11 }, "changeSeats"],
			["but may send the seats that there are", billing, { status: "suspended", quantity: 10 }, "updated"],
			["a user management admin may change seats", users, { quantity: 11 }, "updated"],
			["but not suspend", users, { status: "suspended" }, "manageSubscription"],
			["nor rename", users, { friendlyName: "no" }, "manageSubscription"],
			["a sales agent may do both", ["salesAgent"], { quantity: 11, friendlyName: "yes" }, "updated"],
			[
				"two roles may together what each may alone",
				[...billing, ...users],
				{ quantity: 11, friendlyName: "yes" },
				"updated",
			],
			["nobody without a role may do anything", [], { autoRenew: false }, "manageSubscription"],
		])("%s", async (...[, roles, changes, expected]) => {
			const one = await sell(stage, await addCustomer(stage));
			const before = await dump();
			const { outcome, answer } = await ask(one, changes, { caller: makeCaller({ roles }), key: "k" });
			if (expected === "updated") {
				expect(outcome?.kind).toBe("updated");
				return;
			}
			expect(outcome).toEqual({ kind: "forbidden", operation: expected });
			expect(answer.status).toBe(403);
			expect(await dump()).toEqual(before);
		});
	});

	test("on an older version than the present one changes nothing", async () => {
		const one = await sell(stage, await addCustomer(stage));
		expect((await ask(one, { quantity: 11 }, { readVersion: 1 })).outcome?.kind).toBe("updated");
		const before = await dump();
		expect((await ask(one, { quantity: 12 }, { readVersion: 1 })).outcome).toEqual({ kind: "stale" });
		expect(await dump()).toEqual(before);
		expect((await ask(one, { quantity: 12 }, { readVersion: 2 })).outcome?.kind).toBe("updated");
	});

	test("of two at once who read the same version one succeeds", async () => {
		const one = await sell(stage, await addCustomer(stage));
		const told = await Promise.all(
			["a", "b", "c"].map((friendlyName) => ask(one, { friendlyName }, { readVersion: 1 })),
		);
		expect(told.map(({ outcome }) => outcome?.kind).toSorted()).toEqual(["stale", "stale", "updated"]);
		expect((await read(one))?.version).toBe(2);
	});

	describe("whose status changes takes its add-ons along", () => {
		async function sellWithAddOns() {
			const base = await sell(stage, await addCustomer(stage));
			const addOn = { product: "audioConferencing", parentSubscriptionId: base.id } as const;
			const running = await sell(stage, base.customerId, addOn);
			const stopped = await sell(stage, base.customerId, {
				...addOn,
				status: "suspended",
				suspensionReasons: ["PartnerRequest"],
			});
			const gone = await sell(stage, base.customerId, { ...addOn, status: "deleted" });
			const neighbor = await sell(stage, base.customerId, { product: "exchangePlan1" });
			return { base, running, stopped, gone, neighbor };
		}

		test("suspended with it, each recorded; those that do not run stay as they are", async () => {
			const { base, running, stopped, gone, neighbor } = await sellWithAddOns();
			await ask(base, { status: "suspended", friendlyName: "x" });
			expect(await read(base)).toMatchObject({
				status: "suspended",
				suspensionReasons: ["PartnerRequest"],
				version: 2,
			});
			expect(await read(running)).toMatchObject({
				status: "suspended",
				suspensionReasons: ["PartnerRequest"],
				version: 2,
			});
			for (const other of [stopped, gone, neighbor]) expect(await read(other)).toEqual(other);
			const kept = (await records(base)).map(({ resourceId, details }) => `${resourceId} ${details.Changed}`);
			expect(kept.toSorted()).toEqual([`${base.id} status,friendlyName`, `${running.id} status`].toSorted());
		});

		test("deleted with it", async () => {
			const { base, running, stopped, gone, neighbor } = await sellWithAddOns();
			await ask(base, { status: "suspended" });
			await ask(base, { status: "deleted" });
			for (const one of [base, running, stopped, gone]) expect((await read(one))?.status).toBe("deleted");
			expect(await read(neighbor)).toEqual(neighbor);
		});

		test("but not back to life, which is for each of them to ask", async () => {
			const { base, running } = await sellWithAddOns();
			await ask(base, { status: "suspended" });
			expect((await ask(running, { status: "active" })).outcome).toMatchObject({
				refusals: [{ code: "parentNotActive" }],
			});
			await ask(base, { status: "active" });
			expect((await read(running))?.status).toBe("suspended");
			expect((await ask(running, { status: "active" })).outcome?.kind).toBe("updated");
		});
	});

	test("a source that was upgraded away is not switched on again", async () => {
		const one = await sell(stage, await addCustomer(stage), { status: "suspended", suspensionReasons: ["Transition"] });
		expect((await ask(one, { status: "active" })).outcome).toMatchObject({ refusals: [{ code: "alreadyUpgraded" }] });
	});

	test("another partner's customer or subscription is not found", async () => {
		const foreign = await sell(stage, await addCustomer(stage, { partners: [otherPartnerId] }), {
			partnerId: otherPartnerId,
		});
		const both = await addCustomer(stage, { partners: [partnerId, otherPartnerId] });
		const atBoth = await sell(stage, both, { partnerId: otherPartnerId });
		expect((await ask(foreign, { quantity: 11 })).outcome).toEqual({ kind: "customerNotFound" });
		expect((await ask(atBoth, { quantity: 11 })).outcome).toEqual({ kind: "subscriptionNotFound" });
	});
});
