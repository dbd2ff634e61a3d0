import { type TransitionPlan, targetOf } from "../../domain/transitions/transition-plan.ts";
import type { TransitionConsequencesView } from "../../wire/api/transition-consequences.ts";
import { viewConsequences } from "./upgrade-views.ts";
import type { ViewContext } from "./views.ts";

/** Which seats stay and which move, at which price, and what that means for services and people. */
export function viewTransitionConsequences(
	plan: TransitionPlan,
	words: ViewContext,
	withheld?: string,
): TransitionConsequencesView {
	const { kind, moved, stays, sourceBefore, users, affected, movesLicenses } = plan;
	const target = targetOf(plan);
	const moving = { sourceBefore, target, users, affected, ...(movesLicenses ? { transfer: "atOnce" as const } : {}) };
	return {
		...viewConsequences(moving, words, withheld),
		quantity: target.quantity,
		kind,
		seats: { moving: moved, staying: stays },
		targetSubscriptionId: target.id,
		price: kind === "into" ? "kept" : "new",
	};
}
