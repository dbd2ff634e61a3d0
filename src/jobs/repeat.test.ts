import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { repeat } from "./repeat.ts";

describe("a repeated job", () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	test("runs after each pause, and soon again while there is more", async () => {
		const answers = [true, false, false];
		let runs = 0;
		const job = repeat({
			everyMilliseconds: 1_000,
			run: async () => answers[runs++] ?? false,
			onError: () => expect.unreachable(),
		});
		await vi.advanceTimersByTimeAsync(999);
		expect(runs).toBe(0);
		await vi.advanceTimersByTimeAsync(1);
		expect(runs).toBe(1);
		await vi.advanceTimersByTimeAsync(50);
		expect(runs).toBe(2);
		await vi.advanceTimersByTimeAsync(1_000);
		expect(runs).toBe(3);
		await job.stop();
	});

	test("tells a failure and tries again at the next turn", async () => {
		const told: unknown[] = [];
		let runs = 0;
		const job = repeat({
			everyMilliseconds: 10,
			run: async () => {
				runs += 1;
				if (runs === 1) throw new Error("no disk");
				return false;
			},
			onError: (error) => told.push(error),
		});
		await vi.advanceTimersByTimeAsync(20);
		expect(told).toEqual([new Error("no disk")]);
		expect(runs).toBe(2);
		await job.stop();
	});

	test("waits for the run under way when it is stopped, and runs no more", async () => {
		let finish: () => void = () => undefined;
		let runs = 0;
		const job = repeat({
			everyMilliseconds: 10,
			run: () => {
				runs += 1;
				return new Promise<boolean>((resolve) => {
					finish = () => resolve(true);
				});
			},
			onError: () => expect.unreachable(),
		});
		await vi.advanceTimersByTimeAsync(10);
		const stopped = job.stop();
		finish();
		await stopped;
		await vi.advanceTimersByTimeAsync(1_000);
		expect(runs).toBe(1);
	});
});
