import type { CustomerId, OfferId, PartnerId, SubscriptionId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { ChangeId } from "../billing/proration-line.ts";

/** What happened to a transition, in the words of the wire: first the seats, then the licenses. */
export interface TransitionEvent {
	readonly name: "Conversion" | "LicenseReassignment";
	readonly status: "Started" | "Completed" | "Failed";
	readonly at: Instant;
	/** Numbers of `TransitionErrorCode` (Partner Center SDK for .NET, 2023). */
	readonly errors: readonly number[];
}

/** A transition that was asked for, kept so that its outcome can be found. */
export interface Transition {
	readonly customerId: CustomerId;
	readonly operationId: string;
	readonly partnerId: PartnerId;
	readonly fromSubscriptionId: SubscriptionId;
	readonly fromOfferId: OfferId;
	/** As sent where it names no offer. */
	readonly toOfferId: string;
	/** The subscription that the seats are of afterwards; absent when it failed. */
	readonly toSubscriptionId?: SubscriptionId;
	readonly quantity: number;
	readonly termDuration?: string;
	readonly billingCycle?: string;
	readonly licenseTransfer: boolean;
	/** As sent. */
	readonly promotionId?: string;
	/** The change that it became. */
	readonly changeId?: ChangeId;
	readonly createdAt: Instant;
	readonly events: readonly TransitionEvent[];
}

/** `TransitionErrorCode.UserLicenseError`. */
const userLicenseError = 12;

interface WhatBecame {
	readonly at: Instant;
	/** Why the seats did not move. */
	readonly failed?: readonly number[];
	/** What became of licenses; absent where nobody's was to move. */
	readonly licenses?: "Completed" | "Failed" | "Started";
}

/** The events of a transition that was carried out, or failed, at one moment. */
export function toEvents({ at, failed, licenses }: WhatBecame): readonly TransitionEvent[] {
	const started: TransitionEvent = { name: "Conversion", status: "Started", at, errors: [] };
	if (failed !== undefined) return [started, { name: "Conversion", status: "Failed", at, errors: failed }];
	const completed: TransitionEvent = { name: "Conversion", status: "Completed", at, errors: [] };
	if (licenses === undefined) return [started, completed];
	const reassigning: TransitionEvent = { name: "LicenseReassignment", status: "Started", at, errors: [] };
	if (licenses === "Started") return [started, completed, reassigning];
	const errors = licenses === "Failed" ? [userLicenseError] : [];
	return [started, completed, reassigning, { name: "LicenseReassignment", status: licenses, at, errors }];
}
