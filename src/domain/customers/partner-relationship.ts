import type { CustomerId, PartnerId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { DelegatedService } from "../catalog/catalog.ts";

/** What a partner is to a customer. Being the reseller and being a delegated admin are two separate states. */
export interface PartnerRelationship {
	readonly customerId: CustomerId;
	readonly partnerId: PartnerId;
	readonly reseller: "active" | "ended";
	readonly delegatedAdmin: DelegatedAdmin;
	readonly since: Instant;
}

/**
 * The directory roles of granular delegated admin that can be asked for here: those that something needs, and those that
 * partners are commonly given although nothing here does ("GDAP role guidance", Partner Center documentation, 2023).
 */
export const granularAdminRoles = [
	"directoryReaders",
	"globalReader",
	"directoryWriters",
	"licenseAdministrator",
	"userAdministrator",
	"helpdeskAdministrator",
	"serviceSupportAdministrator",
	"billingAdministrator",
	"globalAdministrator",
] as const;
export type GranularAdminRole = (typeof granularAdminRoles)[number];

/** What a partner gets with a customer that it makes: reading, and writing to people and licenses. */
export const defaultGranularRoles: readonly GranularAdminRole[] = ["directoryReaders", "directoryWriters"];

/**
 * Delegated admin for a customer: none, all-or-nothing as in 2020 (for the services the customer ticked), or granular
 * with roles and an end date.
 */
export type DelegatedAdmin =
	| { readonly kind: "none" }
	| { readonly kind: "full"; readonly services: readonly DelegatedService[] }
	| {
			readonly kind: "granular";
			readonly services: readonly DelegatedService[];
			readonly roles: readonly GranularAdminRole[];
			/** In force until this moment, exclusive. */
			readonly until: Instant;
	  };
