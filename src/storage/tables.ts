import type { AuditChainColumns, AuditTables } from "./audit-tables.ts";
import type { IdentityProviderTables, OutsideIdentityColumns } from "./identity-provider-tables.ts";
import type { AccountDetailColumns, ApiClientDetailColumns, IdentityTables } from "./identity-tables.ts";
import type { MoneyTables } from "./money-tables.ts";
import type { OrderStateColumns, OrderTables } from "./order-tables.ts";
import type { CustomerDetailColumns, ProfileTables, RelationshipDetailColumns } from "./profile-tables.ts";
import type { TransferTables } from "./transfer-tables.ts";
import type { TransitionTables } from "./transition-tables.ts";
import type { UserImportTables } from "./user-import-tables.ts";
import type { UserDetailColumns, UserTables } from "./user-tables.ts";
import type { WebhookTables } from "./webhook-tables.ts";

/**
 * The rows, as both databases hold them: text ids, enums and instants, integers, JSON as text, 0/1 for yes and no.
 * Every table that grows has the customer (or partner) first in its primary key, so that it can be sharded by it.
 */
export interface Tables
	extends AuditTables,
		WebhookTables,
		IdentityTables,
		IdentityProviderTables,
		MoneyTables,
		TransferTables,
		TransitionTables,
		ProfileTables,
		UserTables,
		UserImportTables,
		OrderTables {
	readonly partners: PartnerRow;
	readonly accounts: AccountRow;
	readonly sign_in_names: SignInNameRow;
	readonly api_clients: ApiClientRow;
	readonly oidc_payloads: OidcPayloadRow;
	readonly installation_values: InstallationValueRow;
	readonly customers: CustomerRow;
	readonly partner_relationships: PartnerRelationshipRow;
	readonly subscriptions: SubscriptionRow;
	readonly seat_batches: SeatBatchRow;
	readonly orders: OrderRow;
	readonly order_lines: OrderLineRow;
	readonly holdings: HoldingRow;
	readonly customer_users: CustomerUserRow;
	readonly license_assignments: LicenseAssignmentRow;
	readonly audit_records: AuditRecordRow;
	readonly remembered_answers: RememberedAnswerRow;
}

export interface PartnerRow {
	readonly id: string;
	readonly name: string;
	readonly domain: string;
	readonly mpn_id: string;
	readonly country: string;
	readonly created_at: string;
}

/** A person of the partner who can sign in. */
export interface AccountRow extends AccountDetailColumns, OutsideIdentityColumns {
	readonly partner_id: string;
	readonly id: string;
	readonly user_name: string;
	readonly display_name: string;
	/** PHC string of argon2id. */
	readonly password_hash: string;
	/** JSON array of roles. */
	readonly roles: string;
	readonly created_at: string;
}

/** Finds the account behind a sign-in name, which is unique over the whole installation. */
export interface SignInNameRow {
	/** Lower case. */
	readonly user_name: string;
	readonly partner_id: string;
	readonly account_id: string;
}

/** A program that calls the API, and the portal. */
export interface ApiClientRow extends ApiClientDetailColumns {
	readonly client_id: string;
	readonly partner_id: string | null;
	readonly name: string;
	/** PHC string of argon2id; null for a public client. */
	readonly secret_hash: string | null;
	readonly roles: string;
	readonly created_at: string;
}

/** What oidc-provider keeps: sessions, grants, codes, refresh tokens, interactions. */
export interface OidcPayloadRow {
	readonly model: string;
	readonly id: string;
	readonly payload: string;
	readonly grant_id: string | null;
	readonly uid: string | null;
	readonly user_code: string | null;
	readonly expires_at: string | null;
	readonly consumed_at: string | null;
	/** The person it was made for, as `sub` says it; null for what is nobody's. */
	readonly account_id?: string | null | undefined;
}

/** Single values of the installation: signing keys, cookie keys, whether the demo was loaded. */
export interface InstallationValueRow {
	readonly name: string;
	readonly value: string;
}

