import type { OfferId, ServicePlanName, SkuId } from "../../domain/basics/ids.ts";
import type { Instant } from "../../domain/basics/instant.ts";
import type { Language } from "../../domain/basics/localized-text.ts";
import {
	type BillingCycle,
	type Catalog,
	type DelegatedService,
	getOffer,
	getServicePlan,
	getSku,
} from "../../domain/catalog/catalog.ts";
import { findPromotion } from "../../domain/catalog/promotion.ts";
import { formatList, formatMessage } from "../../messages/messages.ts";

/** Turns the ids and names of the catalog into the words of one language, for sentences about refusals and issues. */
export interface CatalogWords {
	readonly language: Language;
	readonly offer: (id: OfferId) => string;
	readonly sku: (id: SkuId) => string;
	readonly skuOfPartNumber: (partNumber: string) => string;
	readonly plan: (name: ServicePlanName) => string;
	readonly plans: (names: readonly ServicePlanName[]) => string;
	/** Whether people keep data in the service. */
	readonly holdsData: (name: ServicePlanName) => boolean;
	readonly services: (services: readonly DelegatedService[]) => string;
	readonly billingCycle: (cycle: BillingCycle) => string;
	/** By its name, or as it is sent where there is none. */
	readonly promotion: (id: string) => string;
	readonly date: (instant: Instant) => Date;
}

/** The catalog's words in that language. */
export function wordsOf(catalog: Catalog, language: Language): CatalogWords {
	const plan = (name: ServicePlanName) => getServicePlan(catalog, name).title[language];
	return {
		language,
		offer: (id) => getOffer(catalog, id).title[language],
		sku: (id) => getSku(catalog, id).title[language],
		skuOfPartNumber: (partNumber) => findTitle(catalog, partNumber, language) ?? partNumber,
		plan,
		plans: (names) => formatList(language, names.map(plan)),
		holdsData: (name) => getServicePlan(catalog, name).dataBearing,
		services: (services) =>
			formatList(
				language,
				services.map((service) => formatMessage(language, `rules.service.${service}`)),
			),
		billingCycle: (cycle) => formatMessage(language, `rules.billingCycle.${cycle}`),
		promotion: (id) => findPromotion(catalog.promotions, id)?.name[language] ?? id,
		date: (instant) => new Date(instant),
	};
}

function findTitle(catalog: Catalog, partNumber: string, language: Language): string | undefined {
	for (const sku of catalog.skus.values()) {
		if (sku.partNumber === partNumber) return sku.title[language];
	}
	return undefined;
}
