import { type ColumnDefinitionBuilder, type Kysely, sql } from "kysely";
import { emptyChain } from "../../domain/audit/audit-chain.ts";
import { fromRow, toRow } from "../audit-rows.ts";
import { orderedByKey } from "../dialect.ts";
import { newSalt } from "../sha256.ts";
import type { AuditRecordRow, Tables } from "../tables.ts";

const pageSize = 500;

/**
 * Chains the audit records: each with its place in its customer's chain and the hash of all before it. Records that are
 * there already are chained in the order of their ids; from then on a change to them is found. A partner's seals.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await createChainedRecords(db);
	await chainOldRecords(db as Kysely<Tables>); // the tables as this step leaves them
	await sql`drop table audit_records`.execute(db);
	await sql`alter table chained_records rename to audit_records`.execute(db);
	// With the customer at the end, since a unique key of rows that are spread by customer must contain it.
	await sql`create unique index audit_records_of_partner on audit_records (partner_id, id, customer_id)`.execute(db);
	await orderedByKey(
		db,
		db.schema
			.createTable("audit_seals")
			.addColumn("partner_id", "text", required)
			.addColumn("number", "integer", required)
			.addColumn("sealed_at", "text", required)
			.addColumn("heads", "text", required)
			.addColumn("through_id", "text", required)
			.addColumn("hash", "text", required)
			.addPrimaryKeyConstraint("audit_seals_pk", ["partner_id", "number"]),
	).execute();
}

/**
 * Not kept in the order of its key as other tables are: a record is written often, is long, and is read seldom, and
 * SQLite appends a long row three times as fast as it puts it between others.
 */
async function createChainedRecords(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable("chained_records")
		.addColumn("customer_id", "text", required)
		.addColumn("sequence", "integer", required)
		.addColumn("hash", "text", required)
		.addColumn("id", "text", required)
		.addColumn("partner_id", "text", required)
		.addColumn("operation", "text", required)
		.addColumn("resource_type", "text", required)
		.addColumn("resource_id", "text", required)
		.addColumn("status", "text", required)
		.addColumn("client_id", "text", required)
		.addColumn("user_name", "text")
		.addColumn("address", "text")
		.addColumn("on_behalf_of", "text")
		.addColumn("actor_proof", "text", required)
		.addColumn("correlation_id", "text", required)
		.addColumn("request_id", "text", required)
		.addColumn("occurred_at", "text", required)
		.addColumn("before", "text")
		.addColumn("after", "text")
		.addColumn("details", "text", required)
		.addColumn("subject_proof", "text")
		.addPrimaryKeyConstraint("audit_chain_pk", ["customer_id", "sequence"])
		.execute();
}

async function chainOldRecords(db: Kysely<Tables>): Promise<void> {
	const chained = db.withTables<{ chained_records: AuditRecordRow }>();
	let last: AuditRecordRow | undefined;
	for (;;) {
		const old = await listOldRecords(db, last);
		const rows: AuditRecordRow[] = [];
		for (const row of old) {
			const head = last?.customer_id === row.customer_id ? last : emptyChain;
			// Of what such a row has not, reading finds nothing and writing makes it.
			const record = fromRow({ ...row, address: null, on_behalf_of: null, actor_proof: "", subject_proof: null });
			last = toRow(record, head, newSalt());
			rows.push(last);
		}
		if (rows.length > 0) await chained.insertInto("chained_records").values(rows).execute();
		if (old.length < pageSize) return;
	}
}

async function listOldRecords(
	db: Kysely<Tables>,
	last: AuditRecordRow | undefined,
): Promise<readonly AuditRecordRow[]> {
	let query = db.selectFrom("audit_records").selectAll();
	if (last !== undefined) {
		const { customer_id: customerId, id } = last;
		query = query.where((eb) =>
			eb.or([eb("customer_id", ">", customerId), eb.and([eb("customer_id", "=", customerId), eb("id", ">", id)])]),
		);
	}
	return await query.orderBy("customer_id").orderBy("id").limit(pageSize).execute();
}

function required(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
	return column.notNull();
}
