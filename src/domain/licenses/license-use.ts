import type { SkuId, UserId } from "../basics/ids.ts";
import { addDays, type Instant } from "../basics/instant.ts";
import type { CustomerUser, LicenseAssignment } from "./license.ts";

/** Somebody with a license that has not been used for a while. */
export interface IdleHolder {
	readonly user: CustomerUser;
	readonly assignment: LicenseAssignment;
	readonly lastActiveAt: Instant;
}

/** How the licenses of one SKU are used. */
export interface LicenseUse {
	readonly holders: number;
	/** The least recently active first. */
	readonly idle: readonly IdleHolder[];
	/** Holders of whom nobody knows when they were last active; they are not called idle. */
	readonly unknown: number;
}

/** Who has been idle for so many days, by SKU. What counts is the last use of any service: nothing finer is known. */
export function findLicenseUse(
	{
		users,
		assignments,
	}: { readonly users: readonly CustomerUser[]; readonly assignments: readonly LicenseAssignment[] },
	{ now, idleDays }: { readonly now: Instant; readonly idleDays: number },
): ReadonlyMap<SkuId, LicenseUse> {
	const people = new Map<UserId, CustomerUser>(users.map((user) => [user.id, user]));
	const since = addDays(now, -idleDays);
	const uses = new Map<SkuId, { holders: number; idle: IdleHolder[]; unknown: number }>();
	for (const assignment of assignments) {
		const use = uses.get(assignment.skuId) ?? { holders: 0, idle: [], unknown: 0 };
		uses.set(assignment.skuId, use);
		use.holders += 1;
		const user = people.get(assignment.userId);
		if (user?.lastActiveAt === undefined) use.unknown += 1;
		else if (user.lastActiveAt < since) use.idle.push({ user, assignment, lastActiveAt: user.lastActiveAt });
	}
	for (const use of uses.values()) use.idle.sort(byLastActivity);
	return uses;
}

/** Compared by code unit, so that every machine agrees. */
function byLastActivity(a: IdleHolder, b: IdleHolder): number {
	return (
		compare(a.lastActiveAt, b.lastActiveAt) ||
		compare(a.user.displayName, b.user.displayName) ||
		compare(a.user.id, b.user.id)
	);
}

function compare(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
