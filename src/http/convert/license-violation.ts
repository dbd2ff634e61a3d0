import type { Language } from "../../domain/basics/localized-text.ts";
import type { Catalog } from "../../domain/catalog/catalog.ts";
import type { CustomerUser } from "../../domain/licenses/license.ts";
import type { LicenseNotice, LicenseViolation, LicenseViolationCode } from "../../domain/licenses/license-update.ts";
import { formatCountry, formatList, formatMessage, type MessageValues } from "../../messages/messages.ts";
import { type CatalogWords, wordsOf } from "./catalog-words.ts";
import { type ByField, type DescribedRefusal, factsOf, type ValuesOf } from "./refusal-sentence.ts";
import { viewService } from "./views.ts";

/** Whose licenses a sentence speaks of, and in which words. */
export interface LicenseWords {
	readonly catalog: Catalog;
	readonly language: Language;
	readonly user: Pick<CustomerUser, "displayName">;
}

/** The two sentences of a violation, naming the user, the service and what to do about it. */
export function describeViolation(
	violation: LicenseViolation,
	{ catalog, language, user }: LicenseWords,
): DescribedRefusal<LicenseViolationCode> {
	const { code } = violation;
	const fill = violationValues[code] as (violation: LicenseViolation, words: CatalogWords) => MessageValues; // the entry of that code
	const filled = { user: user.displayName, ...fill(violation, wordsOf(catalog, language)) };
	return {
		code,
		reason: formatMessage(language, `licenses.violation.${code}.reason`, filled),
		remedy: formatMessage(language, `licenses.violation.${code}.remedy`, filled),
		facts: factsOf(violation),
	};
}

/** The two sentences of what is worth knowing, with the services it is about. */
export function describeNotice(notice: LicenseNotice, { catalog, language, user }: LicenseWords) {
	const { code } = notice;
	const fill = noticeValues[code] as (notice: LicenseNotice, words: CatalogWords) => MessageValues; // the entry of that code
	const filled = { user: user.displayName, ...fill(notice, wordsOf(catalog, language)) };
	const plans = "plans" in notice ? notice.plans : [];
	return {
		code,
		reason: formatMessage(language, `licenses.notice.${code}.reason`, filled),
		remedy: formatMessage(language, `licenses.notice.${code}.remedy`, filled),
		services: plans.map((name) => viewService(name, { catalog, language })),
	};
}

type Conflict = Extract<LicenseViolation, { readonly skus: unknown }>;

const violationValues: ValuesOf<{
	readonly [Code in LicenseViolationCode]: Extract<LicenseViolation, { readonly code: Code }>;
}> = {
	nothingAsked: () => ({}),
	unknownSku: ({ sku }) => ({ sku }),
	unknownServicePlan: ({ plan, skuId }, words) => ({ plan, product: words.sku(skuId) }),
	servicePlanNotInSku: ({ plan, skuId }, words) => ({ service: words.plan(plan), product: words.sku(skuId) }),
	skuNamedTwice: ({ skuId }, words) => ({ product: words.sku(skuId) }),
	licenseGroupsMixed: ({ group1, group2 }, words) => ({
		group1: formatList(words.language, group1.map(words.sku)),
		group2: formatList(words.language, group2.map(words.sku)),
	}),
	notEnoughLicenses: ({ skuId, purchased, assigned }, words) => ({ product: words.sku(skuId), purchased, assigned }),
	missingUsageLocation: () => ({}),
	prohibitedUsageLocation: ({ skuId, usageLocation, countries }, words) => ({
		product: words.sku(skuId),
		location: nameCountry(words.language, usageLocation),
		countries: formatList(
			words.language,
			countries.map((code) => nameCountry(words.language, code)),
		),
	}),
	licenseNotHeld: ({ skuId }, words) => ({ product: words.sku(skuId) }),
	licenseFromGroup: ({ skuId, groupName, wish }, words) => ({ product: words.sku(skuId), groupName, wish }),
	exchangePlanConflict: fillConflict,
	sharePointPlanConflict: fillConflict,
	servicePlanConflict: fillConflict,
	duplicateProxyAddress: ({ address, others }, { language }) => ({ address, others: formatList(language, others) }),
	dependencyMissing: ({ plan, skuId, requiresAnyOf }, words) => ({
		service: words.plan(plan),
		product: words.sku(skuId),
		required: formatList(words.language, requiresAnyOf.map(words.plan), "disjunction"),
	}),
};

const noticeValues: ValuesOf<ByField<LicenseNotice, "code">> = {
	servicesLost: ({ plans }, words) => ({
		services: words.plans(plans),
		data: plans.some(words.holdsData) ? "kept" : "none",
	}),
	disabledPlansCarried: fillPlans,
	disabledPlansDropped: fillPlans,
	accountNeedsReview: ({ account }) => ({ account }),
};

function fillConflict({ plans: [first, second], skus: [one, other] }: Conflict, words: CatalogWords): MessageValues {
	return {
		first: words.plan(first),
		second: words.plan(second),
		firstProduct: words.sku(one),
		secondProduct: words.sku(other),
	};
}

function fillPlans(
	{ skuId, plans }: Extract<LicenseNotice, { readonly skuId: unknown }>,
	words: CatalogWords,
): MessageValues {
	return { product: words.sku(skuId), services: words.plans(plans) };
}

/** What was written down as a country may be no code at all. */
function nameCountry(language: Language, code: string): string {
	return /^[A-Za-z]{2}$/u.test(code) ? formatCountry(language, code.toUpperCase()) : code;
}
