import { z } from "zod";
import { chargeLine, money, moneySum } from "./money.ts";
import { personConsequences, personEffect } from "./person.ts";
import { offerView } from "./subscription.ts";
import { transitionConsequences } from "./transition-consequences.ts";
import { consequences } from "./upgrade.ts";

/** A subscription before or after a change, as far as changes touch it. */
const subscriptionState = z.object({
	offer: offerView,
	quantity: z.int(),
	status: z.string(),
	autoRenew: z.boolean(),
	billingCycle: z.string(),
	committedUntil: z.string(),
	/** For one seat and one billing period; absent where it is not billed. */
	unitPrice: money.optional(),
	/** The price agreed for the next term, where one is. */
	renewalPrice: money.optional(),
});

const subscriptionEffect = z
	.object({
		subscriptionId: z.string(),
		friendlyName: z.string(),
		before: subscriptionState.optional(),
		after: subscriptionState.optional(),
	})
	.meta({ id: "SubscriptionEffect" });

/** What a change charges: the lines sum to the total. */
export const charges = z
	.object({
		total: money,
		lines: z.array(chargeLine),
		/** The day from which an invoice takes the lines. */
		invoicedFrom: z.string(),
		/** What the customer pays a month, over the subscriptions that the change touches, before and after. */
		perMonth: z.object({ before: money, after: money, difference: money }),
		/** The next invoice as it stands with this change: what waits for it, what begins until then, and this change. */
		nextInvoice: z.object({ day: z.string(), total: money, waiting: money, beginning: money, change: money }),
	})
	.meta({ id: "Charges" });
export type ChargesView = z.infer<typeof charges>;

/** Whether a change can be taken back, until when, and why not. */
const undoState = z
	.object({
		possible: z.boolean(),
		until: z.string().optional(),
		reasons: z.array(z.object({ code: z.string(), reason: z.string(), remedy: z.string() })),
	})
	.meta({ id: "UndoState" });

const changeKind = z.enum([
	"purchase",
	"upgrade",
	"seats",
	"suspension",
	"reactivation",
	"cancellation",
	"renewal",
	"cycle",
	"conversion",
	"expiry",
	"deletion",
	"settings",
	"priceBook",
	"join",
	"leave",
	"transition",
	"undo",
]);

const renewalPrice = z.object({ unitPrice: money, perMonth: money });

/** What one subscription pays from its first renewal under another price book on, and would have paid without it. */
export const renewalPrices = z
	.object({
		subscriptionId: z.string(),
		product: z.string(),
		friendlyName: z.string(),
		quantity: z.int(),
		billingCycle: z.enum(["monthly", "annual"]),
		renewsOn: z.string(),
		/** The price of that term was agreed before, so the book changes nothing for it. */
		isAgreed: z.boolean(),
		/** Absent where there is no price, so that it would not renew. */
		before: renewalPrice.optional(),
		after: renewalPrice.optional(),
		/** The same in a sentence. */
		sentence: z.string(),
	})
	.meta({ id: "RenewalPrices" });
export type RenewalPricesView = z.infer<typeof renewalPrices>;

/** One change that was carried out. */
export const change = z
	.object({
		id: z.string(),
		kind: changeKind,
		/** In the caller's language. */
		title: z.string(),
		subscriptionId: z.string(),
		at: z.string(),
		by: z.enum(["caller", "schedule", "clock"]),
		effects: z.array(subscriptionEffect),
		/** Absent where nothing of it is billed here; `notBilled` then says why. */
		charges: charges.omit({ perMonth: true, nextInvoice: true }).optional(),
		notBilled: z.string().optional(),
		/** Whose accounts a join or a leave touched; absent for who may not see the customer's people. */
		people: z.array(personEffect).optional(),
		/** Of somebody whom a join made: told once, to whoever carried the quote out. */
		generatedPassword: z.string().optional(),
		/** Another price book, from that day on. */
		terms: z
			.object({ from: z.string(), priceBookId: z.string().optional(), renewals: z.array(renewalPrices) })
			.optional(),
		undo: undoState,
		/** The change that it took back, and the one that took it back. */
		undoes: z.string().optional(),
		undoneBy: z.string().optional(),
	})
	.meta({ id: "Change" });
