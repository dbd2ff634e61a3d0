import type { Caller } from "../../domain/access/caller.ts";
import type { CustomerId } from "../../domain/basics/ids.ts";
import type { Currency } from "../../domain/billing/currency.ts";
import { dayOf } from "../../domain/billing/day.ts";
import type { Market } from "../../domain/products/products.ts";
import { findPartnerBilling } from "../../storage/billing-store.ts";
import { findCustomerOfPartner } from "../../storage/customer-store.ts";
import { findCustomerTerms } from "../../storage/terms-store.ts";
import type { Surroundings } from "../surroundings.ts";

/** A market with what is paid there; without a currency nothing is billed. */
export interface PricedMarket extends Market {
	readonly currency?: Currency;
}

/** The market of a country, as the partner sells there. */
export async function findMarketOfCountry(
	{ database, now }: Surroundings,
	{ partnerId }: Caller,
	country: string,
): Promise<PricedMarket> {
	const billing = await database.read((db) => findPartnerBilling(db, partnerId));
	return { now: now(), country, ...(billing === undefined ? {} : { currency: billing.currency }) };
}

/** The market of one of the partner's customers: its country, its time and what it pays in; undefined when there is none. */
export async function findMarketOfCustomer(
	{ database, now }: Surroundings,
	{ partnerId }: Caller,
	customerId: CustomerId,
): Promise<PricedMarket | undefined> {
	return await database.read(async (db) => {
		const found = await findCustomerOfPartner(db, partnerId, customerId);
		if (found === undefined) return undefined;
		const { country, clock } = found.customer;
		const moment = clock ?? now();
		const billing = await findPartnerBilling(db, partnerId);
		if (billing === undefined) return { now: moment, country };
		const terms = await findCustomerTerms(db, { customerId, partnerId }, dayOf(moment));
		return { now: moment, country, currency: terms?.currency ?? billing.currency };
	});
}
