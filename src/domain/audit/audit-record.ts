import { type AuditRecordId, type CustomerId, type PartnerId, storedId } from "../basics/ids.ts";
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
	| "update_customer_terms"
	| "import_price_list"
	| "create_price_book"
	| "update_price_book"
	| "update_billing_settings"
	| "create_tax_rate"
	| "run_billing"
	| "create_customer_user"
	| "update_customer_user"
	| "update_customer_user_principal_name"
	| "delete_customer_user"
	| "restore_customer_user"
	| "reset_customer_user_password"
	| "add_user_member"
	| "remove_user_member";

export type AuditResource =
	| "subscription"
	| "order"
	| "license"
	| "customer"
	| "customer_user"
	| "customer_directory_role"
	| "price"
	| "invoice";

/** Who did what to which thing of a customer, with the thing before and after. Written with the change, never edited. */
export interface AuditRecord {
	readonly id: AuditRecordId;
	/** What a partner does for itself, such as taking in prices, is in a chain of its own: there its own id stands here. */
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

/** Where a partner's own acts are recorded, since every record belongs to somebody: under its id in place of a customer's. */
export function ownChainOf(partnerId: PartnerId): CustomerId {
	return storedId(partnerId);
}

/** Whether a record tells of what a partner did for itself and for no customer. */
export function isPartnersOwn({ customerId, partnerId }: Pick<AuditRecord, "customerId" | "partnerId">): boolean {
	return customerId === ownChainOf(partnerId);
}
