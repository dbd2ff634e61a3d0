import type { PartnerId } from "../../domain/basics/ids.ts";
import type { KnownPrice } from "../../domain/prices/known-price.ts";
import type { Transactor } from "../../storage/database.ts";
import type { PriceList } from "../../storage/price-store.ts";
import type { Surroundings } from "../surroundings.ts";
import { recordPrices } from "./import-prices.ts";

/** What writing known prices takes: the prices come with the catalog. */
export type PriceSurroundings = Pick<Surroundings, "now" | "newId"> & { readonly knownPrices: readonly KnownPrice[] };

/** For whom the known prices are written, and where they are to count. */
export interface KnownPriceImport {
	readonly partnerId: PartnerId;
	readonly listName: string;
	readonly recordedBy: string;
	/**
	 * Markets in which the figures are to count. Anywhere but in the market that they are known for they are the
	 * partner's own prices, and the list's name has to say so.
	 */
	readonly markets: readonly string[];
}

/** Writes the prices that ship with the catalog as a price list of the partner. */
export async function importKnownPrices(
	tx: Transactor,
	surroundings: PriceSurroundings,
	{ partnerId, listName, recordedBy, markets }: KnownPriceImport,
): Promise<PriceList> {
	const drafts = surroundings.knownPrices.flatMap(({ source: _, ...price }) =>
		markets.map((market) => ({ ...price, market })),
	);
	return await recordPrices(tx, surroundings, { partnerId, name: listName, recordedBy, drafts });
}
