import { startOfDay } from "../basics/instant.ts";
import { billingPeriodAt, nextBillingDay, type PaidCycle } from "../billing/billing-period.ts";
import { creditFrom } from "../billing/credit-drafts.ts";
import { paidSpans } from "../billing/paid-spans.ts";
import { chargePeriod } from "../billing/plan-purchase-charges.ts";
import type { SubscriptionBilling } from "../billing/subscription-billing.ts";
import { toChargePlan, writeLines } from "../billing/write-lines.ts";
import { getOffer, type Offer } from "../catalog/catalog.ts";
import { findOffer } from "../catalog/offers.ts";
import type { SeatBatch, Subscription } from "../subscriptions/subscription.ts";
import { lastDayOfTerm } from "../subscriptions/term.ts";
import { withLinesWritten } from "./billing-facts.ts";
import type { ConversionChoice, ConversionFacts, ConversionRefusal } from "./conversion.ts";
import { conversionTargets, seatsThatStay } from "./conversion.ts";
import type { BilledCharges, CustomerChange, Replaced } from "./customer-change.ts";
import { compareBatches } from "./subscription-change.ts";

export type PlannedConversion =
	| { readonly kind: "planned"; readonly change: CustomerChange }
	| { readonly kind: "refused"; readonly refusals: readonly ConversionRefusal[] };

/**
 * Makes a trial paid for, keeping its id (Partner Center, "conversions"), or a monthly subscription annual, which
 * credits what is left of the month and begins a new term ("common billing scenarios", 2020-05). The price for the
 * chosen target and rhythm is among the facts.
 */
export function planConversion(facts: ConversionFacts, choice: ConversionChoice): PlannedConversion {
	const { subscription, catalog } = facts;
	const cycle = cycleOf(subscription, choice);
	const quantity = choice.quantity ?? subscription.quantity;
	const target = targetOf(facts, choice);
	const refusals = [...refuseState(facts), ...refuseTarget(facts, { target, cycle, quantity })];
	if (refusals.length > 0 || target === undefined) return { kind: "refused", refusals };
	const from = getOffer(catalog, subscription.offerId);
	return { kind: "planned", change: planAllowed(facts, { from, target, cycle, quantity }) };
}

/** The rhythm that a conversion leads to: the one asked for, else monthly for a trial, annual for the rest. */
export function cycleOf({ billingCycle }: Subscription, choice: ConversionChoice): PaidCycle {
	return choice.billingCycle ?? (billingCycle === "none" ? "monthly" : "annual");
}

/** The offer that a conversion leads to; undefined when there is none of that id. */
export function targetOf(
	{
		catalog,
		subscription,
		customer,
		moment,
	}: Pick<ConversionFacts, "catalog" | "subscription" | "customer" | "moment">,
	{ targetOfferId }: ConversionChoice,
): Offer | undefined {
	if (targetOfferId !== undefined) return findOffer(catalog, targetOfferId);
	const offer = getOffer(catalog, subscription.offerId);
	return offer.isTrial ? conversionTargets(catalog, { subscription, customer, day: moment.day })[0] : offer;
}

function refuseState({ relationship, subscription }: ConversionFacts): readonly ConversionRefusal[] {
	const refusals: ConversionRefusal[] = [];
	if (relationship.reseller === "ended") refusals.push({ code: "resellerEnded" });
	const { status } = subscription;
	if (status !== "active") refusals.push({ code: "conversionNotActive", status });
	return refusals;
}

interface Asked {
	readonly target: Offer | undefined;
	readonly cycle: PaidCycle;
	readonly quantity: number;
}

function refuseTarget(facts: ConversionFacts, { target, cycle, quantity }: Asked): readonly ConversionRefusal[] {
	const { catalog, customer, subscription, moment, addOns, terms } = facts;
	const refusals: ConversionRefusal[] = [];
	const from = getOffer(catalog, subscription.offerId);
	const targets = conversionTargets(catalog, { subscription, customer, day: moment.day });
	const fits = from.isTrial ? targets.some(({ id }) => id === target?.id) : target?.id === from.id;
	if (target === undefined || !fits) return [{ code: "noConversion", targets: targets.map(({ id }) => id) }];
	const { billingCycle } = subscription;
	if (!from.isTrial && !(billingCycle === "monthly" && cycle === "annual"))
		refusals.push({ code: "cycleChangeNotAllowed", from: billingCycle, to: cycle });
	if (!target.billingCycles.includes(cycle))
		refusals.push({ code: "cycleUnsupported", offerId: target.id, cycle, supported: target.billingCycles });
	const { maximumQuantity: maximum } = target;
	const minimum = Math.max(target.minimumQuantity, seatsThatStay(facts));
	if (!Number.isInteger(quantity) || quantity < minimum || quantity > maximum)
		refusals.push({ code: "conversionQuantity", quantity, minimum, maximum });
	const running = addOns.filter(({ status }) => status !== "deleted").length;
	if (running > 0) refusals.push({ code: "conversionAddOns", count: running });
	if (terms?.price.kind === "notPriced") {
		const { market, currency } = terms.price.question;
		refusals.push({ code: "conversionNotPriced", offerId: target.id, market, currency });
	}
	return refusals;
}

