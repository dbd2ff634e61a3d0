import type { Operation } from "../../domain/access/permissions.ts";
import type { CustomerId } from "../../domain/basics/ids.ts";
import type { Instant } from "../../domain/basics/instant.ts";
import { dayOf } from "../../domain/billing/day.ts";
import type { ChangeId } from "../../domain/billing/proration-line.ts";
import type { CustomerChange } from "../../domain/changes/customer-change.ts";
import { describeEffects } from "../../domain/changes/describe-effects.ts";
import { isOpen, type Quote, type QuoteId } from "../../domain/changes/quote.ts";
import { findQuoteDifferences, type QuoteDifference } from "../../domain/changes/quote-difference.ts";
import { isIrreversible, isUndoable, type UndoRefusal, undoWindowEnd } from "../../domain/changes/undo.ts";
import { findCustomerOfPartner } from "../../storage/customer-store.ts";
import type { Transactor } from "../../storage/database.ts";
import { findQuote, saveExecuted } from "../../storage/quote-store.ts";
import type { RememberedAnswer } from "../answer-once.ts";
import { givePassword } from "../joins/save-people.ts";
import type { NotFound } from "../preview-upgrade.ts";
import { inTimeOf } from "../read-customer.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { answerInTime } from "../timeline/catch-up.ts";
import { carryOut } from "./carry-out.ts";
import { replayIds } from "./carry-out-ids.ts";
import { findLackingRight } from "./carry-out-rights.ts";
import { isTokenOf } from "./carry-out-token.ts";
import { computeChange } from "./compute-change.ts";
import type { ChangeRefusals } from "./computed-change.ts";
import type { ListedChange } from "./list-changes.ts";

export type QuoteOutcome =
	| NotFound
	/** No quote of that id for which the token is right. */
	| { readonly kind: "quoteNotFound" }
	| { readonly kind: "forbidden"; readonly operation: Operation }
	| { readonly kind: "expired"; readonly expiresAt: Instant }
	| { readonly kind: "used"; readonly changeId: ChangeId }
	| ({ readonly kind: "refused"; readonly request: Quote["request"] } & ChangeRefusals)
	| { readonly kind: "changed"; readonly differences: readonly QuoteDifference[] }
	| {
			readonly kind: "executed";
			readonly change: CustomerChange;
			readonly listed: ListedChange;
			/** Of whoever a join made; told once. */
			readonly password?: string;
	  };

/** Which quote, with its token, and how to say what came of it. */
export interface QuoteExecution {
	readonly customerId: CustomerId;
	readonly quoteId: QuoteId;
	readonly token: string;
	readonly origin: RequestOrigin;
	readonly toAnswer: (outcome: QuoteOutcome) => RememberedAnswer;
}

/**
 * Carries out exactly what was quoted, or nothing. It is computed anew with the ids of the quote: the rules are those of
 * now, money counts from the quote's day, and when anything that was shown has become different, the differences come
 * back instead.
 */
export async function executeQuote(surroundings: Surroundings, execution: QuoteExecution): Promise<RememberedAnswer> {
	let fresh: QuoteOutcome | undefined;
	const remembered = await answerInTime<QuoteOutcome>(surroundings, {
		customerId: execution.customerId,
		origin: execution.origin,
		// A repeat learns no password, so what is remembered is said without it.
		toAnswer(outcome) {
			fresh = outcome;
			return execution.toAnswer(withoutPassword(outcome));
		},
		change: (tx, at) => executeWithin(tx, at, execution),
		isLasting: ({ kind }) => kind === "executed" || kind === "refused" || kind === "changed",
	});
	return fresh?.kind === "executed" && fresh.password !== undefined ? execution.toAnswer(fresh) : remembered;
}

function withoutPassword(outcome: QuoteOutcome): QuoteOutcome {
	if (outcome.kind !== "executed") return outcome;
	const { password: _, ...told } = outcome;
	return told;
}

async function executeWithin(
	tx: Transactor,
	surroundings: Surroundings,
	{ customerId, quoteId, token, origin }: QuoteExecution,
): Promise<QuoteOutcome> {
	const { caller } = origin;
	const { partnerId } = caller;
	const found = await findCustomerOfPartner(tx, partnerId, customerId);
	if (found === undefined) return { kind: "customerNotFound" };
	const quote = await findQuote(tx, { customerId, partnerId, quoteId });
	if (quote === undefined || !isTokenOf(token, quote.tokenDigest)) return { kind: "quoteNotFound" };
	if (quote.executedAs !== undefined) return { kind: "used", changeId: quote.executedAs };
	const { expiresAt, request } = quote;
	if (!isOpen(quote, inTimeOf(surroundings, found.customer).now())) return { kind: "expired", expiresAt };
	const operation = await findLackingRight(tx, caller, { of: { customerId, partnerId }, request });
	if (operation !== undefined) return { kind: "forbidden", operation };
	return await executeOpen(tx, surroundings, { quote, origin });
}

async function executeOpen(
	tx: Transactor,
	surroundings: Surroundings,
	{ quote, origin }: { readonly quote: Quote; readonly origin: RequestOrigin },
): Promise<QuoteOutcome> {
	const { customerId, request, ids, quotedAt } = quote;
	const day = dayOf(quotedAt);
	const asked = { db: tx, caller: origin.caller, customerId, request, day, by: "caller" } as const;
	const computed = await computeChange(replayIds(surroundings, ids), asked);
	if (computed.kind === "refused") return { ...computed, request };
	if (computed.kind !== "planned") return computed;
	const { change, at } = computed;
	const differences = findQuoteDifferences(quote.change, change);
	if (differences.length > 0) return { kind: "changed", differences };
	await carryOut(tx, computed, origin);
	await saveExecuted(tx, { customerId, quoteId: quote.id }, change.id);
	const password = await givePassword(tx, at, change);
	const listed = toListed(change, at);
	return { kind: "executed", change, listed, ...(password === undefined ? {} : { password }) };
}

/** The change as the list of changes shows it right after it was made. */
function toListed(change: CustomerChange, { settings }: Surroundings): ListedChange {
	const undoRefusals: UndoRefusal[] = isUndoable(change) ? [] : [{ code: "undoKind", kind: change.kind }];
	if (isUndoable(change) && isIrreversible(change)) undoRefusals.push({ code: "irreversibleUpstream" });
	return {
		change,
		effects: describeEffects(change.effects),
		...(isUndoable(change) ? { undoableUntil: undoWindowEnd(change, settings.undoDays) } : {}),
		undoRefusals,
	};
}
