import type { PriceDraft } from "./price-draft.ts";

/** A price that some document of Microsoft's or about it prints, with that document. Ships with the catalog. */
export interface KnownPrice extends Omit<PriceDraft, "maximumQuantity"> {
	readonly source: string;
}
