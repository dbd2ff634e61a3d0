import type { ColumnDefinitionBuilder, Kysely } from "kysely";
import { orderedByKey } from "../dialect.ts";

/** Transitions that were asked for, with what became of each. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await orderedByKey(
		db,
		db.schema
			.createTable("transitions")
			.addColumn("customer_id", "text", required)
			.addColumn("operation_id", "text", required)
			.addColumn("partner_id", "text", required)
			.addColumn("from_subscription_id", "text", required)
			.addColumn("from_offer_id", "text", required)
			.addColumn("to_offer_id", "text", required)
			.addColumn("to_subscription_id", "text")
			.addColumn("quantity", "integer", required)
			.addColumn("term_duration", "text")
			.addColumn("billing_cycle", "text")
			.addColumn("license_transfer", "integer", required)
			.addColumn("change_id", "text")
			.addColumn("created_at", "text", required)
			.addColumn("events", "text", required)
			.addPrimaryKeyConstraint("transitions_pk", ["customer_id", "operation_id"]),
	).execute();
	await db.schema
		.createIndex("transitions_by_source")
		.on("transitions")
		.columns(["customer_id", "from_subscription_id", "created_at"])
		.execute();
}

function required(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
	return column.notNull();
}
