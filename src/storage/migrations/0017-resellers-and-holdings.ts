import { type Kysely, sql } from "kysely";

/**
 * A provider finds what its resellers sold without reading anything else: the indexes hold only rows that name a reseller,
 * so that everybody else's changes do not pay for them. A holding can be of a product that the catalog lacks, and be edited.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create index subscriptions_by_reseller
		on subscriptions (partner_id, partner_id_on_record, committed_until, customer_id, id)
		where partner_id_on_record is not null`.execute(db);
	await sql`create index subscriptions_resold
		on subscriptions (partner_id, committed_until, customer_id, id)
		where partner_id_on_record is not null`.execute(db);
	await sql`create index customers_by_reseller on customers (reseller_mpn_id, id)
		where reseller_mpn_id is not null`.execute(db);
	await db.schema.createIndex("indirect_resellers_by_id").on("indirect_resellers").column("id").execute();
	await db.schema.createIndex("indirect_resellers_by_number").on("indirect_resellers").column("mpn_id").execute();
	await db.schema
		.alterTable("holdings")
		.addColumn("version", "integer", (column) => column.notNull().defaultTo(1))
		.execute();
	await db.schema.alterTable("holdings").addColumn("unlisted", "text").execute();
}
