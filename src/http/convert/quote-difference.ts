import { getOffer, getSku } from "../../domain/catalog/catalog.ts";
import type { SubscriptionEffect, SubscriptionState } from "../../domain/changes/describe-effects.ts";
import type { LicenseAct, QuoteDifference, QuotedTotal } from "../../domain/changes/quote-difference.ts";
import { formatMessage } from "../../messages/messages.ts";
import type { Problem } from "../../wire/api/problem.ts";
import { titleOfLine } from "./charge-line.ts";
import { formatAmount } from "./charge-line-amount.ts";
import type { QuoteWords } from "./quote.ts";
import { yesIf } from "./refusal-sentence.ts";
import type { ViewContext } from "./views.ts";

type DifferenceView = NonNullable<Problem["differences"]>[number];

/** In what a quote and the present differ, each with a sentence; people only for those who may see them. */
export function viewDifferences(differences: readonly QuoteDifference[], words: QuoteWords): DifferenceView[] {
	const licenses = differences.filter(({ what }) => what === "license");
	const named = words.withheld === undefined ? differences : differences.filter(({ what }) => what !== "license");
	const views = named.map((one) => viewDifference(one, words));
	if (licenses.length === 0 || words.withheld === undefined) return views;
	const sentence = formatMessage(words.language, "money.difference.licenses", { count: licenses.length });
	return [...views, { what: "license", id: "", sentence }];
}

function viewDifference(difference: QuoteDifference, words: ViewContext): DifferenceView {
	const { language, catalog } = words;
	switch (difference.what) {
		case "line": {
			const { quoted, now, id } = difference;
			const line = quoted ?? now;
			const about = line === undefined ? "" : titleOfLine(line, language);
			const say = (side: typeof line) => (side === undefined ? undefined : formatAmount(language, side.amount));
			return { what: "line", id, ...compare({ about, quoted: say(quoted), now: say(now) }, words) };
		}
		case "total": {
			const about = formatMessage(language, "money.difference.total");
			const { quoted, now } = difference;
			return {
				what: "total",
				id: "",
				...compare({ about, quoted: sayTotal(quoted, words), now: sayTotal(now, words) }, words),
			};
		}
		case "subscription": {
			const { quoted, now, id } = difference;
			const subscription = (quoted?.before ?? quoted?.after ?? now?.before ?? now?.after)?.subscription;
			const about = subscription === undefined ? "" : getOffer(catalog, subscription.offerId).title[language];
			const sides = { about, quoted: sayEffect(quoted, words), now: sayEffect(now, words) };
			return { what: "subscription", id, ...compare(sides, words) };
		}
		case "license": {
			const { quoted, now, id, skuId } = difference;
			const product = getSku(catalog, skuId).title[language];
			const about = formatMessage(language, "money.difference.license", { user: id, product });
			return {
				what: "license",
				id,
				...compare({ about, quoted: sayAct(quoted, words), now: sayAct(now, words) }, words),
			};
		}
	}
}

interface Sides {
	readonly about: string;
	readonly quoted: string | undefined;
	readonly now: string | undefined;
}

function compare({ about, quoted, now }: Sides, { language }: ViewContext) {
	const none = formatMessage(language, "money.difference.none");
	return {
		...(quoted === undefined ? {} : { quoted }),
		...(now === undefined ? {} : { now }),
		sentence: formatMessage(language, "money.difference.sentence", {
			about,
			quoted: quoted ?? none,
			now: now ?? none,
		}),
	};
}

function sayTotal(side: QuotedTotal | undefined, { language }: ViewContext): string | undefined {
	if (side === undefined) return undefined;
	const day = new Date(side.invoicedFrom);
	return formatMessage(language, "money.difference.invoiced", { amount: formatAmount(language, side.total), day });
}

function sayEffect(side: SubscriptionEffect | undefined, words: ViewContext): string | undefined {
	if (side === undefined) return undefined;
	const states = [side.before, side.after].flatMap((state) => (state === undefined ? [] : sayState(state, words)));
	return states.join(" → ");
}

function sayState({ subscription, billing }: SubscriptionState, { catalog, language }: ViewContext): string {
	const { offerId, quantity, status, autoRenew, committedUntil, billingCycle } = subscription;
	return formatMessage(language, "money.difference.state", {
		product: getOffer(catalog, offerId).title[language],
		quantity,
		status: formatMessage(language, `rules.status.${status}`),
		cycle: formatMessage(language, `rules.billingCycle.${billingCycle}`),
		renews: yesIf(autoRenew),
		until: new Date(committedUntil),
		price: billing === undefined ? "no" : formatAmount(language, billing.unitPrice),
	});
}

function sayAct(act: LicenseAct | undefined, { language }: ViewContext): string | undefined {
	return act === undefined ? undefined : formatMessage(language, `money.license.${act}`);
}
