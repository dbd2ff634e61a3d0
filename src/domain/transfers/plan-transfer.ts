import type { UserId } from "../basics/ids.ts";
import type { CustomerUser } from "../licenses/license.ts";
import type { AffectedUser } from "../licenses/license-issue.ts";
import type { LicenseMove, TransferMode } from "../licenses/license-move.ts";
import type { LicenseTransfer, TransferRow } from "./license-transfer.ts";

/** What a transfer starts from: the moves that were planned, and who is touched by them. */
export interface TransferToPlan {
	readonly head: Omit<LicenseTransfer, "state" | "movedAtOnce" | "finishedAt" | "stopReason">;
	/** `atOnce`: the change itself moves everybody. */
	readonly mode: TransferMode;
	readonly moves: readonly LicenseMove[];
	readonly affected: readonly AffectedUser[];
	/** The people of the moves; needed only for `background`. */
	readonly people: ReadonlyMap<UserId, Pick<CustomerUser, "displayName" | "userPrincipalName">>;
}

export interface PlannedTransfer {
	readonly transfer: LicenseTransfer;
	readonly rows: readonly TransferRow[];
}

/**
 * The transfer with a row for each user who needs something, and in the background for each who is to move. Whoever moves
 * with the change and needs nothing is only counted.
 */
export function planTransfer({ head, mode, moves, affected, people }: TransferToPlan): PlannedTransfer {
	const listed = new Map(affected.map((user) => [user.userId, user]));
	const moving = moves.map(({ userId }) => userId).filter((userId) => mode === "background" || listed.has(userId));
	const staying = affected.filter(({ outcome }) => outcome === "keepsOld").map(({ userId }) => userId);
	const rows = [...moving, ...staying].map((userId, position): TransferRow => {
		const user = listed.get(userId);
		const person = people.get(userId) ?? user;
		const moves = position < moving.length;
		return {
			...{ customerId: head.customerId, transferId: head.id, partnerId: head.partnerId, userId, position },
			displayName: person?.displayName ?? "",
			userPrincipalName: person?.userPrincipalName ?? "",
			state: moves ? (mode === "background" ? "pending" : "moved") : "blocked",
			fixing: false,
			issues: user?.issues ?? [],
			...(user?.services === undefined ? {} : { services: user.services }),
			effects: [],
			attempts: moves && mode === "background" ? 0 : 1,
			...(user === undefined ? {} : { work: "open" as const }),
			updatedAt: head.startedAt,
			version: 1,
		};
	});
	const isRunning = mode === "background" && moving.length > 0;
	return {
		transfer: {
			...head,
			state: isRunning ? "running" : "finished",
			movedAtOnce: mode === "atOnce" ? moves.length - moving.length : 0,
			...(isRunning ? {} : { finishedAt: head.startedAt }),
		},
		rows,
	};
}
