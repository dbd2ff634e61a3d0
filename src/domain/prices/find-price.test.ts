import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toId } from "../basics/ids.ts";
import { addDaysTo } from "../billing/day.ts";
import { findPrice, findRow } from "./find-price.ts";
import type { PriceQuestion } from "./price.ts";
import type { PriceBook, PriceRule } from "./price-book.ts";
import type { PriceRow } from "./price-row.ts";
import { day, makeBook, makeQuestion, makeRow, offerId, recorded } from "./test-prices.ts";

const margin = (basisPoints: number, base: "partner" | "retail" = "retail"): PriceRule => ({
	kind: "margin",
	base,
	basisPoints,
});
const fixed = (unitPrice: number, billingCycle: "monthly" | "annual" = "monthly"): PriceRule => ({
	kind: "fixed",
	offerId,
	currency: "USD",
	billingCycle,
	unitPrice,
});

function amountOf(rows: readonly PriceRow[], question: PriceQuestion, book?: PriceBook): number | string {
	const found = findPrice({ rows, ...(book === undefined ? {} : { book }) }, question);
	return found.kind === "priced" ? found.unitPrice.amount : found.reason;
}

describe("a price without a book", () => {
	test("is the retail price as listed, with its source and what it costs the partner", () => {
		expect(findPrice({ rows: [makeRow("a")] }, makeQuestion())).toEqual({
			kind: "priced",
			unitPrice: { amount: 2000, currency: "USD" },
			partnerPrice: { amount: 1600, currency: "USD" },
			source: { rowId: "a", listed: 2000, base: "retail", rule: "margin", basisPoints: 0 },
		});
	});

	test.each([
		["offer", { offerId: toId<PriceQuestion["offerId"]>("other") }],
		["market", { market: "US" }],
		["currency", { currency: "KRW" }],
		["segment", { segment: "education" }],
		["term", { termMonths: 1 }],
		["day before", { day: day("2025-12-31") }],
	] as const)("is not found for another %s", (_, changes) => {
		const question = makeQuestion(changes);
		expect(findPrice({ rows: [makeRow("a")] }, question)).toEqual({ kind: "notPriced", reason: "noRow", question });
	});

	test("counts from the first day on and no longer on the day that it ends", () => {
		const rows = [makeRow("a", { from: day("2026-03-01"), until: day("2026-04-01") })];
		const at = (text: string) => amountOf(rows, makeQuestion({ day: day(text) }));
		expect(["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"].map(at)).toEqual(["noRow", 2000, 2000, "noRow"]);
	});

	test("a gap between two rows is not priced rather than guessed", () => {
		const rows = [makeRow("a", { until: day("2026-03-01") }), makeRow("b", { from: day("2026-04-01") })];
		expect(amountOf(rows, makeQuestion({ day: day("2026-03-15") }))).toBe("noRow");
	});

	test("follows the tier of the quantity, both ends included", () => {
		const rows = [
			makeRow("a", { maximumQuantity: 9 }),
			makeRow("b", { minimumQuantity: 10, maximumQuantity: 99, retailPrice: 1900 }),
			makeRow("c", { minimumQuantity: 100, retailPrice: 1800 }),
		];
		const prices = [1, 9, 10, 99, 100, 5000].map((quantity) => amountOf(rows, makeQuestion({ quantity })));
		expect(prices).toEqual([2000, 2000, 1900, 1900, 1800, 1800]);
	});

	test("is what was recorded last, then what began last, then the greater id", () => {
		const first = makeRow("c", { from: day("2026-05-01"), retailPrice: 1 });
		const later = makeRow("a", { recordedAt: recorded(2), retailPrice: 2 });
		expect(findRow([first, later], makeQuestion())?.id).toBe("a");
		expect(findRow([makeRow("d"), first], makeQuestion())?.id).toBe("c");
		expect(findRow([makeRow("b"), makeRow("a")], makeQuestion())?.id).toBe("b");
	});

	test("can be asked as it was known at a moment, so that an old charge can be computed again", () => {
		const rows = [makeRow("a"), makeRow("b", { recordedAt: recorded(9), retailPrice: 2500 })];
		expect(amountOf(rows, makeQuestion())).toBe(2500);
		expect(amountOf(rows, makeQuestion({ knownAt: recorded(8) }))).toBe(2000);
	});

	test("a row without prices takes the offer out of sale from the moment that it is recorded", () => {
		const { partnerPrice: _, retailPrice: __, ...withdrawn } = makeRow("b", { recordedAt: recorded(2) });
		expect(amountOf([makeRow("a"), withdrawn], makeQuestion())).toBe("noRow");
		expect(amountOf([makeRow("a"), withdrawn], makeQuestion({ knownAt: recorded(1) }))).toBe(2000);
	});

	test("a row without the price that the rule starts from is not priced, and says so", () => {
		const { partnerPrice: _, ...row } = makeRow("a");
		expect(amountOf([row], makeQuestion(), makeBook(margin(0, "partner")))).toBe("noBase");
		expect(amountOf([row], makeQuestion())).toBe(2000);
	});
});

