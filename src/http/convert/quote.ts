import { formatMessage } from "../../messages/messages.ts";
import type { ShownQuote } from "../../use-cases/changes/make-quote-show.ts";
import type { ChargesView, QuoteView } from "../../wire/api/change.ts";
import { valuesOfTitle, viewEffect, viewLines } from "./change-effect.ts";
import { viewMoney } from "./money.ts";
import { viewPersonConsequences } from "./person.ts";
import { yesIf } from "./refusal-sentence.ts";
import { viewRebased } from "./timeline.ts";
import { viewTransitionConsequences } from "./transition-views.ts";
import { viewConsequences } from "./upgrade-views.ts";
import type { ViewContext } from "./views.ts";

/** What a view of a quote needs besides the quote. */
export interface QuoteWords extends ViewContext {
	/** Why the customer's people are not named; absent when they are. */
	readonly withheld?: string;
}

/** A quote with everything that carrying it out will do; with the token only when it was just made. */
export function viewQuote(shown: ShownQuote, words: QuoteWords, token?: string): QuoteView {
	const { quote, state, effects, charges, schedule, undoableUntil } = shown;
	const { change, executedAs, upgrade, transition } = quote;
	const person =
		quote.person === undefined || words.withheld !== undefined
			? undefined
			: viewPersonConsequences(quote.person, change, words);
	return {
		id: quote.id,
		...(token === undefined ? {} : { token }),
		kind: quote.request.kind,
		title: titleOfQuote(shown, words),
		subscriptionId: quote.subscriptionId,
		quotedAt: quote.quotedAt,
		expiresAt: quote.expiresAt,
		state,
		...(executedAs === undefined ? {} : { changeId: executedAs }),
		effects: effects.map((effect) => viewEffect(effect, words)),
		...(charges === undefined
			? { notBilled: formatMessage(words.language, "money.notBilled") }
			: { charges: viewCharges(charges, words) }),
		...(upgrade === undefined ? {} : { consequences: viewConsequences(upgrade, words, words.withheld) }),
		...(transition === undefined ? {} : { transition: viewTransitionConsequences(transition, words, words.withheld) }),
		...(person === undefined ? {} : { person }),
		released: words.withheld === undefined ? releasedBy(quote.request, change) : [],
		schedule: viewRebased(schedule, words),
		...(undoableUntil === undefined ? {} : { undoableUntil }),
	};
}

function viewCharges(charges: NonNullable<ShownQuote["charges"]>, words: ViewContext): ChargesView {
	const { perMonth, nextInvoice } = charges;
	return {
		...viewLines(charges, words),
		perMonth: {
			before: viewMoney(perMonth.before),
			after: viewMoney(perMonth.after),
			difference: viewMoney(perMonth.difference),
		},
		nextInvoice: {
			day: nextInvoice.day,
			total: viewMoney(nextInvoice.total),
			waiting: viewMoney(nextInvoice.waiting),
			beginning: viewMoney(nextInvoice.beginning),
			change: viewMoney(nextInvoice.change),
		},
	};
}

function titleOfQuote({ quote: { request, change } }: ShownQuote, words: ViewContext): string {
	const values = valuesOfTitle(change, words);
	if (request.kind === "autoRenew")
		return formatMessage(words.language, "money.quote.autoRenew", { ...values, on: yesIf(request.on) });
	if (request.kind === "renewal") return formatMessage(words.language, "money.quote.renewal", values);
	return formatMessage(words.language, `money.change.${request.kind}`, values);
}

/** Users whose license goes with returned seats. */
function releasedBy({ kind }: ShownQuote["quote"]["request"], { effects }: ShownQuote["quote"]["change"]): string[] {
	if (kind !== "seats") return [];
	return effects.assignments.flatMap(({ before, after }) => (after === undefined ? (before?.userId ?? []) : []));
}
