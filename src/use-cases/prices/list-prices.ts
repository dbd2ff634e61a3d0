import type { OfferId, PartnerId } from "../../domain/basics/ids.ts";
import type { Currency } from "../../domain/billing/currency.ts";
import type { Day } from "../../domain/billing/day.ts";
import type { PriceListId, PriceRow } from "../../domain/prices/price-row.ts";
import { withoutSuperseded } from "../../domain/prices/without-superseded.ts";
import type { Reader } from "../../storage/database.ts";
import { listPriceLists as listLists, listPriceRowsInForce, type PriceList } from "../../storage/price-store.ts";
import type { Surroundings } from "../surroundings.ts";

/** Which prices to list: those that count on a day. */
export interface PriceListing {
	readonly partnerId: PartnerId;
	readonly day: Day;
	readonly offerId?: OfferId;
	readonly market?: string;
	readonly currency?: Currency;
	/** The row after which to go on. */
	readonly after?: Pick<PriceRow, "offerId" | "id">;
	readonly limit: number;
}

/** A page of something; `more` tells that another follows. */
export interface Page<Item> {
	readonly items: readonly Item[];
	readonly more: boolean;
}

/** The prices that count on a day, by offer and id, offer after offer so that what was superseded can be left out. */
export async function listPrices({ database, catalog }: Surroundings, listing: PriceListing): Promise<Page<PriceRow>> {
	const { offerId, after, limit } = listing;
	const offers = offerId === undefined ? [...catalog.offers.keys()].toSorted() : [offerId];
	return await database.read(async (db) => {
		const found: PriceRow[] = [];
		for (const offer of offers) {
			if (after !== undefined && offer < after.offerId) continue;
			const rows = await readOffer(db, offer, listing);
			found.push(...rows.filter(({ id }) => after === undefined || offer > after.offerId || id > after.id));
			if (found.length > limit) break;
		}
		return { items: found.slice(0, limit), more: found.length > limit };
	});
}

/** The partner's imports, the latest first. */
export async function listPriceLists(
	{ database }: Surroundings,
	{ partnerId, after, limit }: { readonly partnerId: PartnerId; readonly after?: PriceListId; readonly limit: number },
): Promise<Page<PriceList>> {
	const key = { partnerId, limit: limit + 1, ...(after === undefined ? {} : { after }) };
	const found = await database.read((db) => listLists(db, key));
	return { items: found.slice(0, limit), more: found.length > limit };
}

async function readOffer(db: Reader, offerId: OfferId, { partnerId, day, market, currency }: PriceListing) {
	const rows = await listPriceRowsInForce(db, {
		partnerId,
		offerId,
		day,
		...(market === undefined ? {} : { market }),
		...(currency === undefined ? {} : { currency }),
	});
	return withoutSuperseded(rows);
}
