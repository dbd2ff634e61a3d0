import type { PaidCycle } from "../../domain/billing/billing-period.ts";
import type { Day } from "../../domain/billing/day.ts";
import type { Offer } from "../../domain/catalog/catalog.ts";
import type { Customer } from "../../domain/customers/customer.ts";
import type { PartnerBilling } from "../../domain/prices/billing-terms.ts";
import type { FoundPrice } from "../../domain/prices/price.ts";
import type { Reader } from "../../storage/database.ts";
import { readPriceOf } from "../changes/customer-money.ts";

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

/** What one seat costs the customer, by its own terms: the answer that a purchase on that day would get. */
export async function readPrice(
	db: Reader,
	{ partnerBilling, customer, day, ...asked }: PriceRequest,
): Promise<FoundPrice> {
	const priceOf = await readPriceOf(db, { partnerBilling, customer, day });
	return await priceOf(asked);
}
