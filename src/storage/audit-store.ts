import type { AuditRecord } from "../domain/audit/audit-record.ts";
import { type CustomerId, type PartnerId, storedId } from "../domain/basics/ids.ts";
import { type Instant, storedInstant } from "../domain/basics/instant.ts";
import type { Reader, Transactor } from "./database.ts";
import { fromJson, toJson } from "./json.ts";
import { placeAll, writeStatement } from "./statement.ts";
import type { AuditRecordRow } from "./tables.ts";

/** Which records of a partner to read; newest first. */
export interface AuditListing {
	readonly partnerId: PartnerId;
	readonly customerId?: CustomerId;
	readonly resource?: string;
	/** Inclusive. */
	readonly from?: Instant;
	/** Exclusive. */
	readonly to?: Instant;
	/** The id after which to go on. */
	readonly after?: string;
	readonly limit: number;
}

/** Adds records; they are never changed. */
export async function saveAuditRecords(tx: Transactor, records: readonly AuditRecord[]): Promise<void> {
	for (const record of records) await insertRecord.run(tx, { ...toRow(record) });
}

const recordColumns = [
	"customer_id",
	"id",
	"partner_id",
	"operation",
	"resource_type",
	"resource_id",
	"status",
	"client_id",
	"user_name",
	"correlation_id",
	"request_id",
	"occurred_at",
	"before",
	"after",
	"details",
] as const satisfies readonly (keyof AuditRecordRow)[];

const insertRecord = writeStatement(recordColumns, (db, place) =>
	db.insertInto("audit_records").values(placeAll(recordColumns, place)),
);

/** The partner's records, newest first. */
export async function listAuditRecords(db: Reader, listing: AuditListing): Promise<readonly AuditRecord[]> {
	let query = db.selectFrom("audit_records").selectAll().where("partner_id", "=", listing.partnerId);
	if (listing.customerId !== undefined) query = query.where("customer_id", "=", listing.customerId);
	if (listing.resource !== undefined) query = query.where("resource_type", "=", listing.resource);
	if (listing.from !== undefined) query = query.where("occurred_at", ">=", listing.from);
	if (listing.to !== undefined) query = query.where("occurred_at", "<", listing.to);
	if (listing.after !== undefined) query = query.where("id", "<", listing.after);
	const rows = await query.orderBy("id", "desc").limit(listing.limit).execute();
	return rows.map(fromRow);
}

function fromRow(row: AuditRecordRow): AuditRecord {
	return {
		id: storedId(row.id),
		customerId: storedId(row.customer_id),
		partnerId: storedId(row.partner_id),
		operation: row.operation as AuditRecord["operation"], // written by toRow only, as the two below
		resource: row.resource_type as AuditRecord["resource"], // see operation
		resourceId: row.resource_id,
		status: row.status as AuditRecord["status"], // see operation
		clientId: row.client_id,
		...(row.user_name === null ? {} : { userName: row.user_name }),
		correlationId: row.correlation_id,
		requestId: row.request_id,
		occurredAt: storedInstant(row.occurred_at),
		...(row.before === null ? {} : { before: fromJson<unknown>(row.before) }),
		...(row.after === null ? {} : { after: fromJson<unknown>(row.after) }),
		details: fromJson<Record<string, string>>(row.details),
	};
}

function toRow(record: AuditRecord): AuditRecordRow {
	return {
		customer_id: record.customerId,
		id: record.id,
		partner_id: record.partnerId,
		operation: record.operation,
		resource_type: record.resource,
		resource_id: record.resourceId,
		status: record.status,
		client_id: record.clientId,
		user_name: record.userName ?? null,
		correlation_id: record.correlationId,
		request_id: record.requestId,
		occurred_at: record.occurredAt,
		before: record.before === undefined ? null : toJson(record.before),
		after: record.after === undefined ? null : toJson(record.after),
		details: toJson(record.details),
	};
}
