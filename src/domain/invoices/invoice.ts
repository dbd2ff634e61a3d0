import type { Brand, CustomerId, OfferId, OrderId, PartnerId, SubscriptionId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { LocalizedText } from "../basics/localized-text.ts";
import type { Currency } from "../billing/currency.ts";
import type { Day } from "../billing/day.ts";
import type { Period } from "../billing/period.ts";
import type { ProrationLine } from "../billing/proration-line.ts";
import type { BillingCycle, CommerceRegime } from "../catalog/catalog.ts";

export type InvoiceId = Brand<"InvoiceId">;

/** What one partner charges in one currency for one month, over all its customers. Never changed once issued. */
export interface Invoice {
	readonly id: InvoiceId;
	readonly partnerId: PartnerId;
	/** As printed, upper case. */
	readonly number: string;
	/** A credit note takes back lines of an earlier invoice. */
	readonly document: "invoice" | "creditNote";
	/** The invoice that a credit note amends. */
	readonly amends?: InvoiceId;
	readonly currency: Currency;
	readonly period: Period;
	readonly issuedOn: Day;
	readonly issuedAt: Instant;
	/** Minor units; `total` is `subtotal` and `tax`. */
	readonly subtotal: number;
	readonly tax: number;
	readonly total: number;
	readonly lineCount: number;
}

/** A line of a change as it stands on an invoice, with the names that it had when it was issued. */
export interface InvoiceLine {
	readonly invoiceId: InvoiceId;
	readonly partnerId: PartnerId;
	readonly customerId: CustomerId;
	readonly line: ProrationLine;
	/** Minor units. */
	readonly tax: number;
	readonly taxRate?: AppliedTaxRate;
	readonly subject: InvoiceSubject;
}

/** What a line is about, in the words of its day. */
export interface InvoiceSubject {
	readonly customerName: string;
	readonly domain: string;
	readonly market: string;
	readonly subscriptionId: SubscriptionId;
	readonly subscriptionName: string;
	readonly subscriptionFrom: Day;
	readonly subscriptionUntil: Day;
	readonly orderId: OrderId;
	readonly offerId: OfferId;
	readonly offerName: string;
	/** The same name in every language, for documents that are not in English. */
	readonly offerTitle: LocalizedText;
	/** For a change of seats: which way it went, since both the credit and the charge are called by it. */
	readonly seats?: "added" | "removed";
	readonly regime: CommerceRegime;
	readonly billingCycle: BillingCycle;
	readonly partnerIdOnRecord?: string;
}

/** A tax of one market, from a day on; a market without one is not taxed. Kept, never edited. */
export interface TaxRate {
	readonly partnerId: PartnerId;
	readonly market: string;
	readonly name: string;
	/** Millionths: 100,000 is 10 %. */
	readonly millionths: number;
	readonly from: Day;
	readonly until?: Day;
	readonly recordedAt: Instant;
}

export type AppliedTaxRate = Pick<TaxRate, "name" | "millionths">;
