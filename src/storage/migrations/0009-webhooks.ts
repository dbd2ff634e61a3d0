import { type ColumnDefinitionBuilder, type Kysely, sql } from "kysely";
import { orderedByKey } from "../dialect.ts";

/** Where partners want to be told of what, and what is on its way to them. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await orderedByKey(
		db,
		db.schema
			.createTable("webhook_registrations")
			.addColumn("partner_id", "text", (column) => column.primaryKey())
			.addColumn("subscriber_id", "text", required)
			.addColumn("url", "text", required)
			.addColumn("events", "text", required)
			.addColumn("own_header", "integer", required)
			.addColumn("secret", "text", required)
			.addColumn("created_at", "text", required)
			.addColumn("updated_at", "text", required)
			.addColumn("lease_holder", "text")
			.addColumn("lease_until", "text"),
	).execute();
	await orderedByKey(
		db,
		db.schema
			.createTable("webhook_deliveries")
			.addColumn("customer_id", "text", required)
			.addColumn("id", "text", required)
			.addColumn("partner_id", "text", required)
			.addColumn("event", "text", required)
			.addColumn("resource_name", "text", required)
			.addColumn("resource_path", "text", required)
			.addColumn("audit_id", "text")
			.addColumn("changed_at", "text", required)
			.addColumn("correlation_id", "text")
			.addColumn("state", "text", required)
			.addColumn("next_attempt_at", "text")
			.addColumn("first_attempt_at", "text")
			.addColumn("attempts", "integer", required)
			.addColumn("results", "text", required)
			.addPrimaryKeyConstraint("webhook_deliveries_pk", ["customer_id", "id"]),
	).execute();
	await sql`create index webhook_deliveries_of_partner on webhook_deliveries (partner_id, id)`.execute(db);
	await sql`create index webhook_deliveries_pending on webhook_deliveries (partner_id, id) where state = 'pending'`.execute(
		db,
	);
}

function required(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
	return column.notNull();
}
