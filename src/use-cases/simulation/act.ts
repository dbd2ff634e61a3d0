import type { Caller } from "../../domain/access/caller.ts";
import { type CustomerId, toId } from "../../domain/basics/ids.ts";
import { addDays } from "../../domain/basics/instant.ts";
import { dayOf } from "../../domain/billing/day.ts";
import { getOffer } from "../../domain/catalog/catalog.ts";
import type { CustomerChange } from "../../domain/changes/customer-change.ts";
import type { Quote } from "../../domain/changes/quote.ts";
import type { Subscription } from "../../domain/subscriptions/subscription.ts";
import { listNamedTargets } from "../../domain/upgrades/path-status.ts";
import type { RememberedAnswer } from "../answer-once.ts";
import { executeQuote, type QuoteOutcome } from "../changes/execute-quote.ts";
import { makeQuote } from "../changes/make-quote.ts";
import type { QuotedRequest } from "../changes/make-quote-request.ts";
import { readLedger } from "../changes/read-ledger.ts";
import { listSubscriptions } from "../list-subscriptions.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { catchUp } from "../timeline/catch-up.ts";
import { editTimeline } from "../timeline/edit-timeline.ts";
import type { PromiseCount } from "./promises.ts";
import type { SeededChoice } from "./seeded-choice.ts";

/** Who acts in the simulated year, on what, and who counts. */
export interface Actor {
	readonly surroundings: Surroundings;
	readonly choice: SeededChoice;
	readonly caller: Caller;
	readonly customers: readonly CustomerId[];
	readonly count: PromiseCount;
	/** Quotes that wait for another day. */
	readonly held: HeldQuote[];
}

/** A quote with its token, as somebody leaves it open over night. */
export interface HeldQuote {
	readonly quote: Quote;
	readonly token: string;
}

/** What an act came to, for the tally that is printed. */
export type ActEnd =
	| `${CustomerChange["kind"]} carried out`
	| "refused"
	| "scheduled"
	| "left open over night"
	| "nothing to act on"
	| "undone";

/** Somebody quotes something of some customer and carries it out, schedules it, or takes it back at once. */
export async function act(actor: Actor): Promise<ActEnd> {
	const { surroundings, choice, caller, customers } = actor;
	const customerId = choice.oneOf(customers);
	const found = await listSubscriptions(surroundings, caller, customerId);
	const waiting = actor.held[0];
	if (waiting !== undefined && dayOf(waiting.quote.quotedAt) < dayOf(surroundings.now())) {
		actor.held.shift();
		return await executeLater(actor, waiting);
	}
	const living = (found?.subscriptions ?? []).filter(({ status }) => status === "active" || status === "suspended");
	if (living.length === 0) return "nothing to act on";
	const request = chooseRequest(actor, choice.oneOf(living));
	if (choice.percent(15)) return await schedule(actor, customerId, request);
	return await quoteAndExecute(actor, customerId, request);
}

function chooseRequest({ surroundings, choice }: Actor, subscription: Subscription): QuotedRequest {
	const { id: subscriptionId, offerId } = subscription;
	if (subscription.status === "suspended") {
		return { kind: choice.percent(96) ? "reactivation" : "cancellation", subscriptionId };
	}
	const targets = listNamedTargets(surroundings.catalog, offerId);
	const draw = choice.between(1, 100);
	if (draw <= 55) {
		const change = choice.oneOf([-3, -2, -1, 1, 2, 3, 5, 10]);
		return { kind: "seats", subscriptionId, seats: { change }, release: [] };
	}
	if (draw <= 70 && targets.length > 0) {
		const targetOfferId = choice.oneOf(targets);
		return { kind: "upgrade", subscriptionId, targetOfferId, licenseTransfer: choice.percent(50) };
	}
	if (draw <= 75) return { kind: "suspension", subscriptionId };
	if (draw <= 80) return { kind: "autoRenew", subscriptionId, on: choice.percent(75) };
	if (draw <= 88) return { kind: "renewal", subscriptionId };
	if (getOffer(surroundings.catalog, offerId).isTrial) return { kind: "conversion", subscriptionId };
	return { kind: "conversion", subscriptionId, billingCycle: "annual" };
}

