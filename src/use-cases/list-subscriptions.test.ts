import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
	addCustomer,
	hire,
	makeCaller,
	offerOf,
	openStage,
	otherPartnerId,
	partnerId,
	type Stage,
	sell,
} from "../../test/support/fixture.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import { toId } from "../domain/basics/ids.ts";
import { addDays } from "../domain/basics/instant.ts";
import { listSubscriptionOverviews, listSubscriptions, overviewSubscription } from "./list-subscriptions.ts";
import { findCustomerFacts } from "./read-customer.ts";

const caller = makeCaller();
const stranger = makeCaller({ partner: otherPartnerId });

describe.each(databasesUnderTest())("a customer's subscriptions on %s", (kind) => {
	let stage: Stage;
	beforeAll(async () => {
		stage = await openStage(kind);
	});
	afterAll(() => stage.close());

	const overviews = async (customerId: Parameters<typeof listSubscriptions>[2], by = caller) =>
		(await listSubscriptionOverviews(stage.surroundings, by, customerId)) ?? [];

	test("are those that the asking partner sold, oldest first", async () => {
		const customerId = await addCustomer(stage, { partners: [partnerId, otherPartnerId] });
		const now = stage.clock.now();
		const young = await sell(stage, customerId, { createdAt: addDays(now, -1) });
		const old = await sell(stage, customerId, { createdAt: addDays(now, -2) });
		const foreign = await sell(stage, customerId, { partnerId: otherPartnerId });
		const own = await listSubscriptions(stage.surroundings, caller, customerId);
		expect(own?.subscriptions).toEqual([old, young]);
		expect(own?.customer.id).toBe(customerId);
		expect((await listSubscriptions(stage.surroundings, stranger, customerId))?.subscriptions).toEqual([foreign]);
		expect((await overviews(customerId)).map(({ subscription }) => subscription)).toEqual([old, young]);
	});

	test("of another partner's customer are none of the asking one's", async () => {
		const customerId = await addCustomer(stage);
		await sell(stage, customerId);
		expect(await listSubscriptions(stage.surroundings, stranger, customerId)).toBeUndefined();
		expect(await listSubscriptionOverviews(stage.surroundings, stranger, customerId)).toBeUndefined();
		expect(await listSubscriptions(stage.surroundings, caller, toId("unknown"))).toBeUndefined();
	});

	test("of a customer without any are an empty list", async () => {
		const customerId = await addCustomer(stage);
		expect(await overviews(customerId)).toEqual([]);
	});

	test("show seats and licenses by product, whoever sold it, suspended ones left out", async () => {
		const customerId = await addCustomer(stage, { partners: [partnerId, otherPartnerId] });
		const first = await sell(stage, customerId, { quantity: 10 });
		const second = await sell(stage, customerId, { quantity: 4, createdAt: stage.clock.now() });
		await sell(stage, customerId, { quantity: 100, status: "suspended", createdAt: addDays(stage.clock.now(), -100) });
		await sell(stage, customerId, { quantity: 2, partnerId: otherPartnerId });
		const mail = await sell(stage, customerId, { product: "exchangePlan1", quantity: 7, createdAt: stage.clock.now() });
		await hire(stage, customerId, { count: 5 });
		await hire(stage, customerId, { count: 3, product: "exchangePlan1" });
		const shown = await overviews(customerId);
		const numbers = Object.fromEntries(shown.map((one) => [one.subscription.id, [one.assigned, one.purchased]]));
		expect(numbers[first.id]).toEqual([5, 16]);
		expect(numbers[second.id]).toEqual([5, 16]);
		expect(numbers[mail.id]).toEqual([3, 7]);
	});

	test("show what can be returned: all but one in legacy, open batches in new commerce, nothing when suspended", async () => {
		const customerId = await addCustomer(stage);
		const ages = { old: addDays(stage.clock.now(), -30), young: addDays(stage.clock.now(), -1) };
		await sell(stage, customerId, { createdAt: addDays(stage.clock.now(), -90) });
		await sell(stage, customerId, { status: "suspended", createdAt: addDays(stage.clock.now(), -80) });
		await sell(stage, customerId, { product: "basicNewCommerce", createdAt: ages.old });
		await sell(stage, customerId, { product: "basicNewCommerce", createdAt: ages.young });
		const shown = (await overviews(customerId)).map(({ reducible }) => reducible);
		expect(shown).toEqual([
			{ regime: "legacy", quantity: 9, windows: [] },
			{ regime: "legacy", quantity: 0, windows: [] },
			{ regime: "newCommerce", quantity: 0, windows: [] },
			{ regime: "newCommerce", quantity: 9, windows: [{ quantity: 10, until: addDays(ages.young, 7) }] },
		]);
	});

	test("carry the guide's icon when and only when some target is open", async () => {
		const customerId = await addCustomer(stage);
		await sell(stage, customerId, { createdAt: addDays(stage.clock.now(), -3) });
		await sell(stage, customerId, { status: "suspended", createdAt: addDays(stage.clock.now(), -2) });
		await sell(stage, customerId, { product: "exchangePlan1", createdAt: addDays(stage.clock.now(), -1) });
		const shown = (await overviews(customerId)).map(({ upgradable, upgradeTargets }) => [
			upgradable,
			upgradeTargets > 0,
		]);
		expect(shown).toEqual([
			[true, true],
			[false, true],
			[false, false],
		]);
	});

	test("name their offer", async () => {
		const customerId = await addCustomer(stage);
		await sell(stage, customerId, { product: "e3" });
		expect((await overviews(customerId))[0]?.offer.id).toBe(offerOf("e3"));
	});

	test("one of them is as in the list; one that is not among them is a bug", async () => {
		const customerId = await addCustomer(stage);
		const one = await sell(stage, customerId);
		await sell(stage, customerId);
		const look = (id: typeof one.id) =>
			stage.store.database.read(async (db) => {
				const facts = await findCustomerFacts(db, partnerId, customerId);
				if (facts === undefined) throw new Error("no customer");
				return await overviewSubscription(stage.surroundings, { db, facts, caller, money: undefined }, id);
			});
		expect(await look(one.id)).toEqual(
			(await overviews(customerId)).find(({ subscription }) => subscription.id === one.id),
		);
		await expect(look(toId("unknown"))).rejects.toThrow("unknown");
	});
});
