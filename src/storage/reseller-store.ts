import { type PartnerId, storedId } from "../domain/basics/ids.ts";
import { storedInstant } from "../domain/basics/instant.ts";
import type { IndirectReseller } from "../domain/relationships/reseller.ts";
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
