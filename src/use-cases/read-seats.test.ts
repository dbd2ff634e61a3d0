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
import type { Subscription } from "../domain/subscriptions/subscription.ts";
import type { Reader } from "../storage/database.ts";
import { listSeatBatches } from "../storage/subscription-store.ts";
import { findCustomerFacts } from "./read-customer.ts";
import { readSeatFacts, readUpdateFacts, saveChangedBatches } from "./read-seats.ts";

describe.each(databasesUnderTest())("the facts about seats on %s", (kind) => {
	let stage: Stage;
	beforeAll(async () => {
		stage = await openStage(kind);
	});
	afterAll(() => stage.close());

	const reading = async (db: Reader, subscription: Subscription) => {
		const facts = await findCustomerFacts(db, partnerId, subscription.customerId);
		if (facts === undefined) throw new Error("no facts");
		return { db, caller: makeCaller(), facts, subscription };
	};

	test("are the subscription's own batches, the product's licenses, and seats of it elsewhere", async () => {
		const customerId = await addCustomer(stage, { partners: [partnerId, otherPartnerId] });
		const one = await sell(stage, customerId, { quantity: 10 });
		await sell(stage, customerId, { quantity: 3 });
		await sell(stage, customerId, { quantity: 2, partnerId: otherPartnerId });
		await sell(stage, customerId, { quantity: 50, status: "suspended" });
		await sell(stage, customerId, { quantity: 7, product: "e3" });
		await hire(stage, customerId, { count: 4 });
		await hire(stage, customerId, { count: 2, product: "e3" });
		const facts = await stage.store.database.read(async (db) =>
			readSeatFacts(stage.surroundings, await reading(db, one)),
		);
		expect(facts).toMatchObject({ now: stage.clock.now(), subscription: one, otherQuantityOfSku: 5 });
		expect(facts.offer.id).toBe(offerOf("basic"));
		expect(facts.assignments).toHaveLength(4);
		expect(facts.batches.map(({ quantity, subscriptionId }) => [quantity, subscriptionId])).toEqual([[10, one.id]]);
		expect(facts.newBatchId).not.toBe("");
	});

	test("of an update include the base of an add-on and the add-ons of a base", async () => {
		const base = await sell(stage, await addCustomer(stage));
		const addOn = await sell(stage, base.customerId, { product: "archiving", parentSubscriptionId: base.id });
		const read = (one: Subscription) =>
			stage.store.database.read(async (db) => readUpdateFacts(stage.surroundings, await reading(db, one)));
		expect((await read(base)).addOns).toEqual([addOn]);
		expect(await read(base)).not.toHaveProperty("parent");
		expect(await read(addOn)).toMatchObject({ parent: base, addOns: [] });
	});

	test("saving batches touches those that changed, and no other", async () => {
		const one = await sell(stage, await addCustomer(stage));
		const list = () => stage.store.database.read((db) => listSeatBatches(db, one.customerId, one.id));
		const [bought] = await list();
		if (bought === undefined) throw new Error("no batch");
		const addedAt = stage.clock.now();
		const added = { id: "added", subscriptionId: one.id, quantity: 2, addedAt };
		const statements: string[] = [];
		await stage.store.database.transact(one.customerId, (tx) =>
			saveChangedBatches(
				tx.withPlugin({
					transformQuery: ({ node }) => node,
					async transformResult({ result }) {
						statements.push("ran");
						return result;
					},
				}),
				one,
				{ before: [bought], after: [bought, added] },
			),
		);
		expect(statements).toHaveLength(1);
		expect(await list()).toEqual([bought, added]);
		const emptied = [
			{ ...bought, quantity: 0 },
			{ ...added, quantity: 1 },
		];
		await stage.store.database.transact(one.customerId, (tx) =>
			saveChangedBatches(tx, one, { before: [bought, added], after: emptied }),
		);
		expect(await list()).toEqual([{ ...added, quantity: 1 }]);
	});
});
