import type { PaidCycle } from "../../domain/billing/billing-period.ts";
import type { Day } from "../../domain/billing/day.ts";
import type { Offer } from "../../domain/catalog/catalog.ts";
import type { Customer } from "../../domain/customers/customer.ts";
import type { PartnerBilling } from "../../domain/prices/billing-terms.ts";
import { findPrice } from "../../domain/prices/find-price.ts";
import type { FoundPrice, PriceQuestion } from "../../domain/prices/price.ts";
import type { PriceBook, PriceBookId } from "../../domain/prices/price-book.ts";
import type { Reader } from "../../storage/database.ts";
import { findPriceBook } from "../../storage/price-book-store.ts";
import { listPriceRows } from "../../storage/price-store.ts";
import { findCustomerTerms } from "../../storage/terms-store.ts";

/** What a seat is to be priced for. */
export interface PriceRequest {
	readonly partnerBilling: PartnerBilling;
	readonly customer: Pick<Customer, "id" | "country">;
	readonly offer: Pick<Offer, "id" | "termMonths">;
	readonly billingCycle: PaidCycle;
	/** All seats that the subscription has afterwards: they choose the tier. */
	readonly quantity: number;
	/** By the customer's clock. */
	readonly day: Day;
}

/** What one seat costs the customer, by its own terms. At most three reads, each by a key. */
export async function readPrice(db: Reader, request: PriceRequest): Promise<FoundPrice> {
	const { partnerBilling, customer, offer, billingCycle, quantity, day } = request;
	const { partnerId } = partnerBilling;
	const terms = await findCustomerTerms(db, { customerId: customer.id, partnerId }, day);
	const question: PriceQuestion = {
		offerId: offer.id,
		market: customer.country,
		currency: terms?.currency ?? partnerBilling.currency,
		segment: terms?.segment ?? "commercial",
		termMonths: offer.termMonths,
		billingCycle,
		quantity,
		day,
	};
	const bookId = terms?.priceBookId ?? partnerBilling.priceBookId;
	const book = bookId === undefined ? undefined : await getPriceBook(db, partnerBilling, bookId);
	const rows = await listPriceRows(db, partnerId, question);
	return findPrice({ rows, ...(book === undefined ? {} : { book }) }, question);
}

/** A book that is named must be there: books are never deleted, and retail prices would be a lie. */
async function getPriceBook(db: Reader, { partnerId }: PartnerBilling, id: PriceBookId): Promise<PriceBook> {
	const book = await findPriceBook(db, partnerId, id);
	if (book === undefined) throw new Error(`the partner ${partnerId} has no price book ${id}`);
	return book;
}
