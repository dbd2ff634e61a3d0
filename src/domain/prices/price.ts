import type { OfferId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { PaidCycle } from "../billing/billing-period.ts";
import type { Currency } from "../billing/currency.ts";
import type { Day } from "../billing/day.ts";
import type { Money } from "../billing/money.ts";
import type { PriceReduction } from "../billing/reduced-price.ts";
import type { PriceBookId, PriceRule } from "./price-book.ts";
import type { PriceRowId, Segment } from "./price-row.ts";

/** What is asked of price lists and books. */
export interface PriceQuestion {
	readonly offerId: OfferId;
	readonly market: string;
	readonly currency: Currency;
	readonly segment: Segment;
	readonly termMonths: number;
	readonly billingCycle: PaidCycle;
	readonly quantity: number;
	readonly day: Day;
	/** Asks as on that moment: rows that were recorded later are not believed. */
	readonly knownAt?: Instant;
}

/** Where a price comes from, so that it can be explained and found again. */
export interface PriceSource {
	/** The price list's row; absent for a price of the reseller's own. */
	readonly rowId?: PriceRowId;
	/** What the row says, in minor units and for its own cycle, before any margin. */
	readonly listed?: number;
	/** Twelve months of a monthly row make a year that has no row of its own. */
	readonly months?: 12;
	readonly base?: "partner" | "retail";
	readonly bookId?: PriceBookId;
	readonly bookVersion?: number;
	readonly rule?: PriceRule["kind"];
	readonly basisPoints?: number;
	/** What a promotion took off at last. */
	readonly promotion?: PriceReduction;
}

/** The price of one seat for one billing period, or that there is none. */
export type FoundPrice =
	| {
			readonly kind: "priced";
			readonly unitPrice: Money;
			/** What the same seat costs the partner, where the list says. */
			readonly partnerPrice?: Money;
			readonly source: PriceSource;
	  }
	| {
			readonly kind: "notPriced";
			/**
			 * `noRow`: no list has the offer on that day; `noBase`: the row lacks the price that the rule starts from;
			 * `tooLarge`: so many seats at the price would be more than a charge can hold.
			 */
			readonly reason: "noRow" | "noBase" | "tooLarge";
			readonly question: PriceQuestion;
	  };
