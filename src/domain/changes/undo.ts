import type { SkuId, SubscriptionId } from "../basics/ids.ts";
import { addDays, type Instant } from "../basics/instant.ts";
import type { ChangeId } from "../billing/proration-line.ts";
import type { SubscriptionBilling } from "../billing/subscription-billing.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { PartnerRelationship } from "../customers/partner-relationship.ts";
import type { PeopleFacts, PeopleRefusal } from "../joins/undo-people.ts";
import type { LicenseAssignment } from "../licenses/license.ts";
import type { Subscription, SubscriptionStatus } from "../subscriptions/subscription.ts";
import type { ChangeMoment } from "./billing-facts.ts";
import type { CustomerChange, CustomerChangeKind } from "./customer-change.ts";

/** Why a change can no longer be taken back. */
export type UndoRefusal =
	| { readonly code: "undoNotFound" }
	/** Only upgrades, seats, conversions and what was asked of a status can be taken back. */
	| { readonly code: "undoKind"; readonly kind: CustomerChangeKind }
	| { readonly code: "undoWindowClosed"; readonly until: Instant }
	| { readonly code: "undoneAlready"; readonly by: ChangeId }
	/** Something else was changed afterwards; that would have to be taken back first. */
	| {
			readonly code: "changedSince";
			readonly changeId: ChangeId;
			readonly kind: CustomerChangeKind;
			readonly at: Instant;
	  }
	/** A subscription is not as the change left it, and no change says why. */
	| { readonly code: "changedElsewhere"; readonly subscriptionId: SubscriptionId }
	/** What would be restored, a suspension or a trial, would have ended meanwhile, and would end at once. */
	| {
			readonly code: "undoStateEnded";
			readonly subscriptionId: SubscriptionId;
			readonly status: SubscriptionStatus;
			readonly endedAt: Instant;
	  }
	/** New commerce upgrades cannot be taken back with Microsoft. */
	| { readonly code: "irreversibleUpstream" }
	/** Users whose licenses are no longer as the change left them. */
	| { readonly code: "licensesMoved"; readonly users: number }
	/** More licenses of a SKU are assigned than seats would be left. */
	| {
			readonly code: "undoSeatsAssigned";
			readonly skuId: SkuId;
			readonly assigned: number;
			readonly seatsAfter: number;
	  }
	| { readonly code: "undoResellerEnded" }
	/** Giving licenses back takes a person, and delegated admin that writes the directory. */
	| { readonly code: "undoUserContext" }
	| { readonly code: "undoDirectoryAccess" }
	| PeopleRefusal;

/** Everything that an undo is decided on, read in one transaction. */
export interface UndoFacts {
	readonly moment: ChangeMoment;
	readonly undone: CustomerChange;
	/** The change that took it back already. */
	readonly undoneBy?: ChangeId;
	/** Every change of the customer that may have come after it, in the order of their ids; earlier ones do no harm. */
	readonly others: readonly CustomerChange[];
	readonly catalog: Catalog;
	readonly relationship: PartnerRelationship;
	/** Of the customer as they are now, whichever partner sold them. */
	readonly subscriptions: readonly Subscription[];
	readonly billings: ReadonlyMap<SubscriptionId, SubscriptionBilling>;
	readonly assignments: readonly LicenseAssignment[];
	/** The people that the changes in question touch; absent where they touch nobody. */
	readonly people?: PeopleFacts;
	/** False for an app-only token, which must not touch users' licenses (a setting lifts that). */
	readonly mayMoveLicenses: boolean;
	readonly undoDays: number;
}

const undoable: readonly CustomerChangeKind[] = [
	"upgrade",
	"seats",
	"suspension",
	"reactivation",
	"conversion",
	"settings",
	"join",
	"leave",
	"transition",
];

/** Whether a change is of a kind that can be taken back: what somebody asked for and is not final. */
export function isUndoable({ kind, by }: Pick<CustomerChange, "kind" | "by">): boolean {
	return by !== "clock" && undoable.includes(kind);
}

/** New commerce takes seats back for so many days only, whatever the setting (Partner Center, 2021: 168 hours). */
const newCommerceSeatDays = 7;

/** When the window closes in which a change can be taken back. */
export function undoWindowEnd({ at, effects }: Pick<CustomerChange, "at" | "effects">, undoDays: number): Instant {
	const returnsSeats = effects.subscriptions.some(
		({ before, after }) => before?.regime === "newCommerce" && after !== undefined && before.quantity < after.quantity,
	);
	return addDays(at, returnsSeats ? Math.min(undoDays, newCommerceSeatDays) : undoDays);
}

/** Whether it led to another product of new commerce, which Microsoft does not take back. */
export function isIrreversible({ kind, effects }: Pick<CustomerChange, "kind" | "effects">): boolean {
	return (
		(kind === "upgrade" || kind === "transition") &&
		effects.subscriptions.some(({ after }) => after?.regime === "newCommerce")
	);
}
