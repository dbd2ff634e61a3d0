import type { CustomerId, PartnerId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { Currency } from "../billing/currency.ts";
import type { Day } from "../billing/day.ts";
import type { RoundingPolicyName } from "../billing/rounding-policies.ts";
import type { CommerceRegime } from "../catalog/catalog.ts";
import type { PriceBookId } from "./price-book.ts";
import type { Segment } from "./price-row.ts";

/** How a partner bills. A partner without it sells nothing for money here: its changes have no charges. */
export interface PartnerBilling {
	readonly partnerId: PartnerId;
	/** For customers whose own terms name no other. */
	readonly currency: Currency;
	/** The day of the month on which invoices are made, 1 to 28. */
	readonly billingDay: number;
	readonly policies: Readonly<Record<CommerceRegime, RoundingPolicyName>>;
	/** For customers whose own terms name no other; retail prices where there is none. */
	readonly priceBookId?: PriceBookId;
}

/** What was agreed with one customer, from a day on; the latest that has begun counts. */
export interface CustomerTerms {
	readonly customerId: CustomerId;
	readonly partnerId: PartnerId;
	readonly from: Day;
	readonly currency?: Currency;
	readonly segment: Segment;
	readonly priceBookId?: PriceBookId;
	readonly recordedAt: Instant;
}
