import type { Language } from "../../domain/basics/localized-text.ts";
import type { Catalog } from "../../domain/catalog/catalog.ts";
import type { BlockingHolding, UpgradeRefusal, UpgradeRefusalCode } from "../../domain/upgrades/upgrade-refusal.ts";
import { formatCountry, formatList, formatMessage, type MessageValues } from "../../messages/messages.ts";
import type { UpgradeError } from "../../wire/upgrade.ts";
import { type CatalogWords, wordsOf } from "./catalog-words.ts";
import { type ByField, type DescribedRefusal, factsOf, type ValuesOf, yesIf } from "./refusal-sentence.ts";

interface RefusalWords {
	readonly catalog: Catalog;
	readonly language: Language;
	/** What is refused, and so what to select again when nothing is against it. */
	readonly change?: "upgrade" | "transition";
}

/** The refusal's two sentences in that language, with its facts; transitions are refused by the same rules. */
export function describeUpgradeRefusal(
	refusal: UpgradeRefusal,
	{ catalog, language, change = "upgrade" }: RefusalWords,
): DescribedRefusal<UpgradeRefusalCode> {
	const { code } = refusal;
	const fill = values[code] as (refusal: UpgradeRefusal, words: CatalogWords) => MessageValues; // the entry of that code
	const action = formatMessage(language, `rules.action.${change}`);
	const filled = { action, ...fill(refusal, wordsOf(catalog, language)) };
	return {
		code,
		reason: formatMessage(language, `rules.upgrade.${code}.reason`, filled),
		remedy: formatMessage(language, `rules.upgrade.${code}.remedy`, filled),
		facts: factsOf(refusal),
	};
}

/**
 * Partner Center's number for the refusal (`UpgradeErrorCode`, Partner Center SDK for .NET, 2023). A source that has
 * other ways on is not "without any upgrade paths": then the target is what is not found.
 */
export function toUpgradeErrorCode(refusal: UpgradeRefusal): number {
	if (refusal.code === "noUpgradePath" && refusal.sourceHasPaths) return wireCodes.targetOfferNotFound;
	return wireCodes[refusal.code];
}

/** The refusal as an item of `upgradeErrors`; `additionalDetails` holds machine-readable names. */
export function toUpgradeError(refusal: UpgradeRefusal, catalog: Catalog, language: Language): UpgradeError {
	const { reason, remedy } = describeUpgradeRefusal(refusal, { catalog, language });
	const isRecorded = refusal.code === "subscriptionNotActive" && language === "en";
	const additionalDetails = toAdditionalDetails(refusal);
	return {
		code: toUpgradeErrorCode(refusal),
		description: isRecorded ? recordedNotActive : `${reason} ${remedy}`,
		...(additionalDetails === undefined ? {} : { additionalDetails }),
		attributes: { objectType: "UpgradeError" },
	};
}

/** As recorded of Partner Center in 2016, two blanks included; clients are known to compare it. */
const recordedNotActive =
	"Subscription cannot be upgraded because the source subscription state is not active.  " +
	"Additional Details contains the current source subscription state.";

const wireCodes = {
	subscriptionNotActive: 2,
	subscriptionNotProvisioned: 9,
	delegatedAdminMissing: 1,
	delegatedAdminExpired: 1,
	granularAdminRoleMissing: 11,
	addOnsPresent: 6,
	targetAlreadyHeld: 4,
	offerLimitReached: 4,
	additionalServicesAlreadyHeld: 3,
	billingCycleUnsupported: 10,
	quantityOutsideLimits: 0,
	quantityBelowSource: 0,
	noUpgradePath: 7,
	targetOfferNotFound: 8,
	offerNotSold: 8,
	offerNotSoldInCountry: 8,
	targetNotPriced: 0,
	transferUnderWay: 0,
	transferUserUnknown: 0,
	newCommerceSubscription: 7,
	userContextRequired: 5,
} satisfies Record<UpgradeRefusalCode, number>;

