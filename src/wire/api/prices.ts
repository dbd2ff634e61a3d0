import { z } from "zod";
import { money } from "./money.ts";

const name = z.string().trim().min(1).max(120);
const offerId = z.string().min(1).max(100);
const day = z.string().max(40);
const seats = z.int().min(1).max(10_000_000);
const billingCycle = z.enum(["monthly", "annual"]);
const segment = z.enum(["commercial", "education", "charity", "government"]);
const page = { size: z.coerce.number().int().min(1).max(1000).default(100), cursor: z.string().max(500).optional() };

/** How the partner bills. `policies` are names of rounding policies. */
const billingSettings = z
	.object({
		currency: z.string(),
		billingDay: z.int(),
		policies: z.object({ legacy: z.string(), newCommerce: z.string() }),
		priceBookId: z.string().optional(),
	})
	.meta({ id: "BillingSettings" });
export type BillingSettings = z.infer<typeof billingSettings>;

/** Without `settings` the partner does not bill here. The lists are what may be chosen from. */
export const billingSettingsAnswer = z
	.object({
		settings: billingSettings.optional(),
		choices: z.object({ currencies: z.array(z.string()), policies: z.array(z.string()) }),
	})
	.meta({ id: "BillingSettingsAnswer" });

export const billingSettingsRequest = z.strictObject({
	currency: z.string().max(10),
	billingDay: z.int().min(1).max(28),
	policies: z.strictObject({ legacy: z.string().max(40), newCommerce: z.string().max(40) }),
	priceBookId: z.string().max(100).optional(),
});
export type BillingSettingsRequest = z.infer<typeof billingSettingsRequest>;

/** One import of prices. */
export const priceListView = z
	.object({
		id: z.string(),
		name: z.string(),
		recordedAt: z.string(),
		recordedBy: z.string(),
		rows: z.int(),
	})
	.meta({ id: "PriceList" });

export const priceListPage = z
	.object({ items: z.array(priceListView), next: z.string().optional() })
	.meta({ id: "PriceListPage" });

export const priceListQuery = z.object(page);

/** `csv` is the whole file. `currency` and `markets` are for sheets that have no such columns. */
export const priceListRequest = z.strictObject({
	name,
	csv: z.string(),
	dryRun: z.boolean().default(false),
	skipUnknownOffers: z.boolean().default(false),
	currency: z.string().max(10).optional(),
	markets: z.array(z.string().max(10)).max(250).optional(),
});

/** What an import found. `problems` are the first thousand of `problemCount`; with one of them nothing was written. */
export const importReport = z
	.object({
		imported: z.boolean(),
		list: priceListView.optional(),
		layout: z.enum(["newCommerce", "legacy"]).optional(),
		/** Prices that were, or would be, written. */
		rows: z.int(),
		problemCount: z.int(),
		problems: z.array(
			z.object({
				line: z.int(),
				column: z.string().optional(),
				reason: z.string(),
				value: z.string().optional(),
				otherLine: z.int().optional(),
				/** In the caller's language, with line and column. */
				sentence: z.string(),
			}),
		),
		skipped: z.object({ trials: z.int(), unknownOffers: z.int() }),
		/** Rows whose price of a term did not divide into whole minor units a period. */
		rounded: z.int(),
		ignoredColumns: z.array(z.string()),
	})
	.meta({ id: "ImportReport" });
export type ImportReport = z.infer<typeof importReport>;

export const priceQuery = z.object({
	offerId: offerId.optional(),
	market: z.string().max(10).optional(),
	currency: z.string().max(10).optional(),
	day: day.optional(),
	...page,
});
export const priceExportQuery = priceQuery.omit({ size: true, cursor: true });

/** A price list's row that counts on the asked day. Without either price the offer was taken out of sale. */
export const priceRowView = z
	.object({
		id: z.string(),
		listId: z.string(),
		offer: z.object({ id: z.string(), title: z.string() }),
		market: z.string(),
		currency: z.string(),
		segment,
		termMonths: z.int(),
		billingCycle,
		minimumQuantity: z.int(),
		maximumQuantity: z.int().optional(),
		from: z.string(),
		until: z.string().optional(),
		partnerPrice: money.optional(),
		retailPrice: money.optional(),
		recordedAt: z.string(),
	})
	.meta({ id: "PriceRow" });
export type PriceRowView = z.infer<typeof priceRowView>;

export const pricePage = z
	.object({ day: z.string(), items: z.array(priceRowView), next: z.string().optional() })
	.meta({ id: "PricePage" });

