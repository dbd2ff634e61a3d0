import type { CustomerId, PartnerId, SubscriptionId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { Day } from "../billing/day.ts";
import type { ChangeId, ChargePlan } from "../billing/proration-line.ts";
import type { SubscriptionBilling } from "../billing/subscription-billing.ts";
import type { UserEffect } from "../joins/user-effect.ts";
import type { LicenseAssignment } from "../licenses/license.ts";
import type { Order } from "../orders/order.ts";
import type { TermsEffect } from "../prices/terms-effect.ts";
import type { SeatBatch, Subscription } from "../subscriptions/subscription.ts";

/** What a change is, as its history lists it. */
export const changeKinds = [
	"purchase",
	"upgrade",
	"seats",
	"suspension",
	"reactivation",
	"cancellation",
	"renewal",
	"cycle",
	"conversion",
	"expiry",
	"deletion",
	"settings",
	"priceBook",
	"join",
	"leave",
	"transition",
	"undo",
] as const;
export type CustomerChangeKind = (typeof changeKinds)[number];

/** A thing before and after: without `before` it is new, without `after` it is gone. */
export interface Replaced<Thing> {
	readonly before?: Thing;
	readonly after?: Thing;
}

/** Everything that a change writes besides money; the other way round it is the undo. */
export interface ChangeEffects {
	readonly subscriptions: readonly Replaced<Subscription>[];
	readonly billings: readonly Replaced<SubscriptionBilling>[];
	readonly batches: readonly Replaced<SeatBatch>[];
	readonly assignments: readonly Replaced<LicenseAssignment>[];
	readonly orders: readonly Order[];
	/** Absent where nothing else is agreed with the customer about prices. */
	readonly terms?: TermsEffect;
	/** Absent where nobody joins or leaves. */
	readonly users?: readonly UserEffect[];
}

/** One change of one customer as a value: what a preview shows, a quote stores and the action writes. */
export interface CustomerChange {
	readonly id: ChangeId;
	readonly customerId: CustomerId;
	readonly partnerId: PartnerId;
	readonly kind: CustomerChangeKind;
	/** The subscription that it was asked of. */
	readonly subscriptionId: SubscriptionId;
	readonly at: Instant;
	/** A person or program, an entry of the timeline, or the clock alone. */
	readonly by: "caller" | "schedule" | "clock";
	readonly effects: ChangeEffects;
	/** Absent where nothing of it is billed here. */
	readonly charges?: BilledCharges;
	/** The change that it takes back. */
	readonly undoes?: ChangeId;
}

/** The lines of a change and when an invoice takes them. */
export interface BilledCharges {
	readonly plan: ChargePlan;
	/** Legacy takes note of seats on its monthly anniversary; everything else is due at once. */
	readonly invoicedFrom: Day;
}
