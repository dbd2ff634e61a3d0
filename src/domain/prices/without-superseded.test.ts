import fc from "fast-check";
import { expect, test } from "vitest";
import { findRow } from "./find-price.ts";
import { makeQuestion, makeRow, recorded } from "./test-prices.ts";
import { withoutSuperseded } from "./without-superseded.ts";

test("a later row of the same seats takes the earlier one's place, one of fewer seats stands beside it", () => {
	const old = makeRow("a");
	const all = makeRow("b", { recordedAt: recorded(2) });
	const some = makeRow("c", { recordedAt: recorded(2), maximumQuantity: 100 });
	expect(withoutSuperseded([old, all])).toEqual([all]);
	expect(withoutSuperseded([old, some])).toEqual([old, some]);
	expect(withoutSuperseded([old, makeRow("d", { market: "US", recordedAt: recorded(2) })])).toHaveLength(2);
});

test("property: whatever is asked, the answer is the same as from all rows", () => {
	const anyRow = fc.record({
		minimumQuantity: fc.integer({ min: 1, max: 5 }),
		width: fc.option(fc.nat(4), { nil: undefined }),
		recordedOn: fc.integer({ min: 1, max: 3 }),
		billingCycle: fc.constantFrom("monthly" as const, "annual" as const),
	});
	fc.assert(
		fc.property(fc.array(anyRow, { maxLength: 7 }), fc.integer({ min: 1, max: 10 }), (parts, quantity) => {
			const rows = parts.map(({ minimumQuantity, width, recordedOn, billingCycle }, index) =>
				makeRow(`row-${index}`, {
					billingCycle,
					minimumQuantity,
					...(width === undefined ? {} : { maximumQuantity: minimumQuantity + width }),
					recordedAt: recorded(recordedOn),
				}),
			);
			for (const billingCycle of ["monthly", "annual"] as const) {
				const question = makeQuestion({ quantity, billingCycle });
				expect(findRow(withoutSuperseded(rows), question)).toBe(findRow(rows, question));
			}
		}),
		{ numRuns: 1000 },
	);
});
