import { describe, expect, test } from "vitest";
import { type CustomerId, type PartnerId, type SubscriptionId, toId } from "../basics/ids.ts";
import { parseInstant } from "../basics/instant.ts";
import { billingPeriodAt } from "../billing/billing-period.ts";
import { type Day, parseDay } from "../billing/day.ts";
import { toMoney } from "../billing/money.ts";
import { planPurchaseCharges } from "../billing/plan-purchase-charges.ts";
import type { BillingFacts } from "../changes/billing-facts.ts";
import type { FoundPrice } from "../prices/price.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import { makeSubscription } from "../upgrades/test-facts.ts";
import { nobody } from "./cost-of-days.ts";
import { planWays } from "./plan-ways.ts";
import { type ChannelMoney, priceWays } from "./price-ways.ts";
import { makeChannelFacts, makeOutside } from "./test-channels.ts";

const today = parseDay("2026-11-22");
const usd = (amount: number) => toMoney(amount, "USD");

/** The subscription at 5 dollars a seat and month, this month paid; bought on the first, long ago. */
function billed(
	{ id, offerId, quantity, regime }: Subscription,
	startedOn: Day = parseDay("2026-01-01"),
): BillingFacts {
	const period = billingPeriodAt({ regime, startedOn, cycle: "monthly" }, today);
	const unitPrice = usd(500);
	const { lines } = planPurchaseCharges({
		change: { id: nobody, day: period.span.from, currency: "USD", policy: "exact" },
		kind: "cycle",
		purchased: { subscriptionId: id, offerId, quantity, unitPrice, period },
	});
	return {
		billing: {
			customerId: toId<CustomerId>("customer-1"),
			subscriptionId: id,
			partnerId: toId<PartnerId>("partner-1"),
			...{ startedOn, cycle: "monthly", policy: "exact", unitPrice, priceSource: {} },
			...{ billedUntil: period.span.until, running: true, linesWritten: 1 },
		},
		lines,
	};
}

const priced: FoundPrice = { kind: "priced", unitPrice: usd(2000), source: {} };

function moneyOf(own: readonly Subscription[], changes: Partial<ChannelMoney> = {}): ChannelMoney {
	return {
		today,
		target: makeChannelFacts("e3", {}).target,
		policy: "exact",
		billings: new Map(own.map((one) => [one.id, billed(one)])),
		priceOf: () => priced,
		...changes,
	};
}

const source = makeSubscription("basic");

describe("the money of the ways", () => {
	test("waiting costs the old plan until then; buying at once costs the new one and is dearer", () => {
		const outside = [makeOutside("e3", { committedUntil: parseInstant("2026-12-31T00:00:00Z") })];
		const ways = priceWays(planWays(makeChannelFacts("e3", { subscriptions: [source], outside })), moneyOf([source]));
		expect(ways.map(({ kind }) => kind)).toEqual(["upgrade", "buy"]);
		// 12 seats: 9 days of November and all of December at 5 dollars, against 40 of 20 dollars and months from the 22nd.
		const [upgrade, buy] = ways;
		expect(upgrade?.total).toEqual({ kind: "estimate", amount: usd(1800 + 6000) });
		expect(upgrade?.overlap).toEqual({ kind: "none" });
		// 22 November to 21 December whole, then 10 of 31 days.
		expect(buy?.total).toEqual({ kind: "estimate", amount: usd(24_000 + 7742) });
		expect(buy?.overlap).toEqual(buy?.total);
		expect(upgrade?.moneyOfSteps).toEqual([
			{ kind: "notKnown", reason: "otherChannel" },
			// The first day of a month: a whole period of the old back, a whole period of the new.
			{ kind: "estimate", amount: usd(24_000 - 6000) },
		]);
	});

	test("what is in the way and our own is credited to the day, exactly", () => {
		const inTheWay = makeSubscription("e3", { id: toId<SubscriptionId>("e3") });
		const facts = makeChannelFacts("e3", { subscriptions: [source, inTheWay] });
		const [way] = priceWays(planWays(facts), moneyOf([source, inTheWay]));
		expect(way?.kind).toBe("upgrade");
		// 9 of 30 days of 12 seats at 5 dollars, twice; 12 seats of the new.
		expect(way?.moneyOfSteps).toEqual([
			{ kind: "exact", amount: usd(-1800) },
			{ kind: "exact", amount: usd(24_000 - 1800) },
		]);
		expect(way?.total).toEqual({ kind: "exact", amount: usd(24_000 - 3600) });
	});

	test("a price that is not known is said to be unknown, and nothing is guessed", () => {
		const ways = planWays(makeChannelFacts("e3", { subscriptions: [source] }));
		const [unpriced] = priceWays(ways, moneyOf([source], { priceOf: () => undefined }));
		expect(unpriced?.total).toEqual({ kind: "notKnown", reason: "notBilled" });
		expect(unpriced?.moneyOfSteps).toEqual([{ kind: "notKnown", reason: "notBilled" }]);
	});

	test("buying while nobody knows when the other ends has an overlap that nobody knows", () => {
		const facts = makeChannelFacts("e3", { subscriptions: [source], outside: [makeOutside("e3")] });
		const buy = priceWays(planWays(facts), moneyOf([source])).find(({ kind }) => kind === "buy");
		expect(buy?.overlap).toEqual({ kind: "notKnown", reason: "noEnd" });
	});

	test("an upgrade of which nobody knows the day has no exact price", () => {
		const facts = makeChannelFacts("e3", { subscriptions: [source], outside: [makeOutside("e3")] });
		const upgrade = priceWays(planWays(facts), moneyOf([source])).find(({ kind }) => kind === "upgrade");
		expect(upgrade?.moneyOfSteps.at(-1)?.kind).toBe("estimate");
		expect(upgrade?.total.kind).toBe("estimate");
	});

	test("new commerce that is suspended is paid until its term ends", () => {
		const theirs = makeSubscription("basicNewCommerce", {
			...{ id: toId<SubscriptionId>("nce"), regime: "newCommerce" },
			committedUntil: parseInstant("2026-12-31T00:00:00Z"),
		});
		const apps = makeSubscription("appsBusiness");
		const facts = makeChannelFacts("e3", { subscriptions: [apps, theirs] });
		const [way] = priceWays(planWays(facts), moneyOf([apps, theirs]));
		expect(way?.steps.map(({ kind }) => kind)).toEqual(["suspend", "upgrade"]);
		expect(way?.moneyOfSteps[0]).toEqual({ kind: "none" });
		expect(way?.overlap).toEqual({ kind: "estimate", amount: usd(1800 + 6000) });
	});
});
