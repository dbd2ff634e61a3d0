import type { CustomerId, SkuId, SubscriptionId, UserId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { Currency } from "../billing/currency.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { mayWriteDirectory } from "../customers/directory-access.ts";
import type { PartnerRelationship } from "../customers/partner-relationship.ts";
import type { CustomerUser, LicenseAssignment } from "../licenses/license.ts";
import type { LicensePool } from "../licenses/license-pool.ts";
import type { SeatFacts } from "../subscriptions/seat-change.ts";
import { type PersonRefusal, refusePerson } from "./person-plan.ts";

/** A subscription of the partner, and what a change of its seats is decided on. */
export interface OwnSeats {
	readonly facts: SeatFacts;
	/** Absent where it is not billed here. */
	readonly currency?: Currency;
}

/** Everything that a join or a leave is decided on, read in one transaction. */
export interface PersonFacts {
	readonly now: Instant;
	readonly catalog: Catalog;
	readonly customerId: CustomerId;
	/** The customer's domain, which names of people end in. */
	readonly domain: string;
	/** The person that was asked for, when there; else absent. */
	readonly user?: CustomerUser;
	readonly assignments: readonly LicenseAssignment[];
	readonly pools: ReadonlyMap<SkuId, LicensePool>;
	/** The partner's subscriptions that are not deleted, by id, the oldest first. */
	readonly own: ReadonlyMap<SubscriptionId, OwnSeats>;
}

/** What a join knows besides. */
export interface JoinFacts extends PersonFacts {
	/** For a person who is made. */
	readonly newUserId: UserId;
	/** Whether somebody who lives has that name. */
	readonly isTaken: (userPrincipalName: string) => boolean;
}

/** Whoever may not look into the directory is told nothing more than that. */
export function refuseDirectory({
	relationship,
	now,
	mayMoveLicenses,
}: {
	readonly relationship: PartnerRelationship;
	readonly now: Instant;
	/** False for an app-only token, which must not touch people (a setting lifts that). */
	readonly mayMoveLicenses: boolean;
}): readonly PersonRefusal[] {
	return [
		...(mayWriteDirectory(relationship, now) ? [] : [refusePerson({ code: "personDirectoryAccess" })]),
		...(mayMoveLicenses ? [] : [refusePerson({ code: "personUserContext" })]),
	];
}

/** The partner's subscriptions of a SKU, the oldest first. */
export function ownOfSku({ own }: Pick<PersonFacts, "own">, skuId: SkuId): readonly OwnSeats[] {
	return [...own.values()].filter(({ facts }) => facts.offer.skuId === skuId);
}
