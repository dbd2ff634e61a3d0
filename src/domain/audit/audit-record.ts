import { type AuditRecordId, type CustomerId, type PartnerId, storedId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";

/** What was done, spelled as Partner Center's audit operations are. */
export type AuditOperation =
	| "upgrade_subscription"
	| "refused_request"
	| "sign_in"
	| "erase_personal_data"
	| "register_webhook"
	| "update_webhook"
	| "resend_webhook_event"
	| "update_subscription"
	| "create_order"
	| "update_order"
	| "update_customer_user_licenses"
	| "update_license_transfer"
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
	| "remove_user_member"
	| "add_customer"
	| "delete_customer"
	| "update_customer_billing_profile"
	| "update_customer_qualification"
	| "add_customer_domain"
	| "create_agreement"
	| "remove_partner_customer_relationship"
	| "dap_admin_relationship_approved"
	| "dap_admin_relationship_terminated"
	| "granular_admin_relationship_approved"
	| "granular_admin_relationship_terminated"
	| "granular_admin_relationship_expired"
	| "create_relationship_request"
	| "accept_relationship_request"
	| "decline_relationship_request"
	| "withdraw_relationship_request"
	| "create_partner_relationship"
	| "update_partner_profile"
	| "create_account"
	| "update_account"
	| "delete_account"
	| "renew_account_link"
	| "open_account_link"
	| "change_own_password"
	| "add_second_factor"
	| "remove_second_factor"
	| "renew_recovery_codes"
	| "end_sessions"
	| "create_api_client"
	| "update_api_client"
	| "renew_api_client_secret"
	| "delete_api_client"
	| "create_role"
	| "update_role"
	| "delete_role"
	| "update_sign_in_rules"
	| "create_identity_provider"
	| "update_identity_provider"
	| "delete_identity_provider"
	| "create_customer_holding"
	| "update_customer_holding"
	| "delete_customer_holding";

export type AuditResource =
	| "webhook"
	| "request"
	| "subscription"
	| "order"
	| "license"
	| "license_transfer"
	| "customer"
	| "customer_user"
	| "customer_directory_role"
	| "partner_customer_relationship"
	| "partner_customer_dap"
	| "granular_admin_relationship"
	| "agreement"
	| "partner_profile"
	| "partner_relationship"
	| "price"
	| "invoice"
	| "account"
	| "api_client"
	| "role"
	| "identity_provider"
	| "customer_holding";

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
	/** From where the request came; absent for what time or another record brought. */
	readonly address?: string;
	/** In whose name the caller says that it acts. */
	readonly onBehalfOf?: string;
	readonly correlationId: string;
	readonly requestId: string;
	readonly occurredAt: Instant;
	/** The thing as it was; absent when it did not exist. */
	readonly before?: unknown;
	readonly after?: unknown;
	/** Further named facts, as on the wire's `customizedData`. */
	readonly details: Readonly<Record<string, string>>;
	/** What of it was erased for good since: who acted, or the person that it tells of. */
	readonly erased?: readonly ("actor" | "subject")[];
}

const impersonal: ReadonlySet<AuditResource> = new Set([
	"subscription",
	"order",
	"price",
	"invoice",
	"webhook",
	"request",
	"identity_provider",
	"customer_holding",
]);

/** Whether what a record says of its resource may be personal, so that it must be possible to erase it. */
export function tellsOfPerson(resource: AuditResource): boolean {
	return !impersonal.has(resource);
}

/** Where a partner's own acts are recorded, since every record belongs to somebody: under its id in place of a customer's. */
export function ownChainOf(partnerId: PartnerId): CustomerId {
	return storedId(partnerId);
}

/** Whether a record tells of what a partner did for itself and for no customer. */
export function isPartnersOwn({ customerId, partnerId }: Pick<AuditRecord, "customerId" | "partnerId">): boolean {
	return customerId === ownChainOf(partnerId);
}
