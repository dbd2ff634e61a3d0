import fc from "fast-check";
import { expect, test } from "vitest";
import { advanceImport, beginImport, importPhases, isImportOver } from "./import-progress.ts";

const news = fc.record({
	phase: fc.constantFrom(...importPhases),
	rowsDone: fc.integer({ min: -10, max: 12_000 }),
});

test("whatever is told in whatever order, done never goes back or over the total, and an end is an end", () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 10_000 }),
			fc.constantFrom("check" as const, "create" as const),
			fc.array(news, { maxLength: 30 }),
			(rows, kind, told) => {
				let known = beginImport(rows, kind);
				for (const one of told) {
					const next = advanceImport(known, one);
					expect(next.done).toBeGreaterThanOrEqual(known.done);
					expect(next.done).toBeLessThanOrEqual(next.total);
					expect(next.total).toBe(known.total);
					expect(next.rowsDone).toBeLessThanOrEqual(rows);
					expect(importPhases.indexOf(next.phase)).toBeGreaterThanOrEqual(importPhases.indexOf(known.phase));
					if (isImportOver(known)) expect(next).toBe(known);
					known = next;
				}
			},
		),
	);
});

test("an import that goes well counts every row three times, a check once", () => {
	const steps = [
		{ phase: "hashing" },
		{ phase: "hashing", rowsDone: 2 },
		{ phase: "writing", rowsDone: 1 },
		{ phase: "done" },
	] as const;
	let known = beginImport(2, "create");
	const seen = steps.map((one) => {
		known = advanceImport(known, one);
		return [known.done, known.total];
	});
	expect(seen).toEqual([
		[2, 6],
		[4, 6],
		[5, 6],
		[6, 6],
	]);
	expect(advanceImport(beginImport(2, "check"), { phase: "done" })).toMatchObject({ rowsDone: 2, done: 2, total: 2 });
	expect(advanceImport(beginImport(2, "create"), { phase: "refused" })).toMatchObject({ rowsDone: 0, done: 0 });
});
