import type { CatalogRows, OfferRow, PlacedRow, ServicePlanRow, SkuRow, UnreadRows } from "./catalog-rows.ts";
import { rowKey } from "./catalog-rows.ts";

type NamedTable = "servicePlans" | "skus" | "offers";

/** The rows by the names under which other rows refer to them. */
export interface CatalogIndex {
	readonly servicePlans: ReadonlyMap<string, ServicePlanRow>;
	readonly skus: ReadonlyMap<string, SkuRow>;
	readonly offers: ReadonlyMap<string, OfferRow>;
	/** Whether the table has a row of that name, be it one that could not be read. */
	readonly has: (table: NamedTable, name: string) => boolean;
}

/** Indexes the rows for the checks and for building. */
export function indexCatalog(rows: CatalogRows): CatalogIndex {
	const servicePlans = byKey(rows.servicePlans, rowKey.servicePlans);
	const skus = byKey(rows.skus, rowKey.skus);
	const offers = byKey(rows.offers, rowKey.offers);
	const tables = { servicePlans, skus, offers };
	return {
		...tables,
		has: (table, name) => tables[table].has(name) || isUnread(rows.unread[table], name),
	};
}

function byKey<Row>(rows: readonly PlacedRow<Row>[], keyOf: (row: Row) => string): ReadonlyMap<string, Row> {
	return new Map(rows.map(({ row }) => [keyOf(row), row]));
}

function isUnread(unread: UnreadRows, name: string): boolean {
	return unread === "all" || unread.has(name);
}