async function quoteAndExecute(actor: Actor, customerId: CustomerId, request: QuotedRequest): Promise<ActEnd> {
	const { count, choice } = actor;
	// An undo may have left a period to be charged again, which any change would do first.
	await catchUp(actor.surroundings, customerId);
	const before = await balanceOf(actor, customerId);
	const made = await makeQuote(actor.surroundings, { caller: actor.caller, customerId, request });
	if (made.kind !== "quoted") {
		count.check("a refusal writes nothing", (await balanceOf(actor, customerId)) === before, customerId);
		return "refused";
	}
	const { quote } = made.shown;
	if (choice.percent(10)) {
		actor.held.push({ quote, token: made.token });
		return "left open over night";
	}
	const outcome = await execute(actor, { customerId, quoteId: quote.id, token: made.token });
	if (outcome.kind !== "executed") {
		count.check(
			"the preview is the charge: what was executed is what was quoted",
			false,
			`${quote.id} ${outcome.kind}`,
		);
		return "refused";
	}
	const same = JSON.stringify(outcome.listed.change.charges) === JSON.stringify(quote.change.charges);
	count.check("the preview is the charge: what was executed is what was quoted", same, quote.id);
	const again = await execute(actor, { customerId, quoteId: quote.id, token: made.token });
	count.check("a quote is carried out once", again.kind === "used", quote.id);
	if (!choice.percent(30)) return `${outcome.listed.change.kind} carried out`;
	return (await undo(actor, { customerId, change: outcome.listed.change, before }))
		? "undone"
		: `${outcome.listed.change.kind} carried out`;
}

/** The day has passed and others have acted: it charges what was quoted, or the books stay as they are. */
async function executeLater(actor: Actor, { quote, token }: HeldQuote): Promise<ActEnd> {
	const { customerId, id: quoteId } = quote;
	await catchUp(actor.surroundings, customerId);
	const before = await balanceOf(actor, customerId);
	const outcome = await execute(actor, { customerId, quoteId, token });
	const holds =
		outcome.kind === "executed"
			? JSON.stringify(outcome.listed.change.charges) === JSON.stringify(quote.change.charges)
			: (await balanceOf(actor, customerId)) === before;
	actor.count.check(
		"a quote that is carried out on a later day charges what it said, or nothing",
		holds,
		`${quoteId} ${outcome.kind}`,
	);
	return outcome.kind === "executed" ? `${outcome.listed.change.kind} carried out` : "refused";
}

interface Undoing {
	readonly customerId: CustomerId;
	readonly change: CustomerChange;
	/** The balance before the change. */
	readonly before: string;
}

/** Takes a change back when it can be; a refusal to is the rules' affair. */
async function undo(actor: Actor, { customerId, change, before }: Undoing): Promise<boolean> {
	const request: QuotedRequest = { kind: "undo", changeId: change.id };
	const made = await makeQuote(actor.surroundings, { caller: actor.caller, customerId, request });
	if (made.kind !== "quoted") return false;
	const outcome = await execute(actor, { customerId, quoteId: made.shown.quote.id, token: made.token });
	const exact = outcome.kind === "executed" && (await balanceOf(actor, customerId)) === before;
	actor.count.check("undo is the exact inverse: the balance is what it was", exact, change.id);
	return outcome.kind === "executed";
}

async function execute(
	actor: Actor,
	quoted: Pick<Parameters<typeof executeQuote>[1], "customerId" | "quoteId" | "token">,
): Promise<QuoteOutcome> {
	let told: QuoteOutcome | undefined;
	await executeQuote(actor.surroundings, {
		...quoted,
		origin: originOf(actor),
		toAnswer(outcome) {
			told = outcome;
			return noAnswer;
		},
	});
	if (told === undefined) throw new Error("nothing was told of a quote");
	return told;
}

async function schedule(actor: Actor, customerId: CustomerId, request: QuotedRequest): Promise<ActEnd> {
	if (request.kind === "undo") return "refused";
	const { surroundings, choice } = actor;
	let end: ActEnd = "refused";
	await editTimeline(surroundings, {
		key: { customerId, subscriptionId: toId(request.subscriptionId) },
		origin: originOf(actor),
		edit: { kind: "add", request, dueAt: addDays(surroundings.now(), choice.between(1, 120)) },
		toAnswer(outcome) {
			if (outcome.kind === "edited") end = "scheduled";
			return noAnswer;
		},
	});
	return end;
}

/** What stands on every account of the customer, as text that can be compared. */
async function balanceOf({ surroundings, caller }: Actor, customerId: CustomerId): Promise<string> {
	const ledger = await readLedger(surroundings, { caller, customerId }, { limit: 1 });
	const balances = (ledger?.balances ?? []).filter(({ balance }) => balance.amount !== 0n);
	return balances
		.map(({ account, balance: { amount, currency } }) => `${account} ${amount} ${currency}`)
		.toSorted()
		.join("\n");
}

const noAnswer: RememberedAnswer = { status: 200, headers: {}, body: "" };

function originOf({ caller, surroundings }: Actor): RequestOrigin {
	const requestId = surroundings.newId();
	return { caller, requestId, correlationId: requestId };
}
