import { type BillingPeriod, billingPeriodAt, nextMonthlyAnniversary } from "../billing/billing-period.ts";
import { type Day, dayOf, laterOf } from "../billing/day.ts";
import { planCancellationCharges, planSuspensionCharges } from "../billing/plan-cancellation-charges.ts";
import { planReactivationCharges } from "../billing/plan-reactivation-charges.ts";
import { planSeatCharges } from "../billing/plan-seat-charges.ts";
import type { ChargePlan } from "../billing/proration-line.ts";
import type { SubscriptionBilling } from "../billing/subscription-billing.ts";
import type { LicenseAssignment } from "../licenses/license.ts";
import type { SeatPlan } from "../subscriptions/seat-change.ts";
import { termEndsAt } from "../subscriptions/state-end.ts";
import type { SeatBatch, Subscription } from "../subscriptions/subscription.ts";
import type { ChangedSubscription, SubscriptionUpdatePlan } from "../subscriptions/subscription-update.ts";
import type { ChargedPart } from "./assess-charges.ts";
import {
	type BillingFacts,
	type ChangeMoment,
	joinCharges,
	toBilledSubscription,
	toBillingChange,
	withLinesWritten,
} from "./billing-facts.ts";
import type { BilledCharges, CustomerChange, CustomerChangeKind, Replaced } from "./customer-change.ts";

interface SeatsToChange {
	readonly plan: SeatPlan;
	readonly moment: ChangeMoment;
	/** Absent when the subscription is not billed here. */
	readonly billing: BillingFacts | undefined;
	readonly batches: readonly SeatBatch[];
	readonly assignments: readonly LicenseAssignment[];
}

/** A change of seats as one change, with the licenses that go with returned seats. */
export function toSeatsChange({ plan, moment, billing, batches, assignments }: SeatsToChange): CustomerChange {
	const billed = billing === undefined ? undefined : billSeats(plan, moment, billing);
	const taken = new Set(plan.released.map(({ userId, skuId }) => `${userId} ${skuId}`));
	return {
		...toHead(plan.before, moment, "seats"),
		effects: {
			subscriptions: [{ before: plan.before, after: plan.after }],
			billings: billed === undefined ? [] : [billed.billing],
			batches: compareBatches(batches, plan.batches),
			assignments: assignments
				.filter(({ userId, skuId }) => taken.has(`${userId} ${skuId}`))
				.map((before) => ({ before })),
			orders: [],
		},
		...(billed === undefined ? {} : { charges: billed.charges }),
	};
}

interface UpdateToChange {
	readonly plan: SubscriptionUpdatePlan;
	readonly moment: ChangeMoment;
	/** Of the subscription and of its add-ons, as far as they are billed here. */
	readonly billings: ReadonlyMap<Subscription["id"], BillingFacts>;
	readonly batches: readonly SeatBatch[];
}

/** An update of a subscription, with the add-ons that follow it, as one change. */
export function toUpdateChange({ plan, moment, billings, batches }: UpdateToChange): CustomerChange {
	const changed = [plan, ...plan.addOns];
	const billed = billAll({ plan, moment, billings }).flatMap((one) => one.billed ?? []);
	const charges = join(billed.map((one) => one.charges));
	return {
		...toHead(plan.before, moment, kindOf(plan)),
		effects: {
			subscriptions: changed.map(({ before, after }) => ({ before, after })),
			billings: billed.map(({ billing }) => billing),
			batches: compareBatches(batches, plan.batches),
			assignments: [],
			orders: [],
		},
		...(charges === undefined ? {} : { charges }),
	};
}

/** What the update charges for the subscription and for each add-on that follows it. */
export function listChargedParts(update: Omit<UpdateToChange, "batches">): readonly ChargedPart[] {
	return billAll(update).map(({ subscription, billed }) => ({
		subscription,
		...(billed === undefined ? {} : { plan: billed.charges.plan }),
	}));
}

function billAll({ plan, moment, billings }: Omit<UpdateToChange, "batches">) {
	return [plan, ...plan.addOns].map((one) => {
		const facts = billings.get(one.before.id);
		return { subscription: one.before, billed: facts === undefined ? undefined : billOne(one, moment, facts) };
	});
}

interface Billed {
	readonly charges: BilledCharges;
	readonly billing: Replaced<SubscriptionBilling>;
}

/** What the change of one subscription charges; nothing when neither its seats nor its status change. */
function billOne(changed: ChangedSubscription, moment: ChangeMoment, facts: BillingFacts): Billed | undefined {
	const { before, after } = changed;
	// A trial whose conversion was undone keeps its billing for the lines that it had, and costs nothing again.
	if (before.billingCycle === "none") return undefined;
	if (before.status !== after.status) {
		if (after.status === "active") return billReactivation(changed, moment, facts);
		return billEnd(changed, moment, facts);
	}
	return before.quantity === after.quantity ? undefined : billSeats(changed, moment, facts);
}

