import { addDays, type Instant } from "../basics/instant.ts";
import type { ReducibleSeats } from "./seat-change.ts";
import type { SeatBatch, Subscription } from "./subscription.ts";

/** New commerce takes a batch back within 7 days (168 hours) of its purchase (Partner Center, cancellation policy). */
const windowDays = 7;

/**
 * What can be returned at this moment and until when. One seat always stays: giving all of them back is canceling the
 * subscription. Legacy reduces at any time, so it has no windows.
 */
export function reducibleSeats(
	subscription: Subscription,
	batches: readonly SeatBatch[],
	now: Instant,
): ReducibleSeats {
	const { regime, quantity } = subscription;
	if (subscription.status !== "active") return { regime, quantity: 0, windows: [] };
	if (regime === "legacy") return { regime, quantity: quantity - 1, windows: [] };
	const windows = newestFirst(batches)
		.map((batch) => ({ quantity: batch.quantity, until: windowEndOf(batch) }))
		.filter((window) => window.quantity > 0 && now < window.until);
	return { regime, quantity: Math.min(quantity - 1, sumQuantities(windows)), windows };
}

/** The moment, exclusive, until which new commerce takes the batch back. */
export function windowEndOf({ addedAt }: Pick<SeatBatch, "addedAt">): Instant {
	return addDays(addedAt, windowDays);
}

/** The newest batch first; batches of one moment by id, so that every machine agrees. */
export function newestFirst(batches: readonly SeatBatch[]): readonly SeatBatch[] {
	return batches.toSorted((a, b) => compare(b.addedAt, a.addedAt) || compare(b.id, a.id));
}

/** The sum of anything that has a quantity. */
export function sumQuantities(parts: readonly { readonly quantity: number }[]): number {
	return parts.reduce((sum, part) => sum + part.quantity, 0);
}

function compare(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
