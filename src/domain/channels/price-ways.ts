import type { SubscriptionId } from "../basics/ids.ts";
import { billingPeriodAt, type PaidCycle } from "../billing/billing-period.ts";
import { addDaysTo, type Day, dayOf, laterOf } from "../billing/day.ts";
import { addMoney, type Money } from "../billing/money.ts";
import { planCancellationCharges, planSuspensionCharges } from "../billing/plan-cancellation-charges.ts";
import { planPurchaseCharges } from "../billing/plan-purchase-charges.ts";
import { planSeatCharges } from "../billing/plan-seat-charges.ts";
import { planUpgradeCharges } from "../billing/plan-upgrade-charges.ts";
import type { RoundingPolicyName } from "../billing/rounding-policies.ts";
import type { Offer } from "../catalog/catalog.ts";
import { type BillingFacts, toBilledSubscription } from "../changes/billing-facts.ts";
import type { FoundPrice } from "../prices/price.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import { costOfDays, nobody, type RunningCost } from "./cost-of-days.ts";
import type { ChannelStep, ChannelWay } from "./way.ts";

/** What is known of an amount; negative is a credit. */
export type KnownMoney =
	| { readonly kind: "none" }
	/** `estimate`: by what is known today of prices and periods to come. */
	| { readonly kind: "exact" | "estimate"; readonly amount: Money }
	/** `otherChannel`: paid elsewhere; `noEnd`: nobody knows until when; `mixed`: several currencies. */
	| { readonly kind: "notKnown"; readonly reason: "otherChannel" | "notBilled" | "notPriced" | "noEnd" | "mixed" };

/** A way with its money. */
export type PricedWay = ChannelWay & WayMoney;

interface WayMoney {
	/** One for each step. */
	readonly moneyOfSteps: readonly KnownMoney[];
	/** What is paid for what the customer has twice. */
	readonly overlap: KnownMoney;
	/** All steps where all are today; else what the plan costs until the day on which the slowest way is settled. */
	readonly total: KnownMoney;
}

/** What the money of ways follows from. */
export interface ChannelMoney {
	readonly today: Day;
	readonly target: Offer;
	/** Absent where the partner bills nothing here. */
	readonly policy?: RoundingPolicyName;
	readonly billings: ReadonlyMap<SubscriptionId, BillingFacts>;
	/** What a seat of the wanted plan costs on the day on which the way gets there. */
	readonly priceOf: (way: ChannelWay) => FoundPrice | undefined;
}

/** Puts money to the ways, and the ways in order: those that lead there first, of these the cheapest. */
export function priceWays(ways: readonly ChannelWay[], money: ChannelMoney): readonly PricedWay[] {
	const horizon = ways.reduce((day, { settled }) => laterOf(day, settled), money.today);
	const priced = ways.map((way): PricedWay => {
		const moneyOfSteps = way.steps.map((step) => moneyOfStep(step, way, money));
		const total = horizon === money.today ? sum(moneyOfSteps) : costUntil(horizon, way, money);
		return { ...way, moneyOfSteps, overlap: overlapOf(way, money), total };
	});
	return priced.toSorted((one, other) => rank(one) - rank(other) || amountOf(one) - amountOf(other));
}

function rank({ refusals, total }: PricedWay): number {
	return (refusals.length === 0 ? 0 : 2) + (total.kind === "notKnown" ? 1 : 0);
}

function amountOf({ total }: PricedWay): number {
	return "amount" in total ? total.amount.amount : 0;
}

function moneyOfStep(step: ChannelStep, way: ChannelWay, money: ChannelMoney): KnownMoney {
	switch (step.kind) {
		case "upgrade":
			return moneyOfUpgrade(step, way, money);
		case "transition":
			return moneyOfTransition(step, way, money);
		case "buy": {
			const bought = boughtOn(step.day, way, money);
			if ("kind" in bought) return bought;
			return { kind: "exact", amount: planPurchaseCharges({ ...bought, kind: "purchase" }).total };
		}
		case "suspend":
		case "cancel":
			return moneyOfEnd(step, money);
		case "customerEnds":
			return { kind: "notKnown", reason: "otherChannel" };
		case "letEnd":
		case "delete":
			return { kind: "none" };
	}
}

function moneyOfEnd(
	{ kind, held: { subscription }, day }: Extract<ChannelStep, { held: unknown }>,
	{ billings }: ChannelMoney,
): KnownMoney {
	if (subscription === undefined || subscription.billingCycle === "none") return { kind: "none" };
	if (kind === "suspend" && subscription.regime === "newCommerce") return { kind: "none" };
	const facts = billings.get(subscription.id);
	if (facts === undefined) return { kind: "notKnown", reason: "notBilled" };
	const { unitPrice, policy } = facts.billing;
	const change = { id: nobody, day, currency: unitPrice.currency, policy };
	const billed = { change, subscription: toBilledSubscription(subscription, facts) };
	const plan = kind === "cancel" ? planCancellationCharges(billed) : planSuspensionCharges(billed);
	return { kind: "exact", amount: plan.total };
}

