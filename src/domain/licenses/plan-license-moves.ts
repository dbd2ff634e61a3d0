import type { SkuId, UserId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { assessMove, type HolderOutcome } from "./assess-move.ts";
import { describeUserServices, findServicesLost } from "./attention-issues.ts";
import type { LicenseFacts } from "./license.ts";
import type { AffectedUser } from "./license-issue.ts";
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
	/** Whose licenses are to move, where not everybody's; the others stay on the source's SKU. */
	readonly chosen?: ReadonlySet<UserId>;
}

export interface PlannedLicenseMoves {
	readonly moves: readonly LicenseMove[];
	readonly affected: readonly AffectedUser[];
	readonly users: MoveCounts;
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
	return summarize(holders.map((holder) => leaveBehind(comparison, holder)));
}

function moveHolders(
	facts: LicenseMoveFacts,
	comparison: SkuComparison,
	holders: readonly SourceHolder[],
): readonly HolderOutcome[] {
	const seats = countFreeSeats(facts);
	const { now, chosen } = facts;
	const wishes = holders
		.filter(({ user }) => chosen === undefined || chosen.has(user.id))
		.map((holder) => assessMove({ now, comparison, holder }));
	let roomOnOld = facts.remainingSourceSeats - wishes.filter(({ move }) => move === undefined).length;
	let freeSeats = seats;
	const outcomes = wishes.map((wish): HolderOutcome => {
		if (wish.move === undefined || wish.holder.target !== undefined) return wish;
		if (freeSeats > 0) {
			freeSeats -= 1;
			return wish;
		}
		roomOnOld -= 1;
		if (roomOnOld >= 0) return { holder: wish.holder, issues: [] };
		const { move: _, ...rest } = wish;
		return { ...rest, issues: [{ kind: "notEnoughLicenses" }, ...wish.issues] };
	});
	if (chosen === undefined) return outcomes;
	const byUser = new Map(outcomes.map((outcome) => [outcome.holder.user.id, outcome]));
	return holders.map((holder) => {
		const outcome = byUser.get(holder.user.id);
		if (outcome !== undefined) return outcome;
		roomOnOld -= 1;
		return roomOnOld >= 0 ? { holder, issues: [] } : leaveBehind(comparison, holder);
	});
}

/** The license stays with the source's SKU, although nothing serves it there any more. */
function leaveBehind(comparison: SkuComparison, holder: SourceHolder): HolderOutcome {
	return {
		holder,
		issues: [{ kind: "licenseNotMoved" }, ...findServicesLost(comparison, holder)],
		services: describeUserServices(comparison, holder),
	};
}

/** The target's seats less those that users with the target's SKU take up already. */
function countFreeSeats({ licenses, targetSkuId, targetSeats }: LicenseMoveFacts): number {
	const taken = licenses.assignments.filter((assignment) => assignment.skuId === targetSkuId).length;
	return Math.max(0, targetSeats - taken);
}

function summarize(outcomes: readonly HolderOutcome[]): PlannedLicenseMoves {
	const moves = outcomes.flatMap(({ move }) => (move === undefined ? [] : [move]));
	return {
		moves,
		affected: outcomes.filter(({ issues }) => issues.length > 0).map(toAffectedUser),
		users: { holding: outcomes.length, moving: moves.length, keepingOld: outcomes.length - moves.length },
	};
}

function toAffectedUser({ holder: { user }, move, issues, services }: HolderOutcome): AffectedUser {
	return {
		userId: user.id,
		displayName: user.displayName,
		userPrincipalName: user.userPrincipalName,
		outcome: move === undefined ? "keepsOld" : "moves",
		issues,
		...(services === undefined ? {} : { services }),
	};
}
