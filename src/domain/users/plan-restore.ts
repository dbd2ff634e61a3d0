import type { SkuId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { CustomerUser, LicenseAssignment } from "../licenses/license.ts";
import type { DeletedUser } from "./deleted-user.ts";
import type { NameFacts } from "./plan-user.ts";
import { assessUserName, foldUserName } from "./user-name.ts";
import type { UserRefusal } from "./user-refusal.ts";

/** Seats of the customer by SKU. A SKU that was bought elsewhere has no number of seats here and is never short of them. */
export interface SeatsOfSkus {
	readonly bought: ReadonlyMap<SkuId, number>;
	readonly assigned: ReadonlyMap<SkuId, number>;
	/** What the customer still has from elsewhere. */
	readonly elsewhere: ReadonlySet<SkuId>;
}

export type RestorePlan =
	| { readonly kind: "refused"; readonly refusals: readonly UserRefusal[] }
	| {
			readonly kind: "planned";
			readonly user: CustomerUser;
			readonly licenses: readonly LicenseAssignment[];
			/** Licenses that were held before and have no free seat now. */
			readonly lost: readonly LicenseAssignment[];
	  };

/**
 * Who was deleted, as before and with the same id; licenses come back as far as seats are free ("the user's previous
 * subscription assignments will also be restored, assuming their previous allocations are available", Partner Center
 * documentation, "user management tasks for customer accounts"). Another name may be given, since somebody may have taken the old one.
 */
export function planRestore(
	{ user, licenses }: DeletedUser,
	facts: { readonly now: Instant; readonly names: NameFacts; readonly seats: SeatsOfSkus; readonly newName?: string },
): RestorePlan {
	const { names, seats, now } = facts;
	const userPrincipalName = facts.newName ?? user.userPrincipalName;
	const renamed = foldUserName(userPrincipalName) !== foldUserName(user.userPrincipalName);
	const refusals: UserRefusal[] = renamed ? [...assessUserName(userPrincipalName, names.domain)] : [];
	if (refusals.length === 0 && names.isTaken(userPrincipalName))
		refusals.push({ code: "userNameTaken", field: "userPrincipalName", userPrincipalName });
	if (refusals.length > 0) return { kind: "refused", refusals };
	const back = licenses.filter(({ skuId }) => hasFreeSeat(skuId, seats));
	return {
		kind: "planned",
		user: { ...user, userPrincipalName },
		licenses: back.map((license) => ({ ...license, assignedAt: now })),
		lost: licenses.filter((license) => !back.includes(license)),
	};
}

function hasFreeSeat(skuId: SkuId, { bought, assigned, elsewhere }: SeatsOfSkus): boolean {
	return elsewhere.has(skuId) || (assigned.get(skuId) ?? 0) < (bought.get(skuId) ?? 0);
}
