import type { Partner } from "../../domain/access/partner.ts";
import { addMoney, type Money, toMoney } from "../../domain/billing/money.ts";
import { lastDayOf } from "../../domain/billing/period.ts";
import { reconciliationUnitPrice } from "../../domain/billing/prove-line.ts";
import { chargeTypeOf } from "../../domain/invoices/charge-type.ts";
import type { InvoiceLine } from "../../domain/invoices/invoice.ts";
import { toMpnNumber, toReconciliationRow } from "../../domain/invoices/reconciliation-row.ts";
import type { LicenseBasedLineItem } from "../../wire/invoice.ts";
import type { ServiceCostLineItem } from "../../wire/service-costs.ts";
import { symbolOf } from "./invoice.ts";
import { toMajor } from "./money.ts";

/** A line as the wire has it: the same figures as in the reconciliation file. */
export function toLicenseBasedLineItem(one: InvoiceLine, partner: Partner): LicenseBasedLineItem {
	const row = toReconciliationRow(one, partner);
	const { line, subject } = one;
	return {
		partnerId: row.PartnerId,
		customerId: row.CustomerId,
		customerName: row.CustomerName,
		mpnId: row.MpnId,
		tier2MpnId: row.ResellerMpnId,
		orderId: inCase(one, row.OrderID),
		subscriptionId: inCase(one, row.SubscriptionId),
		syndicationPartnerSubscriptionNumber: inCase(one, row.SyndicationPartnerSubscriptionNumber),
		offerId: row.OfferId.toUpperCase(),
		durableOfferId: row.DurableOfferId.toUpperCase(),
		offerName: row.OfferName,
		domainName: row.DomainName,
		billingCycleType: row.BillingCycleType,
		subscriptionName: row.SubscriptionName,
		subscriptionDescription: row.SubscriptionDescription,
		subscriptionStartDate: `${subject.subscriptionFrom}T00:00:00`,
		subscriptionEndDate: `${subject.subscriptionUntil}T00:00:00`,
		chargeStartDate: `${line.span.from}T00:00:00`,
		chargeEndDate: `${lastDayOf(line.span)}T00:00:00`,
		chargeType: row.ChargeType,
		unitPrice: toMajor(row.UnitPrice),
		quantity: row.Quantity,
		amount: toMajor(row.Amount),
		totalOtherDiscount: toMajor(row.TotalOtherDiscount),
		subtotal: toMajor(row.Subtotal),
		tax: toMajor(row.Tax),
		totalForCustomer: toMajor(row.TotalForCustomer),
		currency: row.Currency,
		invoiceLineItemType: "billing_line_items",
		billingProvider: "office",
		attributes: { objectType: "LicenseBasedLineItem" },
	};
}

/** A line of a customer's service costs. `invoiceNumber` is empty before it is invoiced. */
export function toServiceCostLineItem(one: InvoiceLine, invoiceNumber: string): ServiceCostLineItem {
	const { line, subject, tax, customerId } = one;
	const { regime, billingCycle: cycle, seats } = subject;
	const taxed = toMoney(tax, line.amount.currency);
	const unitPrice = reconciliationUnitPrice(line);
	const offerId = subject.offerId.toUpperCase();
	return {
		startDate: `${line.span.from}T00:00:00`,
		endDate: `${lastDayOf(line.span)}T00:00:00`,
		subscriptionFriendlyName: subject.subscriptionName,
		subscriptionId: inCase(one, subject.subscriptionId),
		orderId: inCase(one, subject.orderId),
		offerId,
		offerName: subject.offerName,
		resellerMPNId: subject.partnerIdOnRecord === undefined ? "" : String(toMpnNumber(subject.partnerIdOnRecord)),
		chargeType: chargeTypeOf(line, { regime, cycle, ...(seats === undefined ? {} : { seats }) }),
		quantity: line.proof.quantity,
		unitPrice: Math.abs(toMajor(unitPrice)),
		pretaxTotal: toMajor(line.amount),
		tax: toMajor(taxed),
		afterTaxTotal: toMajor(addMoney(line.amount, taxed)),
		currencyCode: line.amount.currency,
		currencySymbol: symbolOf(line.amount.currency),
		customerId,
		customerName: subject.customerName,
		invoiceNumber,
		invoiceType: "Recurring",
		// The ids of the new-commerce catalog stand in one: product, SKU, availability.
		...productOf(subject),
		productName: subject.offerName,
		skuName: subject.offerName,
		publisherName: "Microsoft Corporation",
		publisherId: "",
		termAndBillingCycle: subject.billingCycle,
		discountDetails: "",
		attributes: { objectType: "ServiceCostLineItem" },
	};
}

/** What lines come to before and after tax. */
export function sumLines(
	lines: readonly Pick<InvoiceLine, "line" | "tax">[],
	currency: Money["currency"],
): { readonly pretax: Money; readonly tax: Money } {
	const total = lines.reduce(
		(sum, { line, tax }) => ({ amount: sum.amount + line.amount.amount, tax: sum.tax + tax }),
		{ amount: 0, tax: 0 },
	);
	return { pretax: toMoney(total.amount, currency), tax: toMoney(total.tax, currency) };
}

function productOf({ regime, offerId }: InvoiceLine["subject"]) {
	const [productId = "", skuId = "", availabilityId = ""] =
		regime === "newCommerce" ? offerId.toUpperCase().split(":") : [];
	return { productId, skuId, availabilityId };
}

/** Legacy ids go out in upper case, as those of its subscriptions. */
function inCase({ subject }: InvoiceLine, id: string): string {
	return subject.regime === "legacy" ? id.toUpperCase() : id;
}
