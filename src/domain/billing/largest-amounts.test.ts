import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toDocumentTotals } from "../invoices/billing-run.ts";
import { taxOf } from "../invoices/tax.ts";
import { findPrice } from "../prices/find-price.ts";
import { readAmount, writeAmount } from "../prices/read-amount.ts";
import { readPriceSheet } from "../prices/read-price-sheet.ts";
import { makeBook, makeQuestion, makeRow } from "../prices/test-prices.ts";
import { makeChoices, makeSheet, newCommerceRow } from "../prices/test-sheets.ts";
import { currencies } from "./currency.ts";
import { parseDay } from "./day.ts";
import { isChargeable, largestCharge, largestUnitPrice, mostSeatsAt } from "./largest-amounts.ts";
import { toMoney } from "./money.ts";
import { proveLine } from "./prove-line.ts";
import type { RoundingPolicyName } from "./rounding-policies.ts";
import { playHistory } from "./test-history.ts";

const policies = [
	"exact",
	"exactCarried",
	"legacyDocumented",
	"legacyDayRate3",
	"newCommerceDaily",
] as const satisfies readonly RoundingPolicyName[];

/** The most seats that any offer may have. */
const mostSeats = 10_000_000;

/** A price, with as many seats as it can be charged for. */
const extreme = fc
	.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 1000 }))
	.map(([power, less]) => Math.max(1, Math.min(largestUnitPrice, 10 ** power) - less))
	.map((price) => ({ price, quantity: Math.min(mostSeats, mostSeatsAt(toMoney(price, "USD"))) }));

describe("the largest amounts", () => {
	test("property: whatever happens to as many seats as can be charged, every line and every sum is exact", () => {
		const step = fc.record({
			daysLater: fc.integer({ min: 0, max: 40 }),
			act: fc.constantFrom(...(["seats", "upgrade", "suspend", "reactivate", "cancel", "undo"] as const)),
			share: fc.constantFrom(1, 2, 3, 1000),
		});
		fc.assert(
			fc.property(
				extreme,
				fc.record({
					regime: fc.constantFrom("legacy", "newCommerce"),
					cycle: fc.constantFrom("monthly", "annual"),
					policy: fc.constantFrom(...policies),
					currency: fc.constantFrom(...currencies),
				}),
				fc.array(step, { maxLength: 12 }),
				({ price, quantity }, terms, steps) => {
					const startedOn = parseDay("2024-01-31");
					const taken = steps.map(({ share, ...one }) => ({
						...{ ...one, price },
						quantity: Math.max(1, Math.floor(quantity / share)),
					}));
					for (const { plan } of playHistory({ ...terms, startedOn, price, quantity }, taken)) {
						expect(Number.isSafeInteger(plan.total.amount)).toBe(true);
						expect(plan.lines.every(proveLine)).toBe(true);
						for (const { amount } of plan.lines)
							expect(Number.isSafeInteger(taxOf(amount, { name: "all", millionths: 1_000_000 }).amount)).toBe(true);
					}
				},
			),
			{ numRuns: 300 },
		);
	});

	test("property: a price that is found can be charged for the seats that it was asked for", () => {
		fc.assert(
			fc.property(
				fc.record({
					retailPrice: fc.integer({ min: 0, max: largestUnitPrice }),
					basisPoints: fc.integer({ min: -10_000, max: 1_000_000 }),
					quantity: fc.integer({ min: 1, max: mostSeats }),
					billingCycle: fc.constantFrom("monthly", "annual"),
				}),
				({ retailPrice, basisPoints, quantity, billingCycle }) => {
					const book = makeBook({ kind: "margin", base: "retail", basisPoints });
					const question = makeQuestion({ quantity, billingCycle });
					const price = findPrice({ rows: [makeRow("row", { retailPrice })], book }, question);
					if (price.kind === "priced") expect(isChargeable(price.unitPrice, quantity)).toBe(true);
					else expect(price.reason).toBe("tooLarge");
				},
			),
			{ numRuns: 500 },
		);
	});

	test.each(currencies)("a price list of %s names line and reason of what is too large", (currency) => {
		const most = writeAmount(largestUnitPrice, currency);
		expect(readAmount(most, currency)).toEqual({ kind: "read", value: largestUnitPrice });
		const more = writeAmount(largestUnitPrice + 1, currency);
		const usual = { ...newCommerceRow, Currency: currency, TermDuration: "P1M", "ERP Price": "" };
		const sheet = makeSheet(usual, { UnitPrice: most }, { UnitPrice: more });
		expect(readPriceSheet(sheet, makeChoices()).problems).toMatchObject([
			{ line: 3, column: "UnitPrice", reason: "tooLarge", value: more },
		]);
	});

	test("a document that sums to more than a number holds has no totals", () => {
		const most = BigInt(largestCharge);
		expect(toDocumentTotals({ subtotal: 90n * most, tax: 0n, lineCount: 90 })).toMatchObject({ lineCount: 90 });
		expect(toDocumentTotals({ subtotal: 91n * most, tax: 0n, lineCount: 91 })).toBeUndefined();
		expect(toDocumentTotals({ subtotal: 46n * most, tax: 46n * most, lineCount: 46 })).toBeUndefined();
	});
});
