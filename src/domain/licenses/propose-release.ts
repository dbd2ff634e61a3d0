import type { UserId } from "../basics/ids.ts";
import type { LicenseAssignment } from "./license.ts";

/** Whose licenses could go so that a number of seats is enough. */
export interface ReleaseProposal {
	/** How many licenses have to go. */
	readonly mustRelease: number;
	readonly userIds: readonly UserId[];
	/** How many more only groups could take away. */
	readonly heldByGroups: number;
}

/**
 * Proposes whose licenses go when a subscription is to have fewer seats than people hold licenses: of the holders, in the
 * order given, the first who have theirs directly, since what a group gives only the group can take.
 */
export function proposeRelease(
	holders: readonly Pick<LicenseAssignment, "userId" | "groupName">[],
	{ seats, seatsElsewhere }: { readonly seats: number; readonly seatsElsewhere: number },
): ReleaseProposal {
	const mustRelease = Math.max(0, holders.length - seats - seatsElsewhere);
	const direct = holders.filter(({ groupName }) => groupName === undefined);
	const userIds = direct.slice(0, mustRelease).map(({ userId }) => userId);
	return { mustRelease, userIds, heldByGroups: mustRelease - userIds.length };
}
