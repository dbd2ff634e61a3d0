import { expect, test } from "vitest";
import { isChargedAsQuoted } from "./charged-as-quoted.ts";
import type { UpgradeOutcome } from "./upgrade-outcome.ts";

type Outcome = Parameters<typeof isChargedAsQuoted>[0];

/** Only what is compared of the two. */
function outcome(quoted: readonly number[] | undefined, charged: readonly number[] | undefined): Outcome {
	const charges = (amounts: readonly number[]) => ({
		total: won(amounts.reduce((sum, amount) => sum + amount, 0)),
		lines: amounts.map((amount) => ({ amount: won(amount) })),
	});
	return {
		quote: quoted === undefined ? {} : { charges: charges(quoted) },
		change: charged === undefined ? {} : { charges: charges(charged) },
	} as unknown as Pick<UpgradeOutcome, "quote" | "change">; // the rest of both plays no part
}

const won = (amount: number) => ({ amount, currency: "KRW", decimal: String(amount) });

test("what was charged is what was shown, line by line", () => {
	expect(isChargedAsQuoted(outcome([-87_333, 522_000], [-87_333, 522_000]))).toBe(true);
	expect(isChargedAsQuoted(outcome(undefined, undefined))).toBe(true);
});

test("a difference of one minor unit, or another split of the same total, is not the same", () => {
	expect(isChargedAsQuoted(outcome([100], [101]))).toBe(false);
	expect(isChargedAsQuoted(outcome([60, 40], [50, 50]))).toBe(false);
	expect(isChargedAsQuoted(outcome([100], undefined))).toBe(false);
});
