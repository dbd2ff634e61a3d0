import { type PartnerId, toId } from "../../domain/basics/ids.ts";
import type { Currency } from "../../domain/billing/currency.ts";
import type { PriceDraft } from "../../domain/prices/price-draft.ts";
import type { PriceListId, PriceRow } from "../../domain/prices/price-row.ts";
import { type ReadSheet, readPriceSheet } from "../../domain/prices/read-price-sheet.ts";
import type { SheetRecord } from "../../domain/prices/sheet-row.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import type { Transactor } from "../../storage/database.ts";
import { type PriceList, saveNewPriceRows, savePriceList } from "../../storage/price-store.ts";
import { type Asked, answerPartnerOnce, type RememberedAnswer } from "../answer-once.ts";
import { newPartnerRecord } from "../new-audit-record.ts";
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

/**
 * Audit operation `import_price_list`: takes a price sheet in as new rows, beside the old ones, which stay. One problem
 * anywhere and nothing is written. The rows are not in the record, since they are never edited.
 */
export async function importPrices(
	surroundings: Surroundings,
	{ origin, toAnswer }: Asked<ImportOutcome>,
	{ name, records, dryRun, ...choices }: PriceImport,
): Promise<RememberedAnswer> {
	const sheet = readPriceSheet(records, { ...choices, offers: surroundings.catalog.offers });
	if (dryRun) return toAnswer({ kind: "checked", sheet });
	const { caller } = origin;
	const recordedBy = caller.account?.userName ?? caller.clientId;
	const { partnerId } = caller;
	return await answerPartnerOnce(surroundings, {
		...{ origin, toAnswer },
		isLasting: ({ kind }) => kind === "imported",
		change: async (tx, at): Promise<ImportOutcome> => {
			if (sheet.problems.length > 0) return { kind: "refused", sheet };
			const list = await recordPrices(tx, at, { partnerId, name, recordedBy, drafts: sheet.drafts });
			const record = newPartnerRecord(at, origin, {
				operation: "import_price_list",
				resource: "price",
				resourceId: list.id,
				after: list,
				details: { Name: name, Rows: String(list.rowCount) },
			});
			await saveAuditRecords(tx, [record]);
			return { kind: "imported", list, sheet };
		},
	});
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
