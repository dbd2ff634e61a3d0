import { describe, expect, test } from "vitest";
import { toId } from "../basics/ids.ts";
import { startOfDay } from "../basics/instant.ts";
import { billingPeriodAt } from "../billing/billing-period.ts";
import { type Day, parseDay } from "../billing/day.ts";
import { planPurchaseCharges } from "../billing/plan-purchase-charges.ts";
import { dollars, printLines } from "../billing/test-billing.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import { makeSubscription } from "../upgrades/test-facts.ts";
import type { BillingFacts } from "./billing-facts.ts";
import { toSeatsChange, toUpdateChange } from "./subscription-change.ts";

const boughtOn = parseDay("2026-01-14");

/** Twelve seats at 5.00 a month, paid for the period that the day lies in. */
function paidOn(subscription: Subscription, day: Day): BillingFacts {
	const { id: subscriptionId, customerId, partnerId, offerId, quantity, regime } = subscription;
	const period = billingPeriodAt({ regime, startedOn: boughtOn, cycle: "monthly" }, day);
	const { lines } = planPurchaseCharges({
		change: { id: toId("cycle"), day: period.span.from, currency: "USD", policy: "exact" },
		kind: "cycle",
		purchased: { subscriptionId, offerId, quantity, unitPrice: dollars(5), period },
	});
	return {
		lines,
		billing: {
			...{ customerId, subscriptionId, partnerId, startedOn: boughtOn, cycle: "monthly", policy: "exact" },
			...{ unitPrice: dollars(5), priceSource: {}, billedUntil: period.span.until, running: true, linesWritten: 4 },
		},
	};
}

function seats(before: Subscription, quantity: number, on: string) {
	const day = parseDay(on);
	return toSeatsChange({
		plan: {
			before,
			after: { ...before, quantity, version: before.version + 1 },
			...{ batches: [], released: [], reducible: { regime: before.regime, quantity: 0, windows: [] } },
		},
		moment: { id: toId("change"), at: startOfDay(day), day, by: "caller" },
		billing: paidOn(before, day),
		...{ batches: [], assignments: [] },
	});
}

function update(
	before: Subscription,
	status: Subscription["status"],
	{ on, facts }: { readonly on: string; readonly facts?: BillingFacts },
) {
	const day = parseDay(on);
	return toUpdateChange({
		plan: {
			before,
			after: { ...before, status, version: before.version + 1 },
			...{ changed: ["status"], batches: [], addOns: [] },
			reducible: { regime: before.regime, quantity: 0, windows: [] },
		},
		moment: { id: toId("change"), at: startOfDay(day), day, by: "caller" },
		billings: new Map([[before.id, facts ?? paidOn(before, day)]]),
		batches: [],
	});
}

const legacy = makeSubscription("basic");
const modern = makeSubscription("basic", { regime: "newCommerce" });

describe("a change of seats", () => {
	test("in legacy is charged from its day and invoiced on the next monthly anniversary", () => {
		const { charges, effects } = seats(legacy, 20, "2026-03-20");
		expect(printLines(charges?.plan.lines ?? [])).toEqual([
			["2026-03-14", "2026-04-13", 12, -60],
			["2026-03-14", "2026-03-19", 12, 11.61],
			["2026-03-20", "2026-04-13", 20, 80.65],
		]);
		expect(charges?.invoicedFrom).toBe("2026-04-14");
		expect(effects.billings[0]?.after?.linesWritten).toBe(7);
	});

	test("in new commerce replaces the days left and is invoiced at once", () => {
		const { charges } = seats(modern, 20, "2026-03-20");
		expect(printLines(charges?.plan.lines ?? [])).toEqual([
			["2026-03-20", "2026-04-13", 12, -48.39],
			["2026-03-20", "2026-04-13", 20, 80.65],
		]);
		expect(charges?.invoicedFrom).toBe("2026-03-20");
	});
});

describe("a change of status", () => {
	test("suspending legacy credits the days left and stops billing", () => {
		const change = update(legacy, "suspended", { on: "2026-03-20" });
		expect(change.kind).toBe("suspension");
		expect(printLines(change.charges?.plan.lines ?? [])).toEqual([["2026-03-20", "2026-04-13", 12, -48.39]]);
		expect(change.effects.billings[0]?.after?.running).toBe(false);
	});

	test("suspending new commerce credits nothing and billing goes on", () => {
		const change = update(modern, "suspended", { on: "2026-03-20" });
		expect(change.charges?.plan.lines).toEqual([]);
		expect(change.effects.billings[0]?.after?.running).toBe(true);
	});

	test("reactivating legacy charges to the end of the period and bills on from there", () => {
		const suspended = makeSubscription("basic", { status: "suspended" });
		const { billing } = paidOn(suspended, parseDay("2026-03-20"));
		const stopped = { lines: [], billing: { ...billing, running: false, billedUntil: parseDay("2026-03-14") } };
		const change = update(suspended, "active", { on: "2026-05-20", facts: stopped });
		expect(change.kind).toBe("reactivation");
		expect(printLines(change.charges?.plan.lines ?? [])).toEqual([["2026-05-20", "2026-06-13", 12, 48.39]]);
		expect(change.effects.billings[0]?.after).toMatchObject({ running: true, billedUntil: "2026-06-14" });
	});

	test("canceling new commerce credits the days left", () => {
		const change = update(modern, "deleted", { on: "2026-03-20" });
		expect(change.kind).toBe("cancellation");
		expect(change.charges?.plan.total).toEqual(dollars(-48.39));
		expect(change.effects.billings[0]?.after?.running).toBe(false);
	});

	test("of a trial whose conversion was undone costs nothing", () => {
		const trial = makeSubscription("standardTrial", { billingCycle: "none", status: "suspended" });
		expect(update(trial, "active", { on: "2026-03-20" }).charges).toBeUndefined();
	});
});
