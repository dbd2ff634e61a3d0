import { sql } from "kysely";
import { type PartnerId, storedId } from "../domain/basics/ids.ts";
import { type Instant, storedInstant } from "../domain/basics/instant.ts";
import type { DeliveryAttempt, WebhookDelivery, WebhookRegistration } from "../domain/webhooks/webhook.ts";
import type { WebhookEventName } from "../domain/webhooks/webhook-event.ts";
import type { Reader, Transactor } from "./database.ts";
import { fromJson, toJson } from "./json.ts";
import { tellPosted, toDeliveryRow } from "./webhook-outbox.ts";
import type { WebhookDeliveryRow } from "./webhook-tables.ts";

/** Written out in the statement, since only so the index of what is pending is used. */
const pending = sql.lit("pending");

/** Where the partner wants to be told. */
export async function findRegistration(db: Reader, partnerId: PartnerId): Promise<WebhookRegistration | undefined> {
	const row = await db
		.selectFrom("webhook_registrations")
		.selectAll()
		.where("partner_id", "=", partnerId)
		.executeTakeFirst();
	if (row === undefined) return undefined;
	return {
		partnerId: storedId(row.partner_id),
		subscriberId: row.subscriber_id,
		url: row.url,
		events: fromJson<readonly WebhookEventName[]>(row.events),
		signatureInOwnHeader: row.own_header === 1,
		secret: row.secret,
		createdAt: storedInstant(row.created_at),
		updatedAt: storedInstant(row.updated_at),
	};
}

/** Writes a registration, new or changed. */
export async function saveRegistration(tx: Transactor, registration: WebhookRegistration): Promise<void> {
	const row = {
		subscriber_id: registration.subscriberId,
		url: registration.url,
		events: toJson(registration.events),
		own_header: registration.signatureInOwnHeader ? 1 : 0,
		secret: registration.secret,
		created_at: registration.createdAt,
		updated_at: registration.updatedAt,
	};
	await tx
		.insertInto("webhook_registrations")
		.values({ ...row, partner_id: registration.partnerId, lease_holder: null, lease_until: null })
		.onConflict((conflict) => conflict.column("partner_id").doUpdateSet(row))
		.execute();
}

/** Lets one server send for the partner until a moment; false while another one may. Asked again, it may longer. */
export async function takeLease(
	tx: Transactor,
	partnerId: PartnerId,
	{ holder, now, until }: { readonly holder: string; readonly now: Instant; readonly until: Instant },
): Promise<boolean> {
	const result = await tx
		.updateTable("webhook_registrations")
		.set({ lease_holder: holder, lease_until: until })
		.where("partner_id", "=", partnerId)
		.where((eb) =>
			eb.or([eb("lease_holder", "is", null), eb("lease_holder", "=", holder), eb("lease_until", "<", now)]),
		)
		.executeTakeFirst();
	return Number(result.numUpdatedRows) > 0;
}

/** Lets others send for the partner at once. */
export async function giveLeaseBack(tx: Transactor, partnerId: PartnerId, holder: string): Promise<void> {
	await tx
		.updateTable("webhook_registrations")
		.set({ lease_holder: null, lease_until: null })
		.where("partner_id", "=", partnerId)
		.where("lease_holder", "=", holder)
		.execute();
}

/** The partners that something is on its way to. */
export async function listPartnersWithPending(db: Reader): Promise<readonly PartnerId[]> {
	const rows = await db
		.selectFrom("webhook_registrations")
		.select("partner_id")
		.where((eb) =>
			eb.exists(
				eb
					.selectFrom("webhook_deliveries")
					.select("webhook_deliveries.id")
					.whereRef("webhook_deliveries.partner_id", "=", "webhook_registrations.partner_id")
					.where("webhook_deliveries.state", "=", pending),
			),
		)
		.execute();
	return rows.map((row) => storedId(row.partner_id));
}

/** What has waited longest, for whoever sends in order. */
export async function findOldestPending(db: Reader, partnerId: PartnerId): Promise<WebhookDelivery | undefined> {
	const row = await db
		.selectFrom("webhook_deliveries")
		.selectAll()
		.where("partner_id", "=", partnerId)
		.where("state", "=", pending)
		.orderBy("id")
		.limit(1)
		.executeTakeFirst();
	return row === undefined ? undefined : fromDeliveryRow(row);
}

/** Which of a partner's deliveries to read, newest first. */
export interface DeliveryListing {
	readonly partnerId: PartnerId;
	readonly state?: WebhookDelivery["state"];
	readonly after?: string;
	readonly limit: number;
}

