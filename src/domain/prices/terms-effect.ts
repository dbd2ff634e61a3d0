import type { OfferId, SubscriptionId } from "../basics/ids.ts";
import type { PaidCycle } from "../billing/billing-period.ts";
import type { Day } from "../billing/day.ts";
import type { Money } from "../billing/money.ts";
import { costPerMonth } from "../billing/per-month.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import type { CustomerTerms } from "./billing-terms.ts";
import type { FoundPrice } from "./price.ts";

/** New terms of a customer, with what each subscription will pay from its next term on: nothing is charged by them alone. */
export interface TermsEffect {
	/** What counted until then; absent where only the partner's settings did. */
	readonly before?: CustomerTerms;
	readonly after: CustomerTerms;
	/** As the price book was called; absent where the partner's settings choose. */
	readonly bookName?: string;
	readonly renewals: readonly RenewalPrices[];
}

/** What one subscription pays from its first renewal under new terms on, and would have paid without them. */
export interface RenewalPrices {
	readonly subscriptionId: SubscriptionId;
	readonly offerId: OfferId;
	readonly friendlyName: string;
	readonly quantity: number;
	readonly cycle: PaidCycle;
	/** The first day of the term that the prices are for. */
	readonly renewsOn: Day;
	/** Agreed for the next term already, so that no price list or book is asked. */
	readonly isAgreed: boolean;
	/** Absent where there is no price, so that it would not renew. */
	readonly before?: RenewalPrice;
	readonly after?: RenewalPrice;
}

/** For one seat and one billing period, and for all seats a month. */
export interface RenewalPrice {
	readonly unitPrice: Money;
	readonly perMonth: Money;
}

/** The price of a renewal in figures for people; undefined where none was found. */
export function toRenewalPrice(
	price: FoundPrice | { readonly kind: "priced"; readonly unitPrice: Money },
	{ quantity }: Pick<Subscription, "quantity">,
	cycle: PaidCycle,
): RenewalPrice | undefined {
	if (price.kind !== "priced") return undefined;
	const { unitPrice } = price;
	return { unitPrice, perMonth: costPerMonth({ unitPrice, cycle }, quantity) };
}
