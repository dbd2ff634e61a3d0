import type { Caller } from "../../domain/access/caller.ts";
import { type PartnerId, toId } from "../../domain/basics/ids.ts";
import type { Currency } from "../../domain/billing/currency.ts";
import type { PriceDraft } from "../../domain/prices/price-draft.ts";
import type { PriceListId, PriceRow } from "../../domain/prices/price-row.ts";
import { type ReadSheet, readPriceSheet } from "../../domain/prices/read-price-sheet.ts";
import type { SheetRecord } from "../../domain/prices/sheet-row.ts";
import type { Transactor } from "../../storage/database.ts";
import { type PriceList, saveNewPriceRows, savePriceList } from "../../storage/price-store.ts";
import type { Surroundings } from "../surroundings.ts";

export type { PriceList } from "../../storage/price-store.ts";

/** A price sheet and how to take it in. */
export interface PriceImport {
	readonly name: string;
	readonly records: readonly SheetRecord[];
	/** Tells all that an import would tell and writes nothing. */
	readonly dryRun: boolean;
	readonly skipUnknownOffers: boolean;
	readonly currency?: Currency;
	readonly markets?: readonly string[];
}

/** What came of it: everything or nothing is written. */
export type ImportOutcome =
	| { readonly kind: "imported"; readonly list: PriceList; readonly sheet: ReadSheet }
	| { readonly kind: "checked" | "refused"; readonly sheet: ReadSheet };

/** Takes a price sheet in as new rows, beside the old ones, which stay. One problem anywhere and nothing is written. */
export async function importPrices(
	surroundings: Surroundings,
	caller: Caller,
	{ name, records, dryRun, ...choices }: PriceImport,
): Promise<ImportOutcome> {
	const { database, catalog } = surroundings;
	const sheet = readPriceSheet(records, { ...choices, offers: catalog.offers });
	if (dryRun) return { kind: "checked", sheet };
	if (sheet.problems.length > 0) return { kind: "refused", sheet };
	const recordedBy = caller.account?.userName ?? caller.clientId;
	const { partnerId } = caller;
	const list = await database.transactInstallation((tx) =>
		recordPrices(tx, surroundings, { partnerId, name, recordedBy, drafts: sheet.drafts }),
	);
	return { kind: "imported", list, sheet };
}

/** Prices that somebody answers for, to be written as one list. */
export interface PricesToRecord {
	readonly partnerId: PartnerId;
	readonly name: string;
	readonly recordedBy: string;
	readonly drafts: readonly PriceDraft[];
}

/** Writes a list with its rows; all of them were recorded at one moment. */
export async function recordPrices(
	tx: Transactor,
	{ now, newId }: Pick<Surroundings, "now" | "newId">,
	{ partnerId, name, recordedBy, drafts }: PricesToRecord,
): Promise<PriceList> {
	const recordedAt = now();
	const listId = toId<PriceListId>(newId());
	const list = { partnerId, id: listId, name, recordedAt, recordedBy, rowCount: drafts.length };
	await savePriceList(tx, list);
	await saveNewPriceRows(
		tx,
		drafts.map((draft) => ({ ...draft, id: toId<PriceRow["id"]>(newId()), partnerId, listId, recordedAt })),
	);
	return list;
}
