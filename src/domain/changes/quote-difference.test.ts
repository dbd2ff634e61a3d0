import { describe, expect, test } from "vitest";
import { addDays } from "../basics/instant.ts";
import { parseDay } from "../billing/day.ts";
import { toMoney } from "../billing/money.ts";
import type { CustomerChange } from "./customer-change.ts";
import { describeEffects, monthlyPrice } from "./describe-effects.ts";
import { findQuoteDifferences } from "./quote-difference.ts";
import { isEqual } from "./quote-difference-equal.ts";
import { act, beginWorld, wait } from "./test-undo-world.ts";

const start = { regime: "legacy", startedOn: parseDay("2026-03-01"), cycle: "monthly", termMonths: 12 } as const;
const world = wait(beginWorld(start), 10);

function upgrade(price = 2000, of = world): CustomerChange {
	const made = act(of, { kind: "upgrade", price, transfer: true });
	if (made === undefined) throw new Error("it can be upgraded");
	return made.change;
}

describe("what differs from a quote", () => {
	test("is nothing when only moments and versions do", () => {
		const quoted = upgrade();
		const [source, target] = quoted.effects.subscriptions;
		if (source?.after === undefined || target?.after === undefined) throw new Error("an upgrade has two ends");
		const later = {
			...quoted,
			at: addDays(quoted.at, 0.5),
			effects: {
				...quoted.effects,
				subscriptions: [
					{ ...source, after: { ...source.after, version: 9, stateEndsAt: addDays(quoted.at, 91) } },
					{ after: { ...target.after, createdAt: addDays(quoted.at, 0.5) } },
				],
				assignments: quoted.effects.assignments.map(({ before, after }) => ({
					...(before === undefined ? {} : { before }),
					...(after === undefined ? {} : { after: { ...after, assignedAt: addDays(after.assignedAt, 0.5) } }),
				})),
			},
		};
		expect(findQuoteDifferences(quoted, later)).toEqual([]);
	});

	test("is the line, the total and the price of the subscription when a price moves", () => {
		const differences = findQuoteDifferences(upgrade(2000), upgrade(2001));
		expect(differences.map(({ what }) => what)).toEqual(["line", "total", "subscription"]);
	});

	test("is every license that would move otherwise, and lines that are gone", () => {
		const quoted = upgrade();
		const { charges: _, ...unbilled } = quoted;
		const [first, ...others] = quoted.effects.assignments;
		const now = { ...unbilled, effects: { ...quoted.effects, assignments: others, billings: [] } };
		const differences = findQuoteDifferences(quoted, now);
		const ofLicenses = differences.filter(({ what }) => what === "license");
		expect(ofLicenses).toEqual([
			{ what: "license", id: first?.after?.userId, skuId: first?.after?.skuId, quoted: "given" },
		]);
		const lines = differences.filter(({ what }) => what === "line");
		expect(lines.length).toBe(quoted.charges?.plan.lines.length);
		expect(lines.every((one) => !("now" in one))).toBe(true);
	});
});

test("a month's price counts seats that are billed, a year's by its twelfth", () => {
	const change = upgrade(2000);
	const effects = describeEffects(change.effects);
	expect(monthlyPrice(effects, "USD")).toEqual({
		before: toMoney(5 * 1037, "USD"),
		after: toMoney(5 * 2000, "USD"),
		difference: toMoney(5 * 963, "USD"),
	});
	const converted = act(world, { kind: "conversion" })?.change;
	const after = monthlyPrice(describeEffects(converted?.effects ?? change.effects), "USD").after;
	expect(after).toEqual(toMoney(Math.round((5 * 11_111) / 12), "USD"));
});

test("plain values are equal by what they hold, absent or undefined", () => {
	expect(isEqual({ a: [1, { b: "c" }], d: undefined }, { a: [1, { b: "c" }] })).toBe(true);
	for (const [one, other] of [
		[
			[1, 2],
			[2, 1],
		],
		[[], {}],
		[{ a: null }, { a: undefined }],
		[{ a: 1 }, { a: "1" }],
		[[1], [1, undefined, 2]],
	])
		expect(isEqual(one, other)).toBe(false);
});
