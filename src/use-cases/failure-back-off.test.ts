import { describe, expect, test } from "vitest";
import { startClock } from "../../test/support/identity.ts";
import { type Attempt, createFailureBackOff } from "./failure-back-off.ts";

const fail = async (): Promise<Attempt<string>> => ({ kind: "failed" });
const succeed = async (): Promise<Attempt<string>> => ({ kind: "succeeded", value: "in" });
const turnedAway = async (): Promise<Attempt<string>> => ({ kind: "wait", seconds: 1 });

function start() {
	const clock = startClock();
	const backOff = createFailureBackOff(clock.now);
	return { clock, try: (name: string, work: () => Promise<Attempt<string>>) => backOff.attempt(name, work) };
}

describe("a name that fails", () => {
	test("ten times in a row has to wait, twice as long after each further failure, at most five minutes", async () => {
		const at = start();
		for (let times = 0; times < 10; times++) expect(await at.try("sora", fail)).toEqual({ kind: "failed" });
		const waits: number[] = [];
		for (let times = 0; times < 12; times++) {
			const attempt = await at.try("sora", succeed);
			if (attempt.kind !== "wait") throw new Error("it should have to wait");
			waits.push(attempt.seconds);
			at.clock.advance(attempt.seconds - 0.5);
			expect((await at.try("sora", succeed)).kind).toBe("wait");
			at.clock.advance(0.5);
			expect(await at.try("sora", fail)).toEqual({ kind: "failed" });
		}
		expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]);
	});

	test("keeps nobody else waiting", async () => {
		const at = start();
		for (let times = 0; times < 11; times++) await at.try("sora", fail);
		expect(await at.try("minho", succeed)).toEqual({ kind: "succeeded", value: "in" });
	});

	test("is clear again after a success", async () => {
		const at = start();
		for (let times = 0; times < 9; times++) await at.try("sora", fail);
		await at.try("sora", succeed);
		for (let times = 0; times < 9; times++) await at.try("sora", fail);
		expect(await at.try("sora", succeed)).toEqual({ kind: "succeeded", value: "in" });
	});

	test("is neither cleared nor blamed by an attempt that was not made", async () => {
		const at = start();
		for (let times = 0; times < 9; times++) await at.try("sora", fail);
		for (let times = 0; times < 20; times++) {
			expect(await at.try("sora", turnedAway)).toEqual({ kind: "wait", seconds: 1 });
		}
		expect(await at.try("sora", fail)).toEqual({ kind: "failed" });
		expect(await at.try("sora", succeed)).toEqual({ kind: "wait", seconds: 1 });
	});

	test("cannot guess a thousand times at once", async () => {
		const at = start();
		let looked = 0;
		const look = async () => {
			looked += 1;
			return await fail();
		};
		await Promise.all(Array.from({ length: 1000 }, () => at.try("sora", look)));
		expect(looked).toBe(10);
	});

	test("does so only by failing: a broken look-up is no failure and blocks nobody", async () => {
		const at = start();
		const broken = async () => {
			throw new Error("no database");
		};
		for (let times = 0; times < 20; times++) await expect(at.try("sora", broken)).rejects.toThrow("no database");
		expect((await at.try("sora", succeed)).kind).toBe("succeeded");
	});
});