/** Legacy takes note of seats on the next monthly anniversary, new commerce at once. */
function billSeats({ before, after }: ChangedSubscription, moment: ChangeMoment, facts: BillingFacts): Billed {
	const { billing } = facts;
	const plan = planSeatCharges({
		change: toBillingChange(moment, billing),
		subscription: toBilledSubscription(before, facts),
		steps: [{ day: moment.day, quantity: after.quantity }],
	});
	const rhythm = { regime: before.regime, startedOn: billing.startedOn };
	const invoicedFrom =
		before.regime === "legacy" ? nextMonthlyAnniversary(rhythm, dayWithin(billing, moment)) : moment.day;
	return finish(plan, invoicedFrom, { billing, after: billing });
}

/** Legacy stops billing when it is suspended; new commerce only when it is canceled. */
function billEnd({ before, after }: ChangedSubscription, moment: ChangeMoment, facts: BillingFacts): Billed {
	const { billing } = facts;
	const billed = {
		change: toBillingChange(moment, billing),
		subscription: toBilledSubscription(before, facts),
	};
	const isSuspended = after.status === "suspended";
	const plan = isSuspended ? planSuspensionCharges(billed) : planCancellationCharges(billed);
	const running = isSuspended && before.regime === "newCommerce" ? billing.running : false;
	return finish(plan, moment.day, { billing, after: { ...billing, running } });
}

function billReactivation({ before, after }: ChangedSubscription, moment: ChangeMoment, facts: BillingFacts): Billed {
	const { billing } = facts;
	const rhythm = { regime: before.regime, startedOn: billing.startedOn, cycle: billing.cycle };
	const period = cutAt(billingPeriodAt(rhythm, dayWithin(billing, moment)), dayOf(termEndsAt(before)));
	const plan = planReactivationCharges({
		change: toBillingChange(moment, billing),
		subscription: toBilledSubscription(before, facts),
		period,
		unitPrice: billing.unitPrice,
		quantity: before.quantity,
		newQuantity: after.quantity,
	});
	const billedUntil = before.regime === "legacy" ? period.span.until : billing.billedUntil;
	return finish(plan, moment.day, { billing, after: { ...billing, running: true, billedUntil } });
}

/** The day that money counts a change from; a conversion may have begun the billing anew after it was quoted. */
function dayWithin({ startedOn }: SubscriptionBilling, { day }: ChangeMoment): Day {
	return laterOf(day, startedOn);
}

/** Nothing is charged beyond the term, since its price is locked for no longer. */
function cutAt({ span, rated }: BillingPeriod, termEnd: Day): BillingPeriod {
	if (termEnd <= span.from || span.until <= termEnd) return { span, rated };
	return { rated, span: { from: span.from, until: termEnd } };
}

function finish(
	plan: ChargePlan,
	invoicedFrom: Day,
	{ billing: before, after }: { readonly billing: SubscriptionBilling; readonly after: SubscriptionBilling },
): Billed {
	return { charges: { plan, invoicedFrom }, billing: { before, after: withLinesWritten(after, plan) } };
}

/** In the currency of those that have lines; what differs was refused, see `refuseCurrencies`. */
function join(parts: readonly BilledCharges[]): BilledCharges | undefined {
	const first = parts.find(({ plan }) => plan.lines.length > 0) ?? parts[0];
	if (first === undefined || parts.length === 1) return first;
	const plan = joinCharges(
		first.plan.change,
		parts.map((part) => part.plan),
	);
	return { plan, invoicedFrom: first.invoicedFrom };
}

function kindOf({ before, after }: ChangedSubscription): CustomerChangeKind {
	if (before.status !== after.status) {
		if (after.status === "active") return "reactivation";
		return after.status === "suspended" ? "suspension" : "cancellation";
	}
	return before.quantity === after.quantity ? "settings" : "seats";
}

function toHead({ customerId, partnerId, id }: Subscription, moment: ChangeMoment, kind: CustomerChangeKind) {
	return { id: moment.id, customerId, partnerId, kind, subscriptionId: id, at: moment.at, by: moment.by };
}

/** Batches that are new, gone or of another number of seats. */
export function compareBatches(
	before: readonly SeatBatch[],
	after: readonly SeatBatch[],
): readonly Replaced<SeatBatch>[] {
	const known = new Map(before.map((batch) => [batch.id, batch]));
	return after.flatMap((batch): readonly Replaced<SeatBatch>[] => {
		const old = known.get(batch.id);
		if (old?.quantity === batch.quantity) return [];
		if (batch.quantity === 0) return old === undefined ? [] : [{ before: old }];
		return [{ ...(old === undefined ? {} : { before: old }), after: batch }];
	});
}
