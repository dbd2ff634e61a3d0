import { type PartnerId, storedId } from "../domain/basics/ids.ts";
import { storedInstant } from "../domain/basics/instant.ts";
import type { IndirectReseller } from "../domain/relationships/reseller.ts";
import type { IndirectProvider } from "../domain/relationships/resold.ts";
import type { Reader, Transactor } from "./database.ts";
import type { IndirectResellerRow } from "./profile-tables.ts";

/** The reseller of that number behind whom the partner stands. */
export async function findReseller(
	db: Reader,
	partnerId: PartnerId,
	mpnId: string,
): Promise<IndirectReseller | undefined> {
	const row = await db
		.selectFrom("indirect_resellers")
		.selectAll()
		.where("partner_id", "=", partnerId)
		.where("mpn_id", "=", mpnId)
		.executeTakeFirst();
	return row === undefined ? undefined : fromRow(row);
}

/** All of them, by number. */
export async function listResellers(db: Reader, partnerId: PartnerId): Promise<readonly IndirectReseller[]> {
	const rows = await db
		.selectFrom("indirect_resellers")
		.selectAll()
		.where("partner_id", "=", partnerId)
		.orderBy("mpn_id")
		.execute();
	return rows.map(fromRow);
}

/**
 * The other direction: partners of this installation that stand behind this one, known by its id or, where it came here
 * later than they named it, by its number.
 */
export async function listProvidersOf(
	db: Reader,
	{ id, mpnId }: { readonly id: PartnerId; readonly mpnId: string },
): Promise<readonly IndirectProvider[]> {
	const rows = await db
		.selectFrom("indirect_resellers")
		.innerJoin("partners", "partners.id", "indirect_resellers.partner_id")
		.select(["partners.id", "partners.name", "partners.mpn_id", "partners.country", "indirect_resellers.added_at"])
		.where((eb) =>
			eb.or([
				eb("indirect_resellers.id", "=", id),
				...(mpnId === "" ? [] : [eb("indirect_resellers.mpn_id", "=", mpnId)]),
			]),
		)
		.where("indirect_resellers.partner_id", "!=", id)
		.orderBy("indirect_resellers.added_at")
		.orderBy("partners.id")
		.execute();
	return rows.map((row) => ({
		...{ id: storedId<PartnerId>(row.id), name: row.name, mpnId: row.mpn_id, country: row.country },
		since: storedInstant(row.added_at),
	}));
}

/** Writes a reseller, new or changed. */
export async function saveReseller(tx: Transactor, reseller: IndirectReseller): Promise<void> {
	const row = {
		partner_id: reseller.partnerId,
		mpn_id: reseller.mpnId,
		id: reseller.id,
		name: reseller.name,
		country: reseller.country,
		added_at: reseller.addedAt,
	};
	await tx
		.insertInto("indirect_resellers")
		.values(row)
		.onConflict((conflict) => conflict.columns(["partner_id", "mpn_id"]).doUpdateSet(row))
		.execute();
}

function fromRow(row: IndirectResellerRow): IndirectReseller {
	return {
		partnerId: storedId(row.partner_id),
		mpnId: row.mpn_id,
		id: row.id,
		name: row.name,
		country: row.country,
		addedAt: storedInstant(row.added_at),
	};
}
