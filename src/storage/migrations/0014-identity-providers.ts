import { type ColumnDefinitionBuilder, type Kysely, sql } from "kysely";
import { orderedByKey } from "../dialect.ts";

/** Where people sign in instead of here, and by what each of them is known there. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await orderedByKey(
		db,
		db.schema
			.createTable("identity_providers")
			.addColumn("partner_id", "text", required)
			.addColumn("id", "text", required)
			.addColumn("name", "text", required)
			.addColumn("issuer", "text", required)
			.addColumn("client_id", "text", required)
			.addColumn("sealed_secret", "text")
			.addColumn("settings", "text", required)
			.addColumn("is_off", "integer", required)
			.addColumn("created_at", "text", required)
			.addPrimaryKeyConstraint("identity_providers_pk", ["partner_id", "id"]),
	).execute();
	await db.schema.createIndex("identity_providers_id").on("identity_providers").column("id").execute();
	await orderedByKey(
		db,
		db.schema
			.createTable("identity_provider_domains")
			.addColumn("domain", "text", (column) => column.primaryKey())
			.addColumn("partner_id", "text", required)
			.addColumn("provider_id", "text", required),
	).execute();
	// One by one, because SQLite adds one column at a time.
	for (const column of ["identity_provider_id", "outside_subject"]) {
		await db.schema.alterTable("accounts").addColumn(column, "text").execute();
	}
	await sql`create unique index accounts_outside on accounts (partner_id, identity_provider_id, outside_subject)`.execute(
		db,
	);
}

function required(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
	return column.notNull();
}
