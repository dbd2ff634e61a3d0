import { isAllowed } from "../../domain/access/permissions.ts";
import type { ChangeRequestKind } from "../../domain/changes/change-request.ts";
import { formatMessage } from "../../messages/messages.ts";
import type { QuoteOutcome } from "../../use-cases/changes/execute-quote.ts";
import type { MadeQuote } from "../../use-cases/changes/make-quote.ts";
import { mayMoveLicenses } from "../../use-cases/read-customer.ts";
import type { Answer } from "../answer.ts";
import { describeForbidden, notFoundProblem, problem, seatliftErrors } from "../errors.ts";
import type { RouteContext } from "../route.ts";
import { viewChange } from "./change.ts";
import { viewChangeRefusals } from "./change-refusal.ts";
import { type QuoteWords, viewQuote } from "./quote.ts";
import { viewDifferences } from "./quote-difference.ts";
import { quoteProblem } from "./quote-problem.ts";

type Asked = Pick<RouteContext, "caller" | "surroundings" | "locale">;

/** The words of a caller, with the reason why it does not see the customer's people. */
export function toQuoteWords({ caller, surroundings, locale }: Asked): QuoteWords {
	const words = { catalog: surroundings.catalog, language: locale.language };
	if (!isAllowed(caller, "viewUsers")) return { ...words, withheld: describeForbidden(locale.language, "viewUsers") };
	if (mayMoveLicenses(surroundings, caller)) return words;
	return { ...words, withheld: formatMessage(locale.language, "errors.userRequired") };
}

/** The answer to the question for a quote. */
export function answerMade(
	context: Asked,
	kind: ChangeRequestKind | "purchase" | "join" | "leave",
	made: MadeQuote,
): Answer {
	const { locale } = context;
	const words = toQuoteWords(context);
	switch (made.kind) {
		case "customerNotFound":
			return notFoundProblem(locale, "Customer");
		case "subscriptionNotFound":
			return notFoundProblem(locale, "Subscription");
		case "changeNotFound":
			return quoteProblem(locale, "changeNotFound");
		case "forbidden":
			return seatliftErrors.forbidden(locale, made.operation);
		case "refused":
			return problem(locale, { status: 409, code: "refused", refusals: viewChangeRefusals(made, words, kind) });
		case "quoted":
			return { status: 201, body: viewQuote(made.shown, words, made.token) };
	}
}

/** The answer to the carrying out of a quote. */
export function answerExecuted(context: Asked, outcome: QuoteOutcome): Answer {
	const { locale } = context;
	const words = toQuoteWords(context);
	switch (outcome.kind) {
		case "customerNotFound":
			return notFoundProblem(locale, "Customer");
		case "subscriptionNotFound":
			return notFoundProblem(locale, "Subscription");
		case "quoteNotFound":
			return quoteProblem(locale, "quoteNotFound");
		case "forbidden":
			return seatliftErrors.forbidden(locale, outcome.operation);
		case "expired":
			return quoteProblem(locale, "quoteExpired", { values: { expiresAt: new Date(outcome.expiresAt) } });
		case "used": {
			const { changeId } = outcome;
			return quoteProblem(locale, "quoteUsed", { values: { changeId }, facts: { changeId } });
		}
		case "refused": {
			const refusals = viewChangeRefusals(outcome, words, outcome.request.kind);
			return problem(locale, { status: 409, code: "refused", refusals });
		}
		case "changed":
			return quoteProblem(locale, "quoteChanged", { differences: viewDifferences(outcome.differences, words) });
		case "executed":
			return { status: 201, body: viewExecuted(outcome, words) };
	}
}

function viewExecuted({ listed, password }: Extract<QuoteOutcome, { kind: "executed" }>, words: QuoteWords) {
	return { ...viewChange(listed, words), ...(password === undefined ? {} : { generatedPassword: password }) };
}
