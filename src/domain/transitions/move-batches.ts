import type { SubscriptionId } from "../basics/ids.ts";
import type { Replaced } from "../changes/customer-change.ts";
import { newestFirst } from "../subscriptions/reducible-seats.ts";
import type { SeatBatch } from "../subscriptions/subscription.ts";

/**
 * Batches of seats that go to another subscription, the newest first, each with the day on which it was bought: the days
 * in which seats can be given back are not opened again ("a partial upgrade inherits its parent's").
 */
export function moveBatches(
	batches: readonly SeatBatch[],
	{ to, quantity, ids }: { readonly to: SubscriptionId; readonly quantity: number; readonly ids: readonly string[] },
): readonly Replaced<SeatBatch>[] {
	let left = quantity;
	const unused = [...ids];
	return newestFirst(batches).flatMap((before): readonly Replaced<SeatBatch>[] => {
		const taken = Math.min(before.quantity, left);
		left -= taken;
		const id = unused.shift();
		if (taken === 0 || id === undefined) return [];
		const moved: SeatBatch = { ...before, id, subscriptionId: to, quantity: taken };
		const rest = before.quantity - taken;
		return [rest === 0 ? { before } : { before, after: { ...before, quantity: rest } }, { after: moved }];
	});
}
