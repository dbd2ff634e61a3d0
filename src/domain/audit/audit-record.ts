import type { AuditRecordId, CustomerId, PartnerId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";

/** What was done, spelled as Partner Center's audit operations are. */
export type AuditOperation =
	| "upgrade_subscription"
	| "update_subscription"
	| "create_order"
	| "update_customer_user_licenses"
	| "convert_trial_subscription"
	| "undo_change"
	| "renew_subscription"
	| "expire_subscription"
	| "delete_subscription"
	| "charge_billing_period"
	| "schedule_change"
	| "set_customer_clock"
	| "update_customer_terms";

export type AuditResource = "subscription" | "order" | "license" | "customer";

/** Who did what to which thing of a customer, with the thing before and after. Written with the change, never edited. */
export interface AuditRecord {
	readonly id: AuditRecordId;
	readonly customerId: CustomerId;
	readonly partnerId: PartnerId;
	readonly operation: AuditOperation;
	readonly resource: AuditResource;
	readonly resourceId: string;
	readonly status: "succeeded" | "failed";
	readonly clientId: string;
	/** Absent when an app acted on its own. */
	readonly userName?: string;
	readonly correlationId: string;
	readonly requestId: string;
	readonly occurredAt: Instant;
	/** The thing as it was; absent when it did not exist. */
	readonly before?: unknown;
	readonly after?: unknown;
	/** Further named facts, as on the wire's `customizedData`. */
	readonly details: Readonly<Record<string, string>>;
}
