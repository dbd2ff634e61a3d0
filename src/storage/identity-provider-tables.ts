/** The rows of outside identity providers; see `tables.ts` for how values are kept. */
export interface IdentityProviderTables {
	readonly identity_providers: IdentityProviderRow;
	readonly identity_provider_domains: IdentityProviderDomainRow;
}

export interface IdentityProviderRow {
	readonly partner_id: string;
	readonly id: string;
	readonly name: string;
	readonly issuer: string;
	readonly client_id: string;
	/** Null for a public client. */
	readonly sealed_secret: string | null;
	/** JSON of the rest. */
	readonly settings: string;
	readonly is_off: number;
	readonly created_at: string;
}

/** A domain leads to one provider of the installation, as a sign-in name to one account. */
export interface IdentityProviderDomainRow {
	readonly domain: string;
	readonly partner_id: string;
	readonly provider_id: string;
}

/** By what an account is known elsewhere; null for whoever signs in here. */
export interface OutsideIdentityColumns {
	readonly identity_provider_id?: string | null | undefined;
	readonly outside_subject?: string | null | undefined;
}
