/** The tables of carts and of who supports a subscription. */
export interface OrderTables {
	readonly carts: CartRow;
	readonly support_contacts: SupportContactRow;
}

/** What an order has besides what it was bought with. */
export interface OrderStateColumns {
	/** `completed` by default. */
	readonly status: string;
	readonly version: number;
}

export interface CartRow {
	readonly customer_id: string;
	readonly id: string;
	readonly partner_id: string;
	readonly status: string;
	/** JSON. */
	readonly lines: string;
	readonly created_at: string;
	readonly modified_at: string;
	/** The account, or the client where no person acted. */
	readonly modified_by: string;
	readonly expires_at: string;
}

export interface SupportContactRow {
	readonly customer_id: string;
	readonly subscription_id: string;
	readonly tenant_id: string;
	readonly mpn_id: string;
	readonly name: string;
}
