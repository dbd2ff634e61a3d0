import type { ServicePlanName, SkuId, SubscriptionId, UserId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { LicenseAssignment } from "../licenses/license.ts";
import type { LicenseNotice, LicenseViolation } from "../licenses/license-update.ts";
import type { SeatPlan, SeatRefusal } from "../subscriptions/seat-change.ts";
import type { UserRefusal } from "../users/user-refusal.ts";
import type { UserEffect } from "./user-effect.ts";

/** A license that somebody gets, on a seat that was free or is bought. */
export interface GivenSeat {
	readonly skuId: SkuId;
	readonly seat: "free" | "bought";
	/** The subscription that a seat is bought of. */
	readonly subscriptionId?: SubscriptionId;
	readonly disabledPlans: readonly ServicePlanName[];
}

/** A license that somebody loses, and what becomes of its seat. */
export interface TakenSeat {
	readonly skuId: SkuId;
	/** `returned`: no longer paid for. `kept`: free for somebody else. `notOurs`: no subscription of the partner has it. */
	readonly seat: "returned" | "kept" | "notOurs";
	readonly subscriptionId?: SubscriptionId;
	/** Why it is not returned, although that was asked. */
	readonly refusal?: SeatRefusal;
	/** From when on it can be returned. */
	readonly returnableFrom?: Instant;
	readonly groupName?: string;
}

/** What a join or a leave does to one person: what a quote shows besides the rows. */
export interface PersonConsequences {
	readonly given: readonly GivenSeat[];
	readonly taken: readonly TakenSeat[];
	readonly services: { readonly gained: readonly ServicePlanName[]; readonly lost: readonly ServicePlanName[] };
	readonly notices: readonly LicenseNotice[];
	/** Licenses that stay, since a group gives them. */
	readonly fromGroups: readonly { readonly skuId: SkuId; readonly groupName: string }[];
}

/** The whole change of one person as a value. */
export interface PersonPlan {
	readonly kind: "join" | "leave";
	/** The subscription that the change stands under in the history. */
	readonly subscriptionId: SubscriptionId;
	readonly user: UserEffect;
	readonly assigned: readonly LicenseAssignment[];
	/** As they were. */
	readonly removed: readonly LicenseAssignment[];
	/** Of the subscriptions whose seats change. */
	readonly seats: readonly SeatPlan[];
	readonly consequences: PersonConsequences;
}

/** What only joins and leaves refuse. */
export type PersonRuleRefusal =
	/** People and licenses are changed for a person, never for an app on its own. */
	| { readonly code: "personUserContext" }
	/** Delegated admin that writes the directory is lacking. */
	| { readonly code: "personDirectoryAccess" }
	| { readonly code: "personNotFound"; readonly userId: UserId }
	| { readonly code: "personSubscriptionNotFound"; readonly subscriptionId: SubscriptionId }
	/** The subscription that is named is of another product than the SKU that is named. */
	| { readonly code: "personSkuMismatch"; readonly subscriptionId: SubscriptionId; readonly skuId: string }
	| { readonly code: "personHoldsLicense"; readonly skuId: SkuId }
	/** No seat is free, and no active subscription of the partner could get one more. */
	| { readonly code: "personNoSeat"; readonly skuId: SkuId; readonly assigned: number }
	/** What is bought would be charged in several currencies. */
	| { readonly code: "personCurrencies" }
	/** None of the licenses is of a subscription that the partner sold. */
	| { readonly code: "personNothingOurs" }
	/** Neither a license nor the account would change. */
	| { readonly code: "personNothingToDo" };

/** One reason against a join or a leave, by whose rule it is. */
export type PersonRefusal =
	| { readonly by: "person"; readonly code: PersonRuleRefusal["code"]; readonly refusal: PersonRuleRefusal }
	| { readonly by: "user"; readonly code: UserRefusal["code"]; readonly refusal: UserRefusal }
	| {
			readonly by: "license";
			readonly code: LicenseViolation["code"];
			readonly refusal: LicenseViolation;
			/** Whose license it would be. */
			readonly displayName: string;
	  }
	| { readonly by: "seats"; readonly code: SeatRefusal["code"]; readonly refusal: SeatRefusal };

export type PlannedPerson =
	| { readonly kind: "planned"; readonly plan: PersonPlan }
	| { readonly kind: "refused"; readonly refusals: readonly PersonRefusal[] };

/** A refusal of a join or a leave itself. */
export function refusePerson(refusal: PersonRuleRefusal): PersonRefusal {
	return { by: "person", code: refusal.code, refusal };
}

/** A refusal of the rules of seats. */
export function refuseSeat(refusal: SeatRefusal): PersonRefusal {
	return { by: "seats", code: refusal.code, refusal };
}
