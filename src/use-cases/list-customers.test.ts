import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
	addCustomer,
	openStage,
	otherPartnerId,
	partnerId,
	type Stage,
	sell,
	write,
} from "../../test/support/fixture.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import type { CustomerId } from "../domain/basics/ids.ts";
import { parseInstant } from "../domain/basics/instant.ts";
import { saveRelationship } from "../storage/customer-store.ts";
import {
	type CustomerListing,
	findCustomer,
	listCustomers,
	listCustomersWithCounts,
	toSearchName,
} from "./list-customers.ts";

describe.each(databasesUnderTest())("a partner's customers on %s", (kind) => {
	let stage: Stage;
	const ids: CustomerId[] = [];
	beforeAll(async () => {
		stage = await openStage(kind);
		for (const companyName of ["다온", "가온", "나래", "가온", "마루"])
			ids.push(await addCustomer(stage, { companyName }));
		await addCustomer(stage, { companyName: "가온", partners: [otherPartnerId] });
		const [first, , third] = ids;
		if (first === undefined || third === undefined) throw new Error("no customers");
		await sell(stage, first, { quantity: 5 });
		await sell(stage, first, { quantity: 7 });
		await sell(stage, first, { quantity: 100, status: "suspended" });
		await sell(stage, third, { quantity: 100, partnerId: otherPartnerId });
	});
	afterAll(() => stage.close());

	const names = async (listing: Partial<CustomerListing> = {}) => {
		const { items, more } = await listCustomers(stage.surroundings, { partnerId, limit: 100, ...listing });
		return [items.map(({ customer }) => customer.companyName).join(" "), more];
	};

	test("come by name, in pages that tell whether another follows", async () => {
		expect(await names()).toEqual(["가온 가온 나래 다온 마루", false]);
		expect(await names({ limit: 5 })).toEqual(["가온 가온 나래 다온 마루", false]);
		expect(await names({ limit: 4 })).toEqual(["가온 가온 나래 다온", true]);
		expect(await names({ limit: 1 })).toEqual(["가온", true]);
	});

	test("come page by page, each once, also when the page ends between equal names", async () => {
		const seen: CustomerId[] = [];
		for (let after: CustomerListing["after"] | "start" | undefined = "start"; after !== undefined; ) {
			const page = await listCustomersWithCounts(stage.surroundings, {
				partnerId,
				limit: 1,
				...(after === "start" ? {} : { after }),
			});
			const last = page.items.at(-1)?.customer;
			if (last !== undefined) seen.push(last.id);
			after = page.more && last !== undefined ? { searchName: toSearchName(last.companyName), id: last.id } : undefined;
		}
		expect(seen.toSorted()).toEqual(ids.toSorted());
	});

	test("carry the active subscriptions and seats that the asking partner sold", async () => {
		const { items } = await listCustomersWithCounts(stage.surroundings, { partnerId, limit: 100 });
		const counts = new Map(items.map((one) => [one.customer.id, [one.activeSubscriptions, one.seats]]));
		expect(ids.map((id) => counts.get(id))).toEqual([
			[2, 12],
			[0, 0],
			[0, 0],
			[0, 0],
			[0, 0],
		]);
	});

	test("are found one by one with the same counts, by their partner only", async () => {
		const [id] = ids;
		if (id === undefined) throw new Error("no customers");
		expect(await findCustomer(stage.surroundings, partnerId, id)).toMatchObject({
			...{ customer: { id, companyName: "다온" }, relationship: { reseller: "active" } },
			...{ activeSubscriptions: 2, seats: 12 },
		});
		expect(await findCustomer(stage.surroundings, otherPartnerId, id)).toBeUndefined();
	});

	test("leave the list when the relationship ends, and can still be looked at", async () => {
		const id = await addCustomer(stage, { companyName: "가버린" });
		const since = parseInstant("2025-01-01T00:00:00Z");
		await write(stage, (tx) =>
			saveRelationship(tx, { customerId: id, partnerId, reseller: "ended", delegatedAdmin: { kind: "none" }, since }),
		);
		expect((await names({ nameContains: "가버린" }))[0]).toBe("");
		expect((await findCustomer(stage.surroundings, partnerId, id))?.relationship.reseller).toBe("ended");
	});
});
