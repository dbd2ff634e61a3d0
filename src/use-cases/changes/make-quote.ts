import type { Caller } from "../../domain/access/caller.ts";
import type { Operation } from "../../domain/access/permissions.ts";
import { type CustomerId, toId } from "../../domain/basics/ids.ts";
import { toInstant } from "../../domain/basics/instant.ts";
import type { ChangeRequest } from "../../domain/changes/change-request.ts";
import type { Quote, QuoteId } from "../../domain/changes/quote.ts";
import type { PersonRequest } from "../../domain/joins/person-request.ts";
import type { PurchaseRequest } from "../../domain/purchases/purchase-request.ts";
import { findChange } from "../../storage/change-store.ts";
import { findCustomerOfPartner } from "../../storage/customer-store.ts";
import type { Reader } from "../../storage/database.ts";
import { saveNewQuote } from "../../storage/quote-store.ts";
import type { NotFound } from "../preview-upgrade.ts";
import type { Surroundings } from "../surroundings.ts";
import { catchUp } from "../timeline/catch-up.ts";
import { recordIds } from "./carry-out-ids.ts";
import { findLackingRight } from "./carry-out-rights.ts";
import { digestToken, newQuoteToken } from "./carry-out-token.ts";
import { computeChange } from "./compute-change.ts";
import type { ChangeRefusals, PlannedChange } from "./computed-change.ts";
import type { QuotedRequest } from "./make-quote-request.ts";
import { type ShownQuote, showQuote } from "./make-quote-show.ts";

/** What is to be quoted, for whom. */
export interface QuoteCommand {
	readonly caller: Caller;
	readonly customerId: CustomerId;
	readonly request: QuotedRequest | PurchaseRequest | PersonRequest;
}

/** A quote with its token, which nobody can read again, or why there is none. */
export type MadeQuote =
	| NotFound
	| { readonly kind: "changeNotFound" }
	| { readonly kind: "forbidden"; readonly operation: Operation }
	| ({ readonly kind: "refused" } & ChangeRefusals)
	| { readonly kind: "quoted"; readonly shown: ShownQuote; readonly token: string };

/**
 * Computes a change, keeps it and shows it. The answer is not remembered for repeats, since the token must not be kept;
 * a repeat makes another quote, which harms nothing.
 */
export async function makeQuote(surroundings: Surroundings, command: QuoteCommand): Promise<MadeQuote> {
	await catchUp(surroundings, command.customerId);
	const moment = surroundings.now();
	const still: Surroundings = { ...surroundings, now: () => moment };
	const token = newQuoteToken();
	const made = await surroundings.database.read((db) =>
		quote(still, db, { ...command, tokenDigest: digestToken(token) }),
	);
	if (made.kind !== "quoted") return made;
	await surroundings.database.transact(command.customerId, (tx) => saveNewQuote(tx, made.shown.quote));
	return { ...made, token };
}

type QuoteToMake = QuoteCommand & { readonly tokenDigest: string };

async function quote(
	surroundings: Surroundings,
	db: Reader,
	{ tokenDigest, ...command }: QuoteToMake,
): Promise<Exclude<MadeQuote, { kind: "quoted" }> | Omit<Extract<MadeQuote, { kind: "quoted" }>, "token">> {
	const { caller, customerId } = command;
	const { partnerId } = caller;
	if ((await findCustomerOfPartner(db, partnerId, customerId)) === undefined) return { kind: "customerNotFound" };
	const request = await completeRequest(db, command);
	if (request === undefined) return { kind: "changeNotFound" };
	const operation = await findLackingRight(db, caller, { of: { customerId, partnerId }, request });
	if (operation !== undefined) return { kind: "forbidden", operation };
	const recorded = recordIds(surroundings);
	const computed = await computeChange(recorded.surroundings, { db, caller, customerId, request, by: "caller" });
	if (computed.kind !== "planned") return computed;
	const quoted = toQuote(surroundings, computed, { request, ids: [...recorded.ids], tokenDigest });
	const { at, facts, money } = computed;
	return { kind: "quoted", shown: await showQuote({ at, db, facts, money, quote: quoted }) };
}

/** The subscription of an undo is that of what it undoes. */
async function completeRequest(
	db: Reader,
	{ caller: { partnerId }, customerId, request }: QuoteCommand,
): Promise<ChangeRequest | PurchaseRequest | PersonRequest | undefined> {
	if (request.kind !== "undo") return request;
	const undone = await findChange(db, { customerId, partnerId }, request.changeId);
	return undone === undefined ? undefined : { ...request, subscriptionId: undone.subscriptionId };
}

function toQuote(
	surroundings: Surroundings,
	{ change, at, upgrade, person, transition }: PlannedChange,
	kept: Pick<Quote, "request" | "ids" | "tokenDigest">,
): Quote {
	const { customerId, partnerId, subscriptionId } = change;
	const quotedAt = at.now();
	return {
		...{ id: toId<QuoteId>(surroundings.newId()), customerId, partnerId, subscriptionId },
		...kept,
		change,
		...(upgrade === undefined ? {} : { upgrade }),
		...(person === undefined ? {} : { person }),
		...(transition === undefined ? {} : { transition }),
		quotedAt,
		expiresAt: toInstant(Temporal.Instant.from(quotedAt).add({ hours: surroundings.settings.quoteHours })),
	};
}