describe("a year", () => {
	test("without a row of its own is twelve months", () => {
		const found = findPrice({ rows: [makeRow("a")] }, makeQuestion({ billingCycle: "annual" }));
		expect(found).toMatchObject({
			unitPrice: { amount: 24_000 },
			partnerPrice: { amount: 19_200 },
			source: { listed: 2000, months: 12 },
		});
	});

	test("with a row of its own is that row, even when the monthly one was recorded later", () => {
		const rows = [
			makeRow("a", { billingCycle: "annual", retailPrice: 22_000 }),
			makeRow("b", { recordedAt: recorded(5) }),
		];
		expect(amountOf(rows, makeQuestion({ billingCycle: "annual" }))).toBe(22_000);
	});

	test("is never divided into months", () => {
		expect(amountOf([makeRow("a", { billingCycle: "annual" })], makeQuestion())).toBe("noRow");
		expect(amountOf([], makeQuestion(), makeBook(fixed(30_000, "annual")))).toBe("noRow");
	});

	test("takes its margin once, on the sum of the months", () => {
		// 1.5 % on 9.99 is 10.14 a month, but 121.68 is not 12 × 9.99 × 1.015 = 121.6782.
		const rows = [makeRow("a", { retailPrice: 999 })];
		expect(amountOf(rows, makeQuestion({ billingCycle: "annual" }), makeBook(margin(150)))).toBe(12_168);
		expect(amountOf(rows, makeQuestion(), makeBook(margin(150)))).toBe(1014);
	});
});

describe("a price book", () => {
	test("adds its margin to the partner price, rounded once, a half away from zero", () => {
		const at = (partnerPrice: number, basisPoints: number) =>
			amountOf([makeRow("a", { partnerPrice })], makeQuestion(), makeBook(margin(basisPoints, "partner")));
		expect([at(1600, 2500), at(1, 5000), at(3, 5000), at(999, -1000), at(1600, -10_000)]).toEqual([2000, 2, 5, 899, 0]);
	});

	test("a fixed price needs no list, and a list still tells what it costs the partner", () => {
		const book = makeBook(fixed(3500), margin(0));
		expect(findPrice({ rows: [], book }, makeQuestion())).toEqual({
			kind: "priced",
			unitPrice: { amount: 3500, currency: "USD" },
			source: { listed: 3500, bookId: "book", bookVersion: 3, rule: "fixed" },
		});
		expect(findPrice({ rows: [makeRow("a")], book }, makeQuestion())).toMatchObject({ partnerPrice: { amount: 1600 } });
	});

	test("a fixed price of another currency does not fit", () => {
		expect(amountOf([], makeQuestion({ currency: "KRW" }), makeBook(fixed(3500)))).toBe("noRow");
	});

	test("a fixed monthly price makes a year unless the year has one of its own, whatever their order", () => {
		const question = makeQuestion({ billingCycle: "annual" });
		expect(amountOf([], question, makeBook(fixed(3500)))).toBe(42_000);
		expect(amountOf([], question, makeBook(fixed(3500), fixed(40_000, "annual")))).toBe(40_000);
	});

	test("its first rule that fits decides, and where none does the retail price counts", () => {
		const rows = [makeRow("a")];
		const other: PriceRule = { kind: "margin", offerId: toId("other"), base: "retail", basisPoints: 5000 };
		expect(amountOf(rows, makeQuestion(), makeBook(other, margin(1000), margin(2000)))).toBe(2200);
		expect(amountOf(rows, makeQuestion(), makeBook(other))).toBe(2000);
	});
});

