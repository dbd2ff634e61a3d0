import type { ColumnDefinitionBuilder, Kysely } from "kysely";
import { orderedByKey } from "../dialect.ts";

/** License transfers with a row a user, mail addresses of people, and an index by which the deleted are erased in time. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await createTransfers(db);
	await createTransferRows(db);
	await orderedByKey(
		db,
		db.schema
			.createTable("user_proxy_addresses")
			.addColumn("customer_id", "text", required)
			.addColumn("user_id", "text", required)
			.addColumn("address", "text", required)
			.addPrimaryKeyConstraint("user_proxy_addresses_pk", ["customer_id", "user_id", "address"]),
	).execute();
	await db.schema
		.createIndex("user_proxy_addresses_by_address")
		.on("user_proxy_addresses")
		.columns(["customer_id", "address"])
		.execute();
	await db.schema
		.createIndex("deleted_users_by_moment")
		.on("deleted_users")
		.columns(["deleted_at", "customer_id"])
		.execute();
}

async function createTransfers(db: Kysely<unknown>): Promise<void> {
	await orderedByKey(
		db,
		db.schema
			.createTable("license_transfers")
			.addColumn("customer_id", "text", required)
			.addColumn("id", "text", required)
			.addColumn("partner_id", "text", required)
			.addColumn("source_subscription_id", "text", required)
			.addColumn("target_subscription_id", "text", required)
			.addColumn("source_sku_id", "text", required)
			.addColumn("target_sku_id", "text", required)
			.addColumn("state", "text", required)
			.addColumn("stop_reason", "text")
			.addColumn("moved_at_once", "integer", required)
			.addColumn("started_by", "text", required)
			.addColumn("started_at", "text", required)
			.addColumn("finished_at", "text")
			.addPrimaryKeyConstraint("license_transfers_pk", ["customer_id", "id"]),
	).execute();
	await db.schema
		.createIndex("license_transfers_by_state")
		.on("license_transfers")
		.columns(["state", "customer_id", "id"])
		.execute();
}

async function createTransferRows(db: Kysely<unknown>): Promise<void> {
	await orderedByKey(
		db,
		db.schema
			.createTable("license_transfer_rows")
			.addColumn("customer_id", "text", required)
			.addColumn("transfer_id", "text", required)
			.addColumn("user_id", "text", required)
			.addColumn("partner_id", "text", required)
			.addColumn("position", "integer", required)
			.addColumn("display_name", "text", required)
			.addColumn("user_principal_name", "text", required)
			.addColumn("state", "text", required)
			.addColumn("fixing", "integer", required)
			.addColumn("issues", "text", required)
			.addColumn("services", "text")
			.addColumn("effects", "text")
			.addColumn("attempts", "integer", required)
			.addColumn("work", "text")
			.addColumn("assignee_id", "text")
			.addColumn("note", "text")
			.addColumn("updated_at", "text", required)
			.addColumn("version", "integer", required)
			.addPrimaryKeyConstraint("license_transfer_rows_pk", ["customer_id", "transfer_id", "user_id"]),
	).execute();
	await db.schema
		.createIndex("license_transfer_rows_by_state")
		.on("license_transfer_rows")
		.columns(["customer_id", "transfer_id", "state", "position"])
		.execute();
	await db.schema
		.createIndex("license_transfer_rows_by_work")
		.on("license_transfer_rows")
		.columns(["partner_id", "work", "customer_id", "transfer_id", "position"])
		.execute();
}

function required(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
	return column.notNull();
}
