import { describe, expect, test } from "vitest";
import { toId } from "../basics/ids.ts";
import { parseInstant } from "../basics/instant.ts";
import { billingPeriodAt } from "../billing/billing-period.ts";
import { parseDay } from "../billing/day.ts";
import { planPurchaseCharges } from "../billing/plan-purchase-charges.ts";
import { dollars, printLines } from "../billing/test-billing.ts";
import type { FoundPrice } from "../prices/price.ts";
import { makeCatalog, offerOf } from "../upgrades/test-catalog.ts";
import { makeCustomer, makeRelationship, makeSubscription } from "../upgrades/test-facts.ts";
import type { ConversionChoice, ConversionFacts } from "./conversion.ts";
import { planConversion } from "./plan-conversion.ts";

const at = parseInstant("2026-03-20T10:00:00Z");
const day = parseDay("2026-03-20");

function priced(major: number): FoundPrice {
	return { kind: "priced", unitPrice: dollars(major), source: {} };
}

/** A trial of Business Standard, converted on 20 March 2026 by a partner that bills on the 1st. */
function trialFacts(changes: Partial<ConversionFacts> = {}): ConversionFacts {
	const subscription = makeSubscription("standardTrial", {
		...{ billingCycle: "none", autoRenew: false, quantity: 25 },
		effectiveFrom: parseInstant("2026-03-10T00:00:00Z"),
		stateEndsAt: parseInstant("2026-04-09T00:00:00Z"),
	});
	return {
		moment: { id: toId("change-1"), at, day, by: "caller" },
		...{ catalog: makeCatalog(), customer: makeCustomer("KR"), subscription, addOns: [] },
		relationship: makeRelationship({ kind: "none" }),
		batches: [{ id: "batch", subscriptionId: subscription.id, quantity: 25, addedAt: at }],
		seatsInUse: 0,
		billing: undefined,
		terms: { price: priced(12.5), policy: "exactCarried", billingDay: 1 },
		...changes,
	};
}

/** Business Basic, 12 seats at 5.00, bought on 14 January and paid by the month. */
function monthlyFacts(changes: Partial<ConversionFacts> = {}): ConversionFacts {
	const subscription = makeSubscription("basic");
	const startedOn = parseDay("2026-01-14");
	const period = billingPeriodAt({ regime: "legacy", startedOn, cycle: "monthly" }, day);
	const { id: subscriptionId, customerId, partnerId, offerId, quantity } = subscription;
	const { lines } = planPurchaseCharges({
		change: { id: toId("cycle"), day: period.span.from, currency: "USD", policy: "exactCarried" },
		kind: "cycle",
		purchased: { subscriptionId, offerId, quantity, unitPrice: dollars(5), period },
	});
	return {
		...trialFacts(),
		subscription,
		batches: [{ id: "batch", subscriptionId, quantity, addedAt: at }],
		billing: {
			lines,
			billing: {
				...{ customerId, subscriptionId, partnerId, startedOn, cycle: "monthly", policy: "exactCarried" },
				...{ unitPrice: dollars(5), priceSource: {}, billedUntil: period.span.until, running: true, linesWritten: 3 },
			},
		},
		terms: { price: priced(60), policy: "exactCarried", billingDay: 1 },
		...changes,
	};
}

function convert(facts: ConversionFacts, choice: ConversionChoice = {}) {
	const planned = planConversion(facts, choice);
	if (planned.kind === "refused") throw new Error(JSON.stringify(planned.refusals));
	return planned.change;
}

function refuse(facts: ConversionFacts, choice: ConversionChoice = {}) {
	const planned = planConversion(facts, choice);
	return planned.kind === "refused" ? planned.refusals : [];
}

