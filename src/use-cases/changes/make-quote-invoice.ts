import type { SubscriptionId } from "../../domain/basics/ids.ts";
import { nextBillingDay } from "../../domain/billing/billing-period.ts";
import type { Currency } from "../../domain/billing/currency.ts";
import { addDaysTo, type Day, dayOf } from "../../domain/billing/day.ts";
import { addMoney, type Money, sumMoney, toMoney } from "../../domain/billing/money.ts";
import type { ChangeId, ProrationLine } from "../../domain/billing/proration-line.ts";
import type { SubscriptionBilling } from "../../domain/billing/subscription-billing.ts";
import { getOffer } from "../../domain/catalog/catalog.ts";
import type { BilledCharges, CustomerChange } from "../../domain/changes/customer-change.ts";
import { termEndsAt } from "../../domain/subscriptions/state-end.ts";
import type { Subscription } from "../../domain/subscriptions/subscription.ts";
import { lastDayOfNextTerm } from "../../domain/subscriptions/term.ts";
import { chargeNextPeriod } from "../../domain/timeline/plan-cycle.ts";
import type { Reader } from "../../storage/database.ts";
import { listOpenCharges } from "../../storage/open-charge-store.ts";
import type { CustomerFacts } from "../read-customer.ts";
import type { Surroundings } from "../surroundings.ts";
import type { CustomerMoney } from "./customer-money.ts";

/** What the next invoice will hold of a customer, in one currency. */
export interface NextInvoice {
	/** The partner's next billing day. */
	readonly day: Day;
	readonly total: Money;
	/** What was charged and waits for it. */
	readonly waiting: Money;
	/** Periods that begin until then. */
	readonly beginning: Money;
	/** This change, as far as it is due by then. */
	readonly change: Money;
}

interface Invoiced {
	readonly at: Surroundings;
	readonly db: Reader;
	readonly facts: CustomerFacts;
	readonly money: CustomerMoney;
	readonly change: CustomerChange;
	readonly charges: BilledCharges;
	/** It is among what waits already. */
	readonly executed: boolean;
}

/** Foretells the next invoice with a change that is not made yet, or was. */
export async function foretellInvoice(invoiced: Invoiced): Promise<NextInvoice> {
	const { at, money, change, charges } = invoiced;
	const { currency } = charges.plan.change;
	const today = dayOf(at.now());
	const day = nextBillingDay(addDaysTo(today, 1), money.partnerBilling.billingDay);
	const open = await listWaiting(invoiced, { currency, day });
	const due = charges.invoicedFrom < day ? charges.plan.total : toMoney(0, currency);
	const own = invoiced.executed ? sumOf(open.filter(isOf(change)), currency) : due;
	const waiting = sumOf(
		open.filter((line) => !isOf(change)(line)),
		currency,
	);
	const beginning = await sumBeginning(invoiced, { currency, day, changeId: change.id });
	const total = [waiting, beginning, own].reduce(addMoney);
	return { day, total, waiting, beginning, change: own };
}

/** Charges without an invoice that the next one takes; those of the change itself among them once it is made. */
async function listWaiting(
	{ db, facts, change }: Invoiced,
	{ currency, day }: { readonly currency: Currency; readonly day: Day },
): Promise<readonly ProrationLine[]> {
	const { partnerId } = change;
	const open = await listOpenCharges(db, { partnerId, customerId: facts.customer.id, currency, invoicedBefore: day });
	return open.map(({ line }) => line);
}

function isOf({ id }: CustomerChange): (line: ProrationLine) => boolean {
	return ({ changeId }) => changeId === id;
}

function sumOf(lines: readonly ProrationLine[], currency: Currency): Money {
	return sumMoney(
		currency,
		lines.map(({ amount }) => amount),
	);
}

interface Until {
	readonly currency: Currency;
	readonly day: Day;
	readonly changeId: ChangeId;
}

/** The periods that the clock will charge before that day, of the subscriptions as the change leaves them. */
async function sumBeginning(invoiced: Invoiced, until: Until): Promise<Money> {
	const parts: Money[] = [];
	for (const { subscription, billing } of statesAfter(invoiced)) {
		if (billing.unitPrice.currency === until.currency)
			parts.push(...(await chargesOf(invoiced, { subscription, billing }, until)));
	}
	return sumMoney(until.currency, parts);
}

interface BilledState {
	readonly subscription: Subscription;
	readonly billing: SubscriptionBilling;
}

function statesAfter({ facts, money, change, executed }: Invoiced): readonly BilledState[] {
	const subscriptions = new Map(facts.own.map((one) => [one.id, one]));
	const billings = new Map<SubscriptionId, SubscriptionBilling>(money.billings);
	if (!executed) {
		for (const { after } of change.effects.subscriptions) if (after !== undefined) subscriptions.set(after.id, after);
		for (const { after } of change.effects.billings) if (after !== undefined) billings.set(after.subscriptionId, after);
	}
	return [...subscriptions.values()].flatMap((subscription) => {
		const billing = billings.get(subscription.id);
		return billing === undefined ? [] : { subscription, billing };
	});
}

/** At a new term's price once the term has renewed, and nothing after one that does not. */
async function chargesOf(invoiced: Invoiced, state: BilledState, until: Until): Promise<readonly Money[]> {
	const amounts: Money[] = [];
	let { subscription, billing } = state;
	const inUse = subscription.status === "active" || subscription.regime === "newCommerce";
	while (inUse && billing.running && billing.billedUntil < until.day && amounts.length < mostPeriods) {
		const termEnd = dayOf(termEndsAt(subscription));
		if (billing.billedUntil >= termEnd) {
			const renewed = await renew(invoiced, { subscription, billing });
			if (renewed === undefined) break;
			({ subscription, billing } = renewed);
		}
		const begins = { id: until.changeId, at: invoiced.at.now(), day: billing.billedUntil, by: "clock" } as const;
		const charged = chargeNextPeriod(subscription, begins, { billing, lines: [], kind: "cycle" });
		amounts.push(charged.plan.total);
		billing = charged.billing;
	}
	return amounts;
}

/** Between two invoices lies a month. */
const mostPeriods = 3;

async function renew(
	{ at, money }: Invoiced,
	{ subscription, billing }: BilledState,
): Promise<BilledState | undefined> {
	if (!subscription.autoRenew || subscription.status !== "active") return undefined;
	const offer = getOffer(at.catalog, subscription.offerId);
	const { cycle: billingCycle, billedUntil: day, renewalPrice } = billing;
	const { quantity } = subscription;
	const listed = renewalPrice === undefined ? await money.priceOf({ offer, billingCycle, quantity, day }) : undefined;
	const unitPrice = renewalPrice?.unitPrice ?? (listed?.kind === "priced" ? listed.unitPrice : undefined);
	if (unitPrice === undefined || unitPrice.currency !== billing.unitPrice.currency) return undefined;
	const committedUntil = lastDayOfNextTerm(subscription, offer.termMonths);
	return { subscription: { ...subscription, committedUntil }, billing: { ...billing, unitPrice } };
}
