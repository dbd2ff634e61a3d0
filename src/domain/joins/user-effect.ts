import type { CustomerUser } from "../licenses/license.ts";

/**
 * One person before and after a change: without `before` made or brought back, without `after` deleted (restorable for
 * 30 days), and the same on both sides where only licenses change.
 */
export interface UserEffect {
	readonly before?: CustomerUser;
	readonly after?: CustomerUser;
}

/** Whom an effect is about; it always has one side. */
export function personOf({ before, after }: UserEffect): CustomerUser {
	const person = after ?? before;
	if (person === undefined) throw new Error("an effect on nobody");
	return person;
}
