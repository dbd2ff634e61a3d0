import { toId } from "../../domain/basics/ids.ts";
import { addDays, type Instant, startOfDay } from "../../domain/basics/instant.ts";
import { billingPeriodAt } from "../../domain/billing/billing-period.ts";
import { dayOf } from "../../domain/billing/day.ts";
import { planPurchaseCharges } from "../../domain/billing/plan-purchase-charges.ts";
import type { ChangeId } from "../../domain/billing/proration-line.ts";
import { getOffer } from "../../domain/catalog/catalog.ts";
import { type BillingFacts, type ChangeMoment, withLinesWritten } from "../../domain/changes/billing-facts.ts";
import type { CustomerChange } from "../../domain/changes/customer-change.ts";
import { toUpdateChange } from "../../domain/changes/subscription-change.ts";
import type { Customer } from "../../domain/customers/customer.ts";
import type { Order } from "../../domain/orders/order.ts";
import { reducibleSeats } from "../../domain/subscriptions/reducible-seats.ts";
import { suspensionEndsAt } from "../../domain/subscriptions/state-end.ts";
import type { SeatBatch, Subscription } from "../../domain/subscriptions/subscription.ts";
import { chargeNextPeriod } from "../../domain/timeline/plan-cycle.ts";
import type { Transactor } from "../../storage/database.ts";
import { readCustomerMoney } from "../changes/customer-money.ts";
import { saveChange } from "../changes/save-change.ts";
import type { Surroundings } from "../surroundings.ts";

/** A subscription of the demo as it is today, with what it was bought by. */
export interface DemoPurchase {
	readonly customer: Customer;
	readonly subscription: Subscription;
	readonly order: Order;
	readonly batch: SeatBatch;
}

/** So many days ago a subscription of the demo that is suspended was suspended. */
const suspendedDaysAgo = 10;

/**
 * Writes a subscription of the demo with its history: bought, charged for every period since, and suspended where it is,
 * each by the planner that does it in earnest. What has no price is there without charges.
 */
export async function saveDemoPurchase(
	tx: Transactor,
	surroundings: Surroundings,
	{ customer, subscription: today, order, batch }: DemoPurchase,
): Promise<void> {
	const isSuspended = today.status === "suspended";
	const bought: Subscription = isSuspended
		? { ...today, status: "active", suspensionReasons: [], autoRenew: true, version: 1 }
		: today;
	const purchase = await planPurchase(tx, surroundings, { customer, subscription: bought, order, batch });
	await saveChange(tx, purchase);
	const now = surroundings.now();
	const until = isSuspended ? addDays(now, -suspendedDaysAgo) : now;
	const billing = await chargePeriods(tx, surroundings, { subscription: bought, purchase, until });
	if (isSuspended) await suspend(tx, surroundings, { customer, bought, today, batch, billing, at: until });
}

async function planPurchase(
	tx: Transactor,
	surroundings: Surroundings,
	{ customer, subscription, order, batch }: DemoPurchase,
): Promise<CustomerChange> {
	const day = dayOf(subscription.createdAt);
	const { partnerId, billingCycle, quantity, offerId, id: subscriptionId } = subscription;
	const change: CustomerChange = {
		id: toId<ChangeId>(surroundings.newId()),
		customerId: customer.id,
		partnerId,
		kind: "purchase",
		subscriptionId,
		at: subscription.createdAt,
		by: "caller",
		effects: {
			subscriptions: [{ after: subscription }],
			billings: [],
			batches: [{ after: batch }],
			assignments: [],
			orders: [order],
		},
	};
	const money = await readCustomerMoney(tx, { partnerId, customer, day });
	if (money === undefined || billingCycle === "none") return change;
	const offer = getOffer(surroundings.catalog, offerId);
	const price = await money.priceOf({ offer, billingCycle, quantity });
	if (price.kind === "notPriced") return change;
	const { unitPrice, source: priceSource } = price;
	const policy = money.partnerBilling.policies[subscription.regime];
	const period = billingPeriodAt({ regime: subscription.regime, startedOn: day, cycle: billingCycle }, day);
	const plan = planPurchaseCharges({
		change: { id: change.id, day, currency: unitPrice.currency, policy },
		kind: "purchase",
		purchased: { subscriptionId, offerId, quantity, unitPrice, period },
	});
	const billing = {
		...{ customerId: customer.id, subscriptionId, partnerId, startedOn: day, cycle: billingCycle, policy },
		...{ unitPrice, priceSource, billedUntil: period.span.until, running: true, linesWritten: 0 },
	};
	const billings = [{ after: withLinesWritten(billing, plan) }];
	return { ...change, effects: { ...change.effects, billings }, charges: { plan, invoicedFrom: day } };
}

interface PeriodsToCharge {
	readonly subscription: Subscription;
	readonly purchase: CustomerChange;
	readonly until: Instant;
}

/** Charges every period that began until then, as the clock would have; gives the billing that comes of it. */
async function chargePeriods(
	tx: Transactor,
	surroundings: Surroundings,
	{ subscription, purchase, until }: PeriodsToCharge,
): Promise<BillingFacts | undefined> {
	const first = purchase.effects.billings[0]?.after;
	if (first === undefined) return undefined;
	let facts: BillingFacts = { billing: first, lines: purchase.charges?.plan.lines ?? [] };
	while (facts.billing.billedUntil <= dayOf(until)) {
		const day = facts.billing.billedUntil;
		const moment = momentAt(surroundings, startOfDay(day), "clock");
		const { plan, billing } = chargeNextPeriod(subscription, moment, { ...facts, kind: "cycle" });
		await saveChange(tx, {
			...{ id: moment.id, customerId: subscription.customerId, partnerId: subscription.partnerId },
			...{ kind: "cycle", subscriptionId: subscription.id, at: moment.at, by: "clock" },
			effects: {
				...{ subscriptions: [], batches: [], assignments: [], orders: [] },
				billings: [{ before: facts.billing, after: billing }],
			},
			charges: { plan, invoicedFrom: day },
		});
		facts = { billing, lines: [...facts.lines, ...plan.lines] };
	}
	return facts;
}

interface Suspension {
	readonly customer: Customer;
	readonly bought: Subscription;
	readonly today: Subscription;
	readonly batch: SeatBatch;
	readonly billing: BillingFacts | undefined;
	readonly at: Instant;
}

async function suspend(
	tx: Transactor,
	surroundings: Surroundings,
	{ customer, bought: before, today, batch, billing, at }: Suspension,
): Promise<void> {
	const stateEndsAt = suspensionEndsAt(before, at, customer.country);
	const after = { ...today, version: 2, ...(stateEndsAt === undefined ? {} : { stateEndsAt }) };
	const batches = [batch];
	const change = toUpdateChange({
		plan: { before, after, changed: ["status"], batches, addOns: [], reducible: reducibleSeats(after, batches, at) },
		moment: momentAt(surroundings, at, "caller"),
		billings: new Map(billing === undefined ? [] : [[before.id, billing]]),
		batches,
	});
	await saveChange(tx, change);
}

function momentAt(surroundings: Surroundings, at: Instant, by: ChangeMoment["by"]): ChangeMoment {
	return { id: toId<ChangeId>(surroundings.newId()), at, day: dayOf(at), by };
}
