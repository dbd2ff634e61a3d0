import type { Kysely } from "kysely";

/** A month is billed partner by partner and customer by customer, and reads no other partner's charges on the way. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createIndex("charge_lines_by_partner")
		.on("charge_lines")
		.columns(["partner_id", "customer_id"])
		.execute();
}
