import { type ColumnDefinitionBuilder, type CreateTableBuilder, type Kysely, sql } from "kysely";
import { orderedByKey } from "../dialect.ts";

/** What customers and partners tell of themselves, whose domain is whose, and requests for relationships. */
export async function up(db: Kysely<unknown>): Promise<void> {
	for (const column of ["billing", "registration_number", "reseller_mpn_id", "deleted_at"]) {
		await db.schema.alterTable("customers").addColumn(column, "text").execute();
	}
	await db.schema.alterTable("partner_relationships").addColumn("reminded_of", "text").execute();
	await createDomains(db);
	await createCustomerTables(db);
	await createPartnerTables(db);
}

async function createDomains(db: Kysely<unknown>): Promise<void> {
	const columns = { required: ["name", "customer_id", "kind", "added_at"], optional: ["verification"] };
	await create(db, { table: "domain_names", key: ["name"], ...columns });
	await db.schema.createIndex("domain_names_by_customer").on("domain_names").column("customer_id").execute();
	// Where two customers have one domain, it is the elder one's.
	await sql`insert into domain_names (name, customer_id, kind, added_at)
		select lower(domain), id, 'initial', created_at from customers where true
		order by created_at, id
		on conflict (name) do nothing`.execute(db);
}

async function createCustomerTables(db: Kysely<unknown>): Promise<void> {
	await create(db, {
		table: "customer_qualifications",
		key: ["customer_id", "qualification"],
		required: ["customer_id", "qualification", "vetting_status", "details", "created_at"],
		optional: ["vetting_reason"],
	});
	await create(db, {
		table: "customer_agreements",
		key: ["customer_id", "id"],
		required: ["customer_id", "id", "partner_id", "template_id", "type", "agreed_at", "user_id", "recorded_at"],
		optional: ["contact"],
	});
}

async function createPartnerTables(db: Kysely<unknown>): Promise<void> {
	await create(db, {
		table: "partner_profiles",
		key: ["partner_id", "kind"],
		required: ["partner_id", "kind", "profile", "updated_at"],
		optional: [],
		more: (table) => table.addColumn("version", "integer", required),
	});
	await create(db, {
		table: "indirect_resellers",
		key: ["partner_id", "mpn_id"],
		required: ["partner_id", "mpn_id", "id", "name", "country", "added_at"],
		optional: [],
	});
	await create(db, {
		table: "relationship_requests",
		key: ["partner_id", "id"],
		required: ["partner_id", "id", "status", "wanted", "language", "made_by", "made_at", "expires_at"],
		optional: ["customer_id", "email", "decided_by", "decided_at"],
	});
	// Whoever opens a link knows the request's id and not whose it is.
	await db.schema.createIndex("relationship_requests_by_id").on("relationship_requests").column("id").execute();
	await db.schema
		.createIndex("partner_relationships_by_delegated_until")
		.on("partner_relationships")
		.column("delegated_until")
		.execute();
}

interface NewTable {
	readonly table: string;
	readonly key: readonly string[];
	readonly required: readonly string[];
	readonly optional: readonly string[];
	readonly more?: (table: CreateTableBuilder<string, string>) => CreateTableBuilder<string, string>;
}

/** Text columns by name, and whatever `more` adds. */
async function create(db: Kysely<unknown>, { table, key, more, ...columns }: NewTable): Promise<void> {
	let builder: CreateTableBuilder<string, string> = db.schema.createTable(table);
	for (const name of columns.required) builder = builder.addColumn(name, "text", required);
	for (const name of columns.optional) builder = builder.addColumn(name, "text");
	if (more !== undefined) builder = more(builder);
	await orderedByKey(db, builder.addPrimaryKeyConstraint(`${table}_pk`, [...key])).execute();
}

function required(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
	return column.notNull();
}
