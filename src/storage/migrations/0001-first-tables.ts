import type { Kysely } from "kysely";
import { orderedByKey } from "../dialect.ts";

/** The tables of the first release. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await createPartnerTables(db);
	await createIdentityTables(db);
	await createCustomerTables(db);
	await createSubscriptionTables(db);
	await createLicenseTables(db);
	await createRecordTables(db);
}

async function createPartnerTables(db: Kysely<unknown>): Promise<void> {
	await orderedByKey(
		db,
		db.schema
			.createTable("partners")
			.addColumn("id", "text", (column) => column.primaryKey())
			.addColumn("name", "text", (column) => column.notNull())
			.addColumn("domain", "text", (column) => column.notNull())
			.addColumn("mpn_id", "text", (column) => column.notNull())
			.addColumn("country", "text", (column) => column.notNull())
			.addColumn("created_at", "text", (column) => column.notNull()),
	).execute();
	await orderedByKey(
		db,
		db.schema
			.createTable("accounts")
			.addColumn("partner_id", "text", (column) => column.notNull())
			.addColumn("id", "text", (column) => column.notNull())
			.addColumn("user_name", "text", (column) => column.notNull())
			.addColumn("display_name", "text", (column) => column.notNull())
			.addColumn("password_hash", "text", (column) => column.notNull())
			.addColumn("roles", "text", (column) => column.notNull())
			.addColumn("created_at", "text", (column) => column.notNull())
			.addPrimaryKeyConstraint("accounts_pk", ["partner_id", "id"]),
	).execute();
	await orderedByKey(
		db,
		db.schema
			.createTable("sign_in_names")
			.addColumn("user_name", "text", (column) => column.primaryKey())
			.addColumn("partner_id", "text", (column) => column.notNull())
			.addColumn("account_id", "text", (column) => column.notNull()),
	).execute();
}

async function createIdentityTables(db: Kysely<unknown>): Promise<void> {
	await orderedByKey(
		db,
		db.schema
			.createTable("api_clients")
			.addColumn("client_id", "text", (column) => column.primaryKey())
			.addColumn("partner_id", "text")
			.addColumn("name", "text", (column) => column.notNull())
			.addColumn("secret_hash", "text")
			.addColumn("roles", "text", (column) => column.notNull())
			.addColumn("created_at", "text", (column) => column.notNull()),
	).execute();
	await orderedByKey(
		db,
		db.schema
			.createTable("oidc_payloads")
			.addColumn("model", "text", (column) => column.notNull())
			.addColumn("id", "text", (column) => column.notNull())
			.addColumn("payload", "text", (column) => column.notNull())
			.addColumn("grant_id", "text")
			.addColumn("uid", "text")
			.addColumn("user_code", "text")
			.addColumn("expires_at", "text")
			.addColumn("consumed_at", "text")
			.addPrimaryKeyConstraint("oidc_payloads_pk", ["model", "id"]),
	).execute();
	await db.schema.createIndex("oidc_payloads_grant").on("oidc_payloads").column("grant_id").execute();
	await db.schema.createIndex("oidc_payloads_uid").on("oidc_payloads").columns(["model", "uid"]).execute();
	await db.schema.createIndex("oidc_payloads_expiry").on("oidc_payloads").column("expires_at").execute();
	await orderedByKey(
		db,
		db.schema
			.createTable("installation_values")
			.addColumn("name", "text", (column) => column.primaryKey())
			.addColumn("value", "text", (column) => column.notNull()),
	).execute();
}

async function createCustomerTables(db: Kysely<unknown>): Promise<void> {
	await orderedByKey(
		db,
		db.schema
			.createTable("customers")
			.addColumn("id", "text", (column) => column.primaryKey())
			.addColumn("company_name", "text", (column) => column.notNull())
			.addColumn("search_name", "text", (column) => column.notNull())
			.addColumn("domain", "text", (column) => column.notNull())
			.addColumn("country", "text", (column) => column.notNull())
			.addColumn("culture", "text", (column) => column.notNull())
			.addColumn("email", "text", (column) => column.notNull())
			.addColumn("address", "text", (column) => column.notNull())
			.addColumn("created_at", "text", (column) => column.notNull())
			.addColumn("version", "integer", (column) => column.notNull()),
	).execute();
	await db.schema.createIndex("customers_by_name").on("customers").columns(["search_name", "id"]).execute();
	await orderedByKey(
		db,
		db.schema
			.createTable("partner_relationships")
			.addColumn("customer_id", "text", (column) => column.notNull())
			.addColumn("partner_id", "text", (column) => column.notNull())
			.addColumn("reseller", "text", (column) => column.notNull())
			.addColumn("delegated_admin", "text", (column) => column.notNull())
			.addColumn("delegated_services", "text", (column) => column.notNull())
			.addColumn("delegated_roles", "text", (column) => column.notNull())
			.addColumn("delegated_until", "text")
			.addColumn("since", "text", (column) => column.notNull())
			.addPrimaryKeyConstraint("partner_relationships_pk", ["customer_id", "partner_id"]),
	).execute();
	await db.schema
		.createIndex("partner_relationships_by_partner")
		.on("partner_relationships")
		.columns(["partner_id", "customer_id"])
		.execute();
}

async function createSubscriptionTables(db: Kysely<unknown>): Promise<void> {
	await orderedByKey(
		db,
		db.schema
			.createTable("subscriptions")
			.addColumn("customer_id", "text", (column) => column.notNull())
			.addColumn("id", "text", (column) => column.notNull())
			.addColumn("partner_id", "text", (column) => column.notNull())
			.addColumn("offer_id", "text", (column) => column.notNull())
			.addColumn("order_id", "text", (column) => column.notNull())
			.addColumn("parent_subscription_id", "text")
			.addColumn("regime", "text", (column) => column.notNull())
			.addColumn("friendly_name", "text", (column) => column.notNull())
			.addColumn("quantity", "integer", (column) => column.notNull())
			.addColumn("status", "text", (column) => column.notNull())
			.addColumn("suspension_reasons", "text", (column) => column.notNull())
			.addColumn("provisioning", "text", (column) => column.notNull())
			.addColumn("billing_cycle", "text", (column) => column.notNull())
			.addColumn("auto_renew", "integer", (column) => column.notNull())
			.addColumn("created_at", "text", (column) => column.notNull())
			.addColumn("effective_from", "text", (column) => column.notNull())
			.addColumn("committed_until", "text", (column) => column.notNull())
			.addColumn("partner_id_on_record", "text")
			.addColumn("version", "integer", (column) => column.notNull())
			.addPrimaryKeyConstraint("subscriptions_pk", ["customer_id", "id"]),
	).execute();
	await orderedByKey(
		db,
		db.schema
			.createTable("seat_batches")
			.addColumn("customer_id", "text", (column) => column.notNull())
			.addColumn("subscription_id", "text", (column) => column.notNull())
			.addColumn("id", "text", (column) => column.notNull())
			.addColumn("quantity", "integer", (column) => column.notNull())
			.addColumn("added_at", "text", (column) => column.notNull())
			.addPrimaryKeyConstraint("seat_batches_pk", ["customer_id", "subscription_id", "id"]),
	).execute();
	await orderedByKey(
		db,
		db.schema
			.createTable("orders")
			.addColumn("customer_id", "text", (column) => column.notNull())
			.addColumn("id", "text", (column) => column.notNull())
			.addColumn("partner_id", "text", (column) => column.notNull())
			.addColumn("billing_cycle", "text", (column) => column.notNull())
			.addColumn("created_at", "text", (column) => column.notNull())
			.addPrimaryKeyConstraint("orders_pk", ["customer_id", "id"]),
	).execute();
	await orderedByKey(
		db,
		db.schema
			.createTable("order_lines")
			.addColumn("customer_id", "text", (column) => column.notNull())
			.addColumn("order_id", "text", (column) => column.notNull())
			.addColumn("line_number", "integer", (column) => column.notNull())
			.addColumn("offer_id", "text", (column) => column.notNull())
			.addColumn("subscription_id", "text", (column) => column.notNull())
			.addColumn("quantity", "integer", (column) => column.notNull())
			.addColumn("friendly_name", "text", (column) => column.notNull())
			.addPrimaryKeyConstraint("order_lines_pk", ["customer_id", "order_id", "line_number"]),
	).execute();
}

async function createLicenseTables(db: Kysely<unknown>): Promise<void> {
	await orderedByKey(
		db,
		db.schema
			.createTable("holdings")
			.addColumn("customer_id", "text", (column) => column.notNull())
			.addColumn("id", "text", (column) => column.notNull())
			.addColumn("channel", "text", (column) => column.notNull())
			.addColumn("sku_id", "text", (column) => column.notNull())
			.addColumn("state", "text", (column) => column.notNull())
			.addColumn("since", "text", (column) => column.notNull())
			.addPrimaryKeyConstraint("holdings_pk", ["customer_id", "id"]),
	).execute();
	await orderedByKey(
		db,
		db.schema
			.createTable("customer_users")
			.addColumn("customer_id", "text", (column) => column.notNull())
			.addColumn("id", "text", (column) => column.notNull())
			.addColumn("user_principal_name", "text", (column) => column.notNull())
			.addColumn("display_name", "text", (column) => column.notNull())
			.addColumn("first_name", "text", (column) => column.notNull())
			.addColumn("last_name", "text", (column) => column.notNull())
			.addColumn("usage_location", "text")
			.addColumn("kind", "text", (column) => column.notNull())
			.addColumn("sign_in_blocked", "integer", (column) => column.notNull())
			.addColumn("last_active_at", "text")
			.addPrimaryKeyConstraint("customer_users_pk", ["customer_id", "id"]),
	).execute();
	await orderedByKey(
		db,
		db.schema
			.createTable("license_assignments")
			.addColumn("customer_id", "text", (column) => column.notNull())
			.addColumn("user_id", "text", (column) => column.notNull())
			.addColumn("sku_id", "text", (column) => column.notNull())
			.addColumn("disabled_plans", "text", (column) => column.notNull())
			.addColumn("group_name", "text")
			.addColumn("assigned_at", "text", (column) => column.notNull())
			.addPrimaryKeyConstraint("license_assignments_pk", ["customer_id", "user_id", "sku_id"]),
	).execute();
}

async function createRecordTables(db: Kysely<unknown>): Promise<void> {
	await orderedByKey(
		db,
		db.schema
			.createTable("audit_records")
			.addColumn("customer_id", "text", (column) => column.notNull())
			.addColumn("id", "text", (column) => column.notNull())
			.addColumn("partner_id", "text", (column) => column.notNull())
			.addColumn("operation", "text", (column) => column.notNull())
			.addColumn("resource_type", "text", (column) => column.notNull())
			.addColumn("resource_id", "text", (column) => column.notNull())
			.addColumn("status", "text", (column) => column.notNull())
			.addColumn("client_id", "text", (column) => column.notNull())
			.addColumn("user_name", "text")
			.addColumn("correlation_id", "text", (column) => column.notNull())
			.addColumn("request_id", "text", (column) => column.notNull())
			.addColumn("occurred_at", "text", (column) => column.notNull())
			.addColumn("before", "text")
			.addColumn("after", "text")
			.addColumn("details", "text", (column) => column.notNull())
			.addPrimaryKeyConstraint("audit_records_pk", ["customer_id", "id"]),
	).execute();
	await db.schema.createIndex("audit_records_by_partner").on("audit_records").columns(["partner_id", "id"]).execute();
	await db.schema
		.createTable("remembered_answers")
		.addColumn("customer_id", "text", (column) => column.notNull())
		.addColumn("request_key", "text", (column) => column.notNull())
		.addColumn("status", "integer", (column) => column.notNull())
		.addColumn("headers", "text", (column) => column.notNull())
		.addColumn("body", "text", (column) => column.notNull())
		.addColumn("answered_at", "text", (column) => column.notNull())
		.addPrimaryKeyConstraint("remembered_answers_pk", ["customer_id", "request_key"])
		.execute();
	await db.schema.createIndex("remembered_answers_by_age").on("remembered_answers").column("answered_at").execute();
}
