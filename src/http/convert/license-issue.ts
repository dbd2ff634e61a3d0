import type { ServicePlanName } from "../../domain/basics/ids.ts";
import type { Language } from "../../domain/basics/localized-text.ts";
import type { Catalog } from "../../domain/catalog/catalog.ts";
import type { LicenseIssue, LicenseIssueKind, PlanConflict } from "../../domain/licenses/license-issue.ts";
import { formatCountry, formatList, formatMessage, type MessageValues } from "../../messages/messages.ts";
import { type CatalogWords, wordsOf } from "./catalog-words.ts";
import { type ByField, type ValuesOf, yesIf } from "./refusal-sentence.ts";

export { isBlocking } from "../../domain/licenses/issue-kinds.ts";

/** What somebody must do or know about one user, with the services it is about. */
export interface DescribedLicenseIssue {
	readonly kind: LicenseIssueKind;
	readonly reason: string;
	readonly remedy: string;
	readonly services: readonly { readonly name: ServicePlanName; readonly title: string }[];
}

/** The issue's two sentences in that language, with the services by name and title. */
export function describeLicenseIssue(issue: LicenseIssue, catalog: Catalog, language: Language): DescribedLicenseIssue {
	const { kind } = issue;
	const fill = values[kind] as (issue: LicenseIssue, words: CatalogWords) => MessageValues; // the entry of that kind
	const words = wordsOf(catalog, language);
	const filled = fill(issue, words);
	return {
		kind,
		reason: formatMessage(language, `rules.license.${kind}.reason`, filled),
		remedy: formatMessage(language, `rules.license.${kind}.remedy`, filled),
		services: ("plans" in issue ? issue.plans : []).map((name) => ({ name, title: words.plan(name) })),
	};
}

const values: ValuesOf<ByField<LicenseIssue, "kind">> = {
	exchangePlanConflict: fillConflict,
	sharePointPlanConflict: fillConflict,
	servicePlanConflict: fillConflict,
	dependencyMissing: ({ plans, requiresAnyOf }, words) => ({
		services: words.plans(plans),
		required: formatList(words.language, requiresAnyOf.map(words.plan), "disjunction"),
	}),
	notEnoughLicenses: () => ({}),
	missingUsageLocation: () => ({}),
	prohibitedUsageLocation: ({ usageLocation, countries }, { language }) => ({
		location: formatCountry(language, usageLocation),
		countries: formatList(
			language,
			countries.map((code) => formatCountry(language, code)),
			"disjunction",
		),
	}),
	duplicateProxyAddress: ({ address, others }, { language }) => ({ address, others: formatList(language, others) }),
	groupBasedLicense: ({ groupName }) => ({ groupName }),
	notVerified: () => ({}),
	licenseNotMoved: () => ({}),
	servicesLost: ({ plans }, words) => ({
		services: words.plans(plans),
		data: plans.some(words.holdsData) ? "kept" : "none",
		bookings: yesIf(plans.some((plan) => plan === "MICROSOFTBOOKINGS")),
		customers: yesIf(plans.some((plan) => plan === "O365_SB_Relationship_Management")),
	}),
	disabledPlansDropped: fillServices,
	officeAppsReplaced: fillSwap,
	oneDriveThroughSharePoint: fillSwap,
	editionLowered: fillSwap,
	archiveStranded: fillServices,
	yammerEditionChanges: fillSwap,
	accountNeedsReview: ({ account }) => ({ account }),
};

interface IssueAboutPlans {
	readonly plans: readonly ServicePlanName[];
}

/** The first plan is the target's, the second is what another license of the user holds. */
function fillConflict({ plans: [fresh, held], otherSku }: PlanConflict, words: CatalogWords): MessageValues {
	return {
		fresh: fresh === undefined ? "" : words.plan(fresh),
		held: held === undefined ? "" : words.plan(held),
		product: words.sku(otherSku),
	};
}

function fillServices({ plans }: IssueAboutPlans, words: CatalogWords): MessageValues {
	return { services: words.plans(plans) };
}

/** Plans come in pairs: what goes, what comes. */
function fillSwap({ plans }: IssueAboutPlans, words: CatalogWords): MessageValues {
	const gone = plans.filter((_, index) => index % 2 === 0);
	const come = plans.filter((_, index) => index % 2 === 1);
	return { from: words.plans(gone), to: words.plans(come) };
}
