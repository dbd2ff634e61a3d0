import { type Kysely, sql } from "kysely";

/**
 * What a customer has from elsewhere gets the partner who recorded it, how long it is committed and how many seats it has.
 * Until now only the demo wrote such rows, for the partner whose customer it was first.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable("holdings").addColumn("partner_id", "text").execute();
	await db.schema.alterTable("holdings").addColumn("committed_until", "text").execute();
	await db.schema.alterTable("holdings").addColumn("quantity", "integer").execute();
	await sql`update holdings set partner_id = (select min(partner_id) from partner_relationships
		where partner_relationships.customer_id = holdings.customer_id)`.execute(db);
}
