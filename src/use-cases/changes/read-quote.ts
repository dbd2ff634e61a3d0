import type { Caller } from "../../domain/access/caller.ts";
import type { CustomerId } from "../../domain/basics/ids.ts";
import { dayOf } from "../../domain/billing/day.ts";
import type { QuoteId } from "../../domain/changes/quote.ts";
import { findQuote } from "../../storage/quote-store.ts";
import { findCustomerFacts, inTimeOf } from "../read-customer.ts";
import type { Surroundings } from "../surroundings.ts";
import { readCustomerMoney } from "./customer-money.ts";
import { type ShownQuote, showQuote } from "./make-quote-show.ts";

/** A kept quote as it stands now, or what of it was not found. */
export type ReadQuote =
	| { readonly kind: "customerNotFound" }
	| { readonly kind: "quoteNotFound" }
	| { readonly kind: "quote"; readonly shown: ShownQuote };

/** Reads one of the partner's quotes, without its token. */
export async function readQuote(
	surroundings: Surroundings,
	{
		caller,
		customerId,
		quoteId,
	}: { readonly caller: Caller; readonly customerId: CustomerId; readonly quoteId: QuoteId },
): Promise<ReadQuote> {
	const { partnerId } = caller;
	return await surroundings.database.read(async (db) => {
		const facts = await findCustomerFacts(db, partnerId, customerId);
		if (facts === undefined) return { kind: "customerNotFound" };
		const quote = await findQuote(db, { customerId, partnerId, quoteId });
		if (quote === undefined) return { kind: "quoteNotFound" };
		const at = inTimeOf(surroundings, facts.customer);
		const money = await readCustomerMoney(db, { partnerId, customer: facts.customer, day: dayOf(at.now()) });
		return { kind: "quote", shown: await showQuote({ at, db, facts, money, quote }) };
	});
}
