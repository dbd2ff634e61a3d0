import { describe, expect, test } from "vitest";
import { toId } from "../basics/ids.ts";
import { parseInstant } from "../basics/instant.ts";
import { type PlannedEdit, planAddition, planCancellation, planDecision, planMove, planOrder } from "./plan-entry.ts";
import type { ScheduledChange, ScheduledChangeId } from "./scheduled-change.ts";
import { makeEntry, makeSubscription, type TestRequest } from "./test-entries.ts";

const now = parseInstant("2026-02-01T12:00:00Z");
const subscription = makeSubscription();
const set = (quantity: number): TestRequest => ({ kind: "seats", seats: { quantity }, release: [] });

function entriesOf(edit: PlannedEdit): readonly ScheduledChange[] {
	if (edit.kind === "refused") throw new Error(`refused: ${JSON.stringify(edit.refusals)}`);
	return edit.entries;
}

function codesOf(edit: PlannedEdit): readonly string[] {
	return edit.kind === "refused" ? edit.refusals.map(({ code }) => code) : [];
}

describe("adding", () => {
	test("plans against the state that entries before it lead to", () => {
		const open = [makeEntry(["a", "2026-03-01"], set(15)), makeEntry(["z", "2026-09-01"], set(30))];
		const [added] = entriesOf(planAddition({ now, subscription, open }, makeEntry(["b", "2026-06-01"], set(12))));
		expect(added).toMatchObject({ basis: { quantity: 15 }, position: 1, state: "planned", createdAt: now });
	});

	test("comes behind entries of the same moment", () => {
		const open = [makeEntry(["a", "2026-06-01"], set(15))];
		const [added] = entriesOf(planAddition({ now, subscription, open }, makeEntry(["b", "2026-06-01"], set(20))));
		expect(added).toMatchObject({ position: 2, basis: { quantity: 15 } });
	});

	test("asks about a later entry that it would turn around", () => {
		const open = [makeEntry(["z", "2026-09-01"], set(15))];
		const entries = entriesOf(planAddition({ now, subscription, open }, makeEntry(["b", "2026-06-01"], set(20))));
		expect(entries.slice(1)).toMatchObject([{ id: "z", state: "undecided", reasons: ["seatsChanged"] }]);
	});

	test.each([
		["2026-01-31", "dueInPast"],
		["2026-02-01", "dueInPast"],
		["2036-02-02", "dueTooLate"],
	])("on %s is refused as %s", (day, code) => {
		expect(codesOf(planAddition({ now, subscription, open: [] }, makeEntry(["b", day], set(20))))).toEqual([code]);
	});

	test("up to ten years ahead is allowed", () => {
		expect(codesOf(planAddition({ now, subscription, open: [] }, makeEntry(["b", "2036-01-31"], set(20))))).toEqual([]);
	});

	test("a hundred and first entry, and any for what is deleted, are refused", () => {
		const open = Array.from({ length: 100 }, (_, index) => makeEntry([`e${index}`, "2026-06-01"], set(15)));
		const gone = makeSubscription({ status: "deleted" });
		const entry = makeEntry(["b", "2026-06-01"], set(20));
		expect(codesOf(planAddition({ now, subscription: gone, open }, entry))).toEqual([
			"tooManyEntries",
			"scheduleDeleted",
		]);
	});
});

describe("moving", () => {
	const first = makeEntry(["a", "2026-03-01"], set(15));
	const second = makeEntry(["b", "2026-06-01"], set(12), { basis: { ...first.basis, quantity: 15 } });
	const facts = { now, subscription, open: [first, second] };

	test("takes the basis of its new place, and asks about what it turns around", () => {
		const entries = entriesOf(planMove(facts, first, { dueAt: parseInstant("2026-07-01T00:00:00Z") }));
		expect(entries).toMatchObject([
			{ id: "a", dueAt: "2026-07-01T00:00:00.000Z", basis: { quantity: 12 }, version: 2 },
			{ id: "b", state: "undecided", reasons: ["seatsChanged"], version: 2 },
		]);
	});

	test("into the past is refused, and so is moving what is over", () => {
		expect(codesOf(planMove(facts, first, { dueAt: now }))).toEqual(["dueInPast"]);
		expect(codesOf(planMove(facts, { ...first, state: "done" }, {}))).toEqual(["entryClosed"]);
	});

	test("an order gives the same moments to other entries", () => {
		const entries = entriesOf(planOrder(facts, [second.id, first.id]));
		expect(entries.map(({ id, dueAt, version }) => [id, dueAt.slice(0, 10), version])).toEqual([
			["b", "2026-03-01", 2],
			["a", "2026-06-01", 2],
		]);
		expect(entries[0]).toMatchObject({ state: "undecided" });
	});

	test("an order that misses an entry, or names one twice or an unknown one, is refused", () => {
		const unknown = toId<ScheduledChangeId>("c");
		for (const ids of [[first.id], [first.id, first.id], [first.id, unknown]])
			expect(codesOf(planOrder(facts, ids))).toEqual(["orderIncomplete"]);
	});
});

describe("deciding", () => {
	const waiting = makeEntry(["a", "2026-06-01"], set(15), { state: "undecided", reasons: ["seatsChanged"] });
	const facts = { now, subscription: makeSubscription({ quantity: 20 }), open: [waiting] };

	test("to keep plans it as it stands", () => {
		expect(entriesOf(planDecision(facts, waiting, "keep"))).toMatchObject([
			{ state: "planned", reasons: [], request: waiting.request, basis: { quantity: 20 } },
		]);
	});

	test("to merge plans the difference that was meant", () => {
		expect(entriesOf(planDecision(facts, waiting, "merge"))).toMatchObject([
			{ state: "planned", request: { seats: { change: 5 } } },
		]);
	});

	test("to drop cancels it", () => {
		expect(entriesOf(planDecision(facts, waiting, "drop"))).toMatchObject([{ state: "canceled" }]);
	});

	test("is refused where nothing waits, or nothing can be merged", () => {
		expect(codesOf(planDecision(facts, { ...waiting, state: "planned" }, "keep"))).toEqual(["nothingToDecide"]);
		const suspension = makeEntry(["b", "2026-06-01"], { kind: "suspension" }, { state: "undecided" });
		expect(codesOf(planDecision(facts, suspension, "merge"))).toEqual(["nothingToMerge"]);
	});
});

test("canceling an entry asks about the ones that were planned on it", () => {
	const first = makeEntry(["a", "2026-03-01"], set(15));
	const second = makeEntry(["b", "2026-06-01"], set(12), { basis: { ...first.basis, quantity: 15 } });
	const entries = entriesOf(planCancellation({ now, subscription, open: [first, second] }, first));
	expect(entries.map(({ id, state }) => [id, state])).toEqual([
		["a", "canceled"],
		["b", "undecided"],
	]);
});
