import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askForSeats } from "../../test/support/desk.ts";
import { addCustomer, openStage, otherPartnerId, partnerId, type Stage, sell } from "../../test/support/fixture.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import { type AuditListing, listAuditPage } from "./list-audit-records.ts";

describe.each(databasesUnderTest())("the audit records of a partner on %s", (kind) => {
	let stage: Stage;
	beforeAll(async () => {
		stage = await openStage(kind);
		for (const companyName of ["한빛", "가온"]) {
			const one = await sell(stage, await addCustomer(stage, { companyName }));
			for (const change of [1, 2]) await askForSeats(stage.surroundings, one, { request: { change } });
		}
	});
	afterAll(() => stage.close());

	const page = (listing: Partial<AuditListing> = {}) =>
		listAuditPage(stage.surroundings, { partnerId, limit: 100, ...listing });

	test("come newest first with the names of their customers", async () => {
		const { items, customers, more } = await page();
		const told = items.map(
			({ customerId, details }) => `${customers.get(customerId)?.companyName} ${details.QuantityAfter}`,
		);
		expect(told).toEqual(["가온 13", "가온 11", "한빛 13", "한빛 11"]);
		expect(more).toBe(false);
	});

	test("come in pages that go on where the last one ended and tell whether another follows", async () => {
		const whole = (await page()).items;
		const first = await page({ limit: 3 });
		expect([first.items, first.more]).toEqual([whole.slice(0, 3), true]);
		const second = await page({ limit: 3, after: first.items[2]?.id ?? "" });
		expect([second.items, second.more]).toEqual([whole.slice(3), false]);
		expect((await page({ limit: 4 })).more).toBe(false);
	});

	test("are nobody else's", async () => {
		expect((await page({ partnerId: otherPartnerId })).items).toEqual([]);
	});
});
