import type { Kysely } from "kysely";

/** What a transition was asked for with. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable("transitions").addColumn("promotion_id", "text").execute();
}
