import { z } from "zod";
import { attributes, collectionOf, link } from "./resource.ts";

/** `mostrecent`: what was invoiced last. `current`: what no invoice has yet. In any spelling. */
export const serviceCostPeriod = z
	.string()
	.transform((text) => text.toLowerCase())
	.pipe(z.enum(["mostrecent", "current"]));

const summaryMembers = z.object({
	billingStartDate: z.string(),
	billingEndDate: z.string(),
	pretaxTotal: z.number(),
	tax: z.number(),
	afterTaxTotal: z.number(),
	currencyCode: z.string(),
	currencySymbol: z.string(),
	customerId: z.string(),
	links: z.object({ serviceCostLineItems: link, self: link }),
	attributes,
});

/** What a customer's services cost in a billing period. */
export const serviceCostsSummary = summaryMembers
	.extend({
		details: z.array(z.object({ invoiceType: z.enum(["Recurring", "OneTime"]), summary: summaryMembers })),
	})
	.meta({ id: "ServiceCostsSummary" });
export type ServiceCostsSummary = z.infer<typeof serviceCostsSummary>;

/** One charge or credit of a customer; dates without zone. */
export const serviceCostLineItem = z
	.object({
		startDate: z.string(),
		endDate: z.string(),
		subscriptionFriendlyName: z.string(),
		subscriptionId: z.string(),
		orderId: z.string(),
		offerId: z.string(),
		offerName: z.string(),
		resellerMPNId: z.string(),
		chargeType: z.string(),
		quantity: z.number(),
		unitPrice: z.number(),
		pretaxTotal: z.number(),
		tax: z.number(),
		afterTaxTotal: z.number(),
		currencyCode: z.string(),
		currencySymbol: z.string(),
		customerId: z.string(),
		customerName: z.string(),
		invoiceNumber: z.string(),
		invoiceType: z.enum(["Recurring", "OneTime"]),
		productId: z.string(),
		skuId: z.string(),
		availabilityId: z.string(),
		productName: z.string(),
		skuName: z.string(),
		publisherName: z.string(),
		publisherId: z.string(),
		termAndBillingCycle: z.string(),
		discountDetails: z.string(),
		attributes,
	})
	.meta({ id: "ServiceCostLineItem" });
export type ServiceCostLineItem = z.infer<typeof serviceCostLineItem>;
export const serviceCostLineItemCollection = collectionOf(serviceCostLineItem).meta({
	id: "ServiceCostLineItemCollection",
});
