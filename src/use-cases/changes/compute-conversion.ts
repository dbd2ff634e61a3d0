import { toId } from "../../domain/basics/ids.ts";
import type { PaidCycle } from "../../domain/billing/billing-period.ts";
import { dayOf } from "../../domain/billing/day.ts";
import type { ChangeId } from "../../domain/billing/proration-line.ts";
import { getOffer, type Offer } from "../../domain/catalog/catalog.ts";
import type { ConversionChoice, ConversionTerms } from "../../domain/changes/conversion.ts";
import type { CustomerChange } from "../../domain/changes/customer-change.ts";
import { cycleOf, planConversion, targetOf } from "../../domain/changes/plan-conversion.ts";
import { termEndsAt } from "../../domain/subscriptions/state-end.ts";
import { listAssignmentsOfSku } from "../../storage/license-store.ts";
import { listSeatBatches } from "../../storage/subscription-store.ts";
import { newAuditRecord } from "../new-audit-record.ts";
import { countSeatsBySku } from "../read-customer.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import type { ChangeContext, ComputedChange } from "./computed-change.ts";
import { readBillingFacts } from "./read-billing.ts";

/** Compute of a conversion: a trial into what is paid for, or monthly into annual. */
export async function computeConversion(
	{ at, money, change: asked }: ChangeContext,
	choice: ConversionChoice,
): Promise<ComputedChange> {
	const { db, facts, subscription, day, by } = asked;
	const { customer, relationship } = facts;
	const key = { customerId: customer.id, subscriptionId: subscription.id };
	const moment = { id: toId<ChangeId>(at.newId()), at: at.now(), day, by };
	const { catalog } = at;
	const target = targetOf({ catalog, subscription, customer, moment }, choice);
	const cycle = cycleOf(subscription, choice);
	const quantity = choice.quantity ?? subscription.quantity;
	const planned = planConversion(
		{
			...{ moment, catalog, customer, relationship, subscription },
			addOns: facts.own.filter((one) => one.parentSubscriptionId === subscription.id),
			batches: await listSeatBatches(db, customer.id, subscription.id),
			seatsInUse: await countSeatsInUse(at, asked),
			billing: await readBillingFacts(db, key, day),
			terms: await readTerms({ money, change: asked }, { target, cycle, quantity }),
		},
		choice,
	);
	if (planned.kind === "refused") return { ...planned, of: "conversion" };
	const { change } = planned;
	return { kind: "planned", at, facts, money, change, records: (origin) => record(at, origin, change) };
}

/** Licenses of the product that are assigned and that no other active subscription covers. */
async function countSeatsInUse(
	{ catalog }: Surroundings,
	{ db, facts, subscription }: ChangeContext["change"],
): Promise<number> {
	const { skuId } = getOffer(catalog, subscription.offerId);
	const others = facts.subscriptions.filter((one) => one.id !== subscription.id);
	const assigned = await listAssignmentsOfSku(db, facts.customer.id, skuId);
	return assigned.length - (countSeatsBySku(others, catalog).get(skuId) ?? 0);
}

interface Converted {
	readonly target: Offer | undefined;
	readonly cycle: PaidCycle;
	readonly quantity: number;
}

async function readTerms(
	{ money, change: { subscription } }: Pick<ChangeContext, "money" | "change">,
	{ target, cycle, quantity }: Converted,
): Promise<ConversionTerms | undefined> {
	if (money === undefined || target === undefined) return undefined;
	const { policies, billingDay } = money.partnerBilling;
	const currency = money.billings.get(subscription.id)?.unitPrice.currency;
	const asked = { offer: target, billingCycle: cycle, quantity };
	const price = await money.priceOf(currency === undefined ? asked : { ...asked, currency });
	return { price, policy: policies[target.regime], billingDay };
}

/** Compute of an agreed renewal: the term is renewed at its end, at the price that is known today. Nothing is charged now. */
export async function computeRenewal({ at, money, change: asked }: ChangeContext): Promise<ComputedChange> {
	const { db, facts, subscription, day, by } = asked;
	const { customer } = facts;
	if (facts.relationship.reseller === "ended")
		return { kind: "refused", of: "subscription", refusals: [{ code: "resellerEnded" }] };
	const offer = getOffer(at.catalog, subscription.offerId);
	if (subscription.status !== "active" || offer.isTrial) {
		return offer.isTrial
			? { kind: "refused", of: "subscription", refusals: [{ code: "autoRenewUnavailable" }] }
			: {
					kind: "refused",
					of: "subscription",
					refusals: [{ code: "subscriptionNotActive", status: subscription.status }],
				};
	}
	const id = toId<ChangeId>(at.newId());
	const billing = await readBillingFacts(db, { customerId: customer.id, subscriptionId: subscription.id }, day);
	const after = { ...subscription, autoRenew: true, version: subscription.version + 1 };
	const head = { id, customerId: customer.id, partnerId: subscription.partnerId, subscriptionId: subscription.id };
	const effects = {
		subscriptions: [{ before: subscription, after }],
		...{ batches: [], assignments: [], orders: [] },
	};
	const change = (billings: CustomerChange["effects"]["billings"]): CustomerChange => ({
		...{ ...head, kind: "settings", at: at.now(), by },
		effects: { ...effects, billings },
	});
	const planned = (made: CustomerChange): ComputedChange => ({
		...{ kind: "planned", at, facts, money, change: made },
		records: (origin) => record(at, origin, made),
	});
	if (money === undefined || billing === undefined) return planned(change([]));
	const { cycle, unitPrice } = billing.billing;
	const renewsOn = dayOf(termEndsAt(subscription));
	const asking = { offer, billingCycle: cycle, quantity: subscription.quantity, currency: unitPrice.currency };
	const price = await money.priceOf({ ...asking, day: renewsOn });
	if (price.kind === "notPriced") {
		const { market, currency } = price.question;
		const refusal = { code: "conversionNotPriced", offerId: offer.id, market, currency } as const;
		return { kind: "refused", of: "conversion", refusals: [refusal] };
	}
	const renewalPrice = { unitPrice: price.unitPrice, priceSource: price.source };
	return planned(change([{ before: billing.billing, after: { ...billing.billing, renewalPrice } }]));
}

function record(at: Surroundings, origin: RequestOrigin, change: CustomerChange) {
	return change.effects.subscriptions.flatMap(({ before, after }) =>
		after === undefined
			? []
			: [
					newAuditRecord(at, origin, {
						customerId: change.customerId,
						operation: change.kind === "conversion" ? "convert_trial_subscription" : "update_subscription",
						resource: "subscription",
						resourceId: after.id,
						...(before === undefined ? {} : { before }),
						after,
						details: { ChangeId: change.id },
					}),
				],
	);
}
