import type { Caller } from "../../domain/access/caller.ts";
import type { CustomerId, OfferId } from "../../domain/basics/ids.ts";
import type { PaidCycle } from "../../domain/billing/billing-period.ts";
import { type Day, dayOf } from "../../domain/billing/day.ts";
import type { Offer } from "../../domain/catalog/catalog.ts";
import type { FoundPrice } from "../../domain/prices/price.ts";
import { findPartnerBilling } from "../../storage/billing-store.ts";
import { findCustomerOfPartner } from "../../storage/customer-store.ts";
import type { Surroundings } from "../surroundings.ts";
import { readPrice } from "./quote-price.ts";

/** What a person asks: what would so many seats of this cost that customer? */
export interface CustomerPriceQuestion {
	readonly customerId: CustomerId;
	readonly offerId: OfferId;
	readonly billingCycle: PaidCycle;
	readonly quantity: number;
	/** The customer's present day where none is said. */
	readonly day?: Day;
}

/** The answer; `notBilled`: the partner has no billing settings, so nothing has a price. */
export type CustomerPrice =
	| { readonly kind: "customerNotFound" }
	| { readonly kind: "offerNotFound" }
	| { readonly kind: "notBilled" }
	| { readonly kind: "answered"; readonly offer: Offer; readonly day: Day; readonly price: FoundPrice };

/** Reads what one seat would cost one of the partner's customers, exactly as a purchase on that day would. */
export async function priceForCustomer(
	{ database, catalog, now }: Surroundings,
	{ partnerId }: Caller,
	{ customerId, offerId, billingCycle, quantity, day: asked }: CustomerPriceQuestion,
): Promise<CustomerPrice> {
	return await database.read(async (db) => {
		const found = await findCustomerOfPartner(db, partnerId, customerId);
		if (found === undefined) return { kind: "customerNotFound" };
		const offer = catalog.offers.get(offerId);
		if (offer === undefined) return { kind: "offerNotFound" };
		const partnerBilling = await findPartnerBilling(db, partnerId);
		if (partnerBilling === undefined) return { kind: "notBilled" };
		const { customer } = found;
		const day = asked ?? dayOf(customer.clock ?? now());
		const price = await readPrice(db, { partnerBilling, customer, offer, billingCycle, quantity, day });
		return { kind: "answered", offer, day, price };
	});
}
