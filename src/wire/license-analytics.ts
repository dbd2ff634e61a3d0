import { z } from "zod";
import { attributes, collectionOf } from "./resource.ts";

/** What every insight says of itself. Percentages are numbers from 0 to 100. */
const insight = {
	processedDateTime: z.string(),
	serviceName: z.string(),
	channel: z.string(),
	attributes,
};

const ofCustomer = {
	customerId: z.guid(),
	customerName: z.string(),
	productName: z.string(),
	serviceCode: z.string(),
	...insight,
};

/** Licenses of one product that a customer bought from the partner, and how many of them are assigned. */
export const customerLicensesDeployment = z
	.object({ licensesDeployed: z.int(), licensesSold: z.int(), deploymentPercent: z.number(), ...ofCustomer })
	.meta({ id: "CustomerLicensesDeploymentInsights" });
export const customerLicensesDeploymentCollection = collectionOf(customerLicensesDeployment).meta({
	id: "CustomerLicensesDeploymentInsightsCollection",
});

/** Assigned licenses of one product, and how many of them belong to people who were active lately. */
export const customerLicensesUsage = z
	.object({
		workloadCode: z.string(),
		workloadName: z.string(),
		usagePercent: z.number(),
		licensesActive: z.int(),
		licensesQualified: z.int(),
		...ofCustomer,
	})
	.meta({ id: "CustomerLicensesUsageInsights" });
export const customerLicensesUsageCollection = collectionOf(customerLicensesUsage).meta({
	id: "CustomerLicensesUsageInsightsCollection",
});

/** The partner's deployment over all customers. */
export const partnerLicensesDeployment = z
	.object({ proratedDeploymentPercent: z.number(), licensesSold: z.int(), ...insight })
	.meta({ id: "PartnerLicensesDeploymentInsights" });
export const partnerLicensesDeploymentCollection = collectionOf(partnerLicensesDeployment).meta({
	id: "PartnerLicensesDeploymentInsightsCollection",
});

/** The partner's usage over all customers. */
export const partnerLicensesUsage = z
	.object({ proratedLicensesUsagePercent: z.number(), workloadName: z.string(), ...insight })
	.meta({ id: "PartnerLicensesUsageInsights" });
export const partnerLicensesUsageCollection = collectionOf(partnerLicensesUsage).meta({
	id: "PartnerLicensesUsageInsightsCollection",
});
