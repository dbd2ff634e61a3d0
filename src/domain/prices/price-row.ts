import type { Brand, OfferId, PartnerId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { PaidCycle } from "../billing/billing-period.ts";
import type { Currency } from "../billing/currency.ts";
import type { Day } from "../billing/day.ts";

export type PriceRowId = Brand<"PriceRowId">;
export type PriceListId = Brand<"PriceListId">;

/** Kinds of customers that Partner Center's price sheets tell apart. */
export const segments = ["commercial", "education", "charity", "government"] as const;
export type Segment = (typeof segments)[number];

/**
 * One price of one partner's price list. Never edited: a later import that says something else about the same days is
 * believed from the moment on at which it was recorded, so that every old charge can be computed again.
 */
export interface PriceRow {
	readonly id: PriceRowId;
	readonly partnerId: PartnerId;
	/** The import that it came with. */
	readonly listId: PriceListId;
	readonly offerId: OfferId;
	/** ISO 3166 alpha-2 of the customer's country. */
	readonly market: string;
	readonly currency: Currency;
	readonly segment: Segment;
	readonly termMonths: number;
	/** What the prices are for: one seat for one period of this cycle. */
	readonly billingCycle: PaidCycle;
	/** From this many seats on. */
	readonly minimumQuantity: number;
	/** Up to so many seats, inclusive; without end when absent. */
	readonly maximumQuantity?: number;
	/** The first day on which something can be bought at it. */
	readonly from: Day;
	/** The first day on which it is no longer; open when absent. */
	readonly until?: Day;
	/** What the partner pays, in minor units; absent where the list does not say. */
	readonly partnerPrice?: number;
	/** What the list suggests to charge (ERP), in minor units; absent where the list does not say. */
	readonly retailPrice?: number;
	readonly recordedAt: Instant;
}