const anyRow = (index: number): fc.Arbitrary<PriceRow> =>
	fc
		.record({
			cycle: fc.constantFrom("monthly" as const, "annual" as const),
			minimumQuantity: fc.integer({ min: 1, max: 6 }),
			width: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
			begins: fc.integer({ min: 0, max: 10 }),
			lasts: fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined }),
			recordedOn: fc.integer({ min: 1, max: 4 }),
			price: fc.integer({ min: 0, max: 100_000 }),
		})
		.map(({ cycle, minimumQuantity, width, begins, lasts, recordedOn, price }) => {
			const from = addDaysTo(day("2026-01-01"), begins);
			return makeRow(`row-${index}`, {
				billingCycle: cycle,
				minimumQuantity,
				...(width === undefined ? {} : { maximumQuantity: minimumQuantity + width }),
				from,
				...(lasts === undefined ? {} : { until: addDaysTo(from, lasts) }),
				recordedAt: recorded(recordedOn),
				retailPrice: price,
				partnerPrice: price,
			});
		});

const anyRows = fc
	.array(fc.constant(0), { maxLength: 8 })
	.chain((places) => fc.tuple(...places.map((_, index) => anyRow(index))));
const anyQuestion = fc
	.record({
		quantity: fc.integer({ min: 1, max: 12 }),
		later: fc.integer({ min: 0, max: 20 }),
		billingCycle: fc.constantFrom("monthly" as const, "annual" as const),
	})
	.map(({ quantity, later, billingCycle }) =>
		makeQuestion({ quantity, billingCycle, day: addDaysTo(day("2026-01-01"), later) }),
	);

describe("property:", () => {
	test("the order of rows never matters, and the answer comes from a row whose tier and days hold the question", () => {
		fc.assert(
			fc.property(anyRows, anyQuestion, fc.integer({ min: 0, max: 7 }), (rows, question, turn) => {
				const found = findRow(rows, question);
				expect(findRow(rows.toReversed(), question)).toBe(found);
				expect(findRow([...rows.slice(turn), ...rows.slice(0, turn)], question)).toBe(found);
				if (found === undefined) return;
				expect(found.minimumQuantity <= question.quantity).toBe(true);
				expect(question.quantity <= (found.maximumQuantity ?? question.quantity)).toBe(true);
				expect(found.from <= question.day && question.day < (found.until ?? "9999")).toBe(true);
			}),
			{ numRuns: 1000 },
		);
	});

	test("what is recorded later about the same days and seats is believed", () => {
		fc.assert(
			fc.property(anyRows, anyQuestion, (rows, question) => {
				const last = makeRow("last", { billingCycle: question.billingCycle, recordedAt: recorded(20) });
				expect(findRow([...rows, last], question)?.id).toBe("last");
			}),
			{ numRuns: 500 },
		);
	});

	test("a greater margin is never a lower price, and no price is negative or a fraction", () => {
		const anyPoints = fc.integer({ min: -20_000, max: 1_000_000 });
		fc.assert(
			fc.property(anyRows, anyQuestion, fc.tuple(anyPoints, anyPoints), (rows, question, points) => {
				const prices = points
					.toSorted((a, b) => a - b)
					.map((one) => amountOf(rows, question, makeBook(margin(one, "partner"))));
				const [less, more] = prices;
				if (typeof less === "string" || typeof more === "string") {
					expect(less).toBe(more);
					return;
				}
				expect(less).toBeLessThanOrEqual(more ?? 0);
				expect(prices.every((price) => Number.isSafeInteger(price) && Number(price) >= 0)).toBe(true);
			}),
			{ numRuns: 1000 },
		);
	});
});
