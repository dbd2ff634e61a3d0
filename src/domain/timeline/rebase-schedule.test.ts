import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type SubscriptionId, toId } from "../basics/ids.ts";
import { parseInstant } from "../basics/instant.ts";
import { choicesFor, mergeRequest } from "./entry-conflicts.ts";
import { rebaseSchedule, settleSchedule } from "./rebase-schedule.ts";
import type { ScheduledChange } from "./scheduled-change.ts";
import { makeChange, makeEntry, makeSubscription, type TestRequest } from "./test-entries.ts";

const set = (quantity: number): TestRequest => ({ kind: "seats", seats: { quantity }, release: [] });
const add = (change: number): TestRequest => ({ kind: "seats", seats: { change }, release: [] });

function becomes(entries: readonly ScheduledChange[], change: ReturnType<typeof makeChange>) {
	const rebased = new Map(rebaseSchedule(entries, change).map(({ after }) => [after.id, after]));
	return entries.map((entry) => {
		const { state, reasons, basis } = rebased.get(entry.id) ?? entry;
		return { state, reasons, quantity: basis.quantity };
	});
}

describe("a scheduled change survives a mid-term edit", () => {
	test("seats to add or return are still added or returned", () => {
		const entries = [makeEntry(["a", "2026-06-01"], add(5)), makeEntry(["b", "2026-07-01"], add(-3))];
		expect(becomes(entries, makeChange({ quantity: 20 }))).toEqual([
			{ state: "planned", reasons: [], quantity: 20 },
			{ state: "planned", reasons: [], quantity: 25 },
		]);
	});

	test("a number of seats that still lies the same way stands", () => {
		const [entry] = becomes([makeEntry(["a", "2026-06-01"], set(30))], makeChange({ quantity: 20 }));
		expect(entry).toEqual({ state: "planned", reasons: [], quantity: 20 });
	});

	test.each([
		["turn from more into fewer", 15, 20],
		["turn from fewer into more", 8, 5],
		["turn into nothing", 15, 15],
	])("a number of seats that would %s waits for a decision", (_, wanted, quantity) => {
		const [entry] = becomes([makeEntry(["a", "2026-06-01"], set(wanted))], makeChange({ quantity }));
		expect(entry).toEqual({ state: "undecided", reasons: ["seatsChanged"], quantity: 10 });
	});

	test("an entry that waits does not count for the ones after it", () => {
		const chain = [
			makeEntry(["a", "2026-03-01"], set(15)),
			makeEntry(["b", "2026-06-01"], set(12), { basis: { quantity: 15, offerId: "basic", status: "active" } }),
		];
		expect(becomes(chain, makeChange({ quantity: 20 })).map(({ state }) => state)).toEqual(["undecided", "planned"]);
	});

	test("a suspension asks about seats and upgrades, and leaves auto-renewal and reactivation alone", () => {
		const entries = [
			makeEntry(["a", "2026-03-01"], add(1)),
			makeEntry(["b", "2026-03-02"], { kind: "upgrade", targetOfferId: "e3", licenseTransfer: true }),
			makeEntry(["c", "2026-03-03"], { kind: "autoRenew", on: false }),
			makeEntry(["d", "2026-03-04"], { kind: "reactivation" }),
			makeEntry(["e", "2026-03-05"], add(1)),
		];
		const states = becomes(entries, makeChange({ status: "suspended" }, "suspension"));
		expect(states.map(({ state }) => state)).toEqual(["undecided", "undecided", "planned", "planned", "planned"]);
		expect(states[0]?.reasons).toEqual(["statusChanged"]);
	});

	test("a suspension that was planned with its reactivation asks about nothing", () => {
		const entries = [
			makeEntry(["b", "2026-04-01"], { kind: "reactivation" }, { basis: suspendedBasis }),
			makeEntry(["c", "2026-05-01"], add(5)),
		];
		const states = becomes(entries, makeChange({ status: "suspended" }, "suspension"));
		expect(states.map(({ state }) => state)).toEqual(["planned", "planned"]);
	});

	test("an upgrade takes entries along: seats go on, what was meant for the old product is asked about", () => {
		const entries = [
			makeEntry(["a", "2026-06-01"], add(5)),
			makeEntry(["b", "2026-06-02"], { kind: "autoRenew", on: false }),
			makeEntry(["c", "2026-06-03"], { kind: "upgrade", targetOfferId: "e5", licenseTransfer: true }),
			makeEntry(["d", "2026-06-04"], { kind: "cancellation" }),
		];
		const rebased = rebaseSchedule(entries, upgradeTo("e3"));
		expect(rebased.map(({ after }) => [after.subscriptionId, after.request.subscriptionId])).toEqual(
			entries.map(() => ["target", "target"]),
		);
		expect(rebased.map(({ after }) => after.state)).toEqual(["planned", "planned", "undecided", "undecided"]);
		expect(rebased[2]?.after.reasons).toEqual(["offerChanged"]);
	});

	test("what was planned behind an upgrade goes on when that upgrade comes", () => {
		const behind = makeEntry(
			["a", "2026-06-01"],
			{ kind: "cancellation" },
			{ basis: { ...activeBasis, offerId: "e3" } },
		);
		const [moved] = rebaseSchedule([behind], upgradeTo("e3"));
		expect(moved?.after).toMatchObject({ state: "planned", subscriptionId: "target" });
	});

	test("undoing the upgrade brings them back", () => {
		const { effects } = upgradeTo("e3");
		const [source, target] = [makeSubscription(), effects.subscriptions[1]?.after ?? makeSubscription()];
		const entry = makeEntry(["a", "2026-06-01"], add(5), {
			subscriptionId: target.id,
			basis: { ...activeBasis, offerId: "e3" },
		});
		const [back] = rebaseSchedule([entry], {
			kind: "undo",
			subscriptionId: source.id,
			effects: {
				...effects,
				subscriptions: [
					{ before: target, after: { ...target, status: "deleted" } },
					{ before: { ...source, status: "suspended", suspensionReasons: ["Transition"] }, after: source },
				],
			},
		});
		expect(back?.after).toMatchObject({ subscriptionId: source.id, state: "planned" });
	});

	test("nothing is silently deleted when the subscription is", () => {
		const [entry] = becomes([makeEntry(["a", "2026-06-01"], add(5))], makeChange({ status: "deleted" }, "deletion"));
		expect(entry).toMatchObject({ state: "undecided", reasons: ["subscriptionDeleted"] });
	});

	test("what is done, failed or canceled stays as it is, and what changes nothing writes nothing", () => {
		const past = (["done", "failed", "canceled"] as const).map((state) =>
			makeEntry([state, "2026-01-20"], set(15), { state }),
		);
		expect(rebaseSchedule(past, makeChange({ quantity: 20 }))).toEqual([]);
		expect(rebaseSchedule([makeEntry(["a", "2026-06-01"], add(5))], makeChange({ autoRenew: false }))).toEqual([]);
	});
});

