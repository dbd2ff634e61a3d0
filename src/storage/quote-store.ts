import { type CustomerId, type PartnerId, storedId } from "../domain/basics/ids.ts";
import { storedInstant } from "../domain/basics/instant.ts";
import type { ChangeId } from "../domain/billing/proration-line.ts";
import type { Quote, QuoteId } from "../domain/changes/quote.ts";
import type { Reader, Transactor } from "./database.ts";
import { fromJson, toJson } from "./json.ts";
import type { QuoteRow } from "./money-tables.ts";

/** Which quote, of which partner for which customer. */
export interface QuoteKey {
	readonly customerId: CustomerId;
	readonly partnerId: PartnerId;
	readonly quoteId: QuoteId;
}

/** Writes a new quote. */
export async function saveNewQuote(tx: Transactor, quote: Quote): Promise<void> {
	await tx.insertInto("quotes").values(toQuoteRow(quote)).execute();
}

/** A quote of the partner for the customer; another partner's is not found. */
export async function findQuote(db: Reader, { customerId, partnerId, quoteId }: QuoteKey): Promise<Quote | undefined> {
	const row = await db
		.selectFrom("quotes")
		.selectAll()
		.where("customer_id", "=", customerId)
		.where("id", "=", quoteId)
		.where("partner_id", "=", partnerId)
		.executeTakeFirst();
	return row === undefined ? undefined : fromQuoteRow(row);
}

/** Marks a quote as carried out; once it is, nothing marks it again. */
export async function saveExecuted(
	tx: Transactor,
	{ customerId, quoteId }: Omit<QuoteKey, "partnerId">,
	changeId: ChangeId,
): Promise<void> {
	await tx
		.updateTable("quotes")
		.set({ executed_as: changeId })
		.where("customer_id", "=", customerId)
		.where("id", "=", quoteId)
		.where("executed_as", "is", null)
		.execute();
}

/** The plan with what carrying it out takes, in one column. */
type StoredPlan = Pick<Quote, "change" | "ids" | "upgrade" | "person" | "transition">;

function toQuoteRow(quote: Quote): QuoteRow {
	const { change, ids, upgrade, person, transition } = quote;
	return {
		customer_id: quote.customerId,
		id: quote.id,
		partner_id: quote.partnerId,
		subscription_id: quote.subscriptionId,
		request: toJson(quote.request),
		change: toJson({
			...{ change, ids },
			...(upgrade === undefined ? {} : { upgrade }),
			...(person === undefined ? {} : { person }),
			...(transition === undefined ? {} : { transition }),
		} satisfies StoredPlan),
		quoted_at: quote.quotedAt,
		expires_at: quote.expiresAt,
		token_digest: quote.tokenDigest,
		executed_as: quote.executedAs ?? null,
	};
}

function fromQuoteRow(row: QuoteRow): Quote {
	return {
		id: storedId(row.id),
		customerId: storedId(row.customer_id),
		partnerId: storedId(row.partner_id),
		subscriptionId: storedId(row.subscription_id),
		request: fromJson<Quote["request"]>(row.request),
		...fromJson<StoredPlan>(row.change),
		quotedAt: storedInstant(row.quoted_at),
		expiresAt: storedInstant(row.expires_at),
		tokenDigest: row.token_digest,
		...(row.executed_as === null ? {} : { executedAs: storedId<ChangeId>(row.executed_as) }),
	};
}
