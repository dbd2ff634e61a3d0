import type { Brand, PartnerId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { HeldRoles } from "./rights-of.ts";

export type IdentityProviderId = Brand<"IdentityProviderId">;

/** The roles here of whoever has that group or role there. */
export interface RoleRule extends HeldRoles {
	/** One value of the claim, compared as it is. */
	readonly value: string;
}

/** Where people of a partner sign in instead of here (OpenID Connect). */
export interface IdentityProvider {
	readonly id: IdentityProviderId;
	readonly partnerId: PartnerId;
	/** As the button on the sign-in page says it. */
	readonly name: string;
	/** As its discovery document spells it. Never changes: people are known by it and their subject. */
	readonly issuer: string;
	readonly clientId: string;
	/** As it is kept; absent for a public client, which proves itself by PKCE alone. */
	readonly sealedSecret?: string;
	readonly scopes: readonly string[];
	/** The claim with groups or roles; dots lead into objects, `realm_access.roles`. */
	readonly rolesClaim: string;
	readonly roleRules: readonly RoleRule[];
	/** The roles of somebody whom no rule names; refused when absent. */
	readonly defaultRoles?: HeldRoles;
	/** Whether a first sign-in makes an account; else only accounts that exist are linked. */
	readonly createsAccounts: boolean;
	/** Whether names count that the provider does not call verified, because the partner's own administrators give them. */
	readonly namesAreVerified: boolean;
	/** Whether its sign-in stands for the second factor here, too. */
	readonly trustsSecondFactor: boolean;
	/** Lower case. Whose name ends in one of them is led there; names of other domains are not let in. Empty: any name. */
	readonly domains: readonly string[];
	readonly isOff: boolean;
	readonly createdAt: Instant;
}

/** By whom an account signs in when it does not do so here. */
export interface OutsideIdentity {
	readonly providerId: IdentityProviderId;
	/** `sub`: unique and never given to somebody else within the provider. */
	readonly subject: string;
}

/** What follows the `@` of a sign-in name; undefined when it is no address. */
export function domainOfName(name: string): string | undefined {
	return /^[^\s@]+@([^\s@]+\.[^\s@]+)$/u.exec(name.trim().toLowerCase())?.[1];
}

/** Issuers at which anybody in the world can have an account, so that domains have to say who is meant. */
export function isOpenToEverybody(issuer: string): boolean {
	return (
		/^https:\/\/(accounts\.google\.com|login\.live\.com|appleid\.apple\.com)\/?$/iu.test(issuer) ||
		isForEveryTenant(issuer)
	);
}

/** The tenant of Microsoft's personal accounts. */
function isForEveryTenant(issuer: string): boolean {
	return issuer.toLowerCase().includes("/9188040d-6c67-4c5b-b112-36a304b66dad/");
}
