import type { SeatFacts, SeatRefusal } from "./seat-change.ts";

/** Nothing is taken from under licenses that are on their way from or to the subscription; undoing the upgrade may. */
export function refuseWhileTransferring({
	subscription: { id },
	transfers = [],
}: Pick<SeatFacts, "subscription" | "transfers">): readonly SeatRefusal[] {
	return transfers
		.filter((one) => one.sourceSubscriptionId === id || one.targetSubscriptionId === id)
		.map(({ transferId, remaining }) => ({ code: "transferUnderWay", transferId, remaining }));
}
