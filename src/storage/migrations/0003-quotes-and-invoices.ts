import type { ColumnDefinitionBuilder, Kysely } from "kysely";
import { orderedByKey } from "../dialect.ts";

/** Quotes, the timeline and invoices. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await createPlanTables(db);
	await createInvoiceTables(db);
}

async function createPlanTables(db: Kysely<unknown>): Promise<void> {
	await orderedByKey(
		db,
		db.schema
			.createTable("quotes")
			.addColumn("customer_id", "text", required)
			.addColumn("id", "text", required)
			.addColumn("partner_id", "text", required)
			.addColumn("subscription_id", "text", required)
			.addColumn("request", "text", required)
			.addColumn("change", "text", required)
			.addColumn("quoted_at", "text", required)
			.addColumn("expires_at", "text", required)
			.addColumn("token_digest", "text", required)
			.addColumn("executed_as", "text")
			.addPrimaryKeyConstraint("quotes_pk", ["customer_id", "id"]),
	).execute();
	await orderedByKey(
		db,
		db.schema
			.createTable("scheduled_changes")
			.addColumn("customer_id", "text", required)
			.addColumn("id", "text", required)
			.addColumn("partner_id", "text", required)
			.addColumn("subscription_id", "text", required)
			.addColumn("due_at", "text", required)
			.addColumn("position", "integer", required)
			.addColumn("request", "text", required)
			.addColumn("basis", "text", required)
			.addColumn("state", "text", required)
			.addColumn("change_id", "text")
			.addColumn("reasons", "text", required)
			.addColumn("created_at", "text", required)
			.addColumn("created_by", "text", required)
			.addColumn("version", "integer", required)
			.addPrimaryKeyConstraint("scheduled_changes_pk", ["customer_id", "id"]),
	).execute();
	await db.schema.createIndex("scheduled_changes_due").on("scheduled_changes").columns(["state", "due_at"]).execute();
}

async function createInvoiceTables(db: Kysely<unknown>): Promise<void> {
	await orderedByKey(
		db,
		db.schema
			.createTable("billing_runs")
			.addColumn("partner_id", "text", required)
			.addColumn("id", "text", required)
			.addColumn("period_from", "text", required)
			.addColumn("period_until", "text", required)
			.addColumn("state", "text", required)
			.addColumn("cursor", "text")
			.addColumn("customers_done", "integer", required)
			.addColumn("customers_total", "integer", required)
			.addColumn("lines", "integer", required)
			.addColumn("started_at", "text", required)
			.addColumn("finished_at", "text")
			.addColumn("lease_until", "text")
			.addColumn("lease_owner", "text")
			.addPrimaryKeyConstraint("billing_runs_pk", ["partner_id", "id"]),
	).execute();
	await orderedByKey(
		db,
		db.schema
			.createTable("invoices")
			.addColumn("partner_id", "text", required)
			.addColumn("id", "text", required)
			.addColumn("number", "text", required)
			.addColumn("document", "text", required)
			.addColumn("amends", "text")
			.addColumn("currency", "text", required)
			.addColumn("period_from", "text", required)
			.addColumn("period_until", "text", required)
			.addColumn("issued_on", "text", required)
			.addColumn("issued_at", "text", required)
			.addColumn("subtotal", "bigint", required)
			.addColumn("tax", "bigint", required)
			.addColumn("total", "bigint", required)
			.addColumn("line_count", "integer", required)
			.addPrimaryKeyConstraint("invoices_pk", ["partner_id", "id"]),
	).execute();
	await orderedByKey(
		db,
		db.schema
			.createTable("invoice_lines")
			.addColumn("customer_id", "text", required)
			.addColumn("line_id", "text", required)
			.addColumn("partner_id", "text", required)
			.addColumn("invoice_id", "text", required)
			.addColumn("amount", "bigint", required)
			.addColumn("tax", "bigint", required)
			.addColumn("currency", "text", required)
			.addColumn("tax_rate", "text")
			.addColumn("subject", "text", required)
			.addPrimaryKeyConstraint("invoice_lines_pk", ["customer_id", "line_id"]),
	).execute();
	await db.schema
		.createIndex("invoice_lines_by_invoice")
		.on("invoice_lines")
		.columns(["partner_id", "invoice_id", "customer_id"])
		.execute();
}

function required(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
	return column.notNull();
}
