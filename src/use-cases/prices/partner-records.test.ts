import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { letBill } from "../../../test/support/charge-history.ts";
import { toOrigin } from "../../../test/support/desk.ts";
import { dumpTables } from "../../../test/support/dump-tables.ts";
import { failAtStatement } from "../../../test/support/faults.ts";
import { addCustomer, openStage, otherPartnerId, partnerId, type Stage } from "../../../test/support/fixture.ts";
import { outcomeOf } from "../../../test/support/outcome-of.ts";
import { databasesUnderTest } from "../../../test/support/postgres.ts";
import { isPartnersOwn, ownChainOf } from "../../domain/audit/audit-record.ts";
import { toId } from "../../domain/basics/ids.ts";
import { parseDay } from "../../domain/billing/day.ts";
import type { TaxRate } from "../../domain/invoices/invoice.ts";
import type { PriceBookId } from "../../domain/prices/price-book.ts";
import { makeSheet, newCommerceRow } from "../../domain/prices/test-sheets.ts";
import { findPartnerBilling } from "../../storage/billing-store.ts";
import type { Database } from "../../storage/database.ts";
import { listAuditPage } from "../list-audit-records.ts";
import { addTaxRate, changeBillingSettings, type SettingsOutcome } from "./billing-settings.ts";
import { changeCustomerTerms, type TermsOutcome } from "./customer-terms.ts";
import { type ImportOutcome, importPrices } from "./import-prices.ts";
import { addPriceBook, changePriceBook, type PriceBookOutcome } from "./price-books.ts";

const sheet = { name: "May", records: makeSheet(newCommerceRow, {}), dryRun: false, skipUnknownOffers: false };
const policies = { legacy: "exact", newCommerce: "exact" } as const;
const tax = { market: "KR", name: "부가가치세", millionths: 100_000, from: parseDay("2026-01-01") };

