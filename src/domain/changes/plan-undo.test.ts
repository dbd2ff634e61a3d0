import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDaysTo, parseDay } from "../billing/day.ts";
import { proveLine } from "../billing/prove-line.ts";
import { type RoundingPolicyName, roundingPolicies } from "../billing/rounding-policies.ts";
import type { CustomerChange } from "./customer-change.ts";
import {
	act,
	applyTo,
	balanceOf,
	beginWorld,
	planUndoOf,
	type UndoWorld,
	type WorldAct,
	wait,
} from "./test-undo-world.ts";

const acts: fc.Arbitrary<WorldAct> = fc.oneof(
	fc.record({ kind: fc.constant("seats" as const), quantity: fc.integer({ min: 3, max: 40 }) }),
	fc.record({
		kind: fc.constant("upgrade" as const),
		price: fc.integer({ min: 1, max: 5000 }),
		transfer: fc.boolean(),
	}),
	fc.record({ kind: fc.constantFrom("suspension", "reactivation", "conversion", "autoRenew") }),
);

const starts = fc.record({
	regime: fc.constantFrom("legacy" as const, "newCommerce" as const),
	startedOn: fc.integer({ min: 0, max: 1500 }).map((days) => addDaysTo(parseDay("2023-01-01"), days)),
	cycle: fc.constantFrom("monthly" as const, "annual" as const),
	termMonths: fc.constantFrom(1, 12),
	policy: fc.constantFrom(...(Object.keys(roundingPolicies) as RoundingPolicyName[])),
});

const steps = fc.array(fc.record({ days: fc.integer({ min: 0, max: 45 }), asked: acts }), { maxLength: 4 });

function play(world: UndoWorld, days: number, asked: WorldAct): { world: UndoWorld; change?: CustomerChange } {
	const then = wait(world, days);
	return act(then, asked) ?? { world: then };
}

/** What must be as it was: everything but versions and numbers of lines, and nothing that is deleted. */
function visible({ life, assignments }: UndoWorld, of: readonly string[] = life.subscriptions.map(({ id }) => id)) {
	const shown = life.subscriptions.filter(({ id, status }) => of.includes(id) && status !== "deleted");
	const ids = new Set(shown.map(({ id }) => id));
	return {
		subscriptions: shown.map((one) => ({ ...one, version: 0 })),
		billings: life.billings
			.filter(({ subscriptionId }) => ids.has(subscriptionId))
			.map((one) => ({ ...one, linesWritten: 0 })),
		// A term that renews again opens another batch of the same seats.
		batches: life.batches
			.filter(({ subscriptionId }) => ids.has(subscriptionId))
			.map(({ subscriptionId, quantity, addedAt }) => `${subscriptionId} ${addedAt} ${quantity}`)
			.toSorted(),
		assignments,
	};
}

describe("undo", () => {
	test("is the exact inverse, whatever came before and whatever the clock did since", () => {
		let undone = 0;
		fc.assert(
			fc.property(
				starts,
				steps,
				fc.record({ asked: acts, days: fc.integer({ min: 0, max: 40 }), since: fc.integer({ min: 0, max: 6 }) }),
				(start, earlier, { asked, days, since }) => {
					let world = beginWorld(start);
					for (const step of earlier) world = play(world, step.days, step.asked).world;
					const before = wait(world, days);
					const made = act(before, asked);
					if (made === undefined) return;
					const later = wait(made.world, since);
					const planned = planUndoOf(later, made.change);
					if (planned.kind === "refused") {
						// Only a term that ended in between stands in the way, or the end of what would be restored.
						expect(["changedSince", "undoStateEnded"]).toContain(planned.refusals[0]?.code);
						return;
					}
					const ends = planned.change.effects.subscriptions.flatMap(({ after }) => after?.stateEndsAt ?? []);
					expect(ends.filter((end) => end <= planned.change.at)).toEqual([]);
					undone += 1;
					const after = applyTo(later, planned.change);

					const bills = made.change.effects.billings.length > 0;
					const touched = made.change.effects.subscriptions.flatMap((one) => (one.after ?? one.before)?.id ?? []);
					// A change without money leaves the periods alone that were charged since.
					if (bills) expect(visible(after, touched)).toEqual(visible(before, touched));
					if (bills) expect(balanceOf(after)).toBe(balanceOf(before));
					expect(visible(wait(after, 40))).toEqual(visible(wait(before, since + 40)));
					expect(balanceOf(wait(after, 40))).toBe(balanceOf(wait(before, since + 40)));
					for (const line of planned.change.charges?.plan.lines ?? []) expect(proveLine(line)).toBe(true);
					const reversed = (planned.change.charges?.plan.lines ?? []).map(({ amount }) => 0 - amount.amount);
					const taken = later.life.lines.slice(before.life.lines.length).map(({ amount }) => amount.amount);
					if (bills) expect(reversed.toReversed()).toEqual(taken);
				},
			),
			{ numRuns: 1500 },
		);
		expect(undone).toBeGreaterThan(600);
	}, 30_000);

	test("of two changes goes back step by step, the last first", () => {
		let undone = 0;
		fc.assert(
			fc.property(
				starts,
				fc.tuple(acts, acts),
				fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 24, max: 31 })),
				(start, [one, two], [days, since, lead]) => {
					const before = wait(beginWorld(start), lead);
					const first = act(before, one);
					if (first === undefined) return;
					const second = act(wait(first.world, days), two);
					if (second === undefined) return;
					const later = wait(second.world, since);
					const blocked = planUndoOf(later, first.change);
					expect(blocked.kind === "refused" && blocked.refusals.map(({ code }) => code)).toContain("changedSince");
					const last = planUndoOf(later, second.change);
					if (last.kind === "refused") return;
					const half = applyTo(later, last.change);
					const rest = planUndoOf(wait(half, 1), first.change);
					if (rest.kind === "refused") {
						expect(["changedSince", "undoStateEnded"]).toContain(rest.refusals[0]?.code);
						return;
					}
					undone += 1;
					const after = applyTo(wait(half, 1), rest.change);
					expect(balanceOf(wait(after, 40))).toBe(balanceOf(wait(before, days + since + 41)));
					expect(visible(wait(after, 40))).toEqual(visible(wait(before, days + since + 41)));
				},
			),
			{ numRuns: 1000 },
		);
		expect(undone).toBeGreaterThan(250);
	}, 30_000);

	test("of a reactivation is refused once the suspension that it would restore has run out", () => {
		const start = { regime: "legacy", startedOn: parseDay("2026-01-05"), cycle: "monthly", termMonths: 12 } as const;
		const suspended = act(wait(beginWorld({ ...start, policy: "exact" }), 40), { kind: "suspension" });
		// Ninety days: the last of them is the last on which it can be taken up again.
		const reactivated = act(wait(suspended?.world ?? beginWorld({ ...start, policy: "exact" }), 88), {
			kind: "reactivation",
		});
		if (reactivated === undefined) throw new Error("it could not be taken up again");
		const undo = (days: number) => planUndoOf(wait(reactivated.world, days), reactivated.change);
		expect(undo(1).kind).toBe("planned");
		expect(undo(3)).toMatchObject({
			refusals: [{ code: "undoStateEnded", status: "suspended" }],
		});
	});
});
