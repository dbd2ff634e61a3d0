import { expect, test } from "vitest";
import { toId } from "../basics/ids.ts";
import { parseDay } from "../billing/day.ts";
import type { SubscriptionBilling } from "../billing/subscription-billing.ts";
import { getOffer } from "../catalog/catalog.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import { makeCatalog, offerOf } from "../upgrades/test-catalog.ts";
import { makeSubscription } from "../upgrades/test-facts.ts";
import { type AdvisableSubscription, adviseOnLicenses } from "./advise-on-licenses.ts";
import { makePool } from "./test-updates.ts";

const catalog = makeCatalog();

function makeAdvisable(
	changes: Partial<Subscription> & {
		readonly cents?: number;
		readonly cycle?: "monthly" | "annual";
		readonly reducible?: number;
	} = {},
): AdvisableSubscription {
	const { cents, cycle = "monthly", reducible = 1_000, ...rest } = changes;
	const subscription = makeSubscription("basic", rest);
	const billing: SubscriptionBilling = {
		customerId: subscription.customerId,
		subscriptionId: subscription.id,
		partnerId: subscription.partnerId,
		startedOn: parseDay("2026-01-14"),
		cycle,
		policy: "exact",
		unitPrice: { amount: cents ?? 0, currency: "USD" },
		priceSource: {},
		billedUntil: parseDay("2026-12-14"),
		running: true,
		linesWritten: 1,
	};
	return {
		subscription,
		offer: getOffer(catalog, subscription.offerId),
		reducible,
		...(cents === undefined ? {} : { billing }),
	};
}

test("where more are assigned than there are, seats are to be bought, at the price of the cheapest", () => {
	const pool = makePool("basic", { active: 10, assigned: 13 });
	const dear = makeAdvisable({ id: toId("dear"), cents: 700 });
	const cheap = makeAdvisable({ id: toId("cheap"), cents: 6_000, cycle: "annual" });
	expect(adviseOnLicenses(pool, 5, [dear, cheap])).toEqual({
		kind: "buySeats",
		seats: 3,
		perMonth: { amount: 1_500, currency: "USD" },
	});
	expect(adviseOnLicenses(pool, 0, [])).toEqual({ kind: "buySeats", seats: 3 });
});

test("free and idle seats are to be returned, the dearest first, with what they cost and from when", () => {
	const pool = makePool("basic", { active: 24, assigned: 20 });
	const subscriptions = [
		makeAdvisable({ id: toId("cheap"), cents: 500, quantity: 12 }),
		makeAdvisable({ id: toId("dear"), cents: 700, quantity: 12, reducible: 4 }),
		makeAdvisable({ id: toId("stopped"), cents: 900, status: "suspended" }),
	];
	expect(adviseOnLicenses(pool, 9, subscriptions)).toEqual({
		kind: "returnSeats",
		seats: 13,
		free: 4,
		idle: 9,
		returns: [
			{
				subscriptionId: "dear",
				seats: 11,
				returnableNow: 4,
				restFrom: "2027-01-14T00:00:00.000Z",
				perMonth: { amount: 7_700, currency: "USD" },
			},
			{ subscriptionId: "cheap", seats: 2, returnableNow: 2, perMonth: { amount: 1_000, currency: "USD" } },
		],
	});
});

test("there is nothing to do where every seat is used, where one must stay, for trials, and for what others sold", () => {
	expect(adviseOnLicenses(makePool("basic", { active: 5, assigned: 5 }), 0, [makeAdvisable()])).toBeUndefined();
	const one = makePool("basic", { active: 1, assigned: 0 });
	expect(adviseOnLicenses(one, 0, [makeAdvisable({ quantity: 1 })])).toBeUndefined();
	expect(adviseOnLicenses(makePool("basic", { active: 9 }), 0, [])).toBeUndefined();
	const trial = { ...makeAdvisable(), offer: getOffer(catalog, offerOf("standardTrial")) };
	expect(adviseOnLicenses(makePool("standard", { active: 40 }), 0, [trial])).toBeUndefined();
});
