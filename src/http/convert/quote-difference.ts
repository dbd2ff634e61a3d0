import { getOffer, getSku } from "../../domain/catalog/catalog.ts";
import type { SubscriptionEffect, SubscriptionState } from "../../domain/changes/describe-effects.ts";
import type { LicenseAct, QuoteDifference, QuotedTotal } from "../../domain/changes/quote-difference.ts";
import { personOf, type UserEffect } from "../../domain/joins/user-effect.ts";
import { formatMessage } from "../../messages/messages.ts";
import type { Problem } from "../../wire/api/problem.ts";
import { titleOfLine } from "./charge-line.ts";
import { formatAmount } from "./charge-line-amount.ts";
import { becomesOf } from "./person.ts";
import type { QuoteWords } from "./quote.ts";
import { yesIf } from "./refusal-sentence.ts";
import type { ViewContext } from "./views.ts";

type DifferenceView = NonNullable<Problem["differences"]>[number];

/** In what a quote and the present differ, each with a sentence; people only for those who may see them. */
export function viewDifferences(differences: readonly QuoteDifference[], words: QuoteWords): DifferenceView[] {
	const licenses = differences.filter(({ what }) => what === "license" || what === "person");
	const named = words.withheld === undefined ? differences : differences.filter((one) => !licenses.includes(one));
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
			const sides = { about, quoted: sayTotal(quoted, now, words), now: sayTotal(now, quoted, words) };
			return { what: "total", id: "", ...compare(sides, words) };
		}
		case "subscription": {
			const { quoted, now, id } = difference;
			const subscription = (quoted?.before ?? quoted?.after ?? now?.before ?? now?.after)?.subscription;
			const about = subscription === undefined ? "" : getOffer(catalog, subscription.offerId).title[language];
			const sides = { about, ...sayEffects(quoted, now, words) };
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
		case "person": {
			const about = formatMessage(language, "money.difference.person");
			const sides = { about, quoted: sayPerson(difference.quoted, words), now: sayPerson(difference.now, words) };
			return { what: "person", id: difference.id, ...compare(sides, words) };
		}
	}
}

interface Sides {
	readonly about: string;
	readonly quoted: string | undefined;
	readonly now: string | undefined;
}

function compare({ about, quoted, now }: Sides, { language }: ViewContext) {
	return {
		...(quoted === undefined ? {} : { quoted }),
		...(now === undefined ? {} : { now }),
		sentence: formatMessage(language, "money.difference.sentence", {
			about,
			missing: quoted === undefined ? "quoted" : now === undefined ? "now" : "neither",
			quoted: quoted ?? "",
			now: now ?? "",
		}),
	};
}

/** The day from which an invoice takes it is said only where the other side has another one. */
function sayTotal(
	side: QuotedTotal | undefined,
	other: QuotedTotal | undefined,
	{ language }: ViewContext,
): string | undefined {
	if (side === undefined) return undefined;
	const amount = formatAmount(language, side.total);
	if (side.invoicedFrom === other?.invoicedFrom) return amount;
	return formatMessage(language, "money.difference.invoiced", { amount, day: new Date(side.invoicedFrom) });
}

/** Both sides before → after, with only those facts in which they differ; a side that stands alone with all of them. */
function sayEffects(
	quoted: SubscriptionEffect | undefined,
	now: SubscriptionEffect | undefined,
	words: ViewContext,
): Pick<Sides, "quoted" | "now"> {
	const [quotedStates, nowStates] = [listStates(quoted, words), listStates(now, words)];
	const facts = listStates(quoted ?? now, words)[0] ?? [];
	const differing = facts.flatMap((_, fact) =>
		[0, 1].some((side) => quotedStates[side]?.[fact] !== nowStates[side]?.[fact]) ? [fact] : [],
	);
	const said = differing.length === 0 ? [...facts.keys()] : differing;
	const say = (states: readonly (readonly string[])[]) =>
		[...new Set(states.map((state) => said.flatMap((fact) => state[fact] || []).join(", ")))].join(" → ");
	return {
		quoted: quoted === undefined ? undefined : say(quotedStates),
		now: now === undefined ? undefined : say(nowStates),
	};
}

function listStates(side: SubscriptionEffect | undefined, words: ViewContext): readonly (readonly string[])[] {
	return [side?.before, side?.after].flatMap((state) => (state === undefined ? [] : [listFacts(state, words)]));
}

/** Always the same facts at the same places; an empty one is not said. */
function listFacts(
	{ subscription, billing }: SubscriptionState,
	{ catalog, language }: ViewContext,
): readonly string[] {
	const { offerId, quantity, status, autoRenew, committedUntil, billingCycle } = subscription;
	const price = billing === undefined ? undefined : formatAmount(language, billing.unitPrice);
	return [
		getOffer(catalog, offerId).title[language],
		formatMessage(language, "money.difference.state.seats", { quantity }),
		formatMessage(language, `rules.status.${status}`),
		formatMessage(language, `rules.billingCycle.${billingCycle}`),
		price === undefined ? "" : formatMessage(language, "money.difference.state.price", { price }),
		formatMessage(language, "money.difference.state.until", { until: new Date(committedUntil) }),
		formatMessage(language, "money.difference.state.renews", { renews: yesIf(autoRenew) }),
	];
}

function sayAct(act: LicenseAct | undefined, { language }: ViewContext): string | undefined {
	return act === undefined ? undefined : formatMessage(language, `money.license.${act}`);
}

function sayPerson(effect: UserEffect | undefined, { language }: ViewContext): string | undefined {
	if (effect === undefined) return undefined;
	const { displayName, userPrincipalName } = personOf(effect);
	const becomes = formatMessage(language, `joins.becomes.${becomesOf(effect, false)}`);
	return `${displayName} (${userPrincipalName}): ${becomes}`;
}