function moneyOfUpgrade(
	{ source, day, dayIsKnown }: Extract<ChannelStep, { kind: "upgrade" }>,
	way: ChannelWay,
	money: ChannelMoney,
): KnownMoney {
	const bought = boughtOn(day, way, money);
	if ("kind" in bought) return bought;
	const facts = money.billings.get(source.id);
	const isToday = day === money.today;
	const kind = isToday && dayIsKnown ? "exact" : "estimate";
	if (facts === undefined) return { kind, amount: planPurchaseCharges({ ...bought, kind: "purchase" }).total };
	if (facts.billing.unitPrice.currency !== bought.change.currency) return { kind: "notKnown", reason: "mixed" };
	const billed = toBilledSubscription(source, isToday ? facts : asOn(day, source, facts));
	const plan = planUpgradeCharges({ change: bought.change, source: billed, target: bought.purchased });
	return { kind, amount: plan.total };
}

/** The period that runs is charged at the new price from the day on; seats that go into another have that one's price. */
function moneyOfTransition(
	{ source, into, day, dayIsKnown }: Extract<ChannelStep, { kind: "transition" }>,
	way: ChannelWay,
	money: ChannelMoney,
): KnownMoney {
	const billed = billedOn(day, source, money);
	const cost = costOfTarget(day, way, money);
	if (billed === undefined) return { kind: "notKnown", reason: "notBilled" };
	if ("kind" in cost) return cost;
	const { billing } = billed.facts;
	if (billing.unitPrice.currency !== cost.unitPrice.currency) return { kind: "notKnown", reason: "mixed" };
	const kind = day === money.today && dayIsKnown ? "exact" : "estimate";
	const change = { id: nobody, day, currency: billing.unitPrice.currency, policy: billing.policy };
	if (into === undefined) {
		const { rated, span } = billingPeriodAt(toRhythm(source, billed.facts), day);
		const until = day === money.today ? billing.billedUntil : span.until;
		if (until <= day) return { kind: "none" };
		const { offerId, quantity, unitPrice } = cost;
		const target = {
			subscriptionId: source.id,
			offerId,
			quantity,
			unitPrice,
			period: { rated, span: { ...span, until } },
		};
		return { kind, amount: planUpgradeCharges({ change, source: billed.subscription, target }).total };
	}
	const there = billedOn(day, into, money);
	if (there === undefined) return { kind: "notKnown", reason: "notBilled" };
	const added = planSeatCharges({
		change: { ...change, policy: there.facts.billing.policy },
		subscription: there.subscription,
		steps: [{ day, quantity: into.quantity + source.quantity }],
	});
	const left = planCancellationCharges({ change, subscription: billed.subscription });
	return { kind, amount: addMoney(left.total, added.total) };
}

function billedOn(day: Day, subscription: Subscription, { billings, today }: ChannelMoney) {
	const found = billings.get(subscription.id);
	if (found === undefined) return undefined;
	const facts = day === today ? found : asOn(day, subscription, found);
	return { facts, subscription: toBilledSubscription(subscription, facts) };
}

function toRhythm({ regime }: Subscription, { billing: { startedOn, cycle } }: BillingFacts) {
	return { regime, startedOn, cycle };
}

/** The source as it will be billed on a later day when nothing else changes: the period of that day is paid. */
function asOn(day: Day, source: Subscription, { billing }: BillingFacts): BillingFacts {
	const { startedOn, cycle, unitPrice, policy } = billing;
	const period = billingPeriodAt({ regime: source.regime, startedOn, cycle }, day);
	const { id: subscriptionId, offerId, quantity } = source;
	const change = { id: nobody, day: period.span.from, currency: unitPrice.currency, policy };
	const purchased = { subscriptionId, offerId, quantity, unitPrice, period };
	return { billing, lines: planPurchaseCharges({ change, kind: "cycle", purchased }).lines };
}

function boughtOn(day: Day, way: ChannelWay, money: ChannelMoney) {
	const cost = costOfTarget(day, way, money);
	if ("kind" in cost) return cost;
	const { rhythm, unitPrice, policy, quantity, offerId } = cost;
	const purchased = { subscriptionId: nobody, offerId, quantity, unitPrice, period: billingPeriodAt(rhythm, day) };
	return { change: { id: nobody, day, currency: unitPrice.currency, policy }, purchased };
}

