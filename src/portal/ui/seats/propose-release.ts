import type { LicenseHolder } from "../../../wire/api/subscription.ts";

/** A license that a group gives can be taken only by changing the group. */
export function mayBeReleased(holder: LicenseHolder): boolean {
	return holder.groupName === undefined;
}

/** Whose license to take first: in the given order, least recently active first, leaving out those of groups. */
export function proposeRelease(holders: readonly LicenseHolder[], count: number): ReadonlySet<string> {
	return new Set(
		holders
			.filter(mayBeReleased)
			.slice(0, count)
			.map((holder) => holder.userId),
	);
}

/** The selection with one user added or taken out. */
export function toggle(selection: ReadonlySet<string>, userId: string): ReadonlySet<string> {
	const next = new Set(selection);
	if (!next.delete(userId)) next.add(userId);
	return next;
}
