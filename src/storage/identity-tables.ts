/** The rows of sign-in and of rights beside accounts and API clients; see `tables.ts` for how values are kept. */
export interface IdentityTables {
	readonly custom_roles: CustomRoleRow;
	readonly account_links: AccountLinkRow;
	readonly second_factors: SecondFactorRow;
	readonly session_places: SessionPlaceRow;
	readonly sign_in_rules: SignInRulesRow;
}

/** What `accounts` has besides its first columns; null where nothing was said. */
export interface AccountDetailColumns {
	readonly state?: string | null | undefined;
	/** JSON array of ids. */
	readonly custom_roles?: string | null | undefined;
	readonly password_changed_at?: string | null | undefined;
}

/** What `api_clients` has besides its first columns; null where nothing was said. */
export interface ApiClientDetailColumns {
	/** PHC string of argon2id. */
	readonly older_secret_hash?: string | null | undefined;
	readonly older_secret_until?: string | null | undefined;
	readonly secret_expires_at?: string | null | undefined;
	/** JSON array of operations. */
	readonly scopes?: string | null | undefined;
	readonly state?: string | null | undefined;
	readonly expires_at?: string | null | undefined;
}

export interface CustomRoleRow {
	readonly partner_id: string;
	readonly id: string;
	readonly name: string;
	/** JSON array of operations. */
	readonly operations: string;
	readonly created_at: string;
}

/** A link that works once and lets its holder choose a password; one for each account. */
export interface AccountLinkRow {
	readonly partner_id: string;
	readonly account_id: string;
	/** SHA-256 of the link's secret. */
	readonly digest: string;
	readonly purpose: string;
	readonly expires_at: string;
}

export interface SecondFactorRow {
	readonly partner_id: string;
	readonly account_id: string;
	readonly id: string;
	readonly kind: string;
	readonly name: string;
	/** The key of an authenticator app, the public key of a passkey (JSON), the SHA-256 of a recovery code. */
	readonly material: string;
	/** The last time step of an authenticator app, or the signature count of a passkey. */
	readonly counter: number;
	readonly created_at: string;
	readonly last_used_at: string | null;
}

/** What a partner demands of everybody who signs in. */
export interface SignInRulesRow {
	readonly partner_id: string;
	/** Of whom a second factor is demanded. */
	readonly second_factor: string;
}

/** Where a browser's session was last seen; the session itself is an `oidc_payloads` row. */
export interface SessionPlaceRow {
	readonly partner_id: string;
	readonly account_id: string;
	readonly id: string;
	readonly address: string;
	readonly agent: string;
	readonly last_seen_at: string;
}
