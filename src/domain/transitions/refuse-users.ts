import { getOffer } from "../catalog/catalog.ts";
import { mayWriteDirectory } from "../customers/directory-access.ts";
import { delegatedAdmin } from "../upgrades/rules/delegated-admin.ts";
import { directoryWriters } from "../upgrades/rules/directory-writers.ts";
import { userContext } from "../upgrades/rules/user-context.ts";
import { describeSituation } from "../upgrades/upgrade-situation.ts";
import type { TransitionPlan, TransitionToPlan } from "./transition-plan.ts";
import {
	refuseAsUpgrade,
	refuseTransition,
	type TransitionRefusal,
	type TransitionUsersRefusal,
} from "./transition-refusal.ts";

/**
 * What is against moving just these people with some of the seats, and, where nobody may be left to assign by hand,
 * against moving fewer than have to go. Of a whole subscription everybody goes who can.
 */
export function refuseUsers(asked: TransitionToPlan, plan: TransitionPlan): readonly TransitionRefusal[] {
	const { userIds } = asked.choice;
	const rights = userIds === undefined ? [] : refuseRights(asked);
	if (plan.stays === 0 && userIds === undefined) return rights;
	const refusals = [...refuseChosen(asked, plan), ...(asked.byHand ? [] : refuseTooFew(asked, plan))];
	return [...rights, ...refusals.map(refuseTransition)];
}

/** Whoever names people moves their licenses, which takes what a license transfer takes. */
function refuseRights({ facts: { upgrade } }: TransitionToPlan): readonly TransitionRefusal[] {
	const offer = getOffer(upgrade.catalog, upgrade.source.offerId);
	const situation = describeSituation(upgrade, offer);
	const directory = mayWriteDirectory(upgrade.relationship, upgrade.now)
		? []
		: [...delegatedAdmin(situation), ...directoryWriters(situation)];
	return [...directory, ...userContext(situation)].map(refuseAsUpgrade);
}

function refuseChosen(
	{ facts: { upgrade, licenses }, choice: { userIds = [] } }: TransitionToPlan,
	{ moved, licenseMoves, affected }: TransitionPlan,
): readonly TransitionUsersRefusal[] {
	const { skuId } = getOffer(upgrade.catalog, upgrade.source.offerId);
	const holders = new Set(licenses.assignments.filter((one) => one.skuId === skuId).map(({ userId }) => userId));
	const strangers = userIds.filter((userId) => !holders.has(userId));
	const named = new Set(userIds).size;
	const moving = new Set(licenseMoves.map(({ userId }) => userId));
	const refusals: TransitionUsersRefusal[] = [];
	if (strangers.length > 0) refusals.push({ code: "transitionUsersUnknown", userIds: strangers });
	if (named > moved) refusals.push({ code: "transitionUsersTooMany", named, quantity: moved });
	for (const { userId, displayName } of affected) {
		if (named <= moved && userIds.includes(userId) && !moving.has(userId))
			refusals.push({ code: "transitionUserBlocked", userId, displayName });
	}
	return refusals;
}

/** Whoever stays with the source must have a seat there. */
function refuseTooFew(
	{ facts: { upgrade, licenses, others }, choice: { userIds = [] } }: TransitionToPlan,
	{ stays }: TransitionPlan,
): readonly TransitionUsersRefusal[] {
	const { catalog, source } = upgrade;
	const { skuId } = getOffer(catalog, source.offerId);
	const elsewhere = others
		.filter((one) => one.status === "active" && getOffer(catalog, one.offerId).skuId === skuId)
		.reduce((sum, { quantity }) => sum + quantity, 0);
	const assigned = licenses.assignments.filter((one) => one.skuId === skuId).length;
	const seatsAfter = stays + elsewhere;
	const mustMove = assigned - seatsAfter;
	return new Set(userIds).size < mustMove
		? [{ code: "transitionUsersTooFew", skuId, assigned, seatsAfter, mustMove }]
		: [];
}
