import type { z } from "zod";
import type { priceListRequest } from "../../../wire/api/prices.ts";

/** What a person entered to import a price list. */
export interface ImportEntry {
	/** The whole file; absent until one was chosen. */
	readonly csv?: string;
	readonly name: string;
	readonly currency: string;
	/** Country codes with anything between them. */
	readonly markets: string;
	readonly skipUnknownOffers: boolean;
	/** How many lists were imported before, so that the field for the file is emptied with the others. */
	readonly round: number;
}

export const nothingEntered: ImportEntry = { name: "", currency: "", markets: "", skipUnknownOffers: false, round: 0 };

/** The name of a file without its ending, as the name of the list. */
export function nameOfFile(fileName: string): string {
	return fileName.replace(/\.[^.]*$/u, "").slice(0, 120);
}

/** What is sent; what was left empty is not said, so that the sheet's own columns count. */
export function toImportRequest(
	entry: ImportEntry,
	{ dryRun }: { readonly dryRun: boolean },
): z.input<typeof priceListRequest> {
	const markets = entry.markets.split(/[^A-Z]+/u).filter((market) => market !== "");
	const currency = entry.currency.trim();
	return {
		name: entry.name.trim() === "" ? "CSV" : entry.name.trim(),
		csv: entry.csv ?? "",
		dryRun,
		skipUnknownOffers: entry.skipUnknownOffers,
		...(currency === "" ? {} : { currency }),
		...(markets.length === 0 ? {} : { markets }),
	};
}
