import type { AuditRecord } from "../../domain/audit/audit-record.ts";
import { toId } from "../../domain/basics/ids.ts";
import { type Day, dayOf } from "../../domain/billing/day.ts";
import type { ChangeId } from "../../domain/billing/proration-line.ts";
import { getOffer, type Offer } from "../../domain/catalog/catalog.ts";
import type { ChangeRequest } from "../../domain/changes/change-request.ts";
import type { CustomerChange } from "../../domain/changes/customer-change.ts";
import type { CustomerTerms } from "../../domain/prices/billing-terms.ts";
import { type RenewalPrices, type TermsEffect, toRenewalPrice } from "../../domain/prices/terms-effect.ts";
import { termEndsAt } from "../../domain/subscriptions/state-end.ts";
import type { Subscription } from "../../domain/subscriptions/subscription.ts";
import { lastDayOfNextTerm } from "../../domain/subscriptions/term.ts";
import { nothing } from "../../domain/timeline/plan-cycle.ts";
import type { Reader } from "../../storage/database.ts";
import { findPriceBook } from "../../storage/price-book-store.ts";
import { findCustomerTerms } from "../../storage/terms-store.ts";
import { newAuditRecord } from "../new-audit-record.ts";
import { type CustomerFacts, findCustomerFacts, inTimeOf } from "../read-customer.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import type { ChangeToCompute, ComputedChange } from "./computed-change.ts";
import { type CustomerMoney, readCustomerMoney, readPriceUnder } from "./customer-money.ts";

/**
 * Compute of another price book: new terms from the day on that differ in the book alone. Nothing is charged; what each
 * subscription will pay from its next term on, and would have paid, is found by the price finder that renewals ask.
 */
export async function computePriceBook(
	surroundings: Surroundings,
	asked: ChangeToCompute & { readonly request: Extract<ChangeRequest, { readonly kind: "priceBook" }> },
): Promise<ComputedChange> {
	const { db, caller, customerId, request, by } = asked;
	const { partnerId } = caller;
	const facts = await findCustomerFacts(db, partnerId, customerId);
	if (facts === undefined) return { kind: "customerNotFound" };
	const at = inTimeOf(surroundings, facts.customer);
	const day = asked.day ?? dayOf(at.now());
	const before = await findCustomerTerms(db, { customerId, partnerId }, day);
	const { priceBookId } = request;
	const book = priceBookId === undefined ? undefined : await findPriceBook(db, partnerId, priceBookId);
	if (before?.priceBookId === priceBookId || (priceBookId !== undefined && book === undefined))
		return { kind: "refused", of: "subscription", refusals: [{ code: "noChange" }] };
	const { priceBookId: _, ...said } = before ?? { segment: "commercial" };
	const after: CustomerTerms = {
		...{ ...said, customerId, partnerId, from: day, recordedAt: at.now() },
		...(priceBookId === undefined ? {} : { priceBookId }),
	};
	const money = await readCustomerMoney(db, { partnerId, customer: facts.customer, day });
	const terms: TermsEffect = {
		...(before === undefined ? {} : { before }),
		after,
		...(book === undefined ? {} : { bookName: book.name }),
		renewals: money === undefined ? [] : await priceRenewals(at, db, { facts, money, after }),
	};
	const change: CustomerChange = {
		...{ id: toId<ChangeId>(at.newId()), customerId, partnerId, kind: "priceBook" },
		...{ subscriptionId: request.subscriptionId, at: at.now(), by },
		effects: { ...nothing, terms },
	};
	const records = (origin: RequestOrigin) => [toRecord(at, origin, terms)];
	return { kind: "planned", at, facts, money, change, records };
}

interface RenewalsToPrice {
	readonly facts: CustomerFacts;
	readonly money: CustomerMoney;
	readonly after: CustomerTerms;
}

/** Of every subscription of the partner that is billed here and is going to renew. */
async function priceRenewals(
	at: Surroundings,
	db: Reader,
	{ facts, money, after }: RenewalsToPrice,
): Promise<readonly RenewalPrices[]> {
	const renewals: RenewalPrices[] = [];
	for (const subscription of facts.own) {
		const billing = money.billings.get(subscription.id);
		const offer = getOffer(at.catalog, subscription.offerId);
		if (billing === undefined || offer.isTrial || subscription.status !== "active" || !subscription.autoRenew) continue;
		const { cycle, renewalPrice } = billing;
		const first = dayOf(termEndsAt(subscription));
		const renewsOn = firstRenewalFrom(subscription, offer, after.from);
		const isAgreed = renewalPrice !== undefined && renewsOn === first;
		const asked = { offer, billingCycle: cycle, quantity: subscription.quantity };
		const [old, now] = await readBothFinders(db, { facts, money, after }, renewsOn);
		const agreed = isAgreed ? ({ kind: "priced", unitPrice: renewalPrice.unitPrice } as const) : undefined;
		const [oldPrice, newPrice] = [agreed ?? (await old(asked)), agreed ?? (await now(asked))].map((price) =>
			toRenewalPrice(price, subscription, cycle),
		);
		renewals.push({
			...{ subscriptionId: subscription.id, offerId: offer.id, friendlyName: subscription.friendlyName },
			...{ quantity: subscription.quantity, cycle, renewsOn, isAgreed },
			...(oldPrice === undefined ? {} : { before: oldPrice }),
			...(newPrice === undefined ? {} : { after: newPrice }),
		});
	}
	return renewals;
}

/** Prices as they would be on a day without the new terms and with them; terms of a later day come before them. */
async function readBothFinders(
	db: Reader,
	{ facts: { customer }, money: { partnerBilling }, after }: RenewalsToPrice,
	day: Day,
): Promise<readonly [CustomerMoney["priceOf"], CustomerMoney["priceOf"]]> {
	const { customerId, partnerId } = after;
	const written = await findCustomerTerms(db, { customerId, partnerId }, day);
	const isLater = written !== undefined && after.from < written.from;
	const prices = { partnerBilling, customer, day };
	return [await readPriceUnder(db, written, prices), await readPriceUnder(db, isLater ? written : after, prices)];
}

/** The first day of the first term that begins on a day or after it. */
function firstRenewalFrom(subscription: Subscription, { termMonths }: Offer, day: Day): Day {
	let { committedUntil } = subscription;
	while (dayOf(termEndsAt({ committedUntil })) < day)
		committedUntil = lastDayOfNextTerm({ ...subscription, committedUntil }, termMonths);
	return dayOf(termEndsAt({ committedUntil }));
}

function toRecord(at: Surroundings, origin: RequestOrigin, { before, after }: TermsEffect): AuditRecord {
	return newAuditRecord(at, origin, {
		...{ customerId: after.customerId, operation: "update_customer_terms", resource: "customer" },
		resourceId: after.customerId,
		...(before === undefined ? {} : { before }),
		after,
		details: { From: after.from },
	});
}
