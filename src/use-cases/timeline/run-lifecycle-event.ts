import type { AuditOperation, AuditRecord } from "../../domain/audit/audit-record.ts";
import { type SubscriptionId, toId } from "../../domain/basics/ids.ts";
import { dayOf } from "../../domain/billing/day.ts";
import type { ChangeId } from "../../domain/billing/proration-line.ts";
import { getOffer } from "../../domain/catalog/catalog.ts";
import type { BillingFacts } from "../../domain/changes/billing-facts.ts";
import type { CustomerChange } from "../../domain/changes/customer-change.ts";
import type { Subscription } from "../../domain/subscriptions/subscription.ts";
import { isInTerm, type LifecycleEvent } from "../../domain/timeline/due-event.ts";
import type {
	LifecycleEventFacts,
	NotRenewedReason,
	PlannedLifecycleEvent,
	RenewalTerms,
} from "../../domain/timeline/lifecycle-facts.ts";
import { planEndsApart, planLifecycleEvent } from "../../domain/timeline/plan-lifecycle-event.ts";
import { toBasis } from "../../domain/timeline/rebase-schedule.ts";
import type { ScheduledChange } from "../../domain/timeline/scheduled-change.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import { findBilling } from "../../storage/billing-store.ts";
import type { Transactor } from "../../storage/database.ts";
import { saveScheduledChange } from "../../storage/schedule-store.ts";
import { listSeatBatches } from "../../storage/subscription-store.ts";
import { readCustomerMoney } from "../changes/customer-money.ts";
import { readBillingFacts } from "../changes/read-billing.ts";
import { saveChange } from "../changes/save-change.ts";
import { newAuditRecord } from "../new-audit-record.ts";
import { type CustomerFacts, findCustomerFacts } from "../read-customer.ts";
import type { Surroundings } from "../surroundings.ts";
import { clockClientId, clockOrigin } from "./clock-caller.ts";
import type { RanEvent } from "./ran-event.ts";
import { rebaseAfter } from "./rebase-after.ts";

/** Carries out what time alone does to a subscription. `at` stands at the event's moment. */
export async function runLifecycleEvent(
	tx: Transactor,
	at: Surroundings,
	event: LifecycleEvent,
): Promise<readonly RanEvent[]> {
	const { subscription } = event;
	const { customerId, partnerId } = subscription;
	const facts = await findCustomerFacts(tx, partnerId, customerId);
	if (facts === undefined) throw new Error(`subscription ${subscription.id} without its partner's relationship`);
	const addOns = facts.own.filter((one) => one.parentSubscriptionId === subscription.id);
	const moment = { id: toId<ChangeId>(at.newId()), at: at.now(), day: dayOf(at.now()), by: "clock" } as const;
	const known: LifecycleEventFacts = {
		moment,
		country: facts.customer.country,
		offer: getOffer(at.catalog, subscription.offerId),
		addOns,
		billings: await readBillings(tx, event, addOns),
		batches: await listSeatBatches(tx, customerId, subscription.id),
		newBatchId: at.newId(),
		renewal: event.kind === "termEnd" ? await readRenewalTerms(tx, at, { facts, subscription }) : { kind: "free" },
	};
	const apart = planEndsApart(event, known, () => ({ ...moment, id: toId<ChangeId>(at.newId()) }));
	const gone = new Set(apart.map((one) => one.subscriptionId));
	const planned = planLifecycleEvent(event, { ...known, addOns: addOns.filter(({ id }) => !gone.has(id)) });
	const { change, notRenewed } = planned;
	if (notRenewed !== undefined) await saveScheduledChange(tx, toMissedRenewal(at, event, { change, notRenewed }));
	const happened = [...apart.map((one): PlannedLifecycleEvent => ({ change: one })), planned];
	for (const one of happened) await write(tx, at, one);
	return happened.map((one) => ({ kind: "happened", at: at.now(), ...one }));
}

async function write(tx: Transactor, at: Surroundings, { change, notRenewed }: PlannedLifecycleEvent): Promise<void> {
	await saveChange(tx, change);
	await rebaseAfter(tx, change);
	await saveAuditRecords(tx, [toRecord(at, change, notRenewed)]);
}

