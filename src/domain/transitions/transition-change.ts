import { billingPeriodAt } from "../billing/billing-period.ts";
import { planCancellationCharges } from "../billing/plan-cancellation-charges.ts";
import { planPurchaseCharges } from "../billing/plan-purchase-charges.ts";
import { planSeatCharges } from "../billing/plan-seat-charges.ts";
import { planUpgradeCharges } from "../billing/plan-upgrade-charges.ts";
import type { ChargePlan } from "../billing/proration-line.ts";
import { keepReduction } from "../billing/reduced-price.ts";
import type { SubscriptionBilling } from "../billing/subscription-billing.ts";
import { toChargePlan } from "../billing/write-lines.ts";
import {
	type BillingFacts,
	type ChangeMoment,
	joinCharges,
	toBilledSubscription,
	toBillingChange,
	withLinesWritten,
} from "../changes/billing-facts.ts";
import type { CustomerChange, Replaced } from "../changes/customer-change.ts";
import type { LicenseAssignment } from "../licenses/license.ts";
import type { FoundPrice } from "../prices/price.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import { type TransitionPlan, targetOf } from "./transition-plan.ts";

/** What the money of a transition follows from; nothing is billed where the source is not. */
export interface TransitionMoney {
	readonly source?: BillingFacts;
	/** Of the subscription that seats go into. */
	readonly into?: BillingFacts;
	/** What a seat of the target costs that day. */
	readonly price?: Extract<FoundPrice, { readonly kind: "priced" }>;
}

interface TransitionToChange {
	readonly plan: TransitionPlan;
	readonly moment: ChangeMoment;
	readonly money: TransitionMoney;
	readonly assignments: readonly LicenseAssignment[];
}

/** A transition as one change: seats, what they cost for the days left, and the licenses that go with them. */
export function toTransitionChange({ plan, moment, money, assignments }: TransitionToChange): CustomerChange {
	const { sourceBefore, sourceAfter, target, order, batches } = plan;
	const { customerId, partnerId, id: subscriptionId } = sourceBefore;
	const billed = money.source === undefined ? [] : billTransition(plan, moment, { ...money, source: money.source });
	const [first] = billed;
	const charges =
		first === undefined
			? undefined
			: joinCharges(
					first.plan.change,
					billed.map((one) => one.plan),
				);
	return {
		...{ id: moment.id, customerId, partnerId, kind: "transition", subscriptionId, at: moment.at, by: moment.by },
		effects: {
			subscriptions: [{ before: sourceBefore, after: sourceAfter }, ...(target === undefined ? [] : [target])],
			billings: billed.map(({ billing }) => billing),
			batches,
			assignments: toAssignments(plan, assignments),
			orders: order === undefined ? [] : [order],
		},
		...(charges === undefined ? {} : { charges: { plan: charges, invoicedFrom: moment.day } }),
	};
}

interface Billed {
	readonly plan: ChargePlan;
	readonly billing: Replaced<SubscriptionBilling>;
}

type BilledMoney = TransitionMoney & { readonly source: BillingFacts };

function billTransition(plan: TransitionPlan, moment: ChangeMoment, money: BilledMoney): readonly Billed[] {
	const { kind, sourceBefore, sourceAfter, target } = plan;
	if (kind === "whole") return billWhole(plan, moment, money);
	const left = billSource(sourceBefore, { after: sourceAfter, moment, facts: money.source });
	if (kind === "into" && target?.before !== undefined) {
		const { into } = money;
		return into === undefined ? [left] : [left, billSeats(target.before, { after: target.after, moment, facts: into })];
	}
	return [left, ...billPart(plan, moment, money)];
}

/** The days left at the price that was paid come back, and are charged at the new price ("U1" in `docs/proration.md`). */
function billWhole(plan: TransitionPlan, moment: ChangeMoment, { source, price }: BilledMoney): readonly Billed[] {
	if (price === undefined) return [];
	const { billing } = source;
	const { renewalPrice: _, ...kept } = billing;
	const change = toBillingChange(moment, billing);
	const charges = isPaid(billing, moment)
		? planUpgradeCharges({
				change,
				source: toBilledSubscription(plan.sourceBefore, source),
				target: toPurchased(targetOf(plan), { moment, billing, price }),
			})
		: toChargePlan(change, []);
	const after: SubscriptionBilling = { ...kept, unitPrice: price.unitPrice, priceSource: price.source };
	return [{ plan: charges, billing: { before: billing, after: withLinesWritten(after, charges) } }];
}