const values: ValuesOf<ByField<UpgradeRefusal, "code">> = {
	subscriptionNotActive: ({ status, upgraded }) => ({ state: upgraded ? "upgraded" : status }),
	subscriptionNotProvisioned: ({ provisioning }) => ({ state: provisioning }),
	delegatedAdminMissing: ({ service, granted }, words) => ({
		service: words.services([service]),
		granted: words.services(granted),
		others: yesIf(granted.length > 0),
	}),
	delegatedAdminExpired: ({ service, expiredAt }, words) => ({
		service: words.services([service]),
		expiredAt: words.date(expiredAt),
	}),
	granularAdminRoleMissing: ({ anyOf, held }, { language }) => ({
		roles: formatList(language, anyOf.map(roleIn(language)), "disjunction"),
		held: formatList(language, held.map(roleIn(language))),
		others: yesIf(held.length > 0),
	}),
	addOnsPresent: ({ addOns }, words) => ({
		count: addOns.length,
		addOns: formatList(
			words.language,
			addOns.map(({ offerId }) => words.offer(offerId)),
		),
	}),
	targetAlreadyHeld: ({ holding }, words) => fillHolding(holding, words),
	offerLimitReached: ({ offerId, unit, limit, counted }, words) => ({
		product: words.offer(offerId),
		unit,
		limit,
		counted,
	}),
	additionalServicesAlreadyHeld: ({ holding, services }, words) => ({
		...fillHolding(holding, words),
		services: words.plans(services),
	}),
	billingCycleUnsupported: ({ offerId, billingCycle, supported, sourceIsTrial }, words) => ({
		product: words.offer(offerId),
		cycle: billingCycle,
		billingCycle: words.billingCycle(billingCycle),
		supported: formatList(words.language, supported.map(words.billingCycle)),
		trial: yesIf(sourceIsTrial),
	}),
	quantityOutsideLimits: ({ offerId, quantity, minimum, maximum }, words) => ({
		product: words.offer(offerId),
		quantity,
		minimum,
		maximum,
	}),
	quantityBelowSource: ({ quantity, sourceQuantity }) => ({ quantity, sourceQuantity }),
	noUpgradePath: ({ cause }, words) => {
		switch (cause.kind) {
			case "undocumented":
				return { cause: cause.kind };
			case "sourceNotInForce":
				return { cause: cause.kind, source: cause.source };
			case "notYetOpen":
				return { cause: cause.kind, date: words.date(cause.opensAt) };
			case "closed":
				return { cause: cause.kind, date: words.date(cause.closedAt) };
			case "otherEdition":
				return { cause: cause.kind, instead: words.offer(cause.instead) };
		}
	},
	targetOfferNotFound: ({ offerId }) => ({ offerId }),
	offerNotSold: ({ offerId, from, until }, words) => {
		const day = from ?? until;
		return {
			product: words.offer(offerId),
			timing: from === undefined ? "ended" : "notYet",
			...(day === undefined ? {} : { date: words.date(day) }),
		};
	},
	offerNotSoldInCountry: ({ offerId, country, countries }, words) => ({
		product: words.offer(offerId),
		country: formatCountry(words.language, country),
		countries: formatList(
			words.language,
			countries.map((code) => formatCountry(words.language, code)),
		),
	}),
	targetNotPriced: ({ offerId, market, currency, lacking }, words) => ({
		product: words.offer(offerId),
		country: formatCountry(words.language, market),
		currency,
		lacking,
	}),
	transferUnderWay: ({ remaining }) => ({ remaining }),
	transferUserUnknown: ({ userIds }) => ({ count: userIds.length }),
	newCommerceSubscription: () => ({}),
	userContextRequired: () => ({}),
};

function roleIn(language: Language) {
	return (role: Extract<UpgradeRefusal, { code: "granularAdminRoleMissing" }>["held"][number]) =>
		formatMessage(language, `rules.directoryRole.${role}`);
}

/** Our own subscription by its name, another channel's by its kind only. */
function fillHolding(
	{ skuPartNumber, channel, since, friendlyName }: BlockingHolding,
	words: CatalogWords,
): MessageValues {
	const product = words.skuOfPartNumber(skuPartNumber);
	return {
		product:
			friendlyName === undefined
				? product
				: formatMessage(words.language, "rules.namedSubscription", { product, name: friendlyName }),
		channel,
		through: formatMessage(words.language, `rules.through.${channel}`),
		since: words.date(since),
	};
}

/** Names that a program can look up, as Partner Center gives the state of the source. */
function toAdditionalDetails(refusal: UpgradeRefusal): string | undefined {
	switch (refusal.code) {
		case "subscriptionNotActive":
			return refusal.status;
		case "subscriptionNotProvisioned":
			return refusal.provisioning;
		case "delegatedAdminMissing":
		case "delegatedAdminExpired":
			return refusal.service;
		case "granularAdminRoleMissing":
			return refusal.anyOf.join(",");
		case "addOnsPresent":
			return refusal.addOns.map(({ subscriptionId }) => subscriptionId).join(",");
		case "targetAlreadyHeld":
			return refusal.holding.skuPartNumber;
		case "additionalServicesAlreadyHeld":
			return refusal.services.join(",");
		case "offerLimitReached":
			return `${refusal.unit}:${refusal.limit}`;
		case "billingCycleUnsupported":
			return refusal.billingCycle;
		case "quantityOutsideLimits":
			return `${refusal.minimum}-${refusal.maximum}`;
		case "quantityBelowSource":
			return String(refusal.sourceQuantity);
		case "noUpgradePath":
			return refusal.cause.kind;
		case "targetOfferNotFound":
		case "offerNotSold":
			return refusal.offerId;
		case "offerNotSoldInCountry":
			return refusal.country;
		case "targetNotPriced":
			return refusal.currency;
		case "transferUnderWay":
			return refusal.transferId;
		case "transferUserUnknown":
			return refusal.userIds.join(",");
		case "newCommerceSubscription":
		case "userContextRequired":
			return undefined;
	}
}
