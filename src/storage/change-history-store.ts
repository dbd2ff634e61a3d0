import { type CustomerId, type SubscriptionId, storedId } from "../domain/basics/ids.ts";
import type { Instant } from "../domain/basics/instant.ts";
import type { ChangeId } from "../domain/billing/proration-line.ts";
import type { CustomerChange } from "../domain/changes/customer-change.ts";
import { type ChangesOf, listChangesById } from "./change-store.ts";
import type { Reader } from "./database.ts";

/** Where a listing goes on: after the change of that moment and id. */
export interface ChangePlace {
	readonly at: Instant;
	readonly id: string;
}

/** Which changes to list. */
export interface ChangeListing {
	readonly limit: number;
	readonly before?: ChangePlace;
	/** Only those that touched the subscription. */
	readonly subscriptionId?: SubscriptionId;
}

/**
 * The partner's changes for the customer with their lines, the last carried out first. Ids do not tell the order: a
 * quoted change has that of its quote.
 */
export async function listChangesByTime(
	db: Reader,
	of: ChangesOf,
	{ limit, before, subscriptionId }: ChangeListing,
): Promise<readonly CustomerChange[]> {
	let query = selectIds(db, of);
	if (before !== undefined) {
		query = query.where((eb) =>
			eb.or([eb("occurred_at", "<", before.at), eb.and([eb("occurred_at", "=", before.at), eb("id", "<", before.id)])]),
		);
	}
	if (subscriptionId !== undefined) {
		// Ids are GUIDs, so that the text of the effects holds one exactly where it is meant.
		query = query.where((eb) =>
			eb.or([eb("subscription_id", "=", subscriptionId), eb("effects", "like", `%"${subscriptionId}"%`)]),
		);
	}
	const rows = await query.orderBy("occurred_at", "desc").orderBy("id", "desc").limit(limit).execute();
	return await listChangesById(db, of, idsOf(rows));
}

/** Every change of the partner that may have come after the given one, in the order of their ids. */
export async function listChangesSince(
	db: Reader,
	of: ChangesOf,
	{ id, at }: Pick<CustomerChange, "id" | "at">,
): Promise<readonly CustomerChange[]> {
	const rows = await selectIds(db, of)
		.where((eb) => eb.or([eb("id", ">", id), eb("occurred_at", ">=", at)]))
		.where("id", "!=", id)
		.orderBy("id")
		.execute();
	return await listChangesById(db, of, idsOf(rows));
}

/** Which of some changes were taken back, and by which. */
export async function findUndoing(
	db: Reader,
	customerId: CustomerId,
	changeIds: readonly ChangeId[],
): Promise<ReadonlyMap<ChangeId, ChangeId>> {
	if (changeIds.length === 0) return new Map();
	const rows = await db
		.selectFrom("customer_changes")
		.select(["id", "undoes"])
		.where("customer_id", "=", customerId)
		.where("undoes", "in", changeIds)
		.execute();
	return new Map(
		rows.flatMap(({ id, undoes }) =>
			undoes === null ? [] : [[storedId<ChangeId>(undoes), storedId<ChangeId>(id)] as const],
		),
	);
}

function selectIds(db: Reader, { customerId, partnerId }: ChangesOf) {
	return db
		.selectFrom("customer_changes")
		.select("id")
		.where("customer_id", "=", customerId)
		.where("partner_id", "=", partnerId);
}

function idsOf(rows: readonly { readonly id: string }[]): readonly string[] {
	return rows.map(({ id }) => id);
}
