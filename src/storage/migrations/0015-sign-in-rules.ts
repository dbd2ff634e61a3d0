import type { ColumnDefinitionBuilder, Kysely } from "kysely";
import { orderedByKey } from "../dialect.ts";

/** What a partner demands of everybody who signs in. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await orderedByKey(
		db,
		db.schema
			.createTable("sign_in_rules")
			.addColumn("partner_id", "text", (column) => column.primaryKey().notNull())
			.addColumn("second_factor", "text", required),
	).execute();
}

function required(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
	return column.notNull();
}
