import type { SkuId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { findAttentionIssues, findServicesLost } from "./attention-issues.ts";
import { findBlockingIssues } from "./blocking-issues.ts";
import { carryOverDisabledPlans } from "./disabled-plans.ts";
import type { LicenseAssignment, LicenseFacts } from "./license.ts";
import type { AffectedUser, LicenseIssue } from "./license-issue.ts";
import type { LicenseMove, MoveCounts } from "./license-move.ts";
import { compareSkus, type SkuComparison } from "./sku-comparison.ts";
import { listSourceHolders, type SourceHolder } from "./source-holders.ts";

export interface LicenseMoveFacts {
	readonly now: Instant;
	readonly catalog: Catalog;
	readonly licenses: LicenseFacts;
	readonly sourceSkuId: SkuId;
	readonly targetSkuId: SkuId;
	/** False: every license stays where it is. */
	readonly licenseTransfer: boolean;
	/** Seats that the target will have. */
	readonly targetSeats: number;
	/** Seats of the source's SKU in the customer's other active subscriptions of this partner. */
	readonly remainingSourceSeats: number;
}

export interface PlannedLicenseMoves {
	readonly moves: readonly LicenseMove[];
	readonly affected: readonly AffectedUser[];
	readonly users: MoveCounts;
}

/** What becomes of one holder of the source's SKU; `move` is absent for those who keep it. */
interface HolderOutcome {
	readonly holder: SourceHolder;
	readonly move?: LicenseMove;
	readonly issues: readonly LicenseIssue[];
}

/**
 * Plans every holder's way from the source's SKU to the target's. When the target has fewer free seats than there are
 * users who can move, they move by display name and then id until it is full; the rest stay on the customer's other
 * subscriptions of the old SKU as far as those have room, and are told of missing licenses beyond that.
 */
export function planLicenseMoves(facts: LicenseMoveFacts): PlannedLicenseMoves {
	const { licenses, sourceSkuId, targetSkuId } = facts;
	const holders = listSourceHolders({ ...licenses, sourceSkuId, targetSkuId });
	if (sourceSkuId === targetSkuId) return summarize(holders.map((holder) => ({ holder, issues: [] })));
	const comparison = compareSkus(facts.catalog, sourceSkuId, targetSkuId);
	if (facts.licenseTransfer) return summarize(moveHolders(facts, comparison, holders));
	return summarize(
		holders.map((holder) => ({
			holder,
			issues: [{ kind: "licenseNotMoved" } as const, ...findServicesLost(comparison, holder)],
		})),
	);
}

function moveHolders(
	facts: LicenseMoveFacts,
	comparison: SkuComparison,
	holders: readonly SourceHolder[],
): readonly HolderOutcome[] {
	const seats = countFreeSeats(facts);
	const wishes = holders.map((holder) => assessMove(facts.now, comparison, holder));
	let roomOnOld = facts.remainingSourceSeats - wishes.filter(({ move }) => move === undefined).length;
	let freeSeats = seats;
	return wishes.map((wish): HolderOutcome => {
		if (wish.move === undefined || wish.holder.target !== undefined) return wish;
		if (freeSeats > 0) {
			freeSeats -= 1;
			return wish;
		}
		roomOnOld -= 1;
		if (roomOnOld >= 0) return { holder: wish.holder, issues: [] };
		return { holder: wish.holder, issues: [{ kind: "notEnoughLicenses" }, ...wish.issues] };
	});
}

/** The target's seats less those that users with the target's SKU take up already. */
function countFreeSeats({ licenses, targetSkuId, targetSeats }: LicenseMoveFacts): number {
	const taken = licenses.assignments.filter((assignment) => assignment.skuId === targetSkuId).length;
	return Math.max(0, targetSeats - taken);
}

/** One holder's move as if seats were plenty. */
function assessMove(now: Instant, comparison: SkuComparison, holder: SourceHolder): HolderOutcome {
	const { carried, dropped } = carryOverDisabledPlans(comparison, holder.source.disabledPlans);
	const blocking = findBlockingIssues(comparison, holder, carried);
	const issues = [...blocking, ...findAttentionIssues(comparison, holder, dropped)];
	if (blocking.length > 0) return { holder, issues };
	const assignment: LicenseAssignment = holder.target ?? {
		userId: holder.user.id,
		skuId: comparison.targetSkuId,
		disabledPlans: carried,
		assignedAt: now,
	};
	return { holder, issues, move: { userId: holder.user.id, removeSkuId: comparison.sourceSkuId, assignment } };
}

function summarize(outcomes: readonly HolderOutcome[]): PlannedLicenseMoves {
	const moves = outcomes.flatMap(({ move }) => (move === undefined ? [] : [move]));
	return {
		moves,
		affected: outcomes.filter(({ issues }) => issues.length > 0).map(toAffectedUser),
		users: { holding: outcomes.length, moving: moves.length, keepingOld: outcomes.length - moves.length },
	};
}

function toAffectedUser({ holder: { user }, move, issues }: HolderOutcome): AffectedUser {
	return {
		userId: user.id,
		displayName: user.displayName,
		userPrincipalName: user.userPrincipalName,
		outcome: move === undefined ? "keepsOld" : "moves",
		issues,
	};
}
