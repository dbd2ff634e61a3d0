import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CustomerId, type PartnerId, toId } from "../basics/ids.ts";
import { parseInstant } from "../basics/instant.ts";
import { addDaysTo, parseDay } from "../billing/day.ts";
import type { CustomerTerms } from "./billing-terms.ts";
import { listComingTerms } from "./coming-terms.ts";
import type { PriceBookId } from "./price-book.ts";

const friends = toId<PriceBookId>("friends");
const today = parseDay("2026-11-22");
const key = { customerId: toId<CustomerId>("customer"), partnerId: toId<PartnerId>("partner") };

function terms(from: string, hour: number, said: Partial<CustomerTerms> = {}): CustomerTerms {
	const recordedAt = parseInstant(`2026-11-01T${String(hour).padStart(2, "0")}:00:00Z`);
	return { ...key, from: parseDay(from), segment: "commercial", recordedAt, ...said };
}

describe("terms to come", () => {
	test("begin after the customer's present day, the next first", () => {
		const past = terms("2026-10-01", 1, { currency: "USD" });
		const now = terms("2026-11-22", 2, { currency: "KRW" });
		const next = terms("2026-11-23", 3, { currency: "KRW", priceBookId: friends });
		const later = terms("2027-01-01", 1, { currency: "KRW", segment: "education" });
		expect(listComingTerms([later, next, now, past], today)).toEqual([next, later]);
	});

	test("of one day are those recorded last", () => {
		const first = terms("2026-12-01", 1, { priceBookId: friends });
		const second = terms("2026-12-01", 2, { currency: "KRW" });
		expect(listComingTerms([second, first], today)).toEqual([second]);
	});

	test("are none where they say what counts already: that is how they are taken back", () => {
		const present = terms("2026-10-01", 1, { currency: "KRW" });
		const planned = terms("2026-12-01", 2, { currency: "KRW", priceBookId: friends });
		expect(listComingTerms([present, planned], today)).toEqual([planned]);
		const takenBack = terms("2026-12-01", 3, { currency: "KRW" });
		expect(listComingTerms([present, planned, takenBack], today)).toEqual([]);
		const first = terms("2026-12-01", 1, { currency: "USD" });
		expect(listComingTerms([first, terms("2026-12-01", 2)], today)).toEqual([]);
	});

	test("property: played day by day they lead to what the last record of each day says", () => {
		const said = fc.record({
			day: fc.integer({ min: -3, max: 5 }),
			hour: fc.integer({ min: 0, max: 23 }),
			currency: fc.constantFrom("KRW" as const, "USD" as const, undefined),
		});
		const distinct = fc.uniqueArray(said, { selector: ({ day, hour }) => `${day} ${hour}`, maxLength: 12 });
		fc.assert(
			fc.property(distinct, (all) => {
				const recorded = all.map(({ day, hour, currency }) =>
					terms(addDaysTo(today, day), hour, currency === undefined ? {} : { currency }),
				);
				const coming = listComingTerms(recorded, today);
				for (let ahead = 0; ahead <= 5; ahead += 1) {
					const day = addDaysTo(today, ahead);
					const inForce = (some: readonly CustomerTerms[]) =>
						some
							.filter(({ from }) => from <= day)
							.toSorted((a, b) => (a.from + a.recordedAt < b.from + b.recordedAt ? -1 : 1))
							.at(-1)?.currency;
					const known = recorded.filter(({ from }) => from <= today);
					expect(inForce([...known, ...coming])).toBe(inForce(recorded));
				}
			}),
			{ numRuns: 500 },
		);
	});
});
