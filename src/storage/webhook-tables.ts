/** The tables of webhooks. */
export interface WebhookTables {
	readonly webhook_registrations: WebhookRegistrationRow;
	readonly webhook_deliveries: WebhookDeliveryRow;
}

export interface WebhookRegistrationRow {
	readonly partner_id: string;
	readonly subscriber_id: string;
	readonly url: string;
	/** JSON: a list of names. */
	readonly events: string;
	readonly own_header: number;
	readonly secret: string;
	readonly created_at: string;
	readonly updated_at: string;
	/** Which server sends for the partner at present, and until when it may without saying so again. */
	readonly lease_holder: string | null;
	readonly lease_until: string | null;
}

export interface WebhookDeliveryRow {
	readonly customer_id: string;
	readonly id: string;
	readonly partner_id: string;
	readonly event: string;
	readonly resource_name: string;
	readonly resource_path: string;
	readonly audit_id: string | null;
	readonly changed_at: string;
	readonly correlation_id: string | null;
	readonly state: string;
	readonly next_attempt_at: string | null;
	readonly first_attempt_at: string | null;
	readonly attempts: number;
	/** JSON: a list of tries. */
	readonly results: string;
}
