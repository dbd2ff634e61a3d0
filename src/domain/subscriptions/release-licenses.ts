import type { UserId } from "../basics/ids.ts";
import { mayWriteLicenses } from "../customers/directory-access.ts";
import type { LicenseAssignment } from "../licenses/license.ts";
import type { SeatFacts, SeatRefusal } from "./seat-change.ts";

/** Whose licenses go with returned seats, and what stands against it. */
export interface PlannedRelease {
	readonly released: readonly LicenseAssignment[];
	readonly refusals: readonly SeatRefusal[];
}

/**
 * Checks that the users named hold the license, directly and not by a group, and that enough of them are named for the
 * seats to cover everyone who stays. Partner Center lets seats fall below the licenses assigned, and the service cuts
 * off users later without naming them (learn.microsoft.com answers 5281678); here somebody says who.
 */
export function planRelease(facts: SeatFacts, release: readonly UserId[], quantity: number): PlannedRelease {
	const { skuId } = facts.offer;
	const assigned = new Map(
		facts.assignments.filter((one) => one.skuId === skuId).map((one) => [one.userId, one] as const),
	);
	const released: LicenseAssignment[] = [];
	const notAssigned: UserId[] = [];
	const refusals: SeatRefusal[] = [];
	for (const userId of new Set(release)) {
		const assignment = assigned.get(userId);
		if (assignment === undefined) notAssigned.push(userId);
		else if (assignment.groupName === undefined) released.push(assignment);
		else refusals.push({ code: "assignedByGroup", userId, groupName: assignment.groupName });
	}
	refusals.unshift(...refuseRelease(facts, release, quantity));
	if (notAssigned.length > 0) refusals.unshift({ code: "notAssigned", userIds: notAssigned });
	const seatsAfter = quantity + facts.otherQuantityOfSku;
	const mustRelease = assigned.size - seatsAfter;
	// Fewer than none is refused for its own sake, and nobody could release enough for it.
	if (quantity >= 0 && quantity < facts.subscription.quantity && released.length < mustRelease)
		refusals.unshift({ code: "seatsAssigned", skuId, assigned: assigned.size, seatsAfter, mustRelease });
	return { released, refusals };
}

function refuseRelease(facts: SeatFacts, release: readonly UserId[], quantity: number): readonly SeatRefusal[] {
	if (release.length === 0) return [];
	const refusals: SeatRefusal[] = [];
	if (!mayWriteLicenses(facts.relationship, facts.now)) {
		refusals.push({ code: "releaseNotAllowed", lacking: "delegatedAdmin" });
	}
	if (!facts.mayMoveLicenses) refusals.push({ code: "releaseNotAllowed", lacking: "userContext" });
	const named = new Set(release).size;
	const returned = Math.max(0, facts.subscription.quantity - quantity);
	if (named > returned) refusals.push({ code: "releaseTooMany", named, returned });
	return refusals;
}
