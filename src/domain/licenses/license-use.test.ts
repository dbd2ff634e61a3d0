import { expect, test } from "vitest";
import { addDays } from "../basics/instant.ts";
import { skuOf } from "../upgrades/test-catalog.ts";
import { makeAssignment, makeUser, now } from "../upgrades/test-facts.ts";
import { percentOf, sumInsights, toInsights } from "./license-insights.ts";
import { findLicenseUse } from "./license-use.ts";

const person = (name: string, daysAgo?: number) =>
	makeUser(name, daysAgo === undefined ? {} : { lastActiveAt: addDays(now, -daysAgo) });

test("idle is who has not used anything for longer than the days, the longest first; unknown is not idle", () => {
	const users = [person("a", 31), person("b", 30), person("c", 90), person("d"), person("e", 90)];
	const assignments = ["a", "b", "c", "d", "e", "gone"].map((name) => makeAssignment(name, "basic"));
	const use = findLicenseUse({ users, assignments }, { now, idleDays: 30 }).get(skuOf("basic"));
	expect(use?.idle.map(({ user }) => user.displayName)).toEqual(["c", "e", "a"]);
	expect([use?.holders, use?.unknown]).toEqual([6, 2]);
});

test("insights count no more as deployed than was sold, and percentages have one place", () => {
	const [basic, e3] = [skuOf("basic"), skuOf("e3")];
	const insights = toInsights({
		sold: new Map([
			[basic, 10],
			[e3, 3],
		]),
		assigned: new Map([[basic, 12]]),
		active: new Map([[basic, 4]]),
	});
	expect(insights).toEqual([
		{ skuId: basic, sold: 10, deployed: 10, active: 4, qualified: 12 },
		{ skuId: e3, sold: 3, deployed: 0, active: 0, qualified: 0 },
	]);
	expect(sumInsights(insights)).toEqual({ sold: 13, deployed: 10, active: 4, qualified: 12 });
	expect([percentOf(10, 13), percentOf(0, 0), percentOf(3, 3)]).toEqual([76.9, 0, 100]);
});
