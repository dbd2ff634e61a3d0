import type { ColumnDefinitionBuilder, Kysely } from "kysely";
import { orderedByKey } from "../dialect.ts";

/** Prices, what was charged, and the clocks of test customers. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await extendFirstTables(db);
	await createPriceTables(db);
	await createPriceRows(db);
	await createBooksAndTaxes(db);
	await createChargeTables(db);
	await createLinesAndLedger(db);
}

async function extendFirstTables(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable("customers").addColumn("clock", "text").execute();
	await db.schema
		.alterTable("customers")
		.addColumn("is_test", "integer", (column) => column.notNull().defaultTo(0))
		.execute();
	await db.schema.alterTable("subscriptions").addColumn("state_ends_at", "text").execute();
	await db.schema
		.createIndex("subscriptions_by_term_end")
		.on("subscriptions")
		.columns(["status", "committed_until"])
		.execute();
	await db.schema.createIndex("subscriptions_by_state_end").on("subscriptions").column("state_ends_at").execute();
}

async function createPriceTables(db: Kysely<unknown>): Promise<void> {
	await orderedByKey(
		db,
		db.schema
			.createTable("partner_billing")
			.addColumn("partner_id", "text", (column) => column.primaryKey())
			.addColumn("currency", "text", required)
			.addColumn("billing_day", "integer", required)
			.addColumn("legacy_policy", "text", required)
			.addColumn("new_commerce_policy", "text", required)
			.addColumn("price_book_id", "text"),
	).execute();
	await orderedByKey(
		db,
		db.schema
			.createTable("customer_terms")
			.addColumn("customer_id", "text", required)
			.addColumn("partner_id", "text", required)
			.addColumn("from_day", "text", required)
			.addColumn("recorded_at", "text", required)
			.addColumn("currency", "text")
			.addColumn("segment", "text", required)
			.addColumn("price_book_id", "text")
			.addPrimaryKeyConstraint("customer_terms_pk", ["customer_id", "partner_id", "from_day", "recorded_at"]),
	).execute();
	await orderedByKey(
		db,
		db.schema
			.createTable("price_lists")
			.addColumn("partner_id", "text", required)
			.addColumn("id", "text", required)
			.addColumn("name", "text", required)
			.addColumn("recorded_at", "text", required)
			.addColumn("recorded_by", "text", required)
			.addColumn("row_count", "integer", required)
			.addPrimaryKeyConstraint("price_lists_pk", ["partner_id", "id"]),
	).execute();
}

async function createPriceRows(db: Kysely<unknown>): Promise<void> {
	await orderedByKey(
		db,
		db.schema
			.createTable("price_rows")
			.addColumn("partner_id", "text", required)
			.addColumn("offer_id", "text", required)
			.addColumn("id", "text", required)
			.addColumn("list_id", "text", required)
			.addColumn("market", "text", required)
			.addColumn("currency", "text", required)
			.addColumn("segment", "text", required)
			.addColumn("term_months", "integer", required)
			.addColumn("billing_cycle", "text", required)
			.addColumn("minimum_quantity", "integer", required)
			.addColumn("maximum_quantity", "integer")
			.addColumn("from_day", "text", required)
			.addColumn("until_day", "text")
			.addColumn("partner_price", "bigint")
			.addColumn("retail_price", "bigint")
			.addColumn("recorded_at", "text", required)
			.addPrimaryKeyConstraint("price_rows_pk", ["partner_id", "offer_id", "id"]),
	).execute();
	await db.schema
		.createIndex("price_rows_by_question")
		.on("price_rows")
		.columns(["partner_id", "offer_id", "market", "currency", "segment", "from_day"])
		.execute();
}

async function createBooksAndTaxes(db: Kysely<unknown>): Promise<void> {
	await orderedByKey(
		db,
		db.schema
			.createTable("price_books")
			.addColumn("partner_id", "text", required)
			.addColumn("id", "text", required)
			.addColumn("version", "integer", required)
			.addColumn("name", "text", required)
			.addColumn("rules", "text", required)
			.addColumn("recorded_at", "text", required)
			.addPrimaryKeyConstraint("price_books_pk", ["partner_id", "id", "version"]),
	).execute();
	await orderedByKey(
		db,
		db.schema
			.createTable("tax_rates")
			.addColumn("partner_id", "text", required)
			.addColumn("market", "text", required)
			.addColumn("from_day", "text", required)
			.addColumn("recorded_at", "text", required)
			.addColumn("until_day", "text")
			.addColumn("name", "text", required)
			.addColumn("millionths", "integer", required)
			.addPrimaryKeyConstraint("tax_rates_pk", ["partner_id", "market", "from_day", "recorded_at"]),
	).execute();
}

async function createChargeTables(db: Kysely<unknown>): Promise<void> {
	await orderedByKey(
		db,
		db.schema
			.createTable("subscription_billing")
			.addColumn("customer_id", "text", required)
			.addColumn("subscription_id", "text", required)
			.addColumn("partner_id", "text", required)
			.addColumn("started_on", "text", required)
			.addColumn("cycle", "text", required)
			.addColumn("policy", "text", required)
			.addColumn("unit_price", "bigint", required)
			.addColumn("currency", "text", required)
			.addColumn("price_source", "text", required)
			.addColumn("billed_until", "text", required)
			.addColumn("running", "integer", required)
			.addColumn("lines_written", "integer", required)
			.addColumn("renewal_price", "text")
			.addPrimaryKeyConstraint("subscription_billing_pk", ["customer_id", "subscription_id"]),
	).execute();
	await db.schema
		.createIndex("subscription_billing_due")
		.on("subscription_billing")
		.columns(["running", "billed_until"])
		.execute();
	await db.schema
		.createTable("customer_changes")
		.addColumn("customer_id", "text", required)
		.addColumn("id", "text", required)
		.addColumn("partner_id", "text", required)
		.addColumn("kind", "text", required)
		.addColumn("subscription_id", "text", required)
		.addColumn("occurred_at", "text", required)
		.addColumn("made_by", "text", required)
		.addColumn("effects", "text", required)
		.addColumn("charges", "text")
		.addColumn("undoes", "text")
		.addPrimaryKeyConstraint("customer_changes_pk", ["customer_id", "id"])
		.execute();
}

async function createLinesAndLedger(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable("charge_lines")
		.addColumn("customer_id", "text", required)
		.addColumn("subscription_id", "text", required)
		.addColumn("place", "integer", required)
		.addColumn("line_id", "text", required)
		.addColumn("change_id", "text", required)
		.addColumn("partner_id", "text", required)
		.addColumn("offer_id", "text", required)
		.addColumn("kind", "text", required)
		.addColumn("span_from", "text", required)
		.addColumn("span_until", "text", required)
		.addColumn("rated_from", "text", required)
		.addColumn("rated_until", "text", required)
		.addColumn("amount", "bigint", required)
		.addColumn("currency", "text", required)
		.addColumn("settles", "text")
		.addColumn("proof", "text", required)
		.addColumn("invoiced_from", "text", required)
		.addColumn("booked_at", "text", required)
		.addPrimaryKeyConstraint("charge_lines_pk", ["customer_id", "subscription_id", "place"])
		.execute();
	await db.schema
		.createIndex("charge_lines_by_change")
		.on("charge_lines")
		.columns(["customer_id", "change_id"])
		.execute();
	await orderedByKey(
		db,
		db.schema
			.createTable("ledger_transfers")
			.addColumn("customer_id", "text", required)
			.addColumn("id", "text", required)
			.addColumn("partner_id", "text", required)
			.addColumn("debit_account", "text", required)
			.addColumn("credit_account", "text", required)
			.addColumn("amount", "bigint", required)
			.addColumn("currency", "text", required)
			.addColumn("cause", "text", required)
			.addColumn("booked_at", "text", required)
			.addPrimaryKeyConstraint("ledger_transfers_pk", ["customer_id", "id"]),
	).execute();
}

function required(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
	return column.notNull();
}