interface Allowed {
	readonly from: Offer;
	readonly target: Offer;
	readonly cycle: PaidCycle;
	readonly quantity: number;
}

function planAllowed(facts: ConversionFacts, allowed: Allowed): CustomerChange {
	const { moment, subscription: before, batches } = facts;
	const { target, cycle, quantity } = allowed;
	const { stateEndsAt: _over, promotionId: _promotion, nextCommittedUntil: _next, ...lasting } = before;
	const effectiveFrom = startOfDay(moment.day);
	const after: Subscription = {
		...lasting,
		offerId: target.id,
		quantity,
		billingCycle: cycle,
		autoRenew: true,
		effectiveFrom,
		committedUntil: lastDayOfTerm(startOfDay(termStart(facts, cycle)), target.termMonths, target.regime),
		version: before.version + 1,
	};
	const billed = billConversion(facts, after);
	return {
		id: moment.id,
		customerId: before.customerId,
		partnerId: before.partnerId,
		kind: "conversion",
		subscriptionId: before.id,
		at: moment.at,
		by: moment.by,
		effects: {
			subscriptions: [{ before, after }],
			billings: billed === undefined ? [] : [billed.billing],
			batches: quantity === before.quantity ? [] : compareBatches(batches, resize(batches, quantity)),
			assignments: [],
			orders: [],
		},
		...(billed === undefined ? {} : { charges: billed.charges }),
	};
}

/** Another number of seats is bought as one batch; the same seats keep theirs, with the windows in which they go back. */
function resize([first, ...others]: readonly SeatBatch[], quantity: number): readonly SeatBatch[] {
	return first === undefined ? [] : [{ ...first, quantity }, ...others.map(emptied)];
}

function emptied<Batch extends { readonly quantity: number }>(batch: Batch): Batch {
	return { ...batch, quantity: 0 };
}

/** A monthly rhythm begins its twelve months with the billing date that follows ("trials", Partner Center, 2020-05-15). */
function termStart({ moment, terms }: ConversionFacts, cycle: PaidCycle) {
	if (cycle === "annual" || terms === undefined) return moment.day;
	return nextBillingDay(moment.day, terms.billingDay);
}

interface BilledConversion {
	readonly charges: BilledCharges;
	readonly billing: Replaced<SubscriptionBilling>;
}

/** What is left of the old rhythm back at the price paid, and the first period of the new one. */
function billConversion(facts: ConversionFacts, after: Subscription): BilledConversion | undefined {
	const { moment, terms, billing: billed } = facts;
	if (terms?.price.kind !== "priced" || after.billingCycle === "none") return undefined;
	const { unitPrice, source: priceSource } = terms.price;
	const change = { id: moment.id, day: moment.day, currency: unitPrice.currency, policy: terms.policy };
	const rhythm = { regime: after.regime, startedOn: moment.day, cycle: after.billingCycle };
	const period = billingPeriodAt(rhythm, moment.day);
	const { id: subscriptionId, offerId, quantity } = after;
	const earlier = billed?.lines ?? [];
	const drafts = [
		...creditFrom(moment.day, "conversion", paidSpans(earlier)),
		chargePeriod(change, "conversion", { subscriptionId, offerId, quantity, unitPrice, period }),
	];
	const plan = toChargePlan(change, writeLines(change, drafts, earlier));
	const next: SubscriptionBilling = {
		customerId: after.customerId,
		subscriptionId,
		partnerId: after.partnerId,
		startedOn: moment.day,
		cycle: after.billingCycle,
		policy: terms.policy,
		unitPrice,
		priceSource,
		billedUntil: period.span.until,
		running: true,
		linesWritten: billed?.billing.linesWritten ?? 0,
	};
	return {
		charges: { plan, invoicedFrom: moment.day },
		billing: {
			...(billed === undefined ? {} : { before: billed.billing }),
			after: withLinesWritten(next, plan),
		},
	};
}