export interface CustomerRow extends CustomerDetailColumns {
	readonly id: string;
	readonly company_name: string;
	/** The name in lower case, for search and order. */
	readonly search_name: string;
	readonly domain: string;
	readonly country: string;
	readonly culture: string;
	readonly email: string;
	readonly address: string;
	readonly created_at: string;
	readonly version: number;
	/** The moment at which a test customer's own clock stands; null without one. */
	readonly clock: string | null;
	readonly is_test: number;
}

export interface PartnerRelationshipRow extends RelationshipDetailColumns {
	readonly customer_id: string;
	readonly partner_id: string;
	readonly reseller: string;
	readonly delegated_admin: string;
	readonly delegated_services: string;
	readonly delegated_roles: string;
	readonly delegated_until: string | null;
	readonly since: string;
}

export interface SubscriptionRow {
	readonly customer_id: string;
	readonly id: string;
	readonly partner_id: string;
	readonly offer_id: string;
	readonly order_id: string;
	readonly parent_subscription_id: string | null;
	readonly regime: string;
	readonly friendly_name: string;
	readonly quantity: number;
	readonly status: string;
	readonly suspension_reasons: string;
	readonly provisioning: string;
	readonly billing_cycle: string;
	readonly auto_renew: number;
	readonly created_at: string;
	readonly effective_from: string;
	readonly committed_until: string;
	readonly partner_id_on_record: string | null;
	/** When the present status ends by itself; null while it does not. */
	readonly state_ends_at: string | null;
	/** Catalog id of the promotion that its price is of; null where there is none. */
	readonly promotion_id: string | null;
	/** Midnight of the last day of the next term; null where that is as long as its offer says. */
	readonly next_committed_until: string | null;
	readonly version: number;
}

export interface SeatBatchRow {
	readonly customer_id: string;
	readonly subscription_id: string;
	readonly id: string;
	readonly quantity: number;
	readonly added_at: string;
}

export interface OrderRow extends OrderStateColumns {
	readonly customer_id: string;
	readonly id: string;
	readonly partner_id: string;
	readonly billing_cycle: string;
	readonly created_at: string;
}

export interface OrderLineRow {
	readonly customer_id: string;
	readonly order_id: string;
	readonly line_number: number;
	readonly offer_id: string;
	readonly subscription_id: string;
	readonly quantity: number;
	readonly friendly_name: string;
}

/** What the customer has from outside this installation. */
export interface HoldingRow {
	readonly customer_id: string;
	readonly id: string;
	readonly channel: string;
	readonly sku_id: string;
	readonly state: string;
	readonly since: string;
	/** Who recorded it, and alone sees it; null for everybody. */
	readonly partner_id: string | null;
	readonly committed_until: string | null;
	readonly quantity: number | null;
	readonly version: number;
	/** JSON of a product that the catalog lacks; null for one that it has. */
	readonly unlisted: string | null;
}

export interface CustomerUserRow extends UserDetailColumns {
	readonly customer_id: string;
	readonly id: string;
	readonly user_principal_name: string;
	readonly display_name: string;
	readonly first_name: string;
	readonly last_name: string;
	readonly usage_location: string | null;
	readonly kind: string;
	readonly sign_in_blocked: number;
	readonly last_active_at: string | null;
}

export interface LicenseAssignmentRow {
	readonly customer_id: string;
	readonly user_id: string;
	readonly sku_id: string;
	readonly disabled_plans: string;
	readonly group_name: string | null;
	readonly assigned_at: string;
}

export interface AuditRecordRow extends AuditChainColumns {
	readonly customer_id: string;
	/** UUIDv7, so that the order of ids is the order of time. */
	readonly id: string;
	readonly partner_id: string;
	readonly operation: string;
	readonly resource_type: string;
	readonly resource_id: string;
	readonly status: string;
	readonly client_id: string;
	readonly user_name: string | null;
	readonly correlation_id: string;
	readonly request_id: string;
	readonly occurred_at: string;
	readonly before: string | null;
	readonly after: string | null;
	readonly details: string;
}

/** The answer that a repeated request gets again. */
export interface RememberedAnswerRow {
	readonly customer_id: string;
	readonly request_key: string;
	readonly status: number;
	readonly headers: string;
	readonly body: string;
	readonly answered_at: string;
}