export type ChangeView = z.infer<typeof change>;

/** `GET …/changes?subscriptionId=&size=&cursor=`: the last carried out first. */
export const changeList = z
	.object({ items: z.array(change), nextCursor: z.string().optional() })
	.meta({ id: "ChangeList" });
export const changeListQuery = z.object({
	subscriptionId: z.guid().optional(),
	size: z.coerce.number().int().min(1).max(100).default(25),
	cursor: z.string().max(300).optional(),
});

/** A stored plan. Executing it with its token charges exactly this or refuses. */
export const quote = z
	.object({
		id: z.string(),
		/** Shown once, when the quote is made. */
		token: z.string().optional(),
		kind: z.string(),
		title: z.string(),
		subscriptionId: z.string(),
		quotedAt: z.string(),
		expiresAt: z.string(),
		state: z.enum(["open", "expired", "executed"]),
		changeId: z.string().optional(),
		effects: z.array(subscriptionEffect),
		charges: charges.optional(),
		notBilled: z.string().optional(),
		/** Of an upgrade: services, and which users need extra work. */
		consequences: consequences.optional(),
		/** Of a transition: which seats stay and which move, and whose licenses. */
		transition: transitionConsequences.optional(),
		/** Of a join or a leave: what it does to the person. */
		person: personConsequences.optional(),
		/** Users whose license goes with returned seats. */
		released: z.array(z.string()),
		/** Entries of the timeline that the change touches, and what becomes of them. */
		schedule: z.array(z.object({ entryId: z.string(), becomes: z.string(), sentence: z.string() })),
		/** Until when it can be taken back once it is carried out; absent when it cannot. */
		undoableUntil: z.string().optional(),
	})
	.meta({ id: "Quote" });
export type QuoteView = z.infer<typeof quote>;

/** Body of `POST …/quotes/{quoteId}/execute`. */
export const quoteExecution = z.strictObject({ token: z.string().min(1).max(200) }).meta({ id: "QuoteExecution" });

/** Body of quotes that leave nothing to say; it may be left out. */
export const plainRequest = z.strictObject({}).optional().meta({ id: "PlainRequest" });

/** Body of `POST …/auto-renew/quote`. */
export const autoRenewRequest = z.strictObject({ autoRenew: z.boolean() }).meta({ id: "AutoRenewRequest" });

/** Body of `POST …/renewal/quote`: nothing to agree the next term's price, or as `…/auto-renew/quote`. */
export const renewalRequest = z
	.strictObject({ autoRenew: z.boolean().optional() })
	.optional()
	.meta({ id: "RenewalRequest" });

/** Body of `POST …/conversion/quote`: exactly one of the two. */
export const conversionRequest = z
	.union([
		z.strictObject({ billingCycle: z.enum(["monthly", "annual"]) }),
		z.strictObject({
			targetOfferId: z.string().min(1).max(200),
			billingCycle: z.enum(["monthly", "annual"]).optional(),
			quantity: z.int().min(1).max(10_000_000).optional(),
		}),
	])
	.meta({ id: "ConversionRequest" });

/** `GET …/ledger`: what the customer owes, by currency, and the bookings behind it, newest first. */
export const ledger = z
	.object({
		balances: z.array(z.object({ account: z.string(), balance: moneySum })),
		/** Always zero in every currency; computed, not assumed. */
		sums: z.array(moneySum),
		transfers: z.array(
			z.object({
				id: z.string(),
				debit: z.string(),
				credit: z.string(),
				amount: money,
				cause: z.string(),
				bookedAt: z.string(),
			}),
		),
		nextCursor: z.string().optional(),
	})
	.meta({ id: "Ledger" });

/** Query of `GET …/ledger`. */
export const ledgerQuery = z.object({
	size: z.coerce.number().int().min(1).max(200).default(50),
	cursor: z.string().max(300).optional(),
});
