import { type ColumnDefinitionBuilder, type Kysely, sql } from "kysely";
import { orderedByKey } from "../dialect.ts";

/** Orders that can be changed, carts, and who supports a subscription. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.alterTable("orders")
		.addColumn("status", "text", (column) => column.notNull().defaultTo(sql.lit("completed")))
		.execute();
	await db.schema
		.alterTable("orders")
		.addColumn("version", "integer", (column) => column.notNull().defaultTo(sql.lit(1)))
		.execute();
	await orderedByKey(
		db,
		db.schema
			.createTable("carts")
			.addColumn("customer_id", "text", required)
			.addColumn("id", "text", required)
			.addColumn("partner_id", "text", required)
			.addColumn("status", "text", required)
			.addColumn("lines", "text", required)
			.addColumn("created_at", "text", required)
			.addColumn("modified_at", "text", required)
			.addColumn("modified_by", "text", required)
			.addColumn("expires_at", "text", required)
			.addPrimaryKeyConstraint("carts_pk", ["customer_id", "id"]),
	).execute();
	await orderedByKey(
		db,
		db.schema
			.createTable("support_contacts")
			.addColumn("customer_id", "text", required)
			.addColumn("subscription_id", "text", required)
			.addColumn("tenant_id", "text", required)
			.addColumn("mpn_id", "text", required)
			.addColumn("name", "text", required)
			.addPrimaryKeyConstraint("support_contacts_pk", ["customer_id", "subscription_id"]),
	).execute();
}

function required(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
	return column.notNull();
}
