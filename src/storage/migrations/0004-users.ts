import { type ColumnDefinitionBuilder, type Kysely, sql } from "kysely";
import { orderedByKey } from "../dialect.ts";

/** The directory: details of people, one living person a name, passwords, who was deleted, directory roles. */
export async function up(db: Kysely<unknown>): Promise<void> {
	for (const column of ["created_at", "immutable_id", "phone_number", "contact"]) {
		await db.schema.alterTable("customer_users").addColumn(column, "text").execute();
	}
	// Names are ASCII, in which both databases fold case alike.
	await sql`create unique index customer_users_by_user_name on customer_users (customer_id, lower(user_principal_name))`.execute(
		db,
	);
	await sql`create index customer_users_by_display_name on customer_users (customer_id, lower(display_name), id)`.execute(
		db,
	);
	await createPeopleTables(db);
}

async function createPeopleTables(db: Kysely<unknown>): Promise<void> {
	await orderedByKey(
		db,
		db.schema
			.createTable("user_passwords")
			.addColumn("customer_id", "text", required)
			.addColumn("user_id", "text", required)
			.addColumn("password_hash", "text", required)
			.addColumn("must_change", "integer", required)
			.addColumn("set_at", "text", required)
			.addPrimaryKeyConstraint("user_passwords_pk", ["customer_id", "user_id"]),
	).execute();
	await orderedByKey(
		db,
		db.schema
			.createTable("deleted_users")
			.addColumn("customer_id", "text", required)
			.addColumn("id", "text", required)
			.addColumn("deleted_at", "text", required)
			.addColumn("person", "text", required)
			.addColumn("licenses", "text", required)
			.addColumn("role_ids", "text", required)
			.addPrimaryKeyConstraint("deleted_users_pk", ["customer_id", "id"]),
	).execute();
	await orderedByKey(
		db,
		db.schema
			.createTable("directory_role_members")
			.addColumn("customer_id", "text", required)
			.addColumn("role_id", "text", required)
			.addColumn("user_id", "text", required)
			.addColumn("added_at", "text", required)
			.addPrimaryKeyConstraint("directory_role_members_pk", ["customer_id", "role_id", "user_id"]),
	).execute();
	await db.schema
		.createIndex("directory_role_members_by_user")
		.on("directory_role_members")
		.columns(["customer_id", "user_id"])
		.execute();
}

function required(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
	return column.notNull();
}
