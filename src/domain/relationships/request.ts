import type { Brand, CustomerId, PartnerId } from "../basics/ids.ts";
import { addDays, type Instant } from "../basics/instant.ts";
import type { DelegatedService } from "../catalog/catalog.ts";
import type { DelegatedAdmin, GranularAdminRole, PartnerRelationship } from "../customers/partner-relationship.ts";

export type RelationshipRequestId = Brand<"RelationshipRequestId">;

/** What a partner asks for besides being the reseller: nothing, all-or-nothing as in 2020, or roles for a time. */
export type WantedAdmin =
	| { readonly kind: "none" }
	| { readonly kind: "full"; readonly services: readonly DelegatedService[] }
	| {
			readonly kind: "granular";
			readonly services: readonly DelegatedService[];
			readonly roles: readonly GranularAdminRole[];
			/** From the day of acceptance, 1 to 730. */
			readonly days: number;
	  };

export type RequestStatus = "open" | "accepted" | "declined" | "withdrawn" | "expired";

/** A partner's request to a customer; whoever holds its link and administers the customer decides about it. */
export interface RelationshipRequest {
	readonly partnerId: PartnerId;
	readonly id: RelationshipRequestId;
	/** The only customer that may accept, or the one that did; any customer when absent. */
	readonly customerId?: CustomerId;
	/** As written last; see `statusOf`. */
	readonly status: Exclude<RequestStatus, "expired">;
	readonly wanted: WantedAdmin;
	/** Who was written to. */
	readonly email?: string;
	readonly language: "ko" | "en";
	/** Sign-in name of who asked. */
	readonly madeBy: string;
	readonly madeAt: Instant;
	/** Exclusive. */
	readonly expiresAt: Instant;
	/** Sign-in name of who decided. */
	readonly decidedBy?: string;
	readonly decidedAt?: Instant;
}

/** A link is good for ninety days, as the original's requests for granular admin are (Partner Center documentation, 2023). */
export const requestDays = 90;

/** Where a request stands at a moment. */
export function statusOf({ status, expiresAt }: RelationshipRequest, now: Instant): RequestStatus {
	return status === "open" && expiresAt <= now ? "expired" : status;
}

/** Why a customer's administrator cannot decide about a request. */
export type DecisionRefusal =
	| { readonly code: "requestClosed"; readonly status: Exclude<RequestStatus, "open"> }
	/** It was made for another customer. */
	| { readonly code: "requestForAnother" }
	/** Accepting a reseller takes the Microsoft Customer Agreement since 2020-01-31 ("request a relationship", 2020). */
	| { readonly code: "agreementNeeded" }
	/** A reseller relationship begins in one country or region only (the same page). ISO 3166 alpha-2. */
	| { readonly code: "countryDiffers"; readonly partner: string; readonly customer: string };

interface Deciding {
	readonly customerId: CustomerId;
	readonly now: Instant;
	readonly accepts: boolean;
	/** Whether the agreement was accepted before or is accepted now. */
	readonly agrees: boolean;
	/** Set where accepting begins a reseller relationship; one that is there goes on wherever the two are. */
	readonly countries?: { readonly partner: string; readonly customer: string };
}

/** Everything that stands against deciding now. */
export function assessDecision(request: RelationshipRequest, deciding: Deciding): readonly DecisionRefusal[] {
	const status = statusOf(request, deciding.now);
	const refusals: DecisionRefusal[] = [];
	if (status !== "open") refusals.push({ code: "requestClosed", status });
	if (request.customerId !== undefined && request.customerId !== deciding.customerId)
		refusals.push({ code: "requestForAnother" });
	const { countries } = deciding;
	if (deciding.accepts && countries !== undefined && countries.partner !== countries.customer)
		refusals.push({ code: "countryDiffers", ...countries });
	if (deciding.accepts && !deciding.agrees) refusals.push({ code: "agreementNeeded" });
	return refusals;
}

interface Accepting {
	readonly customerId: CustomerId;
	/** As it is; undefined when the two have nothing to do with each other yet. */
	readonly before: PartnerRelationship | undefined;
	readonly now: Instant;
}

/** The relationship after acceptance. A request for nothing but being the reseller leaves delegated admin as it is. */
export function planAcceptance(
	{ partnerId, wanted }: Pick<RelationshipRequest, "partnerId" | "wanted">,
	{ customerId, before, now }: Accepting,
): PartnerRelationship {
	const kept: DelegatedAdmin = before?.delegatedAdmin ?? { kind: "none" };
	return {
		customerId,
		partnerId,
		reseller: "active",
		delegatedAdmin: wanted.kind === "none" ? kept : toDelegatedAdmin(wanted, now),
		since: before?.since ?? now,
	};
}

function toDelegatedAdmin(wanted: Exclude<WantedAdmin, { readonly kind: "none" }>, now: Instant): DelegatedAdmin {
	if (wanted.kind === "full") return wanted;
	const { days, ...granted } = wanted;
	return { ...granted, until: addDays(now, days) };
}

/** So many days before its end granular delegated admin is reminded of (Partner Center documentation, GDAP, 2023). */
const reminderDays = [30, 7, 1] as const;

/** The reminder that is due for an end: days before it, 0 once it has come; undefined when none is. */
export function dueReminder(until: Instant, now: Instant): number | undefined {
	if (until <= now) return 0;
	return reminderDays.toReversed().find((days) => addDays(until, -days) <= now);
}
