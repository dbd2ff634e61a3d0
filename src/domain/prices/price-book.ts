import type { Brand, OfferId, PartnerId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { PaidCycle } from "../billing/billing-period.ts";
import type { Currency } from "../billing/currency.ts";

export type PriceBookId = Brand<"PriceBookId">;

/** How a reseller makes its own price; the first rule that fits an offer counts. */
export type PriceRule =
	/** A price list's price with so much on top: 1,500 basis points are 15 %; negative is a discount. */
	| {
			readonly kind: "margin";
			/** All offers when absent. */
			readonly offerId?: OfferId;
			readonly base: "partner" | "retail";
			readonly basisPoints: number;
	  }
	/** The reseller's own price, whatever any list says. */
	| {
			readonly kind: "fixed";
			readonly offerId: OfferId;
			readonly currency: Currency;
			readonly billingCycle: PaidCycle;
			/** Minor units for one seat and one period of the cycle. */
			readonly unitPrice: number;
	  };

/** One version of a reseller's price book; a change is a new version, the old ones stay. */
export interface PriceBook {
	readonly partnerId: PartnerId;
	readonly id: PriceBookId;
	/** From 1. */
	readonly version: number;
	readonly name: string;
	readonly rules: readonly PriceRule[];
	readonly recordedAt: Instant;
}
