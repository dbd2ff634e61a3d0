import type { Partner } from "../domain/access/partner.ts";
import { type PartnerId, toId } from "../domain/basics/ids.ts";
import { storedInstant } from "../domain/basics/instant.ts";
import type { Reader, Transactor } from "./database.ts";
import type { PartnerRow } from "./tables.ts";

/** The partner of that id. */
export async function findPartner(db: Reader, id: PartnerId): Promise<Partner | undefined> {
	const row = await db.selectFrom("partners").selectAll().where("id", "=", id).executeTakeFirst();
	return row === undefined ? undefined : fromRow(row);
}

/** The partner that owns a domain; the elder one when two claim it. */
export async function findPartnerByDomain(db: Reader, domain: string): Promise<Partner | undefined> {
	const row = await db
		.selectFrom("partners")
		.selectAll()
		.where("domain", "=", domain.toLowerCase())
		.orderBy("created_at")
		.orderBy("id")
		.executeTakeFirst();
	return row === undefined ? undefined : fromRow(row);
}

/** The partner with that number in the partner network; the elder one when two claim it. */
export async function findPartnerByMpnId(db: Reader, mpnId: string): Promise<Partner | undefined> {
	const row = await db
		.selectFrom("partners")
		.selectAll()
		.where("mpn_id", "=", mpnId)
		.orderBy("created_at")
		.orderBy("id")
		.executeTakeFirst();
	return row === undefined ? undefined : fromRow(row);
}

/** How many partners work on this installation. */
export async function countPartners(db: Reader): Promise<number> {
	const row = await db
		.selectFrom("partners")
		.select((eb) => eb.fn.countAll<number | string>().as("count"))
		.executeTakeFirstOrThrow();
	return Number(row.count);
}

/** The ids of all partners. */
export async function listPartnerIds(db: Reader): Promise<readonly PartnerId[]> {
	const rows = await db.selectFrom("partners").select("id").orderBy("id").execute();
	return rows.map((row) => toId(row.id));
}

/** Writes a partner, new or changed. */
export async function savePartner(tx: Transactor, partner: Partner): Promise<void> {
	const row = toRow(partner);
	await tx
		.insertInto("partners")
		.values(row)
		.onConflict((conflict) => conflict.column("id").doUpdateSet(row))
		.execute();
}

/**
 * Makes others who change what is the partner's own wait for the end of this transaction: on PostgreSQL the update takes
 * the row's lock, and SQLite has one writer anyway. Nothing changes.
 */
export async function holdPartner(tx: Transactor, id: PartnerId): Promise<void> {
	await tx
		.updateTable("partners")
		.set((eb) => ({ name: eb.ref("name") }))
		.where("id", "=", id)
		.execute();
}

function fromRow(row: PartnerRow): Partner {
	return {
		id: toId(row.id),
		name: row.name,
		domain: row.domain,
		mpnId: row.mpn_id,
		country: row.country,
		createdAt: storedInstant(row.created_at),
	};
}

function toRow(partner: Partner): PartnerRow {
	return {
		id: partner.id,
		name: partner.name,
		domain: partner.domain.toLowerCase(),
		mpn_id: partner.mpnId,
		country: partner.country,
		created_at: partner.createdAt,
	};
}