describe.each(databasesUnderTest())("what a partner does for itself, on %s,", (kind) => {
	let stage: Stage;
	beforeAll(async () => {
		stage = await openStage(kind);
		await letBill(stage);
	});
	afterAll(() => stage.close());

	const records = async (limit = 100, partner = partnerId) =>
		(await listAuditPage(stage.surroundings, { partnerId: partner, limit })).items;
	const on = (database: Database = stage.surroundings.database) => ({ ...stage.surroundings, database });
	const takePrices = (key?: string, database?: Database) =>
		outcomeOf<ImportOutcome>((asked) => importPrices(on(database), asked, sheet), key === undefined ? {} : { key });
	const addBook = (key?: string) =>
		outcomeOf<PriceBookOutcome>(
			(asked) => addPriceBook(stage.surroundings, asked, { name: "Friends", rules: [] }),
			key === undefined ? {} : { key },
		);

	test("is recorded in its own chain, with what was before and after", async () => {
		const imported = await takePrices();
		const made = await addBook();
		if (imported?.kind !== "imported" || made?.kind !== "saved") throw new Error("not written");
		const { id } = made.book;
		const next = await outcomeOf<PriceBookOutcome>((asked) =>
			changePriceBook(stage.surroundings, asked, { id, name: "Family", rules: [] }),
		);
		if (next?.kind !== "saved") throw new Error("not written");
		const before = await stage.surroundings.database.read((db) => findPartnerBilling(db, partnerId));
		const settings = { currency: "KRW", billingDay: 5, policies, priceBookId: id } as const;
		await outcomeOf<SettingsOutcome>((asked) => changeBillingSettings(stage.surroundings, asked, settings));
		const rate = await outcomeOf<TaxRate>((asked) => addTaxRate(stage.surroundings, asked, tax));
		const written = (await records()).toReversed();
		expect(written.map((one) => [one.operation, one.resource, one.resourceId, one.before, one.after])).toEqual([
			["import_price_list", "price", imported.list.id, undefined, imported.list],
			["create_price_book", "price", id, undefined, made.book],
			["update_price_book", "price", id, made.book, next.book],
			["update_billing_settings", "invoice", partnerId, before, { partnerId, ...settings }],
			["create_tax_rate", "invoice", "KR", undefined, rate],
		]);
		for (const one of written) {
			expect(one).toMatchObject({ partnerId, customerId: ownChainOf(partnerId), userName: "agent@example" });
			expect(one.requestId).toBe("unnamed");
			expect(isPartnersOwn(one)).toBe(true);
		}
	});

	test("is nobody else's to see, and is found by its resource", async () => {
		expect(await records(100, otherPartnerId)).toEqual([]);
		const page = await listAuditPage(stage.surroundings, { partnerId, limit: 100, resources: ["price"] });
		expect(page.items.map(({ operation }) => operation)).toEqual([
			"update_price_book",
			"create_price_book",
			"import_price_list",
		]);
		expect(page.customers.size).toBe(0);
	});

	test("is in the customer's chain where it is about one, on the customer's own clock", async () => {
		const clock = stage.surroundings.now();
		stage.clock.advance({ hours: 1 });
		const customerId = await addCustomer(stage, { clock });
		for (const currency of ["USD", "KRW"] as const)
			await outcomeOf<TermsOutcome>((asked) =>
				changeCustomerTerms(stage.surroundings, { ...asked, customerId }, { segment: "commercial", currency }),
			);
		const [last, first] = (await listAuditPage(stage.surroundings, { partnerId, customerId, limit: 9 })).items;
		expect(first).toMatchObject({ operation: "update_customer_terms", resource: "customer", occurredAt: clock });
		expect(first).not.toHaveProperty("before");
		expect(last).toMatchObject({ before: { currency: "USD" }, after: { currency: "KRW" } });
	});

	test("is done once however often it is asked for, also at the same time", async () => {
		const lasting = {
			"a price list": takePrices,
			"a price book": addBook,
			"a tax rate": (key: string) => outcomeOf<TaxRate>((asked) => addTaxRate(stage.surroundings, asked, tax), { key }),
		};
		for (const [what, ask] of Object.entries(lasting)) {
			const before = (await records()).length;
			const told = await Promise.all(["same", "same", "same", "other"].map((key) => ask(`${what} ${key}`)));
			expect(told.filter((one) => one !== undefined)).toHaveLength(2);
			stage.clock.advance({ hours: 1 });
			expect(await ask(`${what} same`)).toBeUndefined();
			expect((await records()).length - before, what).toBe(2);
		}
	});

	test("a request id of one partner is none of another's", async () => {
		const asked = { name: "Same", rules: [] };
		const made = (caller = toOrigin({}).caller) =>
			outcomeOf<PriceBookOutcome>((one) => addPriceBook(stage.surroundings, one, asked), { caller, key: "k" });
		expect(await made()).toMatchObject({ kind: "saved", book: { partnerId } });
		const other = { ...toOrigin({}).caller, partnerId: otherPartnerId };
		expect(await made(other)).toMatchObject({ kind: "saved", book: { partnerId: otherPartnerId } });
		expect(await records(100, otherPartnerId)).toHaveLength(1);
	});

	test("leaves nothing behind when it fails anywhere or is refused", async () => {
		const before = await dumpTables(stage.surroundings.database);
		const statements = 5;
		for (let statement = 1; statement <= statements; statement += 1) {
			const database = failPartnersAt(stage.surroundings.database, statement);
			await expect(takePrices("failing", database), `statement ${statement}`).rejects.toThrow();
		}
		const lost = toId<PriceBookId>("lost");
		const change = { id: lost, name: "x", rules: [] };
		const missing = await outcomeOf<PriceBookOutcome>((asked) => changePriceBook(stage.surroundings, asked, change), {
			key: "lost",
		});
		expect(missing).toEqual({ kind: "notFound" });
		const settings = { currency: "USD", billingDay: 1, policies, priceBookId: lost } as const;
		await outcomeOf<SettingsOutcome>((asked) => changeBillingSettings(stage.surroundings, asked, settings), {
			key: "lost",
		});
		expect(await dumpTables(stage.surroundings.database)).toEqual(before);
	});
});

/** The planted fault in what is no customer's. */
function failPartnersAt(database: Database, statement: number): Database {
	const transact: Database["transact"] = (_, work) => database.transactInstallation(work);
	const broken = failAtStatement({ ...database, transact }, statement);
	return { ...database, transactInstallation: (work) => broken.transact(ownChainOf(partnerId), work) };
}
