import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
	addCustomer,
	hire,
	makeAssignment,
	makeUser,
	offerOf,
	openStage,
	otherPartnerId,
	partnerId,
	type Stage,
	sell,
	write,
} from "../../test/support/fixture.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import { toId } from "../domain/basics/ids.ts";
import { addDays } from "../domain/basics/instant.ts";
import { getOffer } from "../domain/catalog/catalog.ts";
import { countAssignedLicenses, countSoldSeats } from "./license-insight-store.ts";
import { saveAssignments } from "./license-store.ts";
import { saveNewUsers } from "./user-store.ts";

describe.each(databasesUnderTest())("counts of licenses on %s", (kind) => {
	let stage: Stage;
	beforeAll(async () => {
		stage = await openStage(kind);
	});
	afterAll(() => stage.close());

	test("sold are the partner's own seats that still serve users, by customer and offer", async () => {
		const [one, other] = [await addCustomer(stage), await addCustomer(stage)];
		for (const status of ["active", "active", "expired", "suspended", "deleted"] as const)
			await sell(stage, one, { status, quantity: 5 });
		await sell(stage, one, { partnerId: otherPartnerId, quantity: 100 });
		await sell(stage, one, { product: "e3", quantity: 7 });
		await sell(stage, other, { quantity: 2 });
		const sold = await stage.store.database.read((db) => countSoldSeats(db, partnerId));
		expect(sold.map(({ customerId, offerId, seats }) => `${customerId} ${offerId} ${seats}`).toSorted()).toEqual(
			[`${one} ${offerOf("basic")} 15`, `${one} ${offerOf("e3")} 7`, `${other} ${offerOf("basic")} 2`].toSorted(),
		);
	});

	test("assigned are licenses of the customers asked for, all of them or of those active since", async () => {
		const [one, other] = [await addCustomer(stage), await addCustomer(stage)];
		await hire(stage, other, { count: 3 });
		const now = stage.clock.now();
		const people = [0, 10, 28, 29].map((days) =>
			makeUser(one, stage.surroundings.newId(), { lastActiveAt: addDays(now, -days) }),
		);
		const quiet = makeUser(one, stage.surroundings.newId());
		await write(stage, async (tx) => {
			await saveNewUsers(tx, [...people, quiet]);
			await saveAssignments(
				tx,
				one,
				[...people, quiet].map(({ id }) => makeAssignment(stage, id)),
			);
		});
		const { skuId } = getOffer(stage.catalog, offerOf("basic"));
		const count = (ids: readonly (typeof one)[], since?: typeof now) =>
			stage.store.database.read((db) => countAssignedLicenses(db, ids, since));
		expect(await count([one])).toEqual([{ customerId: one, skuId, assigned: 5 }]);
		expect(await count([one], addDays(now, -28))).toEqual([{ customerId: one, skuId, assigned: 3 }]);
		expect((await count([one, other])).length).toBe(2);
		expect(await count([])).toEqual([]);
		const many = Array.from({ length: 1_200 }, (_, index) => toId<typeof one>(`nobody-${index}`));
		expect(await count([...many, one])).toEqual([{ customerId: one, skuId, assigned: 5 }]);
	});
});
