import type { Kysely } from "kysely";

/** What a new-commerce subscription was bought with, and until when its next term is to run where that was chosen. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable("subscriptions").addColumn("promotion_id", "text").execute();
	await db.schema.alterTable("subscriptions").addColumn("next_committed_until", "text").execute();
}
