import type { z } from "zod";
import type { Instant } from "../../domain/basics/instant.ts";
import type { Language } from "../../domain/basics/localized-text.ts";
import { type Catalog, getSku } from "../../domain/catalog/catalog.ts";
import type { Customer } from "../../domain/customers/customer.ts";
import { type LicenseInsight, percentOf } from "../../domain/licenses/license-insights.ts";
import type { PartnerInsights } from "../../use-cases/licenses/read-license-insights.ts";
import type {
	customerLicensesDeployment,
	customerLicensesUsage,
	partnerLicensesDeployment,
	partnerLicensesUsage,
} from "../../wire/license-analytics.ts";
import { toWireDate } from "./resource.ts";

/** Spelled as in the documents' samples of 2017. */
const service = { code: "o365", name: "Office 365", channel: "reseller" } as const;

/** Whose licenses were counted and when. */
interface CountedCustomer {
	readonly customer: Customer;
	readonly countedAt: Instant;
}

interface Words {
	readonly catalog: Catalog;
	readonly language: Language;
}

/** How many of the licenses sold are assigned. */
export function toCustomerDeployment(
	insight: LicenseInsight,
	counted: CountedCustomer,
	words: Words,
): z.infer<typeof customerLicensesDeployment> {
	const { deployed, sold } = insight;
	return {
		licensesDeployed: deployed,
		licensesSold: sold,
		deploymentPercent: percentOf(deployed, sold),
		...describeCustomer(insight, counted, words),
		attributes: { objectType: "CustomerLicensesDeploymentInsights" },
	};
}

/**
 * How many of the assigned licenses belong to people who used any service lately. The original tells it by workload;
 * here nobody knows which service somebody used, so there is one line for all of them.
 */
export function toCustomerUsage(
	insight: LicenseInsight,
	counted: CountedCustomer,
	words: Words,
): z.infer<typeof customerLicensesUsage> {
	const { active, qualified } = insight;
	return {
		workloadCode: service.code,
		workloadName: service.name,
		usagePercent: percentOf(active, qualified),
		licensesActive: active,
		licensesQualified: qualified,
		...describeCustomer(insight, counted, words),
		attributes: { objectType: "CustomerLicensesUsageInsights" },
	};
}

/** The partner's deployment: one line, or none when nothing was sold. */
export function toPartnerDeployment({
	total,
	countedAt,
}: PartnerInsights): readonly z.infer<typeof partnerLicensesDeployment>[] {
	if (total.sold === 0) return [];
	return [
		{
			proratedDeploymentPercent: percentOf(total.deployed, total.sold),
			licensesSold: total.sold,
			...describeInsight(countedAt),
			attributes: { objectType: "PartnerLicensesDeploymentInsights" },
		},
	];
}

/** The partner's usage likewise. */
export function toPartnerUsage({ total, countedAt }: PartnerInsights): readonly z.infer<typeof partnerLicensesUsage>[] {
	if (total.sold === 0) return [];
	return [
		{
			proratedLicensesUsagePercent: percentOf(total.active, total.qualified),
			workloadName: service.name,
			...describeInsight(countedAt),
			attributes: { objectType: "PartnerLicensesUsageInsights" },
		},
	];
}

function describeCustomer(
	{ skuId }: Pick<LicenseInsight, "skuId">,
	{ customer, countedAt }: CountedCustomer,
	{ catalog, language }: Words,
) {
	return {
		customerId: customer.id,
		customerName: customer.companyName,
		productName: getSku(catalog, skuId).title[language],
		serviceCode: service.code,
		...describeInsight(countedAt),
	};
}

function describeInsight(countedAt: Instant) {
	return { processedDateTime: toWireDate(countedAt), serviceName: service.code, channel: service.channel };
}
