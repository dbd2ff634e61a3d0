import type { SubscriptionId, UserId } from "../basics/ids.ts";
import type { AffectedUser } from "../licenses/license-issue.ts";
import type { LicenseMove, MoveCounts, TransferMode } from "../licenses/license-move.ts";
import type { Order } from "../orders/order.ts";
import type { SeatBatch, Subscription } from "../subscriptions/subscription.ts";
import type { UpgradeRefusal } from "./upgrade-refusal.ts";

/** What the caller chose. `quantity` absent means the source's. */
export interface UpgradeChoice {
	/** As sent; may name no offer at all. */
	readonly targetOfferId: string;
	readonly licenseTransfer: boolean;
	readonly quantity?: number;
	/** Whose licenses move, by id as sent; everybody's who has one when absent. */
	readonly userIds?: readonly UserId[];
}

/** The whole change as a value: what a preview shows and what the action writes. */
export interface UpgradePlan {
	readonly choice: UpgradeChoice;
	readonly sourceBefore: Subscription;
	readonly sourceAfter: Subscription;
	readonly target: Subscription;
	readonly targetBatch: SeatBatch;
	readonly order: Order;
	readonly licenseMoves: readonly LicenseMove[];
	/** Users with at least one issue, by display name. */
	readonly affected: readonly AffectedUser[];
	readonly users: MoveCounts;
	/** How licenses move; absent without license transfer. */
	readonly transfer?: TransferMode;
}

/** Ids for what the plan creates, made by the caller so that the plan stays a pure function. */
export interface NewUpgradeIds {
	readonly target: SubscriptionId;
	readonly order: Order["id"];
	readonly batch: string;
}

export type PlannedUpgrade =
	| { readonly kind: "planned"; readonly plan: UpgradePlan }
	| { readonly kind: "refused"; readonly refusals: readonly UpgradeRefusal[] };
