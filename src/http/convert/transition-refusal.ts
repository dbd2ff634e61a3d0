import type { OwnTransitionRefusal, TransitionRefusal } from "../../domain/transitions/transition-refusal.ts";
import { formatMessage, type MessageValues } from "../../messages/messages.ts";
import type { ChangeRefusals } from "../../use-cases/changes/computed-change.ts";
import type { RefusalView } from "../../wire/api/problem.ts";
import { wordsOf } from "./catalog-words.ts";
import { fillPromotion } from "./promotion.ts";
import { type ByField, factsOf, type ValuesOf } from "./refusal-sentence.ts";
import { describeUpgradeRefusal, toUpgradeErrorCode } from "./upgrade-refusal.ts";
import type { ViewContext } from "./views.ts";

/** One reason against a transition with its remedy. */
export function describeTransitionRefusal(one: TransitionRefusal, words: ViewContext): RefusalView {
	if (one.by === "upgrade") return { ...describeUpgradeRefusal(one.refusal, { ...words, change: "transition" }) };
	const { refusal } = one;
	const { code } = refusal;
	const fill = values[code] as (refusal: OwnTransitionRefusal, words: ReturnType<typeof wordsOf>) => MessageValues; // the entry of that code
	const filled = fill(refusal, wordsOf(words.catalog, words.language));
	return {
		code,
		reason: formatMessage(words.language, `joins.transition.${code}.reason`, filled),
		remedy: formatMessage(words.language, `joins.transition.${code}.remedy`, filled),
		facts: factsOf(refusal),
	};
}

/** `TransitionErrorCode` (Partner Center SDK for .NET, 2023): as for upgrades, but for missing roles, which are 13. */
export function toTransitionErrorCode(one: TransitionRefusal): number {
	if (one.by === "transition") return 0;
	const code = toUpgradeErrorCode(one.refusal);
	return code === insufficientRoles.upgrade ? insufficientRoles.transition : code;
}

const insufficientRoles = { upgrade: 11, transition: 13 } as const;

/** The four errors of a subscription that seats would go into ("transition a new commerce subscription", 2023-07). */
export const destinationCodes = {
	destinationNotActive: 1,
	destinationNotReady: 2,
	destinationTermShorter: 3,
	destinationEndsEarlier: 4,
} as const;

/** Number and HTTP status where the request itself is at fault (error codes of the Partner Center REST API, 2023-06). */
const inputCodes = {
	destinationNotFound: [900258, 400],
	destinationNotActive: [900258, 400],
	destinationSame: [900259, 400],
	destinationOtherOffer: [900260, 400],
	destinationNotReady: [900261, 400],
	destinationTermShorter: [900267, 400],
	destinationEndsEarlier: [900236, 400],
	transitionTermShorter: [900267, 400],
	transitionTermUnknown: [900268, 400],
	transitionCycleUnknown: [900269, 400],
	transitionCycleFixed: [900269, 400],
	transitionCycleTooLong: [900270, 400],
	transitionQuantity: [2002, 400],
	transitionPromotion: [27007, 400],
	transitionUsersUnknown: [800002, 400],
	transitionUsersTooMany: [800002, 400],
	transitionUsersTooFew: [800090, 400],
	transitionUserBlocked: [60000, 400],
	transitionCurrencies: [800095, 400],
} as const satisfies Record<OwnTransitionRefusal["code"], readonly [number, 400 | 409]>;

/** The error that the original answers with before it begins; undefined for what it tells as an event that failed. */
export function toRequestError(
	against: ChangeRefusals,
): { readonly code: number; readonly status: 400 | 409 } | undefined {
	for (const one of toTransitionRefusals(against)) {
		if (one.by === "transition") {
			const [code, status] = inputCodes[one.code as OwnTransitionRefusal["code"]]; // `by` tells whose code it is
			return { code, status };
		}
		const { refusal } = one;
		if (refusal.code === "subscriptionNotProvisioned" || refusal.code === "transferUnderWay")
			return { code: 900278, status: 409 };
		if (refusal.code === "subscriptionNotActive")
			return { code: refusal.status === "deleted" ? 900279 : 900280, status: 400 };
		if (refusal.code === "quantityBelowSource" || refusal.code === "quantityOutsideLimits")
			return { code: 2002, status: 400 };
	}
	return against.of === "transition" || against.of === "upgrade" ? undefined : { code: 2002, status: 400 };
}

/** All reasons as those of a transition; a legacy source is refused by the rules of upgrades. */
export function toTransitionRefusals(against: ChangeRefusals): readonly TransitionRefusal[] {
	if (against.of === "transition") return against.refusals;
	if (against.of !== "upgrade") return [];
	return against.refusals.map((refusal) => ({ by: "upgrade", code: refusal.code, refusal }));
}

/** A sentence for a number of `TransitionErrorCode`, as the list of transitions shows it later. */
export function describeErrorCode(code: number, { language }: { readonly language: ViewContext["language"] }): string {
	const known = knownErrors.find((one) => one === code) ?? 0;
	return formatMessage(language, `joins.transitionError.${known}`);
}

const knownErrors = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13] as const;

const values: ValuesOf<ByField<OwnTransitionRefusal, "code">> = {
	destinationNotFound: () => ({}),
	destinationSame: () => ({}),
	destinationOtherOffer: ({ offerId }, words) => ({ product: words.offer(offerId) }),
	destinationNotActive: ({ status }, { language }) => ({ status: formatMessage(language, `rules.status.${status}`) }),
	destinationNotReady: ({ until }, words) => ({
		known: until === undefined ? "no" : "yes",
		...(until === undefined ? {} : { until: words.date(until) }),
	}),
	destinationTermShorter: ({ months, sourceMonths }) => ({ months, sourceMonths }),
	destinationEndsEarlier: ({ ends, sourceEnds }, words) => ({
		ends: words.date(ends),
		sourceEnds: words.date(sourceEnds),
	}),
	transitionQuantity: ({ quantity, sourceQuantity }) => ({ quantity, sourceQuantity }),
	transitionTermShorter: ({ term }) => ({ term }),
	transitionTermUnknown: ({ term }) => ({ term }),
	transitionCycleUnknown: ({ cycle }) => ({ cycle }),
	transitionCycleTooLong: ({ cycle }) => ({ cycle }),
	transitionCycleFixed: ({ cycle, stays }) => ({ cycle, stays }),
	transitionPromotion: (refusal, words) => fillPromotion(refusal, words),
	transitionUsersUnknown: ({ userIds }) => ({ count: userIds.length }),
	transitionUsersTooMany: ({ named, quantity }) => ({ named, quantity }),
	transitionUsersTooFew: ({ skuId, assigned, seatsAfter, mustMove }, words) => ({
		...{ product: words.sku(skuId), assigned, seatsAfter, mustMove },
	}),
	transitionUserBlocked: ({ displayName }) => ({ user: displayName }),
	transitionCurrencies: () => ({}),
};
