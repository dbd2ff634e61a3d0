import type { UserId } from "../basics/ids.ts";
import { isEqual } from "../changes/quote-difference-equal.ts";
import type { CustomerUser } from "../licenses/license.ts";
import { personOf, type UserEffect } from "./user-effect.ts";

/** A person of whom a quote showed something else. */
export interface PersonDifference {
	readonly what: "person";
	readonly id: UserId;
	readonly quoted?: UserEffect;
	readonly now?: UserEffect;
}

/** The people whose accounts would come out otherwise than quoted; when they were last active may differ. */
export function comparePeople(quoted: readonly UserEffect[], now: readonly UserEffect[]): readonly PersonDifference[] {
	const toMap = (effects: readonly UserEffect[]) => new Map(effects.map((effect) => [personOf(effect).id, effect]));
	const [one, other] = [toMap(quoted), toMap(now)];
	return [...new Set([...one.keys(), ...other.keys()])].flatMap((id) => {
		const [before, after] = [one.get(id), other.get(id)];
		if (isEqual(toShown(before), toShown(after))) return [];
		const sides = {
			...(before === undefined ? {} : { quoted: before }),
			...(after === undefined ? {} : { now: after }),
		};
		return [{ what: "person", id, ...sides }];
	});
}

function toShown(effect: UserEffect | undefined) {
	return effect === undefined ? undefined : { before: visible(effect.before), after: visible(effect.after) };
}

function visible(user: CustomerUser | undefined) {
	if (user === undefined) return undefined;
	const { createdAt: _, lastActiveAt: __, ...shown } = user;
	return shown;
}
