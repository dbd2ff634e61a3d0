import fc from "fast-check";
import { expect, test } from "vitest";
import { storedId, toId } from "../basics/ids.ts";
import { currencies } from "../billing/currency.ts";
import { addMonths, type BillingMonth } from "./billing-month.ts";
import { type DocumentKey, toInvoiceId, toInvoiceNumber } from "./invoice-number.ts";

const first = storedId<BillingMonth>("2015-01");
const partnerId = toId<DocumentKey["partnerId"]>("5ea70000-0000-4000-8000-00000000000a");

const keys: fc.Arbitrary<DocumentKey> = fc
	.record({
		month: fc.integer({ min: 0, max: 1_200 }),
		currency: fc.constantFrom(...currencies),
		back: fc.option(
			fc.integer({ min: -24, max: 600 }).filter((back) => back !== 0),
			{ nil: undefined },
		),
	})
	.map(({ month, currency, back }) => ({
		...{ partnerId, currency, month: addMonths(first, month) },
		...(back === undefined ? {} : { amends: addMonths(first, month - back) }),
	}));

test("a number is a letter and nine digits, the same whenever it is made", () => {
	const key = { partnerId, month: storedId<BillingMonth>("2026-11"), currency: "USD" } as const;
	expect(toInvoiceNumber(key)).toMatch(/^D[0-9A-HJKMNP-TV-Z]{9}$/u);
	expect(toInvoiceNumber({ ...key, amends: storedId("2026-10") })).toMatch(/^C/u);
	expect(toInvoiceNumber({ ...key })).toBe(toInvoiceNumber(key));
	expect(toInvoiceNumber({ ...key, partnerId: toId("other") })).not.toBe(toInvoiceNumber(key));
	expect(toInvoiceId(key)).toBe(toInvoiceNumber(key).toLowerCase());
});

test("no two documents of ten years have the same number", () => {
	const numbers = new Set<string>();
	let documents = 0;
	for (let index = 0; index < 120; index += 1) {
		const month = addMonths(first, index);
		for (const currency of currencies.slice(0, 40)) {
			for (const amends of [undefined, ...[1, 2, 3, 12, 24].map((back) => addMonths(month, -back))]) {
				numbers.add(toInvoiceNumber({ partnerId, month, currency, ...(amends === undefined ? {} : { amends }) }));
				documents += 1;
			}
		}
	}
	expect(numbers.size).toBe(documents);
});

test("property: different documents have different numbers", () => {
	fc.assert(
		fc.property(keys, keys, (one, other) => {
			expect(toInvoiceNumber(one) === toInvoiceNumber(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
		}),
		{ numRuns: 2_000 },
	);
});
