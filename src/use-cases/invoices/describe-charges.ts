import type { CustomerId } from "../../domain/basics/ids.ts";
import { dayOf } from "../../domain/billing/day.ts";
import type { ProrationLine } from "../../domain/billing/proration-line.ts";
import type { Catalog } from "../../domain/catalog/catalog.ts";
import type { Customer } from "../../domain/customers/customer.ts";
import type { LineToInvoice } from "../../domain/invoices/plan-invoices.ts";
import type { Subscription } from "../../domain/subscriptions/subscription.ts";
import { findCustomerEver } from "../../storage/customer-store.ts";
import type { Reader } from "../../storage/database.ts";
import { listSubscriptionsOfCustomer } from "../../storage/subscription-store.ts";

/** Says of each of a customer's lines what it is about, in the names of the moment. */
export async function describeCharges(
	db: Reader,
	{ catalog, customerId }: { readonly catalog: Catalog; readonly customerId: CustomerId },
	lines: readonly ProrationLine[],
): Promise<readonly LineToInvoice[]> {
	if (lines.length === 0) return [];
	const customer = await findCustomerEver(db, customerId);
	if (customer === undefined) throw new Error(`${customerId} was charged and is no customer`);
	const subscriptions = new Map((await listSubscriptionsOfCustomer(db, customerId)).map((one) => [one.id, one]));
	return lines.map((line) => {
		const subscription = subscriptions.get(line.subscriptionId);
		if (subscription === undefined) throw new Error(`line ${line.id} is about no subscription`);
		return { line, subject: describe(line, { catalog, customer, subscription }) };
	});
}

function describe(
	{ offerId }: ProrationLine,
	parts: { readonly catalog: Catalog; readonly customer: Customer; readonly subscription: Subscription },
): LineToInvoice["subject"] {
	const { catalog, customer, subscription } = parts;
	// An invoice is for good, and an offer that has left the catalog since was still charged.
	const offerTitle = catalog.offers.get(offerId)?.title ?? { ko: offerId, en: offerId };
	return {
		customerName: customer.companyName,
		domain: customer.domain,
		market: customer.country,
		subscriptionId: subscription.id,
		subscriptionName: subscription.friendlyName === "" ? offerTitle.en : subscription.friendlyName,
		subscriptionFrom: dayOf(subscription.effectiveFrom),
		subscriptionUntil: dayOf(subscription.committedUntil),
		orderId: subscription.orderId,
		offerId,
		offerName: offerTitle.en,
		offerTitle,
		regime: subscription.regime,
		billingCycle: subscription.billingCycle,
		...(subscription.partnerIdOnRecord === undefined ? {} : { partnerIdOnRecord: subscription.partnerIdOnRecord }),
	};
}
