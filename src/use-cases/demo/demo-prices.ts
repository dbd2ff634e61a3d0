import { type OfferId, type PartnerId, toId } from "../../domain/basics/ids.ts";
import type { PriceBookId, PriceRule } from "../../domain/prices/price-book.ts";
import { savePartnerBilling } from "../../storage/billing-store.ts";
import type { Transactor } from "../../storage/database.ts";
import { saveNewPriceBook } from "../../storage/price-book-store.ts";
import { importKnownPrices, type PriceSurroundings } from "../prices/import-known-prices.ts";

/** The demo reseller's list: the known US figures, taken as its own prices wherever its customers are. */
export const demoPriceList = {
	name: "Demo: this reseller's own prices in USD, not market prices",
	recordedBy: "demo",
	markets: ["KR", "IN", "SG", "US"],
} as const;

/** The demo's price book has the same id everywhere, as everything in the demo. */
export const demoPriceBookId: PriceBookId = toId("5ea71f70-0006-4000-8000-000000000001");

/** Deliberately without a price, so that "not priced" can be seen: Exchange Online (Plan 1). */
export const unpricedDemoOfferId: OfferId = toId("195416c1-3447-423a-b37b-ee59a99a19c4");

/**
 * The demo reseller's own price book. Only what no list prices has a fixed price; these figures are made up for the demo,
 * USD a seat and month. Everything else is sold at the list's retail price.
 */
const demoPriceBook = {
	name: "Demo",
	rules: [
		fixed("a044b16a-1861-4308-8086-a3a3b506fac2", 3500), // Office 365 E5
		fixed("4f7ecaf1-e9d6-4cac-9687-e22eb3dfdd70", 3300), // Office 365 E5 without Audio Conferencing
		fixed("8909e28e-5832-42f4-9886-b0a5545f3645", 2200), // Office 365 E4
		fixed("2b3b8d2d-10aa-4be4-b5fd-7f2feb0c3091", 3200), // Microsoft 365 E3
		fixed("8bdbb60b-e526-43e9-92ef-ab760c8e0b72", 5700), // Microsoft 365 E5
		fixed("db5e0b1c-9cc3-459c-9d08-c61993959fd3", 5500), // Microsoft 365 E5 without Audio Conferencing
		fixed("64a3fd8b-5899-400c-a393-51b55e2c339a", 500), // Business Basic, India edition
		fixed("5e552c2a-3b32-480b-bccb-19b3fca5909e", 1250), // Business Standard, India edition
		fixed("c558f7e5-7cf6-44e8-8690-1c5d6acdb58c", 825), // Apps for business, India edition
		fixed("cfq7ttc0lh18:0001:cfq7ttc0k971", 500), // Business Basic, new commerce
		fixed("2828be95-46ba-4f91-b2fd-0bef192ecf60", 300), // Exchange Online Archiving
		fixed("c94271d8-b431-4a25-a3c5-a57737a1c909", 400), // Audio Conferencing
		fixed("a2706f86-868d-4048-989b-0c69e5c76b63", 200), // Defender for Office 365 (Plan 1)
		fixed("4260988e-990d-479c-ae7b-f01ce8e1bb4d", 800), // Phone System
		{ kind: "margin", base: "retail", basisPoints: 0 },
	],
} as const satisfies { readonly name: string; readonly rules: readonly PriceRule[] };

/** Gives the demo's reseller prices and lets it bill: in USD, on the 1st, with remainders carried. */
export async function saveDemoPrices(
	tx: Transactor,
	surroundings: PriceSurroundings,
	partnerId: PartnerId,
): Promise<void> {
	const { name: listName, recordedBy, markets } = demoPriceList;
	await importKnownPrices(tx, surroundings, { partnerId, listName, recordedBy, markets });
	await saveNewPriceBook(tx, {
		...demoPriceBook,
		partnerId,
		id: demoPriceBookId,
		version: 1,
		recordedAt: surroundings.now(),
	});
	await savePartnerBilling(tx, {
		partnerId,
		currency: "USD",
		billingDay: 1,
		policies: { legacy: "exactCarried", newCommerce: "exactCarried" },
		priceBookId: demoPriceBookId,
	});
}

function fixed(offerId: string, unitPrice: number): Extract<PriceRule, { kind: "fixed" }> {
	return { kind: "fixed", offerId: toId(offerId), currency: "USD", billingCycle: "monthly", unitPrice };
}