const marginRule = z.strictObject({
	kind: z.literal("margin"),
	/** All offers when absent. */
	offerId: offerId.optional(),
	base: z.enum(["partner", "retail"]),
	/** 1,500 are 15 %; negative is a discount. */
	basisPoints: z.int().min(-10_000).max(1_000_000),
});
const fixedRule = z.strictObject({
	kind: z.literal("fixed"),
	offerId,
	currency: z.string().max(10),
	billingCycle,
	/** In major units as text, `35.00`. */
	unitPrice: z.string().max(40),
});

/** The first rule that fits an offer counts; where none does, the list's retail price. */
export const priceBookRequest = z.strictObject({
	name,
	rules: z.array(z.discriminatedUnion("kind", [marginRule, fixedRule])).max(1000),
});
export type PriceBookRequest = z.infer<typeof priceBookRequest>;

/** A version of a price book. */
export const priceBookView = z
	.object({
		id: z.string(),
		version: z.int(),
		name: z.string(),
		rules: z.array(
			z.discriminatedUnion("kind", [
				z.object({ ...marginRule.shape }),
				z.object({ ...fixedRule.shape, unitPrice: money }),
			]),
		),
		recordedAt: z.string(),
	})
	.meta({ id: "PriceBook" });
export type PriceBookView = z.infer<typeof priceBookView>;

export const priceBookList = z.object({ items: z.array(priceBookView) }).meta({ id: "PriceBookList" });
/** The latest version with those before it, the latest first. */
export const priceBookAnswer = priceBookView
	.extend({ earlier: z.array(priceBookView) })
	.meta({ id: "PriceBookAnswer" });

/** What was agreed with a customer from a day on. What is absent follows the partner's settings. */
export const customerTermsView = z
	.object({
		from: z.string(),
		segment,
		currency: z.string().optional(),
		priceBookId: z.string().optional(),
		recordedAt: z.string(),
	})
	.meta({ id: "CustomerTerms" });

/** `current` is what counts on `day`, the customer's present one. */
export const customerTermsAnswer = z
	.object({ day: z.string(), current: customerTermsView.optional(), all: z.array(customerTermsView) })
	.meta({ id: "CustomerTermsAnswer" });

export const customerTermsRequest = z.strictObject({
	/** The customer's present day when absent. */
	from: day.optional(),
	segment: segment.default("commercial"),
	currency: z.string().max(10).optional(),
	priceBookId: z.string().max(100).optional(),
});

/** A tax of a market; `percent` is exact text, `10` or `7.25`. */
export const taxRateView = z
	.object({
		market: z.string(),
		name: z.string(),
		percent: z.string(),
		from: z.string(),
		until: z.string().optional(),
		recordedAt: z.string(),
	})
	.meta({ id: "TaxRate" });

export const taxRateList = z.object({ items: z.array(taxRateView) }).meta({ id: "TaxRateList" });

export const taxRateRequest = z.strictObject({
	market: z.string().max(10),
	name: z.string().trim().min(1).max(60),
	percent: z.string().max(12),
	from: day,
	until: day.optional(),
});

export const customerPriceQuery = z.object({
	offerId,
	billingCycle: billingCycle.default("monthly"),
	quantity: z.coerce.number().pipe(seats).default(1),
	day: day.optional(),
});

/** What one seat costs one customer, or why that cannot be said and what to do about it. */
export const customerPrice = z
	.discriminatedUnion("kind", [
		z.object({
			kind: z.literal("priced"),
			day: z.string(),
			/** Of one seat and one period of the billing cycle. */
			unitPrice: money,
			partnerPrice: money.optional(),
			sentence: z.string(),
			source: z.object({
				rowId: z.string().optional(),
				listed: money.optional(),
				months: z.literal(12).optional(),
				base: z.enum(["partner", "retail"]).optional(),
				bookId: z.string().optional(),
				bookVersion: z.int().optional(),
				rule: z.enum(["margin", "fixed"]).optional(),
				basisPoints: z.int().optional(),
			}),
		}),
		z.object({
			kind: z.literal("notPriced"),
			reason: z.enum(["noRow", "noBase", "tooLarge", "notBilled"]),
			day: z.string().optional(),
			sentence: z.string(),
			remedy: z.string(),
		}),
	])
	.meta({ id: "CustomerPrice" });
export type CustomerPriceView = z.infer<typeof customerPrice>;