async function readBillings(
	tx: Transactor,
	{ at, subscription, kind }: LifecycleEvent,
	addOns: readonly Subscription[],
): Promise<ReadonlyMap<SubscriptionId, BillingFacts>> {
	const billings = new Map<SubscriptionId, BillingFacts>();
	const touched = kind === "cycle" ? [subscription] : [subscription, ...addOns];
	for (const { id: subscriptionId, customerId } of touched) {
		const found = await readBillingFacts(tx, { customerId, subscriptionId }, dayOf(at));
		if (found !== undefined) billings.set(subscriptionId, found);
	}
	return billings;
}

/** What was agreed for the next term, else what the price lists say on its first day. */
async function readRenewalTerms(
	tx: Transactor,
	at: Surroundings,
	{ facts, subscription }: { readonly facts: CustomerFacts; readonly subscription: Subscription },
): Promise<RenewalTerms> {
	const { customer, relationship, own } = facts;
	const { id, offerId, quantity, partnerId, parentSubscriptionId } = subscription;
	if (relationship.reseller === "ended") return { kind: "refused", reason: "resellerEnded" };
	const parent = own.find((one) => one.id === parentSubscriptionId);
	if (parent !== undefined && !isInTerm(parent)) return { kind: "refused", reason: "parentNotActive" };
	const money = await readCustomerMoney(tx, { partnerId, customer, day: dayOf(at.now()) });
	const billing = money?.billings.get(id) ?? (await findBilling(tx, customer.id, id));
	if (billing === undefined) return { kind: "free" };
	if (billing.renewalPrice !== undefined) return { kind: "priced", ...billing.renewalPrice };
	const offer = getOffer(at.catalog, offerId);
	const price = await money?.priceOf({ offer, billingCycle: billing.cycle, quantity });
	if (price?.kind !== "priced") {
		const { market, currency } = price?.question ?? { market: customer.country, currency: billing.unitPrice.currency };
		return { kind: "refused", reason: "notPriced", unpriced: { market, currency } };
	}
	return { kind: "priced", unitPrice: price.unitPrice, priceSource: price.source };
}

/** That a renewal was expected and did not come, kept where the subscription's owner looks. */
function toMissedRenewal(
	at: Surroundings,
	{ subscription }: LifecycleEvent,
	{ change, notRenewed }: { readonly change: CustomerChange; readonly notRenewed: NotRenewedReason },
): ScheduledChange {
	const { id: subscriptionId, customerId, partnerId } = subscription;
	return {
		...{ id: toId<ScheduledChange["id"]>(at.newId()), customerId, partnerId, subscriptionId },
		dueAt: at.now(),
		position: 1,
		request: { kind: "renewal", subscriptionId },
		basis: toBasis(subscription),
		state: "failed",
		changeId: change.id,
		reasons: [notRenewed],
		createdAt: at.now(),
		createdBy: clockClientId,
		version: 1,
	};
}

const operations: Partial<Record<CustomerChange["kind"], AuditOperation>> = {
	renewal: "renew_subscription",
	expiry: "expire_subscription",
	deletion: "delete_subscription",
	cycle: "charge_billing_period",
};

function toRecord(at: Surroundings, change: CustomerChange, notRenewed: NotRenewedReason | undefined): AuditRecord {
	const own = change.effects.subscriptions.find(({ after }) => after?.id === change.subscriptionId);
	const total = change.charges?.plan.total;
	return newAuditRecord(at, clockOrigin(change.partnerId, change.id), {
		customerId: change.customerId,
		operation: operations[change.kind] ?? "update_subscription",
		resource: "subscription",
		resourceId: change.subscriptionId,
		...(own?.before === undefined ? {} : { before: own.before }),
		...(own?.after === undefined ? {} : { after: own.after }),
		details: {
			ChangeId: change.id,
			...(total === undefined ? {} : { Amount: String(total.amount), Currency: total.currency }),
			...(notRenewed === undefined ? {} : { NotRenewed: notRenewed }),
		},
	});
}
