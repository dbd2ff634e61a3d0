import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
	addCustomer,
	makeCaller,
	offerOf,
	openStage,
	partnerId,
	type Stage,
	write,
} from "../../../test/support/fixture.ts";
import { outcomeOf } from "../../../test/support/outcome-of.ts";
import { databasesUnderTest } from "../../../test/support/postgres.ts";
import { type CustomerId, type OfferId, toId } from "../../domain/basics/ids.ts";
import { dayOf } from "../../domain/billing/day.ts";
import { getOffer } from "../../domain/catalog/catalog.ts";
import { legacyRow, makeSheet, newCommerceRow } from "../../domain/prices/test-sheets.ts";
import { loadKnownPrices } from "../../price-files.ts";
import { findPartnerBilling } from "../../storage/billing-store.ts";
import { type demoPriceBookId, demoPriceList, saveDemoPrices, unpricedDemoOfferId } from "../demo/demo-prices.ts";
import { changeBillingSettings } from "./billing-settings.ts";
import { changeCustomerTerms, type TermsContent, type TermsOutcome } from "./customer-terms.ts";
import { type ImportOutcome, importPrices, type PriceImport } from "./import-prices.ts";
import { listPriceLists, listPrices } from "./list-prices.ts";
import { addPriceBook, changePriceBook, listPriceBookVersions, type PriceBookOutcome } from "./price-books.ts";
import { priceForCustomer } from "./price-for-customer.ts";
import { readPrice } from "./quote-price.ts";

const caller = makeCaller({ roles: ["globalAdmin"] });

