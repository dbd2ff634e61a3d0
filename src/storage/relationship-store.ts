import { type CustomerId, type PartnerId, storedId } from "../domain/basics/ids.ts";
import { type Instant, storedInstant } from "../domain/basics/instant.ts";
import type { RelationshipRequest, RelationshipRequestId, WantedAdmin } from "../domain/relationships/request.ts";
import type { Reader, Transactor } from "./database.ts";
import { fromJson, toJson } from "./json.ts";
import type { RelationshipRequestRow } from "./profile-tables.ts";

/** The request of that id, whoever made it. */
export async function findRequest(db: Reader, id: RelationshipRequestId): Promise<RelationshipRequest | undefined> {
	const row = await db.selectFrom("relationship_requests").selectAll().where("id", "=", id).executeTakeFirst();
	return row === undefined ? undefined : fromRow(row);
}

/** A partner's requests, the last first. */
export async function listRequests(
	db: Reader,
	partnerId: PartnerId,
	limit: number,
): Promise<readonly RelationshipRequest[]> {
	const rows = await db
		.selectFrom("relationship_requests")
		.selectAll()
		.where("partner_id", "=", partnerId)
		.orderBy("id", "desc")
		.limit(limit)
		.execute();
	return rows.map(fromRow);
}

/** Writes a new request. */
export async function saveNewRequest(tx: Transactor, request: RelationshipRequest): Promise<void> {
	const row: RelationshipRequestRow = {
		partner_id: request.partnerId,
		id: request.id,
		customer_id: request.customerId ?? null,
		status: request.status,
		wanted: toJson(request.wanted),
		email: request.email ?? null,
		language: request.language,
		made_by: request.madeBy,
		made_at: request.madeAt,
		expires_at: request.expiresAt,
		decided_by: request.decidedBy ?? null,
		decided_at: request.decidedAt ?? null,
	};
	await tx.insertInto("relationship_requests").values(row).execute();
}

/** Writes what was decided about an open request, unless somebody else decided first; tells whether it was this one. */
export async function closeRequest(tx: Transactor, request: RelationshipRequest): Promise<boolean> {
	const closed = await tx
		.updateTable("relationship_requests")
		.set({
			customer_id: request.customerId ?? null,
			status: request.status,
			decided_by: request.decidedBy ?? null,
			decided_at: request.decidedAt ?? null,
		})
		.where("partner_id", "=", request.partnerId)
		.where("id", "=", request.id)
		.where("status", "=", "open")
		.executeTakeFirst();
	return closed.numUpdatedRows > 0n;
}

/** A grant that ends, and what was last reminded of. */
export interface EndingGrant {
	readonly customerId: CustomerId;
	readonly partnerId: PartnerId;
	readonly until: Instant;
	readonly remindedOf?: string;
}

/** Granular delegated admin that ends before a moment, the earliest first, behind the one named. */
export async function listEndingGrants(
	db: Reader,
	{ before, limit, after }: { readonly before: Instant; readonly limit: number; readonly after?: EndingGrant },
): Promise<readonly EndingGrant[]> {
	let query = db
		.selectFrom("partner_relationships")
		.select(["customer_id", "partner_id", "delegated_until", "reminded_of"])
		.where("delegated_admin", "=", "granular")
		.where("reseller", "=", "active")
		.where("delegated_until", "<=", before);
	if (after !== undefined) {
		query = query.where((eb) =>
			eb.or([
				eb("delegated_until", ">", after.until),
				eb.and([eb("delegated_until", "=", after.until), eb("customer_id", ">", after.customerId)]),
			]),
		);
	}
	const rows = await query.orderBy("delegated_until").orderBy("customer_id").limit(limit).execute();
	return rows.flatMap((row) =>
		row.delegated_until === null
			? []
			: {
					customerId: storedId<CustomerId>(row.customer_id),
					partnerId: storedId<PartnerId>(row.partner_id),
					until: storedInstant(row.delegated_until),
					...(row.reminded_of ? { remindedOf: row.reminded_of } : {}),
				},
	);
}

/** Notes what was reminded of, unless somebody else has; tells whether it was this one. */
export async function claimReminder(
	tx: Transactor,
	{ customerId, partnerId, until }: EndingGrant,
	remindedOf: string,
): Promise<boolean> {
	const claimed = await tx
		.updateTable("partner_relationships")
		.set({ reminded_of: remindedOf })
		.where("customer_id", "=", customerId)
		.where("partner_id", "=", partnerId)
		.where("delegated_admin", "=", "granular")
		.where("delegated_until", "=", until)
		.where((eb) => eb.or([eb("reminded_of", "is", null), eb("reminded_of", "!=", remindedOf)]))
		.executeTakeFirst();
	return claimed.numUpdatedRows > 0n;
}

function fromRow(row: RelationshipRequestRow): RelationshipRequest {
	return {
		partnerId: storedId(row.partner_id),
		id: storedId(row.id),
		...(row.customer_id === null ? {} : { customerId: storedId<CustomerId>(row.customer_id) }),
		status: row.status as RelationshipRequest["status"], // written above only
		wanted: fromJson<WantedAdmin>(row.wanted),
		...(row.email === null ? {} : { email: row.email }),
		language: row.language === "en" ? "en" : "ko",
		madeBy: row.made_by,
		madeAt: storedInstant(row.made_at),
		expiresAt: storedInstant(row.expires_at),
		...(row.decided_by === null ? {} : { decidedBy: row.decided_by }),
		...(row.decided_at === null ? {} : { decidedAt: storedInstant(row.decided_at) }),
	};
}
