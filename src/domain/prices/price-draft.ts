import type { PriceRow } from "./price-row.ts";

/** A price as a sheet says it, before it is recorded. */
export type PriceDraft = Omit<PriceRow, "id" | "partnerId" | "listId" | "recordedAt">;

/** What rows must have in common to speak of the same thing; days and tiers aside. */
export function keyOfPrice(row: Omit<PriceDraft, "from" | "until">): string {
	return [row.offerId, row.market, row.currency, row.segment, row.termMonths, row.billingCycle].join(" ");
}
