import type { Partner } from "../access/partner.ts";
import { addMoney, type Money, toMoney } from "../billing/money.ts";
import { lastDayOf } from "../billing/period.ts";
import { reconciliationUnitPrice } from "../billing/prove-line.ts";
import { chargeTypeOf } from "./charge-type.ts";
import type { InvoiceLine } from "./invoice.ts";

/** The columns of Partner Center's license-based reconciliation file, in its order ("license-based recon files", 2020-05). */
export const reconciliationColumns = [
	"PartnerId",
	"CustomerId",
	"CustomerName",
	"MpnId",
	"ResellerMpnId",
	"OrderID",
	"SubscriptionId",
	"SyndicationPartnerSubscriptionNumber",
	"OfferId",
	"DurableOfferId",
	"OfferName",
	"SubscriptionStartDate",
	"SubscriptionEndDate",
	"ChargeStartDate",
	"ChargeEndDate",
	"ChargeType",
	"UnitPrice",
	"Quantity",
	"Amount",
	"TotalOtherDiscount",
	"Subtotal",
	"Tax",
	"TotalForCustomer",
	"Currency",
	"DomainName",
	"SubscriptionName",
	"SubscriptionDescription",
	"BillingCycleType",
] as const;
export type ReconciliationColumn = (typeof reconciliationColumns)[number];

/** One line as the file has it: texts as they are, numbers, and amounts that are still to be written out. */
export type ReconciliationRow = Readonly<Record<ReconciliationColumn, string | number | Money>>;

/** No reseller between the partner and the customer. */
const noReseller = -1;

/**
 * A line of an invoice as a reconciliation row. Days are whole: a start is its first moment, an end the last minute of its
 * last day, as documented. The unit price is positive and cut off after the minor unit, as in a real file of 2021-04
 * (X1), so that price × quantity need not be the amount. The numbers of the original's billing platform do not exist
 * here: `SubscriptionId` and `OfferId` are the same as the columns beside them.
 */
export function toReconciliationRow({ line, subject, tax, customerId }: InvoiceLine, partner: Partner) {
	const { regime, billingCycle: cycle, seats } = subject;
	const unitPrice = reconciliationUnitPrice(line);
	const taxed = toMoney(tax, line.amount.currency);
	return {
		PartnerId: partner.id,
		CustomerId: customerId,
		CustomerName: subject.customerName,
		MpnId: toMpnNumber(partner.mpnId),
		ResellerMpnId: subject.partnerIdOnRecord === undefined ? noReseller : toMpnNumber(subject.partnerIdOnRecord),
		OrderID: subject.orderId,
		SubscriptionId: subject.subscriptionId,
		SyndicationPartnerSubscriptionNumber: subject.subscriptionId,
		OfferId: subject.offerId,
		DurableOfferId: subject.offerId,
		OfferName: subject.offerName,
		SubscriptionStartDate: `${subject.subscriptionFrom}T00:00:00`,
		SubscriptionEndDate: `${subject.subscriptionUntil}T00:00:00`,
		ChargeStartDate: `${line.span.from}T00:00:00`,
		ChargeEndDate: `${lastDayOf(line.span)}T23:59:00`,
		ChargeType: chargeTypeOf(line, { regime, cycle, ...(seats === undefined ? {} : { seats }) }),
		UnitPrice: toMoney(Math.abs(unitPrice.amount), unitPrice.currency),
		Quantity: line.proof.quantity,
		Amount: line.amount,
		TotalOtherDiscount: toMoney(0, line.amount.currency),
		Subtotal: line.amount,
		Tax: taxed,
		TotalForCustomer: addMoney(line.amount, taxed),
		Currency: line.amount.currency,
		DomainName: subject.domain,
		SubscriptionName: subject.subscriptionName,
		SubscriptionDescription: subject.offerName,
		BillingCycleType: subject.billingCycle.toUpperCase(),
	} as const satisfies ReconciliationRow;
}

/** An MPN id as the number that both clients and files expect; without one as no reseller is. */
export function toMpnNumber(mpnId: string): number {
	return /^\d{1,9}$/u.test(mpnId) ? Number(mpnId) : noReseller;
}
