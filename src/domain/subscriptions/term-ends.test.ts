import { describe, expect, test } from "vitest";
import { makeSubscription, openStage } from "../../../test/support/fixture.ts";
import { toId } from "../basics/ids.ts";
import { parseInstant } from "../basics/instant.ts";
import { parseDay } from "../billing/day.ts";
import { findAgainstTermEnd, listAllowedTermEnds } from "./term-ends.ts";

const stage = await openStage("sqlite");
const { catalog } = stage.surroundings;
await stage.close();

const from = parseDay("2027-02-10");
const endingOn = (day: string, changes: Parameters<typeof makeSubscription>[2] = {}) =>
	makeSubscription(stage, toId("customer"), {
		...{ product: "basicNewCommerce", committedUntil: parseInstant(`${day}T00:00:00Z`) },
		...changes,
	});
const daysOf = (months: number, own: readonly ReturnType<typeof endingOn>[] = []) =>
	listAllowedTermEnds({ catalog, from, months, own }).map(({ committedUntil }) => committedUntil.slice(0, 10));

describe("a term of new commerce may end", () => {
	test("with each month that ends within it", () => {
		expect(daysOf(1)).toEqual(["2027-02-28"]);
		expect(daysOf(12)).toHaveLength(12);
		expect(daysOf(12).at(-1)).toBe("2028-01-31");
	});

	test("with a subscription of new commerce that is active, and with no other", () => {
		const ending = endingOn("2027-06-17");
		expect(daysOf(12, [ending])).toContain("2027-06-17");
		for (const changes of [{ status: "suspended" }, { regime: "legacy" }] as const)
			expect(daysOf(12, [endingOn("2027-06-17", changes)])).not.toContain("2027-06-17");
		expect(daysOf(12, [endingOn("2028-06-17")])).not.toContain("2028-06-17");
	});

	test("and one that ends with a month is told with it", () => {
		const ending = endingOn("2027-04-30");
		const found = listAllowedTermEnds({ catalog, from, months: 12, own: [ending] }).find((end) => end.with.length > 0);
		expect(found).toMatchObject({ endsMonth: true, with: [ending.id] });
	});

	test("a month's term not on the 28th to 30th, unless the month ends then", () => {
		const start = parseDay("2027-03-05");
		const asked = (day: string) => ({ catalog, from: start, months: 1, own: [endingOn(day)] });
		expect(findAgainstTermEnd(asked("2027-03-27"), parseInstant("2027-03-27T00:00:00Z"))).toBeUndefined();
		expect(findAgainstTermEnd(asked("2027-03-29"), parseInstant("2027-03-29T00:00:00Z"))).toBe("notAligned");
		expect(findAgainstTermEnd(asked("2027-03-31"), parseInstant("2027-03-31T00:00:00Z"))).toBeUndefined();
	});

	test("on its own last day, and not before it begins or after it is over", () => {
		const term = { catalog, from, months: 12, own: [] };
		expect(findAgainstTermEnd(term, parseInstant("2028-02-09T00:00:00Z"))).toBeUndefined();
		expect(findAgainstTermEnd(term, parseInstant("2028-02-29T00:00:00Z"))).toBe("outsideTerm");
		expect(findAgainstTermEnd(term, parseInstant("2027-01-31T00:00:00Z"))).toBe("outsideTerm");
		expect(findAgainstTermEnd(term, parseInstant("2027-05-12T00:00:00Z"))).toBe("notAligned");
	});
});
