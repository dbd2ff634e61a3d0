import type { BillingChange, ChargePlan } from "./proration-line.ts";
import { reverseLine, toChargePlan } from "./write-lines.ts";

/**
 * Takes a change back to the cent: each of its lines the other way, the last first, so that what was paid before it is
 * paid again. Only the last change of its subscriptions can be taken back; that is for the caller to refuse.
 */
export function planUndoCharges(change: BillingChange, undone: ChargePlan): ChargePlan {
	const lines = undone.lines.toReversed().map((line, index) => reverseLine(change, line, index + 1));
	return toChargePlan(change, lines);
}