function costOfTarget(
	startedOn: Day,
	way: ChannelWay,
	{ target, policy, priceOf, billings }: ChannelMoney,
): RunningCost | Extract<KnownMoney, { kind: "notKnown" }> {
	const price = priceOf(way);
	if (policy === undefined || price === undefined) return { kind: "notKnown", reason: "notBilled" };
	if (price.kind === "notPriced") return { kind: "notKnown", reason: "notPriced" };
	const cycle: PaidCycle = cycleOf(way, target);
	const goesOn = way.kind === "transition" && way.source !== undefined ? billings.get(way.source.id) : undefined;
	const rhythm = { regime: target.regime, startedOn: goesOn?.billing.startedOn ?? startedOn, cycle };
	return { rhythm, offerId: target.id, quantity: way.quantity, unitPrice: price.unitPrice, policy };
}

/** The rhythm that the wanted plan is paid in: the source's, else the shortest that it is sold in. */
export function cycleOf({ source }: Pick<ChannelWay, "source">, { billingCycles }: Offer): PaidCycle {
	if (source !== undefined && source.billingCycle !== "none") return source.billingCycle;
	return billingCycles.includes("monthly") ? "monthly" : "annual";
}

/** The wanted plan beside what has not ended yet, and what of new commerce is paid until its term ends. */
function overlapOf(way: ChannelWay, money: ChannelMoney): KnownMoney {
	const parts: KnownMoney[] = [];
	const others = way.steps.filter((step) => step.kind === "customerEnds" || step.kind === "letEnd");
	if (way.kind === "buy" && others.some(({ dayIsKnown }) => !dayIsKnown)) return { kind: "notKnown", reason: "noEnd" };
	if (way.kind === "buy" && way.settled > money.today)
		parts.push(daysOfTarget(way, { from: money.today, until: way.settled }, money));
	for (const step of way.steps) {
		if (step.kind !== "suspend" || step.held.subscription?.regime !== "newCommerce") continue;
		const { subscription } = step.held;
		parts.push(
			daysOfOwn(subscription, { from: step.day, until: addDaysTo(dayOf(subscription.committedUntil), 1) }, money),
		);
	}
	return sum(parts);
}

/** What the plan costs from today to a day that all ways have in common: the old one until it is replaced, then the new. */
function costUntil(horizon: Day, way: ChannelWay, money: ChannelMoney): KnownMoney {
	const wanted = daysOfTarget(way, { from: way.ready, until: horizon }, money);
	if (way.kind === "buy" || way.source === undefined) return wanted;
	return sum([daysOfOwn(way.source, { from: money.today, until: way.ready }, money), wanted]);
}

interface Days {
	readonly from: Day;
	/** Exclusive. */
	readonly until: Day;
}

function daysOfTarget(way: ChannelWay, { from, until }: Days, money: ChannelMoney): KnownMoney {
	const cost = costOfTarget(from, way, money);
	return "kind" in cost ? cost : toEstimate(costOfDays(cost, from, until));
}

function daysOfOwn(
	{ id, offerId, quantity, regime, billingCycle }: Subscription,
	{ from, until }: Days,
	{ billings }: ChannelMoney,
): KnownMoney {
	if (billingCycle === "none" || until <= from) return { kind: "none" };
	const billing = billings.get(id)?.billing;
	if (billing === undefined) return { kind: "notKnown", reason: "notBilled" };
	const { startedOn, cycle, unitPrice, policy } = billing;
	return toEstimate(
		costOfDays({ rhythm: { regime, startedOn, cycle }, offerId, quantity, unitPrice, policy }, from, until),
	);
}

function toEstimate(amount: Money | undefined): KnownMoney {
	return amount === undefined ? { kind: "notKnown", reason: "noEnd" } : { kind: "estimate", amount };
}

/** The sum of what is known; what another channel is paid is no part of it, anything else unknown makes it unknown. */
function sum(parts: readonly KnownMoney[]): KnownMoney {
	let total: KnownAmount | undefined;
	for (const part of parts) {
		if (part.kind === "none" || (part.kind === "notKnown" && part.reason === "otherChannel")) continue;
		if (part.kind === "notKnown") return part;
		if (total !== undefined && total.amount.currency !== part.amount.currency)
			return { kind: "notKnown", reason: "mixed" };
		total = total === undefined ? part : addKnown(total, part);
	}
	return total ?? { kind: "none" };
}

type KnownAmount = Extract<KnownMoney, { readonly amount: Money }>;

function addKnown(one: KnownAmount, other: KnownAmount): KnownAmount {
	const kind = one.kind === "exact" && other.kind === "exact" ? "exact" : "estimate";
	return { kind, amount: addMoney(one.amount, other.amount) };
}
