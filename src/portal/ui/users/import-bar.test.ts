import fc from "fast-check";
import { expect, test } from "vitest";
import { advanceImport, beginImport, importPhases } from "../../../domain/users/import-progress.ts";
import { toBar } from "./import-bar.ts";

test("the bar fills and never empties, whatever is told", () => {
	const news = fc.record({ phase: fc.constantFrom(...importPhases), rowsDone: fc.nat(100) });
	fc.assert(
		fc.property(fc.nat(100), fc.array(news), (rows, told) => {
			let progress = beginImport(rows, "create");
			let filled = 0;
			for (const one of told) {
				progress = advanceImport(progress, one);
				const value = toBar({ importId: "a", ...progress })?.value ?? filled;
				expect(value).toBeGreaterThanOrEqual(filled);
				expect(value).toBeLessThanOrEqual(1);
				filled = value;
			}
		}),
	);
});

test("nothing is counted before there is anything to count", () => {
	expect(toBar(undefined)).toBeUndefined();
	expect(toBar({ importId: "a", ...beginImport(3, "create") })).toBeUndefined();
	const hashing = advanceImport(beginImport(3, "create"), { phase: "hashing", rowsDone: 2 });
	expect(toBar({ importId: "a", ...hashing })).toEqual({ value: 5 / 9, phase: "hashing", done: 2, rows: 3 });
});
