import { expect, test } from "vitest";
import { type SubscriptionId, toId } from "../basics/ids.ts";
import { parseInstant } from "../basics/instant.ts";
import { parseDay } from "../billing/day.ts";
import { findDueEvent } from "./due-event.ts";
import { makeEntry, makeSubscription } from "./test-entries.ts";
import { begin, makeCatalog } from "./test-lifecycle.ts";

const start = { regime: "legacy", startedOn: parseDay("2026-01-13"), cycle: "monthly", termMonths: 12 } as const;
const catalog = makeCatalog(start);
const termEnd = parseInstant("2027-01-13T00:00:00Z");

test("at one moment, what directs the renewal comes first, then the end of the term, and changes come last", () => {
	const life = begin(start);
	const [billing] = life.billings;
	if (billing === undefined) throw new Error("nothing is billed");
	const entries = [
		makeEntry(["a", "2027-01-13"], { kind: "seats", seats: { quantity: 3 }, release: [] }),
		makeEntry(["b", "2027-01-13"], { kind: "autoRenew", on: false }, { position: 2 }),
	];
	const billings = [{ ...billing, billedUntil: parseDay("2027-01-13") }];
	const next = (rest: typeof entries) => findDueEvent({ ...life, catalog, billings, entries: rest }, termEnd);
	expect(next(entries)).toMatchObject({ kind: "entry", entry: { id: "b" } });
	expect(next(entries.slice(0, 1))).toMatchObject({ kind: "termEnd" });
	const renewed = life.subscriptions.map((one) => ({ ...one, committedUntil: parseInstant("2028-01-12T00:00:00Z") }));
	const facts = { ...life, catalog, subscriptions: renewed, entries };
	expect(findDueEvent({ ...facts, billings, entries: entries.slice(0, 1) }, termEnd)).toMatchObject({ kind: "cycle" });
	const charged = [{ ...billing, billedUntil: parseDay("2027-02-13") }];
	expect(findDueEvent({ ...facts, billings: charged, entries: entries.slice(0, 1) }, termEnd)).toMatchObject({
		kind: "entry",
		entry: { id: "a" },
	});
});

test("an entry that waits for a decision does not run", () => {
	const [subscription] = begin(start).subscriptions;
	const entries = [makeEntry(["a", "2026-02-01"], { kind: "suspension" }, { state: "undecided" })];
	const subscriptions = subscription === undefined ? [] : [subscription];
	const until = parseInstant("2026-03-01T00:00:00Z");
	expect(findDueEvent({ catalog, subscriptions, billings: [], entries }, until)).toBeUndefined();
});

test("a base comes before its add-ons, whatever their ids", () => {
	const [base] = begin(start).subscriptions;
	if (base === undefined) throw new Error("nothing was sold");
	const addOn = { ...base, id: makeSubscription().id, parentSubscriptionId: base.id };
	const facts = {
		catalog,
		billings: [],
		entries: [],
		subscriptions: [{ ...addOn, id: toId<SubscriptionId>("0") }, base],
	};
	expect(findDueEvent(facts, termEnd)).toMatchObject({ kind: "termEnd", subscription: { id: base.id } });
});

test("a suspended legacy subscription has no end of term, a suspended new-commerce one has", () => {
	const [bought] = begin(start).subscriptions;
	if (bought === undefined) throw new Error("nothing was sold");
	const suspended = { ...bought, status: "suspended" } as const;
	const facts = { catalog, billings: [], entries: [] };
	expect(findDueEvent({ ...facts, subscriptions: [suspended] }, termEnd)).toBeUndefined();
	const other = { ...suspended, regime: "newCommerce" } as const;
	expect(findDueEvent({ ...facts, subscriptions: [other] }, termEnd)).toMatchObject({ kind: "termEnd" });
});
