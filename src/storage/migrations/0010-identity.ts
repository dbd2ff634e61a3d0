import type { ColumnDefinitionBuilder, Kysely } from "kysely";
import { orderedByKey } from "../dialect.ts";

/** States and links of accounts, scopes and secrets of API clients, second factors, sessions. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await addColumns(db);
	await createAccountTables(db);
}

async function addColumns(db: Kysely<unknown>): Promise<void> {
	for (const [table, columns] of [
		["accounts", ["state", "custom_roles", "password_changed_at"]],
		["api_clients", ["older_secret_hash", "older_secret_until", "secret_expires_at", "scopes", "state", "expires_at"]],
		["oidc_payloads", ["account_id"]],
	] as const) {
		// One by one, because SQLite adds one column at a time.
		for (const column of columns) await db.schema.alterTable(table).addColumn(column, "text").execute();
	}
	await db.schema.createIndex("api_clients_by_partner").on("api_clients").column("partner_id").execute();
	await db.schema.createIndex("oidc_payloads_account").on("oidc_payloads").column("account_id").execute();
}

async function createAccountTables(db: Kysely<unknown>): Promise<void> {
	await orderedByKey(
		db,
		db.schema
			.createTable("custom_roles")
			.addColumn("partner_id", "text", required)
			.addColumn("id", "text", required)
			.addColumn("name", "text", required)
			.addColumn("operations", "text", required)
			.addColumn("created_at", "text", required)
			.addPrimaryKeyConstraint("custom_roles_pk", ["partner_id", "id"]),
	).execute();
	await orderedByKey(
		db,
		db.schema
			.createTable("account_links")
			.addColumn("partner_id", "text", required)
			.addColumn("account_id", "text", required)
			.addColumn("digest", "text", required)
			.addColumn("purpose", "text", required)
			.addColumn("expires_at", "text", required)
			.addPrimaryKeyConstraint("account_links_pk", ["partner_id", "account_id"]),
	).execute();
	await orderedByKey(
		db,
		db.schema
			.createTable("second_factors")
			.addColumn("partner_id", "text", required)
			.addColumn("account_id", "text", required)
			.addColumn("id", "text", required)
			.addColumn("kind", "text", required)
			.addColumn("name", "text", required)
			.addColumn("material", "text", required)
			.addColumn("counter", "integer", required)
			.addColumn("created_at", "text", required)
			.addColumn("last_used_at", "text")
			.addPrimaryKeyConstraint("second_factors_pk", ["partner_id", "account_id", "id"]),
	).execute();
	await orderedByKey(
		db,
		db.schema
			.createTable("session_places")
			.addColumn("partner_id", "text", required)
			.addColumn("account_id", "text", required)
			.addColumn("id", "text", required)
			.addColumn("address", "text", required)
			.addColumn("agent", "text", required)
			.addColumn("last_seen_at", "text", required)
			.addPrimaryKeyConstraint("session_places_pk", ["partner_id", "account_id", "id"]),
	).execute();
}

function required(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
	return column.notNull();
}
