/** The tables of transitions within new commerce. */
export interface TransitionTables {
	readonly transitions: TransitionRow;
}

export interface TransitionRow {
	readonly customer_id: string;
	readonly operation_id: string;
	readonly partner_id: string;
	readonly from_subscription_id: string;
	readonly from_offer_id: string;
	readonly to_offer_id: string;
	readonly to_subscription_id: string | null;
	readonly quantity: number;
	readonly term_duration: string | null;
	readonly billing_cycle: string | null;
	readonly license_transfer: number;
	/** As sent; null where none was. */
	readonly promotion_id: string | null;
	readonly change_id: string | null;
	readonly created_at: string;
	readonly events: string;
}
