import { isWithdrawn } from "./find-price.ts";
import type { PriceRow } from "./price-row.ts";
import { writeAmount } from "./read-amount.ts";

/** The columns of the new-commerce sheet in its order ("pricing and offers", Partner Center, 2023-10). */
export const exportColumns = [
	"ProductTitle",
	"ProductId",
	"SkuId",
	"SkuTitle",
	"Publisher",
	"SkuDescription",
	"UnitOfMeasure",
	"TermDuration",
	"BillingPlan",
	"Market",
	"Currency",
	"UnitPrice",
	"PricingTierRangeMin",
	"PricingTierRangeMax",
	"EffectiveStartDate",
	"EffectiveEndDate",
	"Tags",
	"ERP Price",
	"Segment",
] as const;

/** What the offer of a row is called. */
export interface OfferWords {
	readonly title: string;
	readonly description: string;
}

const plans = { monthly: "Monthly", annual: "Annual" } as const satisfies Record<PriceRow["billingCycle"], string>;
const segmentNames = {
	commercial: "Commercial",
	education: "Education",
	charity: "Charity",
	government: "Government",
} as const satisfies Record<PriceRow["segment"], string>;

/**
 * The cells of a row, such that reading them gives the row again. Nothing is written for an offer that was taken out of
 * sale: the sheet has no row for what it does not sell.
 */
export function writeSheetRow(row: PriceRow, { title, description }: OfferWords): readonly string[] | undefined {
	if (isWithdrawn(row)) return undefined;
	const [product = "", sku = ""] = row.offerId.split(":");
	const cells: Readonly<Record<(typeof exportColumns)[number], string>> = {
		ProductTitle: title,
		ProductId: sku === "" ? product : product.toUpperCase(),
		SkuId: sku.toUpperCase(),
		SkuTitle: title,
		Publisher: "Microsoft Corporation",
		SkuDescription: description,
		UnitOfMeasure: "",
		TermDuration: row.termMonths % 12 === 0 ? `P${row.termMonths / 12}Y` : `P${row.termMonths}M`,
		BillingPlan: plans[row.billingCycle],
		Market: row.market,
		Currency: row.currency,
		UnitPrice: writeOfTerm(row, row.partnerPrice),
		PricingTierRangeMin: row.minimumQuantity === 1 ? "" : String(row.minimumQuantity),
		PricingTierRangeMax: row.maximumQuantity === undefined ? "" : String(row.maximumQuantity),
		EffectiveStartDate: `${row.from}T00:00:00Z`,
		EffectiveEndDate: row.until === undefined ? "9999-12-31T23:59:59Z" : `${row.until}T00:00:00Z`,
		Tags: "License",
		"ERP Price": writeOfTerm(row, row.retailPrice),
		Segment: segmentNames[row.segment],
	};
	return exportColumns.map((column) => cells[column]);
}

function writeOfTerm({ termMonths, billingCycle, currency }: PriceRow, price?: number): string {
	if (price === undefined) return "";
	return writeAmount(price * (termMonths / (billingCycle === "annual" ? 12 : 1)), currency);
}
