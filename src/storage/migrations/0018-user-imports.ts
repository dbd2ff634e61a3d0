import { type Kysely, sql } from "kysely";

/**
 * How far imports of people are, for whoever asks another process than the one that imports. A row is the partner's own and
 * never the customer's: while an import writes its people, the customer is locked.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table user_imports (
		partner_id text not null,
		customer_id text not null,
		import_id text not null,
		phase text not null,
		row_count integer not null,
		rows_done integer not null,
		steps_done integer not null,
		steps integer not null,
		heard_at text not null,
		primary key (partner_id, customer_id, import_id)
	)`.execute(db);
	await db.schema.createIndex("user_imports_by_news").on("user_imports").columns(["partner_id", "heard_at"]).execute();
}
