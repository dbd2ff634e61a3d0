import type { Operation } from "../../domain/access/permissions.ts";
import { toId, type UserId } from "../../domain/basics/ids.ts";
import type { ChangeId } from "../../domain/billing/proration-line.ts";
import type { QuoteId } from "../../domain/changes/quote.ts";
import { executeQuote } from "../../use-cases/changes/execute-quote.ts";
import { makeQuote } from "../../use-cases/changes/make-quote.ts";
import type { QuotedRequest } from "../../use-cases/changes/make-quote-request.ts";
import { readQuote } from "../../use-cases/changes/read-quote.ts";
import {
	autoRenewRequest,
	change as changeSchema,
	conversionRequest,
	plainRequest,
	quoteExecution,
	quote as quoteSchema,
	renewalRequest,
} from "../../wire/api/change.ts";
import { problem as problemSchema } from "../../wire/api/problem.ts";
import { seatRequest } from "../../wire/api/subscription.ts";
import { upgradeRequest } from "../../wire/api/upgrade.ts";
import { toRememberedAnswer } from "../answer.ts";
import { viewQuote } from "../convert/quote.ts";
import { answerExecuted, answerMade, toQuoteWords } from "../convert/quote-answer.ts";
import { quoteProblem } from "../convert/quote-problem.ts";
import { readUpgradeChoice } from "../convert/upgrade-views.ts";
import { notFoundProblem } from "../errors.ts";
import { readCustomerId, readSubscriptionId } from "../path-ids.ts";
import { type RouteContext, route } from "../route.ts";

const customerUrl = "/api/v1/customers/:customerId";
const subscriptionUrl = `${customerUrl}/subscriptions/:subscriptionId`;
const quoteUrl = `${customerUrl}/quotes/:quoteId`;
const responses = {
	201: quoteSchema,
	400: problemSchema,
	403: problemSchema,
	404: problemSchema,
	409: problemSchema,
} as const;

/** What every question for a quote has. */
function quoted(action: string, operation: Operation, summary: string) {
	const url = `${subscriptionUrl}/${action}/quote`;
	return { api: "seatlift", method: "POST", url, summary, operation, credentials: "either", responses } as const;
}

/** `POST …/upgrades/quote`. */
export const quoteUpgradeRoute = route({
	...quoted("upgrades", "upgradeSubscription", "Quote an upgrade: lines, totals, next invoice, affected users"),
	body: upgradeRequest,
	handle(context) {
		const choice = readUpgradeChoice(context.body);
		return make(context, { kind: "upgrade", subscriptionId: readSubscriptionId(context), ...choice });
	},
});

/** `POST …/seats/quote`. */
export const quoteSeatsRoute = route({
	...quoted("seats", "changeSeats", "Quote a change of seats"),
	body: seatRequest,
	handle(context) {
		const { body } = context;
		return make(context, {
			kind: "seats",
			subscriptionId: readSubscriptionId(context),
			seats: "change" in body ? { change: body.change } : { quantity: body.quantity },
			release: (body.release ?? []).map((id) => toId<UserId>(id)),
		});
	},
});

/** `POST …/suspension/quote`. */
export const quoteSuspensionRoute = route({
	...quoted("suspension", "manageSubscription", "Quote a suspension"),
	body: plainRequest,
	handle: (context) => make(context, { kind: "suspension", subscriptionId: readSubscriptionId(context) }),
});

/** `POST …/reactivation/quote`. */
export const quoteReactivationRoute = route({
	...quoted("reactivation", "manageSubscription", "Quote a reactivation"),
	body: plainRequest,
	handle: (context) => make(context, { kind: "reactivation", subscriptionId: readSubscriptionId(context) }),
});

/** `POST …/cancellation/quote`. */
export const quoteCancellationRoute = route({
	...quoted("cancellation", "manageSubscription", "Quote a cancellation"),
	body: plainRequest,
	handle: (context) => make(context, { kind: "cancellation", subscriptionId: readSubscriptionId(context) }),
});

