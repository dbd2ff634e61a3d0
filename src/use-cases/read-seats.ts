import type { Caller } from "../domain/access/caller.ts";
import { getOffer } from "../domain/catalog/catalog.ts";
import type { SeatFacts } from "../domain/subscriptions/seat-change.ts";
import type { SeatBatch, Subscription } from "../domain/subscriptions/subscription.ts";
import type { SubscriptionUpdateFacts } from "../domain/subscriptions/subscription-update.ts";
import type { Reader, Transactor } from "../storage/database.ts";
import { listAssignmentsOfSku } from "../storage/license-store.ts";
import { listSeatBatches, saveSeatBatches } from "../storage/subscription-store.ts";
import { type CustomerFacts, countSeatsBySku, mayMoveLicenses } from "./read-customer.ts";
import type { Surroundings } from "./surroundings.ts";

interface SeatReading {
	readonly db: Reader;
	readonly caller: Caller;
	readonly facts: CustomerFacts;
	readonly subscription: Subscription;
}

/** Everything that a change of one subscription's seats is decided on. */
export async function readSeatFacts(
	surroundings: Surroundings,
	{ db, caller, facts, subscription }: SeatReading,
): Promise<SeatFacts> {
	const { catalog } = surroundings;
	const offer = getOffer(catalog, subscription.offerId);
	const others = facts.subscriptions.filter((one) => one.id !== subscription.id);
	return {
		now: surroundings.now(),
		offer,
		subscription,
		batches: await listSeatBatches(db, facts.customer.id, subscription.id),
		otherQuantityOfSku: countSeatsBySku(others, catalog).get(offer.skuId) ?? 0,
		assignments: await listAssignmentsOfSku(db, facts.customer.id, offer.skuId),
		relationship: facts.relationship,
		mayMoveLicenses: mayMoveLicenses(surroundings, caller),
		newBatchId: surroundings.newId(),
		transfers: facts.transfers ?? [],
	};
}

/** The same with the subscription's base and add-ons, which a change of status may touch. */
export async function readUpdateFacts(
	surroundings: Surroundings,
	reading: SeatReading,
): Promise<SubscriptionUpdateFacts> {
	const { facts, subscription } = reading;
	const parent = facts.own.find((one) => one.id === subscription.parentSubscriptionId);
	return {
		...(await readSeatFacts(surroundings, reading)),
		country: facts.customer.country,
		...(parent === undefined ? {} : { parent }),
		addOns: facts.own.filter((one) => one.parentSubscriptionId === subscription.id),
	};
}

/** Writes the batches that a plan changed; the others stand as they are. */
export async function saveChangedBatches(
	tx: Transactor,
	subscription: Subscription,
	{ before, after }: { readonly before: readonly SeatBatch[]; readonly after: readonly SeatBatch[] },
): Promise<void> {
	const known = new Map(before.map((batch) => [batch.id, batch.quantity]));
	const changed = after.filter((batch) => known.get(batch.id) !== batch.quantity);
	await saveSeatBatches(tx, subscription.customerId, changed);
}