test("merging keeps the difference that was meant, of seats and of an upgrade's seats", () => {
	const seats = makeEntry(["a", "2026-06-01"], set(15));
	expect(mergeRequest(seats, { ...activeBasis, quantity: 20 })).toMatchObject({ seats: { change: 5 } });
	const upgrade = makeEntry(["b", "2026-06-01"], {
		...{ kind: "upgrade", targetOfferId: "e3", licenseTransfer: true, quantity: 12 },
	});
	expect(mergeRequest(upgrade, { ...activeBasis, quantity: 20 })).toMatchObject({ quantity: 22 });
	const offered = choicesFor(makeEntry(["c", "2026-06-01"], { kind: "suspension" }), activeBasis);
	expect(offered.map(({ choice }) => choice)).toEqual(["keep", "drop"]);
});

test("whatever the entries and the edit, none is lost, and each goes on or waits with a reason", () => {
	const anyRequest = fc.oneof(
		fc.integer({ min: 1, max: 30 }).map(set),
		fc.integer({ min: -9, max: 9 }).map(add),
		fc.constantFrom<TestRequest>({ kind: "suspension" }, { kind: "reactivation" }, { kind: "cancellation" }),
		fc.boolean().map((on): TestRequest => ({ kind: "autoRenew", on })),
	);
	const anyEntries = fc.array(fc.tuple(anyRequest, fc.integer({ min: 1, max: 28 })), { maxLength: 8 });
	const anyEdit = fc.record({
		quantity: fc.integer({ min: 1, max: 30 }),
		status: fc.constantFrom("active" as const, "suspended" as const, "deleted" as const),
	});
	fc.assert(
		fc.property(anyEntries, anyEdit, (drawn, edit) => {
			const entries = drawn.map(([request, day], index) =>
				makeEntry([`e${index}`, `2026-06-${String(day).padStart(2, "0")}`], request),
			);
			const settled = settleSchedule(entries, makeSubscription(), undefined).map(({ after }) => after);
			const now = entries.map((entry) => settled.find(({ id }) => id === entry.id) ?? entry);
			const rebased = rebaseSchedule(now, makeChange(edit)).map(({ after }) => after);
			expect(new Set(rebased.map(({ id }) => id)).size).toBe(rebased.length);
			for (const one of rebased) {
				expect(["planned", "undecided"]).toContain(one.state);
				expect(one.reasons.length > 0).toBe(one.state === "undecided");
			}
			// Asking again changes nothing more.
			const after = now.map((entry) => rebased.find(({ id }) => id === entry.id) ?? entry);
			expect(rebaseSchedule(after, makeChange(edit))).toEqual([]);
		}),
		{ numRuns: 500 },
	);
});

const activeBasis = { quantity: 10, offerId: "basic", status: "active" };
const suspendedBasis = { ...activeBasis, status: "suspended" };

function upgradeTo(offerId: string) {
	const before = makeSubscription();
	const target = makeSubscription({
		id: toId<SubscriptionId>("target"),
		offerId: toId(offerId),
		createdAt: parseInstant("2026-05-01T00:00:00Z"),
	});
	return {
		kind: "upgrade" as const,
		subscriptionId: before.id,
		effects: {
			subscriptions: [
				{ before, after: { ...before, status: "suspended" as const, suspensionReasons: ["Transition" as const] } },
				{ after: target },
			],
			...{ billings: [], batches: [], assignments: [], orders: [] },
		},
	};
}
