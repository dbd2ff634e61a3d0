/** The rows of prices, charges, quotes, the timeline and invoices; see `tables.ts` for how values are kept. */
export interface MoneyTables {
	readonly partner_billing: PartnerBillingRow;
	readonly customer_terms: CustomerTermsRow;
	readonly price_lists: PriceListRow;
	readonly price_rows: PriceListPriceRow;
	readonly price_books: PriceBookRow;
	readonly tax_rates: TaxRateRow;
	readonly subscription_billing: SubscriptionBillingRow;
	readonly customer_changes: CustomerChangeRow;
	readonly charge_lines: ChargeLineRow;
	readonly ledger_transfers: LedgerTransferRow;
	readonly quotes: QuoteRow;
	readonly scheduled_changes: ScheduledChangeRow;
	readonly billing_runs: BillingRunRow;
	readonly invoices: InvoiceRow;
	readonly invoice_lines: InvoiceLineRow;
}

export interface PartnerBillingRow {
	readonly partner_id: string;
	readonly currency: string;
	readonly billing_day: number;
	readonly legacy_policy: string;
	readonly new_commerce_policy: string;
	readonly price_book_id: string | null;
}

export interface CustomerTermsRow {
	readonly customer_id: string;
	readonly partner_id: string;
	readonly from_day: string;
	readonly recorded_at: string;
	readonly currency: string | null;
	readonly segment: string;
	readonly price_book_id: string | null;
}

/** One import. */
export interface PriceListRow {
	readonly partner_id: string;
	readonly id: string;
	readonly name: string;
	readonly recorded_at: string;
	readonly recorded_by: string;
	readonly row_count: number;
}

export interface PriceListPriceRow {
	readonly partner_id: string;
	readonly offer_id: string;
	readonly id: string;
	readonly list_id: string;
	readonly market: string;
	readonly currency: string;
	readonly segment: string;
	readonly term_months: number;
	readonly billing_cycle: string;
	readonly minimum_quantity: number;
	readonly maximum_quantity: number | null;
	readonly from_day: string;
	readonly until_day: string | null;
	readonly partner_price: number | null;
	readonly retail_price: number | null;
	readonly recorded_at: string;
}

export interface PriceBookRow {
	readonly partner_id: string;
	readonly id: string;
	readonly version: number;
	readonly name: string;
	/** JSON array of rules. */
	readonly rules: string;
	readonly recorded_at: string;
}

export interface TaxRateRow {
	readonly partner_id: string;
	readonly market: string;
	readonly from_day: string;
	readonly recorded_at: string;
	readonly until_day: string | null;
	readonly name: string;
	readonly millionths: number;
}

export interface SubscriptionBillingRow {
	readonly customer_id: string;
	readonly subscription_id: string;
	readonly partner_id: string;
	readonly started_on: string;
	readonly cycle: string;
	readonly policy: string;
	readonly unit_price: number;
	readonly currency: string;
	/** JSON. */
	readonly price_source: string;
	readonly billed_until: string;
	readonly running: number;
	readonly lines_written: number;
	/** JSON; null without one. */
	readonly renewal_price: string | null;
}

export interface CustomerChangeRow {
	readonly customer_id: string;
	readonly id: string;
	readonly partner_id: string;
	readonly kind: string;
	readonly subscription_id: string;
	readonly occurred_at: string;
	readonly made_by: string;
	/** JSON of the effects, so that it can be taken back. */
	readonly effects: string;
	/** JSON of the charges without their lines, which have rows of their own; null where nothing is billed. */
	readonly charges: string | null;
	readonly undoes: string | null;
}

export interface ChargeLineRow {
	readonly customer_id: string;
	readonly subscription_id: string;
	/** Order of writing within the subscription, from 1. */
	readonly place: number;
	readonly line_id: string;
	readonly change_id: string;
	readonly partner_id: string;
	readonly offer_id: string;
	readonly kind: string;
	readonly span_from: string;
	readonly span_until: string;
	readonly rated_from: string;
	readonly rated_until: string;
	/** Minor units. */
	readonly amount: number;
	readonly currency: string;
	/** JSON; null for a charge of its own. */
	readonly settles: string | null;
	/** JSON. */
	readonly proof: string;
	readonly invoiced_from: string;
	readonly booked_at: string;
}

/** A double entry as one row: the amount leaves one account and reaches the other. Append-only. */
export interface LedgerTransferRow {
	readonly customer_id: string;
	/** The line's id for a charge, and `…/tax` for its tax. */
	readonly id: string;
	readonly partner_id: string;
	readonly debit_account: string;
	readonly credit_account: string;
	/** Minor units, not negative. */
	readonly amount: number;
	readonly currency: string;
	/** The change or invoice that it was booked for. */
	readonly cause: string;
	readonly booked_at: string;
}

export interface QuoteRow {
	readonly customer_id: string;
	readonly id: string;
	readonly partner_id: string;
	readonly subscription_id: string;
	/** JSON. */
	readonly request: string;
	/** JSON. */
	readonly change: string;
	readonly quoted_at: string;
	readonly expires_at: string;
	readonly token_digest: string;
	readonly executed_as: string | null;
}

export interface ScheduledChangeRow {
	readonly customer_id: string;
	readonly id: string;
	readonly partner_id: string;
	readonly subscription_id: string;
	readonly due_at: string;
	readonly position: number;
	/** JSON. */
	readonly request: string;
	/** JSON. */
	readonly basis: string;
	readonly state: string;
	readonly change_id: string | null;
	/** JSON array. */
	readonly reasons: string;
	readonly created_at: string;
	readonly created_by: string;
	readonly version: number;
}

export interface BillingRunRow {
	readonly partner_id: string;
	/** The month that is billed, `2026-11`. */
	readonly id: string;
	readonly period_from: string;
	readonly period_until: string;
	readonly state: string;
	/** The last customer that is done; null before the first. */
	readonly cursor: string | null;
	readonly customers_done: number;
	readonly customers_total: number;
	readonly lines: number;
	readonly started_at: string;
	readonly finished_at: string | null;
	/** Whoever works on it owns it until then. */
	readonly lease_until: string | null;
	readonly lease_owner: string | null;
}

export interface InvoiceRow {
	readonly partner_id: string;
	readonly id: string;
	readonly number: string;
	readonly document: string;
	readonly amends: string | null;
	readonly currency: string;
	readonly period_from: string;
	readonly period_until: string;
	readonly issued_on: string;
	readonly issued_at: string;
	readonly subtotal: number;
	readonly tax: number;
	readonly total: number;
	readonly line_count: number;
}

/** That a line of a change stands on an invoice; its key allows one invoice a line. */
export interface InvoiceLineRow {
	readonly customer_id: string;
	readonly line_id: string;
	readonly partner_id: string;
	readonly invoice_id: string;
	readonly amount: number;
	readonly tax: number;
	readonly currency: string;
	/** JSON; null where nothing is taxed. */
	readonly tax_rate: string | null;
	/** JSON. */
	readonly subject: string;
}
