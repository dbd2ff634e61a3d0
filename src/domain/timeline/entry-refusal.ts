import type { Operation } from "../access/permissions.ts";
import type { Instant } from "../basics/instant.ts";
import type { ChangeRequestKind } from "../changes/change-request.ts";
import type { ScheduledChange } from "./scheduled-change.ts";

/** Why the timeline may not be edited like that. */
export type EntryRefusal =
	| { readonly code: "dueInPast"; readonly dueAt: Instant; readonly now: Instant }
	| { readonly code: "dueTooLate"; readonly dueAt: Instant; readonly latest: Instant }
	| { readonly code: "tooManyEntries"; readonly maximum: number }
	/** It came, failed or was canceled. */
	| { readonly code: "entryClosed"; readonly state: ScheduledChange["state"] }
	/** Nobody asked about it. */
	| { readonly code: "nothingToDecide" }
	/** It names no number of seats whose difference could be kept. */
	| { readonly code: "nothingToMerge" }
	/** Another edit came first. */
	| { readonly code: "staleEntry"; readonly version: number }
	/** The order must name every open entry once. */
	| { readonly code: "orderIncomplete"; readonly open: number }
	/** Licenses are moved for persons only, also later. */
	| { readonly code: "scheduleNeedsUser" }
	| { readonly code: "scheduleDeleted" }
	/** The partner has no price book of that id. */
	| { readonly code: "unknownPriceBook" };

/** What the right to do it now is, is the right to plan it. */
const operations = {
	seats: "changeSeats",
	upgrade: "upgradeSubscription",
	transition: "transitionSubscription",
	conversion: "manageSubscription",
	suspension: "manageSubscription",
	reactivation: "manageSubscription",
	cancellation: "manageSubscription",
	autoRenew: "manageSubscription",
	renewal: "manageSubscription",
	priceBook: "managePrices",
	undo: "manageSubscription",
} as const satisfies Record<ChangeRequestKind, Operation>;

/** The operation whose right an entry of that kind takes. */
export function operationFor(kind: ChangeRequestKind): Operation {
	return operations[kind];
}