/** `POST …/renewal/quote`: agrees the next term's price, or switches automatic renewal. */
export const quoteRenewalRoute = route({
	...quoted("renewal", "manageSubscription", "Quote the next term at the price that is known today"),
	body: renewalRequest,
	handle(context) {
		const subscriptionId = readSubscriptionId(context);
		const on = context.body?.autoRenew;
		return make(
			context,
			on === undefined ? { kind: "renewal", subscriptionId } : { kind: "autoRenew", subscriptionId, on },
		);
	},
});

/** `POST …/auto-renew/quote`. */
export const quoteAutoRenewRoute = route({
	...quoted("auto-renew", "manageSubscription", "Quote switching automatic renewal on or off"),
	body: autoRenewRequest,
	handle: (context) =>
		make(context, { kind: "autoRenew", subscriptionId: readSubscriptionId(context), on: context.body.autoRenew }),
});

/** `POST …/conversion/quote`: a trial into what is paid for, or monthly into annual. */
export const quoteConversionRoute = route({
	...quoted("conversion", "manageSubscription", "Quote a conversion"),
	body: conversionRequest,
	handle(context) {
		const { billingCycle, targetOfferId, quantity } = {
			targetOfferId: undefined,
			quantity: undefined,
			...context.body,
		};
		return make(context, {
			kind: "conversion",
			subscriptionId: readSubscriptionId(context),
			...(targetOfferId === undefined ? {} : { targetOfferId }),
			...(billingCycle === undefined ? {} : { billingCycle }),
			...(quantity === undefined ? {} : { quantity }),
		});
	},
});

/** `POST …/changes/{changeId}/undo/quote`: takes the right that the change took. */
export const quoteUndoRoute = route({
	...{ api: "seatlift", method: "POST", url: `${customerUrl}/changes/:changeId/undo/quote` },
	...{ summary: "Quote taking a change back", operation: "viewCharges", credentials: "either" },
	body: plainRequest,
	responses,
	handle: (context) => make(context, { kind: "undo", changeId: toId<ChangeId>(context.params.changeId ?? "") }),
});

/** `GET …/quotes/{quoteId}`: as it stands, without its token. */
export const readQuoteRoute = route({
	...{ api: "seatlift", method: "GET", url: quoteUrl, summary: "Read a quote" },
	...{ operation: "viewCharges", credentials: "either" },
	responses: { 200: quoteSchema, 404: problemSchema },
	async handle(context) {
		const { surroundings, caller, locale } = context;
		const key = { caller, customerId: readCustomerId(context), quoteId: readQuoteId(context) };
		const found = await readQuote(surroundings, key);
		if (found.kind === "customerNotFound") return notFoundProblem(locale, "Customer");
		if (found.kind === "quoteNotFound") return quoteProblem(locale, "quoteNotFound");
		return { status: 200, body: viewQuote(found.shown, toQuoteWords(context)) };
	},
});

/** `POST …/quotes/{quoteId}/execute`: exactly what was quoted, or a 409 that says what differs; takes the right of the action. */
export const executeQuoteRoute = route({
	...{ api: "seatlift", method: "POST", url: `${quoteUrl}/execute`, summary: "Carry out exactly what was quoted" },
	...{ operation: "viewCharges", credentials: "either" },
	body: quoteExecution,
	responses: { ...responses, 201: changeSchema },
	async handle(context) {
		const { surroundings, origin, body } = context;
		return await executeQuote(surroundings, {
			customerId: readCustomerId(context),
			quoteId: readQuoteId(context),
			token: body.token,
			origin,
			toAnswer: (outcome) => toRememberedAnswer(answerExecuted(context, outcome)),
		});
	},
});

type Asked = Pick<RouteContext, "surroundings" | "caller" | "locale" | "params">;

async function make(context: Asked, request: QuotedRequest) {
	const { surroundings, caller } = context;
	const made = await makeQuote(surroundings, { caller, customerId: readCustomerId(context), request });
	return answerMade(context, request.kind, made);
}

function readQuoteId({ params }: Pick<RouteContext, "params">): QuoteId {
	return toId(params.quoteId ?? "");
}