describe("a trial that becomes paid for", () => {
	test("keeps its id, begins a term and is charged for its first month", () => {
		const { effects, charges } = convert(trialFacts());
		expect(effects.subscriptions[0]?.after).toMatchObject({
			...{ id: "subscription-standardtrial", offerId: offerOf("standard"), billingCycle: "monthly", autoRenew: true },
			effectiveFrom: "2026-03-20T00:00:00.000Z",
		});
		expect(effects.subscriptions[0]?.after).not.toHaveProperty("stateEndsAt");
		expect(printLines(charges?.plan.lines ?? [])).toEqual([["2026-03-20", "2026-04-19", 25, 312.5]]);
		expect(effects.billings[0]?.after).toMatchObject({ billedUntil: "2026-04-20", running: true, linesWritten: 1 });
	});

	test("by the month renews twelve months after the billing date that follows; by the year after the conversion", () => {
		const endOf = (choice: ConversionChoice) => convert(trialFacts(), choice).effects.subscriptions[0]?.after;
		expect(endOf({ billingCycle: "monthly" })?.committedUntil).toBe("2027-03-31T00:00:00.000Z");
		expect(endOf({ billingCycle: "annual" })?.committedUntil).toBe("2027-03-19T00:00:00.000Z");
	});

	test("may take another number of seats, in one batch", () => {
		const { effects } = convert(trialFacts(), { quantity: 7 });
		expect(effects.batches).toMatchObject([{ before: { quantity: 25 }, after: { quantity: 7 } }]);
	});

	test("is converted without charges where the partner bills nothing", () => {
		const change = convert(trialFacts({ terms: undefined }));
		expect(change.charges).toBeUndefined();
		expect(change.effects.billings).toEqual([]);
	});
});

describe("monthly to annual", () => {
	test("credits what is left of the month at the price paid and charges a year from the day on", () => {
		const { charges, effects } = convert(monthlyFacts(), { billingCycle: "annual" });
		expect(printLines(charges?.plan.lines ?? [])).toEqual([
			["2026-03-20", "2026-04-13", 12, -48.39],
			["2026-03-20", "2027-03-19", 12, 720],
		]);
		expect(effects.billings[0]?.after).toMatchObject({ startedOn: "2026-03-20", cycle: "annual", linesWritten: 5 });
	});
});

describe("a conversion is refused", () => {
	const notPriced: FoundPrice = {
		kind: "notPriced",
		reason: "noRow",
		question: {
			...{ offerId: offerOf("standard"), market: "KR", currency: "KRW", segment: "commercial" },
			...{ termMonths: 12, billingCycle: "monthly", quantity: 25, day },
		},
	};
	const active = trialFacts().subscription;

	test.each([
		["to what is no conversion of the trial", trialFacts(), { targetOfferId: offerOf("e3") }, "noConversion"],
		["to what does not exist", trialFacts(), { targetOfferId: "nothing" }, "noConversion"],
		["when suspended", trialFacts({ subscription: { ...active, status: "suspended" } }), {}, "conversionNotActive"],
		["for too many seats", trialFacts(), { quantity: 301 }, "conversionQuantity"],
		["for half a seat", trialFacts(), { quantity: 1.5 }, "conversionQuantity"],
		[
			"for no price",
			trialFacts({ terms: { price: notPriced, policy: "exact", billingDay: 1 } }),
			{},
			"conversionNotPriced",
		],
		["from monthly to monthly", monthlyFacts(), { billingCycle: "monthly" }, "cycleChangeNotAllowed"],
		["with an add-on", monthlyFacts({ addOns: [makeSubscription("archiving")] }), {}, "conversionAddOns"],
		[
			"without a relationship",
			trialFacts({ relationship: makeRelationship({ kind: "none" }, "ended") }),
			{},
			"resellerEnded",
		],
	] as const)("%s", (...[, facts, choice, code]) => {
		expect(refuse(facts, choice).map((refusal) => refusal.code)).toContain(code);
	});

	test("from annual to monthly, which the term forbids", () => {
		const subscription = makeSubscription("basic", { billingCycle: "annual" });
		expect(refuse(monthlyFacts({ subscription }), { billingCycle: "monthly" })).toEqual([
			{ code: "cycleChangeNotAllowed", from: "annual", to: "monthly" },
		]);
	});

	test("for every reason at once", () => {
		const subscription = { ...active, status: "suspended" } as const;
		const codes = refuse(trialFacts({ subscription }), { quantity: 0 }).map(({ code }) => code);
		expect(codes).toEqual(["conversionNotActive", "conversionQuantity"]);
	});
});
