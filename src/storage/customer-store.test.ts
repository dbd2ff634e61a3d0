import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EmptyStore, openEmptyStore } from "../../test/support/empty-store.ts";
import { makeCustomer } from "../../test/support/fixture.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import { type CustomerId, type PartnerId, toId } from "../domain/basics/ids.ts";
import { parseInstant } from "../domain/basics/instant.ts";
import type { Customer } from "../domain/customers/customer.ts";
import type { DelegatedAdmin, PartnerRelationship } from "../domain/customers/partner-relationship.ts";
import {
	type CustomerListing,
	findCustomerOfPartner,
	listCustomersOfPartner,
	saveNewCustomer,
	saveRelationship,
	toSearchName,
} from "./customer-store.ts";

const since = parseInstant("2025-06-01T00:00:00Z");
let made = 0;
const freshId = <Id extends CustomerId | PartnerId>() => toId<Id>(`id-${String(++made).padStart(6, "0")}`);

describe.each(databasesUnderTest())("customers on %s", (kind) => {
	let store: EmptyStore;
	beforeAll(async () => {
		store = await openEmptyStore(kind);
	});
	afterAll(() => store.close());

	async function save(customers: readonly Customer[], partner = freshId<PartnerId>()): Promise<PartnerId> {
		await store.database.transactInstallation(async (tx) => {
			for (const customer of customers) {
				await saveNewCustomer(tx, customer);
				await saveRelationship(tx, relate(customer.id, partner));
			}
		});
		return partner;
	}
	const find = (partner: PartnerId, customer: CustomerId) =>
		store.database.read((db) => findCustomerOfPartner(db, partner, customer));
	const list = (listing: CustomerListing) => store.database.read((db) => listCustomersOfPartner(db, listing));
	const names = async (listing: Omit<CustomerListing, "limit">) =>
		(await list({ limit: 100, ...listing })).map(({ customer }) => customer.companyName);
	const named = (...companyNames: string[]) =>
		save(companyNames.map((companyName) => makeCustomer(freshId(), { companyName, domain: `${freshId()}.example` })));

	test("come back with every field, in Korean too", async () => {
		const customer = makeCustomer(freshId(), {
			companyName: "서울 '미래' 병원 🏥 \"주\" \\ ; -- %",
			address: {
				...{ firstName: "지안", lastName: "김", addressLine1: "세종대로 110", addressLine2: "3층" },
				...{ city: "서울", state: "중구", postalCode: "04524", phoneNumber: "+82-2-000-0000" },
			},
			version: 7,
		});
		const partner = await save([customer]);
		expect((await find(partner, customer.id))?.customer).toStrictEqual(customer);
	});

	test("come back without what they lack", async () => {
		const customer = makeCustomer(freshId());
		const partner = await save([customer]);
		const found = await find(partner, customer.id);
		expect(found?.customer).toStrictEqual(customer);
	});

	const admins: readonly DelegatedAdmin[] = [
		{ kind: "none" },
		{ kind: "full", services: ["office365", "azure"] },
		{ kind: "full", services: [] },
		{ kind: "granular", services: ["dynamics365"], roles: ["directoryReaders", "directoryWriters"], until: since },
		{ kind: "granular", services: ["office365"], roles: [], until: since },
	];
	test.each(admins)("keep delegated admin: %o", async (delegatedAdmin) => {
		const customer = makeCustomer(freshId());
		const partner = await save([customer]);
		const relationship = relate(customer.id, partner, { delegatedAdmin });
		await store.database.transact(customer.id, (tx) => saveRelationship(tx, relationship));
		expect((await find(partner, customer.id))?.relationship).toStrictEqual(relationship);
	});

	test("are not found by a partner without a relationship, nor under another id", async () => {
		const customer = makeCustomer(freshId());
		const partner = await save([customer]);
		expect(await find(freshId(), customer.id)).toBeUndefined();
		expect(await find(partner, freshId())).toBeUndefined();
	});

	test("show each partner its own relationship", async () => {
		const customer = makeCustomer(freshId());
		const partner = await save([customer]);
		const other = relate(customer.id, freshId(), { delegatedAdmin: { kind: "full", services: ["azure"] } });
		await store.database.transact(customer.id, (tx) => saveRelationship(tx, other));
		expect((await find(partner, customer.id))?.relationship.delegatedAdmin).toEqual({ kind: "none" });
		expect((await find(other.partnerId, customer.id))?.relationship).toEqual(other);
	});

	test("whose relationship has ended are found but no longer listed", async () => {
		const customer = makeCustomer(freshId());
		const partner = await save([customer]);
		const ended = relate(customer.id, partner, { reseller: "ended" });
		await store.database.transact(customer.id, (tx) => saveRelationship(tx, ended));
		expect((await find(partner, customer.id))?.relationship.reseller).toBe("ended");
		expect(await names({ partnerId: partner })).toEqual([]);
	});

	test("are listed up to the limit, those of other partners left out", async () => {
		const partner = await named("b", "a", "c");
		await named("0");
		expect(await names({ partnerId: partner })).toEqual(["a", "b", "c"]);
		expect((await list({ partnerId: partner, limit: 2 })).map(({ customer }) => customer.companyName)).toEqual([
			"a",
			"b",
		]);
	});

	describe("are searched", () => {
		test("with every character meaning itself", async () => {
			const partner = await named("100% Coffee", "100x Coffee", "a_b", "axb", "back\\slash", "backslash", "it's");
			const found = (part: string) => names({ partnerId: partner, nameContains: part });
			expect(await found("0%")).toEqual(["100% Coffee"]);
			expect(await found("a_b")).toEqual(["a_b"]);
			expect(await found("k\\s")).toEqual(["back\\slash"]);
			expect(await found("\\")).toEqual(["back\\slash"]);
			expect(await found("%")).toEqual(["100% Coffee"]);
			expect(await found("_")).toEqual(["a_b"]);
			expect(await found("'")).toEqual(["it's"]);
			expect(await names({ partnerId: partner, nameStartsWith: "100%" })).toEqual(["100% Coffee"]);
			expect(await names({ partnerId: partner, nameStartsWith: "_" })).toEqual([]);
			expect(await names({ partnerId: partner, search: "x%" })).toEqual([]);
		});

		test("by name in any case and in either form of Hangul", async () => {
			const partner = await named("한빛무역", "Éclair GmbH");
			expect(await names({ partnerId: partner, nameStartsWith: toSearchName("한빛".normalize("NFD")) })).toEqual([
				"한빛무역",
			]);
			expect(await names({ partnerId: partner, nameContains: toSearchName("CLAIR") })).toEqual(["Éclair GmbH"]);
			expect(await names({ partnerId: partner, nameStartsWith: toSearchName("É") })).toEqual(["Éclair GmbH"]);
			expect(await names({ partnerId: partner, nameStartsWith: "무역" })).toEqual([]);
		});

		test("by domain, however its owner writes it", async () => {
			const domain = "Contoso.OnMicrosoft.example";
			const partner = await save([makeCustomer(freshId(), { companyName: "Fabrikam", domain })]);
			expect(await names({ partnerId: partner, domainStartsWith: "contoso." })).toEqual(["Fabrikam"]);
			expect(await names({ partnerId: partner, search: "onmicrosoft" })).toEqual(["Fabrikam"]);
			expect(await names({ partnerId: partner, search: "fabri" })).toEqual(["Fabrikam"]);
			expect(await names({ partnerId: partner, search: "neither" })).toEqual([]);
		});

		test("property: a part of a name finds it", async () => {
			await fc.assert(
				fc.asyncProperty(
					fc.array(someName, { minLength: 1, maxLength: 5 }),
					fc.nat(),
					fc.nat(),
					async (all, one, cut) => {
						const partner = await named(...all);
						const name = all[one % all.length] ?? "";
						const characters = [...toSearchName(name)];
						const part = characters.slice(0, 1 + (cut % characters.length)).join("");
						expect(await names({ partnerId: partner, nameContains: part })).toContain(name);
						expect(await names({ partnerId: partner, nameStartsWith: part })).toContain(name);
					},
				),
				{ numRuns: 25 },
			);
		});
	});

	test("property: pages never skip or repeat, also among equal names", async () => {
		const limits = fc.integer({ min: 1, max: 4 });
		await fc.assert(
			fc.asyncProperty(fc.array(someName, { maxLength: 12 }), limits, async (companyNames, limit) => {
				const partner = await named(...companyNames);
				const whole = (await list({ partnerId: partner, limit: 100 })).map(({ customer }) => customer.id);
				const paged: string[] = [];
				let after: CustomerListing["after"];
				for (;;) {
					const page = await list({ partnerId: partner, limit, ...(after === undefined ? {} : { after }) });
					paged.push(...page.map(({ customer }) => customer.id));
					const last = page.at(-1)?.customer;
					if (last === undefined) break;
					after = { searchName: toSearchName(last.companyName), id: last.id };
				}
				expect(paged).toEqual(whole);
				expect(new Set(paged).size).toBe(companyNames.length);
			}),
			{ numRuns: 25 },
		);
	});
});

/** Names that people, bytes and collations order differently; some of them are equal when searched. */
const someName = fc.oneof(
	fc.constantFrom(
		"Acme",
		"ACME",
		"acme ",
		"A-cme",
		"Ácme",
		"Zebra",
		"zebra",
		"Äpfel",
		"apfel",
		"한빛",
		"가온",
		"ㄱ",
		"_",
		"1",
		"10",
		"9",
	),
	fc.string({ unit: "grapheme", minLength: 1, maxLength: 4 }).filter((name) => !name.includes("\u0000")),
);

function relate(
	customerId: CustomerId,
	partnerId: PartnerId,
	changes: Partial<PartnerRelationship> = {},
): PartnerRelationship {
	return { customerId, partnerId, reseller: "active", delegatedAdmin: { kind: "none" }, since, ...changes };
}
