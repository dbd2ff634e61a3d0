import type { ChangeRequestKind } from "../../domain/changes/change-request.ts";
import type { ConversionRefusal } from "../../domain/changes/conversion.ts";
import type { UndoRefusal } from "../../domain/changes/undo.ts";
import { formatCountry, formatList, formatMessage, type MessageValues } from "../../messages/messages.ts";
import type { ChangeRefusals } from "../../use-cases/changes/computed-change.ts";
import type { RefusalView } from "../../wire/api/problem.ts";
import { type CatalogWords, wordsOf } from "./catalog-words.ts";
import { describePersonRefusal } from "./person-refusal.ts";
import { describePurchaseRefusal } from "./purchase-refusal.ts";
import { type ByField, factsOf, type ValuesOf } from "./refusal-sentence.ts";
import { describeSeatRefusal } from "./seat-refusal.ts";
import { describeTransitionRefusal } from "./transition-refusal.ts";
import { viewRefusals } from "./upgrade-views.ts";
import type { ViewContext } from "./views.ts";

/** Every reason against a change with its remedy, whichever rules they are of. */
export function viewChangeRefusals(
	against: ChangeRefusals,
	words: ViewContext,
	kind: ChangeRequestKind | "purchase" | "join" | "leave",
): readonly RefusalView[] {
	switch (against.of) {
		case "upgrade":
			return viewRefusals(against.refusals, words);
		case "subscription":
			return against.refusals.map((one) =>
				one.code === "noChange" && kind !== "seats"
					? describeNothing(words, kind === "priceBook" ? "sameBook" : "noChange")
					: { ...describeSeatRefusal(one, words.catalog, words.language) },
			);
		case "conversion":
			return against.refusals.map((one) => describeConversionRefusal(one, words));
		case "transition":
			return against.refusals.map((one) => describeTransitionRefusal(one, words));
		case "person":
			return against.refusals.map((one) => describePersonRefusal(one, words));
		case "purchase":
			return against.refusals.map((one) => describePurchaseRefusal(one, words));
		case "undo":
			return against.refusals.map((one) => describeUndoRefusal(one, words));
	}
}

/** The two sentences of a refusal to take a change back, with its facts. */
export function describeUndoRefusal(refusal: UndoRefusal, { catalog, language }: ViewContext): RefusalView {
	const { code } = refusal;
	const fill = undoValues[code] as (refusal: UndoRefusal, words: CatalogWords) => MessageValues; // the entry of that code
	const filled = fill(refusal, wordsOf(catalog, language));
	return {
		code,
		reason: formatMessage(language, `money.undo.${code}.reason`, filled),
		remedy: formatMessage(language, `money.undo.${code}.remedy`, filled),
		facts: factsOf(refusal),
	};
}

function describeConversionRefusal(refusal: ConversionRefusal, { catalog, language }: ViewContext): RefusalView {
	if (refusal.code === "resellerEnded") return { ...describeSeatRefusal(refusal, catalog, language) };
	const { code } = refusal;
	const fill = conversionValues[code] as (refusal: ConversionRefusal, words: CatalogWords) => MessageValues; // the entry of that code
	const filled = fill(refusal, wordsOf(catalog, language));
	return {
		code,
		reason: formatMessage(language, `money.conversion.${code}.reason`, filled),
		remedy: formatMessage(language, `money.conversion.${code}.remedy`, filled),
		facts: factsOf(refusal),
	};
}

/** The sentences about seats would say something else. */
function describeNothing({ language }: ViewContext, words: "noChange" | "sameBook"): RefusalView {
	return {
		code: "noChange",
		reason: formatMessage(language, `money.${words}.reason`),
		remedy: formatMessage(language, `money.${words}.remedy`),
		facts: {},
	};
}

const conversionValues: ValuesOf<ByField<Exclude<ConversionRefusal, { code: "resellerEnded" }>, "code">> = {
	conversionNotActive: ({ status }, { language }) => ({ status: formatMessage(language, `rules.status.${status}`) }),
	noConversion: ({ targets }, words) => ({
		count: targets.length,
		targets: formatList(words.language, targets.map(words.offer), "disjunction"),
	}),
	cycleChangeNotAllowed: ({ from, to }, words) => ({ from: words.billingCycle(from), to: words.billingCycle(to) }),
	cycleUnsupported: ({ offerId, cycle, supported }, words) => ({
		product: words.offer(offerId),
		cycle: words.billingCycle(cycle),
		supported: formatList(words.language, supported.map(words.billingCycle)),
	}),
	conversionQuantity: ({ quantity, minimum, maximum }) => ({ quantity, minimum, maximum }),
	conversionAddOns: ({ count }) => ({ count }),
	conversionNotPriced: ({ offerId, market, currency }, words) => ({
		product: words.offer(offerId),
		country: formatCountry(words.language, market),
		currency,
	}),
};

const undoValues: ValuesOf<ByField<UndoRefusal, "code">> = {
	undoNotFound: () => ({}),
	undoKind: ({ kind }, { language }) => ({ kind: formatMessage(language, `money.kind.${kind}`) }),
	undoWindowClosed: ({ until }, words) => ({ until: words.date(until) }),
	undoneAlready: () => ({}),
	changedSince: ({ kind, at }, words) => ({
		kind: formatMessage(words.language, `money.kind.${kind}`),
		at: words.date(at),
	}),
	changedElsewhere: () => ({}),
	undoStateEnded: ({ status, endedAt }, words) => ({ status, endedAt: words.date(endedAt) }),
	irreversibleUpstream: () => ({}),
	licensesMoved: ({ users }) => ({ users }),
	undoSeatsAssigned: ({ skuId, assigned, seatsAfter }, words) => ({
		product: words.sku(skuId),
		assigned,
		seatsAfter,
		mustRelease: assigned - seatsAfter,
	}),
	undoResellerEnded: () => ({}),
	undoUserContext: () => ({}),
	undoDirectoryAccess: () => ({}),
	undoPersonChanged: () => ({}),
	undoPersonGone: () => ({}),
	undoNameTaken: () => ({}),
};
