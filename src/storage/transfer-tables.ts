/** The rows of license transfers; see `tables.ts` for how values are kept. */
export interface TransferTables {
	readonly license_transfers: LicenseTransferRow;
	readonly license_transfer_rows: LicenseTransferUserRow;
	readonly user_proxy_addresses: UserProxyAddressRow;
}

export interface LicenseTransferRow {
	readonly customer_id: string;
	/** Of the change that it belongs to. */
	readonly id: string;
	readonly partner_id: string;
	readonly source_subscription_id: string;
	readonly target_subscription_id: string;
	readonly source_sku_id: string;
	readonly target_sku_id: string;
	readonly state: string;
	readonly stop_reason: string | null;
	readonly moved_at_once: number;
	/** JSON of who asked. */
	readonly started_by: string;
	readonly started_at: string;
	readonly finished_at: string | null;
}

/** One user of a transfer. */
export interface LicenseTransferUserRow {
	readonly customer_id: string;
	readonly transfer_id: string;
	readonly user_id: string;
	readonly partner_id: string;
	readonly position: number;
	readonly display_name: string;
	readonly user_principal_name: string;
	readonly state: string;
	readonly fixing: number;
	/** JSON of the issues. */
	readonly issues: string;
	/** JSON of what happens to services; null where nobody worked it out. */
	readonly services: string | null;
	/** JSON of the licenses before and after; null while nothing was done to them. */
	readonly effects: string | null;
	readonly attempts: number;
	readonly work: string | null;
	readonly assignee_id: string | null;
	readonly note: string | null;
	readonly updated_at: string;
	readonly version: number;
}

/** A mail address of a user besides the sign-in name, in lower case. */
export interface UserProxyAddressRow {
	readonly customer_id: string;
	readonly user_id: string;
	readonly address: string;
}
