import type { SkuId, UserId } from "../basics/ids.ts";
import type { CustomerUser, DuplicateAddress, DuplicateAddresses, LicenseAssignment } from "./license.ts";

/** A user with the source's SKU and everything else that the user is assigned. */
export interface SourceHolder {
	readonly user: CustomerUser;
	readonly source: LicenseAssignment;
	/** Set when the user has the target's SKU already. */
	readonly target?: LicenseAssignment;
	/** Neither the source's nor the target's SKU. */
	readonly others: readonly LicenseAssignment[];
	/** Of the user's mail addresses those that somebody else has too. */
	readonly duplicates: readonly DuplicateAddress[];
}

export interface HolderQuestion {
	readonly users: readonly CustomerUser[];
	readonly assignments: readonly LicenseAssignment[];
	readonly sourceSkuId: SkuId;
	readonly targetSkuId: SkuId;
	readonly duplicateAddresses?: DuplicateAddresses;
}

/** Who holds the source's SKU, by display name and then id, compared by code unit so that every machine agrees. */
export function listSourceHolders(question: HolderQuestion): readonly SourceHolder[] {
	const { assignments, sourceSkuId, targetSkuId } = question;
	const bySource = new Map<UserId, LicenseAssignment>();
	const byTarget = new Map<UserId, LicenseAssignment>();
	for (const assignment of assignments) {
		if (assignment.skuId === sourceSkuId) bySource.set(assignment.userId, assignment);
		else if (assignment.skuId === targetSkuId) byTarget.set(assignment.userId, assignment);
	}
	const others = new Map<UserId, LicenseAssignment[]>();
	for (const assignment of assignments) {
		if (assignment.skuId === sourceSkuId || assignment.skuId === targetSkuId) continue;
		if (!bySource.has(assignment.userId)) continue;
		const known = others.get(assignment.userId);
		if (known === undefined) others.set(assignment.userId, [assignment]);
		else known.push(assignment);
	}
	const holders: SourceHolder[] = [];
	for (const user of question.users) {
		const source = bySource.get(user.id);
		if (source === undefined) continue;
		const target = byTarget.get(user.id);
		holders.push({
			user,
			source,
			others: (others.get(user.id) ?? []).sort(bySku),
			duplicates: question.duplicateAddresses?.get(user.id) ?? [],
			...(target === undefined ? {} : { target }),
		});
	}
	return holders.sort(byNameThenId);
}

function byNameThenId({ user: a }: SourceHolder, { user: b }: SourceHolder): number {
	return compare(a.displayName, b.displayName) || compare(a.id, b.id);
}

function bySku(a: LicenseAssignment, b: LicenseAssignment): number {
	return compare(a.skuId, b.skuId);
}

function compare(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
