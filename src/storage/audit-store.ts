import { type ChainHead, emptyChain } from "../domain/audit/audit-chain.ts";
import { type AuditRecord, isPartnersOwn } from "../domain/audit/audit-record.ts";
import type { CustomerId, PartnerId } from "../domain/basics/ids.ts";
import type { Instant } from "../domain/basics/instant.ts";
import { fromRow, toRow } from "./audit-rows.ts";
import type { Reader, Transactor } from "./database.ts";
import { contains } from "./dialect.ts";
import { holdPartner } from "./partner-store.ts";
import { newSalt } from "./sha256.ts";
import { onlyOne, placeAll, readStatement, writeStatement } from "./statement.ts";
import type { AuditRecordRow } from "./tables.ts";
import { postEvents } from "./webhook-outbox.ts";

/** Which records of a partner to read; newest first. */
export interface AuditListing {
	readonly partnerId: PartnerId;
	readonly customerId?: CustomerId;
	/** Lower case; of customers whose name has it in it. */
	readonly companyNameContains?: string;
	/** Any of these kinds. */
	readonly resources?: readonly string[];
	readonly status?: AuditRecord["status"];
	/** Inclusive. */
	readonly from?: Instant;
	/** Exclusive. */
	readonly to?: Instant;
	/** The id after which to go on, towards older ones. */
	readonly after?: string;
	/** The id before which to end: the page of newer ones that comes right before it. `"end"`: the oldest ones. */
	readonly before?: string;
	readonly limit: number;
}

/**
 * Adds records to the chains of their customers, and what they tell of to what is on its way to the partner; records
 * are never changed. Who writes for a customer holds the customer, so its chain has one writer; the chain of what a
 * partner does for itself is held here.
 */
export async function saveAuditRecords(tx: Transactor, records: readonly AuditRecord[]): Promise<void> {
	const salt = newSalt();
	const heads = new Map<CustomerId, OpenChain>();
	for (const record of records) {
		const chain = heads.get(record.customerId) ?? (await openChain(tx, record));
		const row = toRow(record, chain, salt);
		await insertRecord.run(tx, { ...row });
		const events = chain.partnerId === record.partnerId ? chain.events : await findEvents(tx, record.partnerId);
		if (events !== null) await postEvents(tx, record, events);
		heads.set(record.customerId, { ...chain, sequence: row.sequence, hash: row.hash });
	}
}

/** The end of a chain, with the events that the partner who writes wants to be told, in one read. */
interface OpenChain extends ChainHead {
	readonly partnerId: PartnerId;
	/** JSON; null when the partner wants to be told nothing. */
	readonly events: string | null;
}

async function openChain(tx: Transactor, { customerId, partnerId, ...record }: AuditRecord): Promise<OpenChain> {
	const values = { chain: customerId, partner: partnerId };
	let head = await headOfChain.first(tx, values);
	if (isPartnersOwn({ ...record, customerId, partnerId })) {
		// The first record has none before it that could be held.
		if (head === undefined) await holdPartner(tx, partnerId);
		else await holdRecord.run(tx, { chain: customerId, sequence: head.sequence });
		for (let seen = head; ; seen = head) {
			head = await headOfChain.first(tx, values);
			if (head?.sequence === seen?.sequence) break;
			if (head !== undefined) await holdRecord.run(tx, { chain: customerId, sequence: head.sequence });
		}
	}
	if (head !== undefined) return { ...head, partnerId };
	return { ...emptyChain, partnerId, events: await findEvents(tx, partnerId) };
}

const headOfChain = readStatement(["chain", "partner"], (db, place) =>
	db
		.selectFrom("audit_records")
		.select(["sequence", "hash"])
		.select((eb) =>
			eb
				.selectFrom("webhook_registrations")
				.select("webhook_registrations.events")
				.where("webhook_registrations.partner_id", "=", place("partner"))
				.as("events"),
		)
		.where("customer_id", "=", place("chain"))
		.orderBy("sequence", "desc")
		.limit(onlyOne),
);

/** Makes others who want to go on from this record wait for the end of the transaction; nothing changes. */
const holdRecord = writeStatement(["chain", "sequence"], (db, place) =>
	db
		.updateTable("audit_records")
		.set((eb) => ({ hash: eb.ref("hash") }))
		.where("customer_id", "=", place("chain"))
		.where("sequence", "=", place("sequence")),
);

async function findEvents(tx: Transactor, partnerId: PartnerId): Promise<string | null> {
	return (await eventsOfPartner.first(tx, { partnerId }))?.events ?? null;
}

const eventsOfPartner = readStatement(["partnerId"], (db, place) =>
	db.selectFrom("webhook_registrations").select("events").where("partner_id", "=", place("partnerId")),
);

const recordColumns = [
	"customer_id",
	"sequence",
	"hash",
	"id",
	"partner_id",
	"operation",
	"resource_type",
	"resource_id",
	"status",
	"client_id",
	"user_name",
	"address",
	"on_behalf_of",
	"actor_proof",
	"correlation_id",
	"request_id",
	"occurred_at",
	"before",
	"after",
	"details",
	"subject_proof",
] as const satisfies readonly (keyof AuditRecordRow)[];

const insertRecord = writeStatement(recordColumns, (db, place) =>
	db.insertInto("audit_records").values(placeAll(recordColumns, place)),
);

/** The partner's records, newest first. */
export async function listAuditRecords(db: Reader, listing: AuditListing): Promise<readonly AuditRecord[]> {
	const { before } = listing;
	let query = narrow(db, listing);
	if (listing.after !== undefined) query = query.where("id", "<", listing.after);
	if (before !== undefined && before !== "end") query = query.where("id", ">", before);
	const order = before === undefined ? "desc" : "asc";
	const rows = await query.orderBy("id", order).limit(listing.limit).execute();
	return (before === undefined ? rows : rows.toReversed()).map(fromRow);
}

function narrow(db: Reader, listing: AuditListing) {
	let query = db.selectFrom("audit_records").selectAll().where("partner_id", "=", listing.partnerId);
	const { customerId, companyNameContains, resources, status, from, to } = listing;
	if (customerId !== undefined) query = query.where("customer_id", "=", customerId);
	if (companyNameContains !== undefined) {
		const named = db.selectFrom("customers").select("customers.id").where(contains("search_name", companyNameContains));
		query = query.where("customer_id", "in", named);
	}
	if (resources !== undefined) query = query.where("resource_type", "in", resources);
	if (status !== undefined) query = query.where("status", "=", status);
	if (from !== undefined) query = query.where("occurred_at", ">=", from);
	if (to !== undefined) query = query.where("occurred_at", "<", to);
	return query;
}

/** Where to look for a record of which only chain, moment and owner are known. */
export interface AuditPlace {
	readonly partnerId: PartnerId;
	readonly chain: CustomerId;
	readonly occurredAt: Instant;
	/** Looks only at records with ids between the two, which is quick; the whole chain otherwise. */
	readonly ids?: { readonly from: string; readonly to: string };
}

/** The records of one moment in one chain; there is more than one when a change wrote several. */
export async function listAuditRecordsAt(db: Reader, place: AuditPlace): Promise<readonly AuditRecord[]> {
	let query = db
		.selectFrom("audit_records")
		.selectAll()
		.where("customer_id", "=", place.chain)
		.where("partner_id", "=", place.partnerId)
		.where("occurred_at", "=", place.occurredAt);
	if (place.ids !== undefined) query = query.where("id", ">=", place.ids.from).where("id", "<", place.ids.to);
	return (await query.orderBy("sequence").execute()).map(fromRow);
}
