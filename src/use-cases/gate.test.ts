import fc from "fast-check";
import { expect, test } from "vitest";
import { createGate } from "./gate.ts";

function startWork() {
	const started: number[] = [];
	const ends = new Map<number, (fails: boolean) => void>();
	const work = (name: number) => () =>
		new Promise<number>((resolve, reject) => {
			started.push(name);
			ends.set(name, (fails) => (fails ? reject(new Error("failed")) : resolve(name)));
		});
	return { started, ends, work };
}

test("never more than so many are inside, the rest come in their order, and failing work leaves too", async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.integer({ min: 1, max: 4 }),
			fc.array(fc.tuple(fc.boolean(), fc.nat()), { minLength: 1, maxLength: 20 }),
			async (atOnce, works) => {
				const gate = createGate({ atOnce, waiting: 0 });
				const { started, ends, work } = startWork();
				const all = Promise.allSettled(works.map((_, name) => gate.enter(work(name))));
				for (const [done, [fails, pick]] of works.entries()) {
					expect(ends.size).toBe(Math.min(atOnce, works.length - done));
					const name = [...ends.keys()][pick % ends.size] ?? -1;
					ends.get(name)?.(fails);
					ends.delete(name);
					await new Promise(setImmediate);
				}
				expect(started).toEqual(works.map((_, name) => name));
				expect((await all).length).toBe(works.length);
			},
		),
		{ numRuns: 50 },
	);
});

test("a full queue turns away at once, and lets in again when it has moved on", async () => {
	const gate = createGate({ atOnce: 2, waiting: 3 });
	const { started, ends, work } = startWork();
	const inOrQueued = [0, 1, 2, 3, 4].map((name) => gate.tryToEnter(work(name)));
	expect(await gate.tryToEnter(work(5))).toBeUndefined();
	ends.get(0)?.(false);
	expect(await inOrQueued[0]).toBe(0);
	const late = gate.tryToEnter(work(6));
	for (const name of [1, 2, 3, 4, 6]) {
		ends.get(name)?.(false);
		await new Promise(setImmediate);
	}
	expect(await Promise.all([...inOrQueued, late])).toEqual([0, 1, 2, 3, 4, 6]);
	expect(started).toEqual([0, 1, 2, 3, 4, 6]);
});