/** The new subscription is billed in the rhythm of its source from the first day on, so that they end together. */
function billPart(plan: TransitionPlan, moment: ChangeMoment, { source, price }: BilledMoney): readonly Billed[] {
	if (price === undefined) return [];
	const { billing } = source;
	const target = targetOf(plan);
	const change = toBillingChange(moment, billing);
	const purchased = toPurchased(target, { moment, billing, price });
	const charges = isPaid(billing, moment)
		? planPurchaseCharges({ change, kind: "purchase", purchased })
		: toChargePlan(change, []);
	const { renewalPrice: _, ...rhythm } = billing;
	const began: SubscriptionBilling = {
		...rhythm,
		...{ subscriptionId: target.id, unitPrice: price.unitPrice, priceSource: price.source, linesWritten: 0 },
	};
	return [{ plan: charges, billing: { after: withLinesWritten(began, charges) } }];
}

interface SeatsToBill {
	readonly after: Subscription;
	readonly moment: ChangeMoment;
	readonly facts: BillingFacts;
}

function billSource(before: Subscription, { after, moment, facts }: SeatsToBill): Billed {
	if (after.status !== "deleted") return billSeats(before, { after, moment, facts });
	const { billing } = facts;
	const charges = planCancellationCharges({
		change: toBillingChange(moment, billing),
		subscription: toBilledSubscription(before, facts),
	});
	return {
		plan: charges,
		billing: { before: billing, after: { ...withLinesWritten(billing, charges), running: false } },
	};
}

/** Seats at the price that the subscription has. */
function billSeats(before: Subscription, { after, moment, facts }: SeatsToBill): Billed {
	const { billing } = facts;
	const charges = planSeatCharges({
		change: toBillingChange(moment, billing),
		subscription: toBilledSubscription(before, facts),
		steps: [{ day: moment.day, quantity: after.quantity }],
	});
	return { plan: charges, billing: { before: billing, after: withLinesWritten(billing, charges) } };
}

/** The seats for what is left of the source's period. */
function toPurchased(
	{ id: subscriptionId, offerId, quantity, regime }: Subscription,
	{
		moment,
		billing,
		price: { unitPrice, source },
	}: {
		readonly moment: ChangeMoment;
		readonly billing: SubscriptionBilling;
		readonly price: NonNullable<TransitionMoney["price"]>;
	},
) {
	const { startedOn, cycle, billedUntil } = billing;
	const { rated, span } = billingPeriodAt({ regime, startedOn, cycle }, moment.day);
	return {
		subscriptionId,
		offerId,
		quantity,
		unitPrice,
		...keepReduction(source),
		period: { rated, span: { from: span.from, until: billedUntil } },
	};
}

/** Whether the period that runs is charged already; else the clock charges it, as things are then. */
function isPaid({ billedUntil }: SubscriptionBilling, { day }: ChangeMoment): boolean {
	return day < billedUntil;
}

/** New licenses first: whoever reads the effects in order never sees a user without either. */
function toAssignments(
	{ licenseMoves }: TransitionPlan,
	assignments: readonly LicenseAssignment[],
): readonly Replaced<LicenseAssignment>[] {
	const held = new Map(assignments.map((one) => [`${one.userId} ${one.skuId}`, one]));
	const given = licenseMoves.flatMap(({ userId, assignment }): readonly Replaced<LicenseAssignment>[] => {
		const before = held.get(`${userId} ${assignment.skuId}`);
		return before === undefined ? [{ after: assignment }] : [];
	});
	const taken = licenseMoves.flatMap(({ userId, removeSkuId }): readonly Replaced<LicenseAssignment>[] => {
		const before = held.get(`${userId} ${removeSkuId}`);
		return before === undefined ? [] : [{ before }];
	});
	return [...given, ...taken];
}
