import type { SkuId, UserId } from "../basics/ids.ts";
import type { LicenseAssignment } from "./license.ts";

/** One user's license going from the source's SKU to the target's, as one step that never leaves the user with neither. */
export interface LicenseMove {
	readonly userId: UserId;
	readonly removeSkuId: SkuId;
	/** The assignment the user has afterwards, with the disabled plans that exist in the target carried over. */
	readonly assignment: LicenseAssignment;
}

/** How many users an upgrade finds, and what becomes of them. */
export interface MoveCounts {
	/** Holders of the source's SKU. */
	readonly holding: number;
	readonly moving: number;
	readonly keepingOld: number;
}

/** `atOnce`: licenses move in the transaction of the change. `background`: a job moves them afterwards, group by group. */
export type TransferMode = "atOnce" | "background";

/** Up to so many users move with the change itself, so that its answer is complete. */
export const mostMovedAtOnce = 100;

/** How so many users are moved. */
export function transferModeFor(moving: number, most = mostMovedAtOnce): TransferMode {
	return moving > most ? "background" : "atOnce";
}
