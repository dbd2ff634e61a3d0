import type { OfferId, SubscriptionId } from "../../domain/basics/ids.ts";
import type { PaidCycle } from "../../domain/billing/billing-period.ts";
import type { Currency } from "../../domain/billing/currency.ts";
import type { Day } from "../../domain/billing/day.ts";
import type { SubscriptionBilling } from "../../domain/billing/subscription-billing.ts";
import type { Offer } from "../../domain/catalog/catalog.ts";
import type { Customer } from "../../domain/customers/customer.ts";
import type { CustomerTerms, PartnerBilling } from "../../domain/prices/billing-terms.ts";
import { findPrice } from "../../domain/prices/find-price.ts";
import type { FoundPrice, PriceQuestion } from "../../domain/prices/price.ts";
import type { PriceRow } from "../../domain/prices/price-row.ts";
import { findPartnerBilling, listBillings } from "../../storage/billing-store.ts";
import type { Reader } from "../../storage/database.ts";
import { findPriceBook } from "../../storage/price-book-store.ts";
import { listPriceRows } from "../../storage/price-store.ts";
import { findCustomerTerms } from "../../storage/terms-store.ts";

/** One customer's money as one partner sees it, read in the transaction that uses it. */
export interface CustomerMoney {
	readonly partnerBilling: PartnerBilling;
	readonly billings: ReadonlyMap<SubscriptionId, SubscriptionBilling>;
	/** What one seat of an offer costs the customer on the day. The rows of an offer are read once. */
	readonly priceOf: (asked: OfferToPrice) => Promise<FoundPrice>;
}

/** One offer that is to be priced. */
export interface OfferToPrice {
	readonly offer: Pick<Offer, "id" | "termMonths">;
	readonly billingCycle: PaidCycle;
	/** All seats that the subscription has afterwards: they choose the tier. */
	readonly quantity: number;
	/** What is already paid for in one currency goes on in it. */
	readonly currency?: Currency;
	/** Another day than that of the money, such as a renewal's. */
	readonly day?: Day;
}

/** The partner's money with the customer; undefined when the partner bills nothing here. */
export async function readCustomerMoney(
	db: Reader,
	{
		partnerId,
		customer,
		day,
	}: { readonly partnerId: PartnerBilling["partnerId"]; readonly customer: Customer; readonly day: Day },
): Promise<CustomerMoney | undefined> {
	const partnerBilling = await findPartnerBilling(db, partnerId);
	if (partnerBilling === undefined) return undefined;
	const billings = await listBillings(db, customer.id);
	return {
		partnerBilling,
		billings: new Map(billings.map((billing) => [billing.subscriptionId, billing])),
		priceOf: await readPriceOf(db, { partnerBilling, customer, day }),
	};
}

/** For whom prices are asked, and on which day unless a question names another. */
interface PricesFor {
	readonly partnerBilling: PartnerBilling;
	readonly customer: Pick<Customer, "id" | "country">;
	readonly day: Day;
}

/** Reads what was agreed with the customer once, and then answers what a seat costs; the rows of an offer are read once. */
export async function readPriceOf(db: Reader, prices: PricesFor): Promise<CustomerMoney["priceOf"]> {
	const { partnerBilling, customer, day } = prices;
	const key = { customerId: customer.id, partnerId: partnerBilling.partnerId };
	return await readPriceUnder(db, await findCustomerTerms(db, key, day), prices);
}

/** The same under terms that need not be written; without any, the partner's settings count. */
export async function readPriceUnder(
	db: Reader,
	terms: CustomerTerms | undefined,
	{ partnerBilling, customer, day }: PricesFor,
): Promise<CustomerMoney["priceOf"]> {
	const { partnerId } = partnerBilling;
	const bookId = terms?.priceBookId ?? partnerBilling.priceBookId;
	const book = bookId === undefined ? undefined : await findPriceBook(db, partnerId, bookId);
	if (bookId !== undefined && book === undefined) throw new Error(`partner ${partnerId} has no price book ${bookId}`);
	const known = new Map<string, readonly PriceRow[]>();

	async function rowsFor(question: PriceQuestion): Promise<readonly PriceRow[]> {
		const key = `${question.offerId} ${question.currency} ${question.day}`;
		const before = known.get(key);
		if (before !== undefined) return before;
		const rows = await listPriceRows(db, partnerId, question);
		known.set(key, rows);
		return rows;
	}

	return async ({ offer, billingCycle, quantity, currency, day: other }) => {
		const question: PriceQuestion = {
			offerId: offer.id,
			market: customer.country,
			currency: currency ?? terms?.currency ?? partnerBilling.currency,
			segment: terms?.segment ?? "commercial",
			termMonths: offer.termMonths,
			billingCycle,
			quantity,
			day: other ?? day,
		};
		return findPrice({ rows: await rowsFor(question), ...(book === undefined ? {} : { book }) }, question);
	};
}

/** What a seat of each of some offers costs in the place of a subscription: in its rhythm, seats and currency. */
export async function pricesInPlaceOf(
	money: CustomerMoney,
	source: { readonly id: SubscriptionId; readonly billingCycle: PaidCycle | "none"; readonly quantity: number },
	offers: readonly Pick<Offer, "id" | "termMonths">[],
): Promise<ReadonlyMap<OfferId, FoundPrice>> {
	const { billingCycle, quantity } = source;
	const prices = new Map<OfferId, FoundPrice>();
	if (billingCycle === "none") return prices;
	const currency = money.billings.get(source.id)?.unitPrice.currency;
	for (const offer of offers) {
		const asked = { offer, billingCycle, quantity };
		prices.set(offer.id, await money.priceOf(currency === undefined ? asked : { ...asked, currency }));
	}
	return prices;
}
