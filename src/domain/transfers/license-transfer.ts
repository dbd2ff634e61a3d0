import type { AccountId, CustomerId, PartnerId, SkuId, SubscriptionId, UserId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { ChangeId } from "../billing/proration-line.ts";
import type { Replaced } from "../changes/customer-change.ts";
import type { LicenseAssignment } from "../licenses/license.ts";
import type { LicenseIssue, UserServices } from "../licenses/license-issue.ts";

/** A transfer has the id of the change that it belongs to: taking that back takes the transfer back. */
export type TransferId = ChangeId;

/**
 * `running`: a job goes on with it. `stopped`: something stands against all of its users until somebody retries.
 * `finished`: nobody is pending. `undone`: the change was taken back.
 */
export const transferStates = ["running", "stopped", "finished", "undone"] as const;
export type TransferState = (typeof transferStates)[number];

/** What stops a transfer as a whole: the partner may no longer change the customer's directory. */
export type TransferStop = "directoryClosed";

/** The way of some users' licenses from one product to another, checkpointed user by user. */
export interface LicenseTransfer {
	readonly id: TransferId;
	readonly customerId: CustomerId;
	readonly partnerId: PartnerId;
	readonly sourceSubscriptionId: SubscriptionId;
	readonly targetSubscriptionId: SubscriptionId;
	readonly sourceSkuId: SkuId;
	readonly targetSkuId: SkuId;
	readonly state: TransferState;
	readonly stopReason?: TransferStop;
	/** Users who moved in the transaction of the change and need nothing, so that they have no row. */
	readonly movedAtOnce: number;
	readonly startedBy: TransferStarter;
	readonly startedAt: Instant;
	readonly finishedAt?: Instant;
}

/** In whose name licenses go on moving; audit records tell. */
export interface TransferStarter {
	readonly clientId: string;
	/** Absent for a program. */
	readonly userName?: string;
	readonly requestId: string;
	readonly correlationId: string;
}

/** `pending` has the old license and will get the new one; `blocked` keeps the old one until somebody does something. */
export const transferRowStates = ["pending", "moved", "blocked", "gone", "returned"] as const;
export type TransferRowState = (typeof transferRowStates)[number];

/** What somebody makes of the work that a user needs. */
export const workStates = ["open", "inProgress", "resolved", "waived"] as const;
export type WorkState = (typeof workStates)[number];

/** One user of a transfer: the checkpoint, and the work that the user needs. */
export interface TransferRow {
	readonly customerId: CustomerId;
	readonly transferId: TransferId;
	readonly partnerId: PartnerId;
	readonly userId: UserId;
	/** The order in which users move. */
	readonly position: number;
	readonly displayName: string;
	readonly userPrincipalName: string;
	readonly state: TransferRowState;
	/** Whether the next try may do what can be done without asking. */
	readonly fixing: boolean;
	readonly issues: readonly LicenseIssue[];
	readonly services?: UserServices;
	/** What the move did to the user's licenses, as far as the change itself does not say so. */
	readonly effects: readonly Replaced<LicenseAssignment>[];
	readonly attempts: number;
	/** Absent where there is nothing to do or to know. */
	readonly work?: WorkState;
	readonly assigneeId?: AccountId;
	readonly note?: string;
	readonly updatedAt: Instant;
	readonly version: number;
}

/** A transfer that is not over, as far as it stands in the way of other changes. */
export interface TransferUnderWay {
	readonly transferId: TransferId;
	readonly sourceSubscriptionId: SubscriptionId;
	readonly targetSubscriptionId: SubscriptionId;
	readonly sourceSkuId: SkuId;
	readonly targetSkuId: SkuId;
	/** Users who are still to move. */
	readonly remaining: number;
}

/** Whether a transfer may still change licenses by itself. */
export function isUnderWay({ state }: Pick<LicenseTransfer, "state">): boolean {
	return state === "running" || state === "stopped";
}

/** How many users are in which state, and how much work is in which. */
export interface TransferCounts {
	readonly users: Readonly<Record<TransferRowState, number>>;
	readonly work: Readonly<Record<WorkState, number>>;
}
