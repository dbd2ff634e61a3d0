import { type OfferId, toId } from "../basics/ids.ts";
import type { PaidCycle } from "../billing/billing-period.ts";
import type { Currency } from "../billing/currency.ts";
import { roundHalfAway } from "../billing/fraction.ts";
import type { Offer } from "../catalog/catalog.ts";
import { readAmount } from "./read-amount.ts";
import { readEndDay, readFirstDay } from "./read-sheet-day.ts";
import { readCurrency, readCycle, readMarket, readSeats, readSegment, readTerm } from "./read-sheet-words.ts";
import { missUnknownOffer, type RowOutcome, type SheetChoices, type SheetLayout } from "./sheet-choices.ts";
import type { SheetRow } from "./sheet-row.ts";

/**
 * The sheet of new-commerce license-based services ("pricing and offers", Partner Center, 2023-10). Its prices are for
 * the whole term: a year at 48 that is billed monthly is 4 a month.
 */
export const newCommerceSheet: SheetLayout = {
	name: "newCommerce",
	required: [
		"ProductId",
		"SkuId",
		"TermDuration",
		"BillingPlan",
		"Market",
		"Currency",
		"UnitPrice",
		"EffectiveStartDate",
	],
	optional: [
		"ProductTitle",
		"SkuTitle",
		"Publisher",
		"SkuDescription",
		"UnitOfMeasure",
		"PricingTierRangeMin",
		"PricingTierRangeMax",
		"EffectiveEndDate",
		"EndofSaleDate",
		"Tags",
		"ERP Price",
		"Segment",
		"ChangeIndicator",
		"PreviousValues",
	],
	read: readRow,
};

function readRow(row: SheetRow, choices: SheetChoices): RowOutcome {
	// Trials cost nothing and have no billing plan.
	if (row.text("BillingPlan").toLowerCase() === "none") return { kind: "skipped", why: "trial" };
	const offers = findOffers(row, choices.offers);
	if (offers.length === 0) return missUnknownOffer(row, choices, "ProductId");
	const currency = row.required("Currency", readCurrency);
	const market = row.required("Market", readMarket);
	const segment = row.optional("Segment", readSegment) ?? "commercial";
	const termMonths = row.required("TermDuration", readTerm);
	const billingCycle = row.required("BillingPlan", readCycle);
	const periods = countPeriods(row, termMonths, billingCycle);
	const from = row.required("EffectiveStartDate", readFirstDay);
	const until = row.optional("EffectiveEndDate", (text) => readEndDay(text, { wholeDays: false }));
	if (from !== undefined && until !== undefined && until <= from) row.refuse("endsBeforeItBegins", "EffectiveEndDate");
	const tier = readTier(row);
	const prices = readPrices(row, currency, periods);
	if (row.problems.length > 0 || prices === undefined) return { kind: "refused" };
	if (currency === undefined || market === undefined || termMonths === undefined) return { kind: "refused" };
	if (billingCycle === undefined || from === undefined) return { kind: "refused" };
	const said = { market, currency, segment, termMonths, billingCycle, ...tier, from, ...prices.amounts };
	const drafts = offers.map((offerId) => ({ offerId, ...said, ...(until === undefined ? {} : { until }) }));
	return { kind: "prices", drafts, rounded: prices.rounded };
}

/**
 * The sheet leaves out the third part of an offer's id, the availability. An offer of legacy commerce stands in our own
 * exports with its id as product and no SKU.
 */
function findOffers(row: SheetRow, offers: ReadonlyMap<OfferId, Offer>): readonly OfferId[] {
	const product = row.text("ProductId").toLowerCase();
	const sku = row.text("SkuId").toLowerCase();
	if (sku === "") return offers.has(toId<OfferId>(product)) ? [toId<OfferId>(product)] : [];
	// Spreadsheets drop the zeros of `0001`.
	const start = `${product}:${sku.padStart(4, "0")}:`;
	return [...offers.keys()].filter((id) => id.startsWith(start));
}

const monthsOf = { monthly: 1, annual: 12 } as const satisfies Record<PaidCycle, number>;

function countPeriods(row: SheetRow, termMonths?: number, cycle?: PaidCycle): number | undefined {
	if (termMonths === undefined || cycle === undefined) return undefined;
	const periods = termMonths / monthsOf[cycle];
	if (Number.isInteger(periods)) return periods;
	row.refuse("cycleLongerThanTerm", "BillingPlan");
	return undefined;
}

function readTier(row: SheetRow): { readonly minimumQuantity: number; readonly maximumQuantity?: number } {
	const minimumQuantity = Math.max(1, row.optional("PricingTierRangeMin", readSeats) ?? 1);
	const maximumQuantity = row.optional("PricingTierRangeMax", readSeats);
	if (maximumQuantity === undefined) return { minimumQuantity };
	if (maximumQuantity < minimumQuantity) row.refuse("upsideDown", "PricingTierRangeMax");
	return { minimumQuantity, maximumQuantity };
}

interface ReadPrices {
	readonly amounts: { readonly partnerPrice?: number; readonly retailPrice?: number };
	/** Whether a term's price did not divide into whole minor units. */
	readonly rounded: boolean;
}

function readPrices(row: SheetRow, currency?: Currency, periods?: number): ReadPrices | undefined {
	if (/^(del|deleted|removed)$/iu.test(row.text("ChangeIndicator"))) return { amounts: {}, rounded: false };
	if (currency === undefined || periods === undefined) return undefined;
	const ofTerm = {
		partnerPrice: row.optional("UnitPrice", (text) => readAmount(text, currency, periods)),
		retailPrice: row.optional("ERP Price", (text) => readAmount(text, currency, periods)),
	};
	if (row.text("UnitPrice") === "" && row.text("ERP Price") === "") row.refuse("noPrice", "UnitPrice");
	const amounts = Object.entries(ofTerm).flatMap(([name, amount]) =>
		amount === undefined ? [] : [[name, divide(amount, periods)] as const],
	);
	const rounded = Object.values(ofTerm).some((amount) => amount !== undefined && amount % periods !== 0);
	return { amounts: Object.fromEntries(amounts), rounded };
}

function divide(amount: number, periods: number): number {
	return Number(roundHalfAway({ numerator: BigInt(amount), denominator: BigInt(periods) }));
}
