import type { AuditRecord } from "../domain/audit/audit-record.ts";
import { toPublicAuditId } from "../domain/audit/public-audit-id.ts";
import type { CustomerId } from "../domain/basics/ids.ts";
import type { WebhookDelivery } from "../domain/webhooks/webhook.ts";
import { eventsOf } from "../domain/webhooks/webhook-event.ts";
import type { Database, Transactor } from "./database.ts";
import { fromJson, toJson } from "./json.ts";
import { placeAll, writeStatement } from "./statement.ts";
import type { WebhookDeliveryRow } from "./webhook-tables.ts";

/** Puts what a record tells of on its way, as far as its partner wants to be told: `registered` is its list, as kept. */
export async function postEvents(tx: Transactor, record: AuditRecord, registered: string): Promise<void> {
	const wanted = eventsOf(record).filter(({ name }) => fromJson<readonly string[]>(registered).includes(name));
	for (const [index, event] of wanted.entries()) {
		await insertDelivery(tx, {
			// Sorts after the first of the same record, and before the next record.
			id: index === 0 ? record.id : `${record.id}-${index}`,
			customerId: record.customerId,
			partnerId: record.partnerId,
			event: event.name,
			resourceName: event.resourceName,
			resourcePath: event.resourcePath,
			auditId: toPublicAuditId(record),
			changedAt: record.occurredAt,
			...{ state: "pending", attempts: 0, results: [] },
		});
	}
}

/** Puts one event on its way. */
export async function insertDelivery(tx: Transactor, delivery: WebhookDelivery): Promise<void> {
	await insertRow.run(tx, { ...toDeliveryRow(delivery) });
	tellPosted(tx);
}

const columns = [
	"customer_id",
	"id",
	"partner_id",
	"event",
	"resource_name",
	"resource_path",
	"audit_id",
	"changed_at",
	"correlation_id",
	"state",
	"next_attempt_at",
	"first_attempt_at",
	"attempts",
	"results",
] as const satisfies readonly (keyof WebhookDeliveryRow)[];

const insertRow = writeStatement(columns, (db, place) =>
	db.insertInto("webhook_deliveries").values(placeAll(columns, place)),
);

/** A delivery as its row. */
export function toDeliveryRow(delivery: WebhookDelivery): WebhookDeliveryRow {
	return {
		customer_id: delivery.customerId,
		id: delivery.id,
		partner_id: delivery.partnerId,
		event: delivery.event,
		resource_name: delivery.resourceName,
		resource_path: delivery.resourcePath,
		audit_id: delivery.auditId ?? null,
		changed_at: delivery.changedAt,
		correlation_id: delivery.correlationId ?? null,
		state: delivery.state,
		next_attempt_at: delivery.nextAttemptAt ?? null,
		first_attempt_at: delivery.firstAttemptAt ?? null,
		attempts: delivery.attempts,
		results: toJson(delivery.results),
	};
}

/** How often something was put on its way with a transaction, by the transaction. */
const posted = new WeakMap<Transactor, number>();

/** Remembers that there is something to send once this transaction is committed. */
export function tellPosted(tx: Transactor): void {
	posted.set(tx, (posted.get(tx) ?? 0) + 1);
}

/** The same database, which calls `onPosted` after each commit that put something on its way. */
export function watchOutbox(database: Database, onPosted: () => void): Database {
	/** Changes that share a connection come one after the other, so what is counted during one is its own. */
	async function watch<T>(run: (counted: Counted<T>) => Promise<T>, work: Work<T>): Promise<T> {
		let wrote = false;
		const result = await run(async (tx) => {
			const before = posted.get(tx);
			const value = await work(tx);
			wrote = posted.get(tx) !== before;
			return value;
		});
		if (wrote) onPosted();
		return result;
	}
	return {
		...database,
		transact: (customerId: CustomerId, work) => watch((counted) => database.transact(customerId, counted), work),
		transactInstallation: (work) => watch((counted) => database.transactInstallation(counted), work),
	};
}

type Work<T> = (tx: Transactor) => Promise<T>;
type Counted<T> = Work<T>;