/** A partner's deliveries, newest first. */
export async function listDeliveries(db: Reader, listing: DeliveryListing): Promise<readonly WebhookDelivery[]> {
	let query = db.selectFrom("webhook_deliveries").selectAll().where("partner_id", "=", listing.partnerId);
	if (listing.state !== undefined) query = query.where("state", "=", listing.state);
	if (listing.after !== undefined) query = query.where("id", "<", listing.after);
	const rows = await query.orderBy("id", "desc").limit(listing.limit).execute();
	return rows.map(fromDeliveryRow);
}

/** One delivery of a partner, by its id or by the id under which a test is asked for. */
export async function findDelivery(
	db: Reader,
	partnerId: PartnerId,
	by: { readonly id: string } | { readonly correlationId: string },
): Promise<WebhookDelivery | undefined> {
	let query = db.selectFrom("webhook_deliveries").selectAll().where("partner_id", "=", partnerId);
	// A test's events are the partner's own, so they are found by the key.
	query =
		"id" in by
			? query.where("id", "=", by.id)
			: query.where("customer_id", "=", partnerId).where("correlation_id", "=", by.correlationId);
	const row = await query.executeTakeFirst();
	return row === undefined ? undefined : fromDeliveryRow(row);
}

/** How many tests the partner asked for since a moment. */
export async function countTestsSince(db: Reader, partnerId: PartnerId, since: Instant): Promise<number> {
	const row = await db
		.selectFrom("webhook_deliveries")
		.select((eb) => eb.fn.countAll<number | string>().as("count"))
		.where("customer_id", "=", partnerId)
		.where("correlation_id", "is not", null)
		.where("changed_at", ">", since)
		.executeTakeFirstOrThrow();
	return Number(row.count);
}

/** Writes what became of a delivery. */
export async function updateDelivery(tx: Transactor, delivery: WebhookDelivery): Promise<void> {
	const { customer_id: customerId, id, ...row } = toDeliveryRow(delivery);
	await tx
		.updateTable("webhook_deliveries")
		.set(row)
		.where("customer_id", "=", customerId)
		.where("id", "=", id)
		.execute();
	if (delivery.state === "pending" && delivery.nextAttemptAt === undefined) tellPosted(tx);
}

/** Ends the pause of what waits for another try, since something changed on the way there. */
export async function endPause(tx: Transactor, partnerId: PartnerId): Promise<void> {
	await tx
		.updateTable("webhook_deliveries")
		.set({ next_attempt_at: null })
		.where("partner_id", "=", partnerId)
		.where("state", "=", pending)
		.execute();
	tellPosted(tx);
}

/** How many deliveries are forgotten in one transaction, so that changes do not wait long for it. */
const mostForgotten = 500;

/** Forgets some of a partner's deliveries that are done and were made before an id; tells how many. */
export async function forgetDeliveries(tx: Transactor, partnerId: PartnerId, beforeId: string): Promise<number> {
	const old = await tx
		.selectFrom("webhook_deliveries")
		.select(["customer_id", "id"])
		.where("partner_id", "=", partnerId)
		.where("id", "<", beforeId)
		.where("state", "!=", pending)
		.orderBy("id")
		.limit(mostForgotten)
		.execute();
	for (const row of old) {
		await tx
			.deleteFrom("webhook_deliveries")
			.where("customer_id", "=", row.customer_id)
			.where("id", "=", row.id)
			.execute();
	}
	return old.length;
}

function fromDeliveryRow(row: WebhookDeliveryRow): WebhookDelivery {
	return {
		id: row.id,
		customerId: storedId(row.customer_id),
		partnerId: storedId(row.partner_id),
		event: row.event as WebhookEventName, // written by toDeliveryRow only, as the state
		resourceName: row.resource_name,
		resourcePath: row.resource_path,
		...(row.audit_id === null ? {} : { auditId: row.audit_id }),
		changedAt: storedInstant(row.changed_at),
		...(row.correlation_id === null ? {} : { correlationId: row.correlation_id }),
		state: row.state as WebhookDelivery["state"], // see event
		...(row.next_attempt_at === null ? {} : { nextAttemptAt: storedInstant(row.next_attempt_at) }),
		...(row.first_attempt_at === null ? {} : { firstAttemptAt: storedInstant(row.first_attempt_at) }),
		attempts: row.attempts,
		results: fromJson<readonly DeliveryAttempt[]>(row.results),
	};
}
