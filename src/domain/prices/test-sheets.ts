import type { OfferId } from "../basics/ids.ts";
import type { Offer } from "../catalog/catalog.ts";
import type { SheetChoices } from "./sheet-choices.ts";
import type { SheetRecord } from "./sheet-row.ts";

/** A sheet of these columns with a row for each of the others, which name only what they change. */
export function makeSheet(
	usual: Readonly<Record<string, string>>,
	...rows: readonly Readonly<Record<string, string>>[]
): readonly SheetRecord[] {
	const columns = Object.keys(usual);
	const cells = rows.map((row) => columns.map((column) => row[column] ?? usual[column] ?? ""));
	return [columns, ...cells].map((record, index) => ({ line: index + 1, cells: record }));
}

/** A row of the new-commerce sheet as Partner Center's page of 2023-10 shows it, but for its year. */
export const newCommerceRow = {
	ProductTitle: "Microsoft 365 Business Basic",
	ProductId: "CFQ7TTC0LH18",
	SkuId: "1",
	SkuTitle: "Microsoft 365 Business Basic",
	Publisher: "Microsoft Corporation",
	SkuDescription: "Best for businesses that need professional email, cloud file storage, and...",
	UnitOfMeasure: "",
	TermDuration: "P1Y",
	BillingPlan: "Monthly",
	Market: "US",
	Currency: "USD",
	UnitPrice: "48",
	PricingTierRangeMin: "",
	PricingTierRangeMax: "",
	EffectiveStartDate: "2/1/2023 0:00",
	EffectiveEndDate: "11/30/9999 23:59",
	Tags: "License",
	"ERP Price": "60",
	Segment: "Commercial",
} as const;

/** A row of the legacy sheet with the US prices of 2016-02. */
export const legacyRow = {
	"A/C/D/U": "UNC",
	"Valid From Date": "2016-02-01",
	"Valid To Date": "",
	"Offer Display Name": "Office 365 Enterprise E3",
	"Offer ID": "796B6B5F-613C-4E24-A17C-EBA730D49C02",
	"License Agreement Type": "Corporate",
	"Purchase Unit": "1 Month(s)",
	"Secondary License Type": "NON-SPECIFIC",
	"End Customer Type": "CLOUD RESELLER CORPORATE",
	"List Price": "16.000",
	"ERP Price": "20.00",
	Material: "AAA-12345",
} as const;

/** Choices with two offers in the catalog: Office 365 E3, and Business Basic of new commerce. */
export function makeChoices(changes: Partial<SheetChoices> = {}): SheetChoices {
	const ids = ["796b6b5f-613c-4e24-a17c-eba730d49c02", "cfq7ttc0lh18:0001:cfq7ttc0k971"];
	const offers = ids.map((id) => [id as OfferId, { id, termMonths: 12 } as Offer] as const); // the readers look at no more
	return { offers: new Map(offers), skipUnknownOffers: false, ...changes };
}
