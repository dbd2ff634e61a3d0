import type { OfferId } from "../basics/ids.ts";
import type { Currency } from "../billing/currency.ts";
import type { Offer } from "../catalog/catalog.ts";
import type { PriceDraft } from "./price-draft.ts";
import type { SheetRow } from "./sheet-row.ts";

/** What is said beside a sheet, and what its offers are looked up in. */
export interface SheetChoices {
	readonly offers: ReadonlyMap<OfferId, Offer>;
	/** Rows of offers that are not sold here are counted instead of refused. */
	readonly skipUnknownOffers: boolean;
	/** For sheets without a column of it: the legacy sheet has a tab for each. */
	readonly currency?: Currency;
	/** The same; every row then counts for each of them. */
	readonly markets?: readonly string[];
}

/** What became of one row; what is wrong with it stands in the row. */
export type RowOutcome =
	| { readonly kind: "prices"; readonly drafts: readonly PriceDraft[]; readonly rounded: boolean }
	| { readonly kind: "skipped"; readonly why: "trial" | "unknownOffer" }
	| { readonly kind: "refused" };

/** One of the sheets that can be read. */
export interface SheetLayout {
	readonly name: "newCommerce" | "legacy";
	/** Columns without which it is not this sheet or cannot be understood. */
	readonly required: readonly string[];
	readonly optional: readonly string[];
	readonly read: (row: SheetRow, choices: SheetChoices) => RowOutcome;
}

/** The outcome of a row of an offer that is not sold here. */
export function missUnknownOffer(row: SheetRow, choices: SheetChoices, column: string): RowOutcome {
	if (choices.skipUnknownOffers) return { kind: "skipped", why: "unknownOffer" };
	row.refuse("unknownOffer", column);
	return { kind: "refused" };
}
