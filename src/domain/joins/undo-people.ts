import type { UserId } from "../basics/ids.ts";
import type { CustomerUser, LicenseAssignment } from "../licenses/license.ts";
import type { DeletedUser } from "../users/deleted-user.ts";
import { personOf, type UserEffect } from "./user-effect.ts";

/** The people of a change as they are now. */
export interface PeopleFacts {
	readonly living: ReadonlyMap<UserId, CustomerUser>;
	/** Those who can still be restored. */
	readonly deleted: ReadonlyMap<UserId, DeletedUser>;
	/** Of the names of people who would come back, those that somebody else has now. */
	readonly takenNames: ReadonlySet<string>;
}

/** Why people cannot be as they were before a change. */
export type PeopleRefusal =
	/** The account is not as the change left it. */
	| { readonly code: "undoPersonChanged"; readonly userId: UserId }
	/** Who was deleted can no longer be restored. */
	| { readonly code: "undoPersonGone"; readonly userId: UserId }
	| { readonly code: "undoNameTaken"; readonly userId: UserId };

/** The effects on people the other way. What was changed of them for other reasons since stays. */
export function reversePeople(effects: readonly UserEffect[], { living, deleted }: PeopleFacts): readonly UserEffect[] {
	return effects.flatMap((effect): readonly UserEffect[] => {
		const { id } = personOf(effect);
		const now = living.get(id);
		if (effect.after === undefined) {
			const gone = deleted.get(id);
			return gone === undefined ? [] : [{ after: gone.user }];
		}
		if (now === undefined) return [];
		if (effect.before === undefined) return [{ before: now }];
		return [{ before: now, after: { ...now, signInBlocked: effect.before.signInBlocked } }];
	});
}

/**
 * What is against it: somebody is no longer as the change left the account, has gone for good, or somebody else has the
 * name. An account that the change made must hold nothing but what the change gave.
 */
export function refusePeople(
	effects: readonly UserEffect[],
	people: PeopleFacts,
	{ given, assignments }: { readonly given: ReadonlySet<string>; readonly assignments: readonly LicenseAssignment[] },
): readonly PeopleRefusal[] {
	return effects.flatMap((effect): readonly PeopleRefusal[] => {
		const person = personOf(effect);
		const { id: userId } = person;
		if (effect.after === undefined) return refuseReturn(person, people);
		const now = people.living.get(userId);
		if (now === undefined) return [{ code: "undoPersonChanged", userId }];
		if (effect.before === undefined) {
			const more = assignments.some((one) => one.userId === userId && !given.has(`${userId} ${one.skuId}`));
			return more ? [{ code: "undoPersonChanged", userId }] : [];
		}
		const changes = effect.before.signInBlocked !== effect.after.signInBlocked;
		const strayed = now.signInBlocked !== effect.after.signInBlocked;
		return changes && strayed ? [{ code: "undoPersonChanged", userId }] : [];
	});
}

function refuseReturn({ id: userId }: CustomerUser, people: PeopleFacts): readonly PeopleRefusal[] {
	if (people.living.has(userId)) return [{ code: "undoPersonChanged", userId }];
	const gone = people.deleted.get(userId);
	if (gone === undefined) return [{ code: "undoPersonGone", userId }];
	const { userPrincipalName } = gone.user;
	const isTaken = people.takenNames.has(userPrincipalName.toLowerCase());
	return isTaken ? [{ code: "undoNameTaken", userId }] : [];
}