describe.each(databasesUnderTest())("prices on %s", (kind) => {
	let stage: Stage;
	beforeAll(async () => {
		stage = await openStage(kind);
		const knownPrices = loadKnownPrices(stage.catalog);
		await write(stage, (tx) => saveDemoPrices(tx, { ...stage.surroundings, knownPrices }, partnerId));
	});
	afterAll(() => stage.close());

	const ask = async (country: string, offerId: OfferId, billingCycle: "monthly" | "annual" = "monthly") => {
		const customerId = await addCustomer(stage, { country });
		const answer = await priceForCustomer(stage.surroundings, caller, {
			customerId,
			offerId,
			billingCycle,
			quantity: 5,
		});
		if (answer.kind !== "answered") throw new Error(answer.kind);
		return answer.price.kind === "priced" ? answer.price.unitPrice.amount : answer.price.reason;
	};

	const take = (sheet: Pick<PriceImport, "name" | "records"> & Partial<PriceImport>) =>
		outcomeOf<ImportOutcome>((asked) =>
			importPrices(stage.surroundings, asked, { dryRun: false, skipUnknownOffers: false, ...sheet }),
		);
	const addBook = (name: string, basisPoints: number) =>
		outcomeOf<PriceBookOutcome>((asked) =>
			addPriceBook(stage.surroundings, asked, { name, rules: [{ kind: "margin", base: "partner", basisPoints }] }),
		);
	const changeBook = (content: Parameters<typeof changePriceBook>[2]) =>
		outcomeOf<PriceBookOutcome>((asked) => changePriceBook(stage.surroundings, asked, content));
	const agree = (customerId: CustomerId, terms: TermsContent) =>
		outcomeOf<TermsOutcome>((asked) => changeCustomerTerms(stage.surroundings, { ...asked, customerId }, terms));

	test("the demo sells everything but trials and one offer, in each of its markets, at no made-up list price", async () => {
		for (const market of demoPriceList.markets) {
			for (const offer of stage.catalog.offers.values()) {
				if (offer.countries?.includes(market) === false) continue;
				const price = await ask(market, offer.id);
				if (offer.isTrial || offer.id === unpricedDemoOfferId) expect(price, offer.title.en).toBe("noRow");
				else expect(price, offer.title.en).toBeGreaterThan(0);
			}
		}
		expect(await ask("KR", offerOf("e5"))).toBe(3500);
		expect(await ask("KR", offerOf("e5"), "annual")).toBe(42_000);
		expect(await ask("US", offerOf("e3"))).toBe(2000);
		expect(await ask("DE", offerOf("e3"))).toBe("noRow");
		const lists = await listPriceLists(stage.surroundings, { partnerId, limit: 10 });
		expect(lists.items.map(({ name }) => name)).toEqual([demoPriceList.name]);
	});

	test("terms of one customer choose its currency and book, from a day on, and nobody else's", async () => {
		const customerId = await addCustomer(stage, { country: "KR" });
		const made = await addBook("Friends", 500);
		if (made?.kind !== "saved") throw new Error(made?.kind);
		const terms = { segment: "commercial", priceBookId: made.book.id } as const;
		expect(await agree(customerId, terms)).toMatchObject({ kind: "saved" });
		const quantity = 1;
		const question = { customerId, offerId: offerOf("e3"), billingCycle: "monthly", quantity } as const;
		const price = async () => {
			const answer = await priceForCustomer(stage.surroundings, caller, question);
			return answer.kind === "answered" ? answer.price : answer;
		};
		expect(await price()).toMatchObject({
			unitPrice: { amount: 1680 },
			source: { bookId: made.book.id, bookVersion: 1 },
		});
		const next = await changeBook({
			id: made.book.id,
			name: "Friends",
			rules: [{ kind: "margin", base: "partner", basisPoints: 1000 }],
		});
		expect(next).toMatchObject({ kind: "saved", book: { version: 2 } });
		expect(await price()).toMatchObject({ unitPrice: { amount: 1760 }, source: { bookVersion: 2 } });
		expect(await listPriceBookVersions(stage.surroundings, partnerId, made.book.id)).toHaveLength(2);
		await agree(customerId, { segment: "education", currency: "KRW" });
		expect(await price()).toMatchObject({ kind: "notPriced", reason: "noRow", question: { currency: "KRW" } });
		expect(await ask("KR", offerOf("e3"))).toBe(2000);
	});

	test("inside a transaction a price is read as outside, and a book that is not there is a bug", async () => {
		const id = await addCustomer(stage, { country: "US" });
		const offer = getOffer(stage.catalog, offerOf("e1"));
		const day = dayOf(stage.surroundings.now());
		await stage.surroundings.database.transact(id, async (tx) => {
			const partnerBilling = await findPartnerBilling(tx, partnerId);
			if (partnerBilling === undefined) throw new Error("the demo bills");
			const request = { customer: { id, country: "US" }, offer, billingCycle: "monthly", quantity: 3, day } as const;
			expect(await readPrice(tx, { ...request, partnerBilling })).toMatchObject({ unitPrice: { amount: 800 } });
			const lost = { ...partnerBilling, priceBookId: toId<typeof demoPriceBookId>("lost") };
			await expect(readPrice(tx, { ...request, partnerBilling: lost })).rejects.toThrow("no price book lost");
		});
	});

	test("settings and terms that name a book that is not there are refused and nothing is written", async () => {
		const priceBookId = toId<typeof demoPriceBookId>("lost");
		const before = await stage.surroundings.database.read((db) => findPartnerBilling(db, partnerId));
		if (before === undefined) throw new Error("the demo bills");
		const { partnerId: _, ...content } = { ...before, priceBookId };
		expect(await outcomeOf((asked) => changeBillingSettings(stage.surroundings, asked, content))).toEqual({
			kind: "unknownPriceBook",
		});
		expect(await stage.surroundings.database.read((db) => findPartnerBilling(db, partnerId))).toEqual(before);
		const customerId = await addCustomer(stage);
		const terms = await agree(customerId, { segment: "commercial", priceBookId });
		expect(terms).toEqual({ kind: "unknownPriceBook" });
		const lost = { name: "x", rules: [] };
		expect(await changeBook({ ...lost, id: priceBookId })).toEqual({ kind: "notFound" });
		const rule = { kind: "margin", offerId: toId<OfferId>("lost"), base: "retail", basisPoints: 0 } as const;
		const made = await outcomeOf<PriceBookOutcome>((asked) =>
			addPriceBook(stage.surroundings, asked, { ...lost, rules: [rule] }),
		);
		expect(made).toEqual({ kind: "unknownOffers", places: [0] });
	});

	test("an import is written whole, takes the place of what was there, and keeps it", async () => {
		const usual = { ...newCommerceRow, Market: "JP", Currency: "JPY", UnitPrice: "48000", "ERP Price": "60000" };
		const takeRows = (...rows: readonly Readonly<Record<string, string>>[]) =>
			take({ name: "Japan", records: makeSheet(usual, ...rows) });
		const list = async () =>
			(
				await listPrices(stage.surroundings, {
					partnerId,
					market: "JP",
					day: dayOf(stage.surroundings.now()),
					limit: 100,
				})
			).items.map(({ retailPrice }) => retailPrice);
		expect(await takeRows({})).toMatchObject({ kind: "imported", list: { rowCount: 1, recordedBy: "agent@example" } });
		expect(await list()).toEqual([5000]);
		const bad = await takeRows({ "ERP Price": "72000" }, { UnitPrice: "-1", PricingTierRangeMin: "500" });
		expect(bad).toMatchObject({ kind: "refused", sheet: { problems: [{ line: 3, reason: "negative" }] } });
		expect(await list()).toEqual([5000]);
		stage.clock.advance({ seconds: 1 });
		expect(await takeRows({ "ERP Price": "72000" })).toMatchObject({ kind: "imported" });
		expect(await list()).toEqual([6000]);
	});

	test("a dry run tells the same and writes nothing", async () => {
		const before = await listPriceLists(stage.surroundings, { partnerId, limit: 100 });
		const outcome = await take({
			name: "Try",
			records: makeSheet(legacyRow, {}),
			dryRun: true,
			currency: "USD",
			markets: ["DE"],
		});
		expect(outcome).toMatchObject({ kind: "checked", sheet: { problems: [], drafts: [{ market: "DE" }] } });
		expect(await listPriceLists(stage.surroundings, { partnerId, limit: 100 })).toEqual(before);
		expect(await ask("DE", offerOf("e3"))).toBe("noRow");
	});

	test("prices are listed page by page without leaving one out or giving one twice", async () => {
		const day = dayOf(stage.surroundings.now());
		const all = await listPrices(stage.surroundings, { partnerId, day, limit: 1000 });
		const seen: string[] = [];
		let after: (typeof all.items)[number] | undefined;
		do {
			const page = await listPrices(stage.surroundings, { partnerId, day, limit: 3, ...(after && { after }) });
			seen.push(...page.items.map(({ id }) => id));
			after = page.more ? page.items.at(-1) : undefined;
		} while (after !== undefined);
		expect(seen).toEqual(all.items.map(({ id }) => id));
		expect(new Set(seen).size).toBe(seen.length);
	});
});
