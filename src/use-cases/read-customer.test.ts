import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
	addCustomer,
	makeCaller,
	openStage,
	otherPartnerId,
	partnerId,
	type Stage,
	sell,
	write,
} from "../../test/support/fixture.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import { getOffer } from "../domain/catalog/catalog.ts";
import { saveOutsideHolding } from "../storage/holding-store.ts";
import { countSeatsBySku, findCustomerFacts, findOwnSubscription, toUpgradeFacts } from "./read-customer.ts";

describe.each(databasesUnderTest())("the facts about a customer on %s", (kind) => {
	let stage: Stage;
	beforeAll(async () => {
		stage = await openStage(kind);
	});
	afterAll(() => stage.close());

	const find = (customerId: Parameters<typeof findCustomerFacts>[2], by = partnerId) =>
		stage.store.database.read((db) => findCustomerFacts(db, by, customerId));

	test("are everything that the rules compare, of every partner and channel, with the own part kept apart", async () => {
		const customerId = await addCustomer(stage, { partners: [partnerId, otherPartnerId] });
		const source = await sell(stage, customerId, { friendlyName: "본사" });
		const own = await sell(stage, customerId, { product: "exchangePlan1", status: "suspended", friendlyName: "메일" });
		const foreign = await sell(stage, customerId, { product: "e3", partnerId: otherPartnerId, friendlyName: "비밀" });
		const outside = {
			channel: "direct",
			skuId: getOffer(stage.catalog, source.offerId).skuId,
			state: "live",
			since: stage.clock.now(),
		} as const;
		await write(stage, (tx) => saveOutsideHolding(tx, customerId, { id: "outside", ...outside }));
		const facts = await find(customerId);
		if (facts === undefined) throw new Error("no facts");
		expect(facts.own).toEqual([source, own]);
		expect(facts.subscriptions).toEqual([source, own, foreign]);
		expect(facts.outsideHoldings).toEqual([outside]);
		expect(findOwnSubscription(facts, foreign.id)).toBeUndefined();
		const upgrade = toUpgradeFacts(stage.surroundings, { facts, source, caller: makeCaller() });
		expect(upgrade.otherSubscriptions).toEqual([own]);
		expect(upgrade.holdings.map(({ channel, state }) => `${channel} ${state}`)).toEqual([
			"thisPartner stopped",
			"otherPartner live",
			"direct live",
		]);
		expect(JSON.stringify(upgrade.holdings)).toContain("메일");
		expect(JSON.stringify(upgrade.holdings)).not.toContain("비밀");
	});

	test("are not there for a partner without a relationship", async () => {
		expect(await find(await addCustomer(stage), otherPartnerId)).toBeUndefined();
	});

	test.each([
		["user", true, true],
		["user", false, true],
		["app", true, false],
		["app", false, true],
	] as const)(
		"let a %s move licenses while user context is enforced %s: %s",
		async (callerKind, enforceUserContext, mayMoveLicenses) => {
			const source = await sell(stage, await addCustomer(stage));
			const facts = await find(source.customerId);
			if (facts === undefined) throw new Error("no facts");
			const surroundings = { ...stage.surroundings, settings: { ...stage.surroundings.settings, enforceUserContext } };
			const upgrade = toUpgradeFacts(surroundings, { facts, source, caller: makeCaller({ kind: callerKind }) });
			expect(upgrade.mayMoveLicenses).toBe(mayMoveLicenses);
		},
	);

	test("count seats by product over active subscriptions", async () => {
		const customerId = await addCustomer(stage, { partners: [partnerId, otherPartnerId] });
		const basic = await sell(stage, customerId, { quantity: 3 });
		await sell(stage, customerId, { quantity: 4, product: "basicNewCommerce" });
		await sell(stage, customerId, { quantity: 5, partnerId: otherPartnerId });
		await sell(stage, customerId, { quantity: 50, status: "suspended" });
		await sell(stage, customerId, { quantity: 60, status: "expired" });
		const e3 = await sell(stage, customerId, { quantity: 9, product: "e3" });
		const facts = await find(customerId);
		const skuOf = (one: typeof basic) => getOffer(stage.catalog, one.offerId).skuId;
		expect(countSeatsBySku(facts?.subscriptions ?? [], stage.catalog)).toEqual(
			new Map([
				[skuOf(basic), 12],
				[skuOf(e3), 9],
			]),
		);
	});
});
