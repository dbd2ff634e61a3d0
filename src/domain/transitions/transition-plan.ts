import type { OrderId, SubscriptionId } from "../basics/ids.ts";
import type { Replaced } from "../changes/customer-change.ts";
import type { AffectedUser } from "../licenses/license-issue.ts";
import type { LicenseMove, MoveCounts } from "../licenses/license-move.ts";
import type { Order } from "../orders/order.ts";
import type { SeatBatch, Subscription } from "../subscriptions/subscription.ts";
import type { TransitionFacts } from "./transition-facts.ts";
import type { TransitionRefusal } from "./transition-refusal.ts";
import type { TransitionChoice } from "./transition-request.ts";

/**
 * `whole`: the subscription itself goes on as another product. `part`: some seats begin a subscription that ends with
 * the source. `into`: seats go to a subscription that is there.
 */
export type TransitionKind = "whole" | "part" | "into";

/** The whole change as a value: what a quote shows and what the action writes. */
export interface TransitionPlan {
	readonly choice: TransitionChoice;
	readonly kind: TransitionKind;
	/** Seats that move, and those that stay with the source. */
	readonly moved: number;
	readonly stays: number;
	readonly sourceBefore: Subscription;
	/** Deleted where all its seats went into another. */
	readonly sourceAfter: Subscription;
	/** Absent for a whole subscription. */
	readonly target?: { readonly before?: Subscription; readonly after: Subscription };
	readonly batches: readonly Replaced<SeatBatch>[];
	/** Of a subscription that begins. */
	readonly order?: Order;
	readonly licenseMoves: readonly LicenseMove[];
	readonly affected: readonly AffectedUser[];
	readonly users: MoveCounts;
	/** Whether anybody's license was to move. */
	readonly movesLicenses: boolean;
}

/** Ids for what the plan creates. */
export interface NewTransitionIds {
	readonly target: SubscriptionId;
	readonly order: OrderId;
	/** One for each batch that the source has. */
	readonly batches: readonly string[];
}

/** What is asked, by whom it may be asked more strictly, and ids for what is new. */
export interface TransitionToPlan {
	readonly facts: TransitionFacts;
	readonly choice: TransitionChoice;
	readonly ids: NewTransitionIds;
	/**
	 * Partner Center leaves the licenses of some seats to be assigned by hand afterwards, although more people may hold
	 * the source's product then than seats are left; our own API asks who goes.
	 */
	readonly byHand: boolean;
}

export type PlannedTransition =
	| { readonly kind: "planned"; readonly plan: TransitionPlan }
	| { readonly kind: "refused"; readonly refusals: readonly TransitionRefusal[] };

/** The subscription that the seats are of afterwards. */
export function targetOf({ target, sourceAfter }: Pick<TransitionPlan, "target" | "sourceAfter">): Subscription {
	return target?.after ?? sourceAfter;
}
