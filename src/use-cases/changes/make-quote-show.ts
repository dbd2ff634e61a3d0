import type { Instant } from "../../domain/basics/instant.ts";
import { dayOf } from "../../domain/billing/day.ts";
import { toChargePlan } from "../../domain/billing/write-lines.ts";
import type { BilledCharges, CustomerChange } from "../../domain/changes/customer-change.ts";
import {
	describeEffects,
	type MonthlyPrice,
	monthlyPrice,
	type SubscriptionEffect,
} from "../../domain/changes/describe-effects.ts";
import { isOpen, type Quote } from "../../domain/changes/quote.ts";
import { isIrreversible, isUndoable, undoWindowEnd } from "../../domain/changes/undo.ts";
import type { RebasedEntry } from "../../domain/timeline/rebase-schedule.ts";
import type { Reader } from "../../storage/database.ts";
import type { CustomerFacts } from "../read-customer.ts";
import type { Surroundings } from "../surroundings.ts";
import { previewRebase } from "../timeline/rebase-after.ts";
import type { CustomerMoney } from "./customer-money.ts";
import { foretellInvoice, type NextInvoice } from "./make-quote-invoice.ts";

/** A quote with all that is shown of it. */
export interface ShownQuote {
	readonly quote: Quote;
	readonly state: "open" | "expired" | "executed";
	readonly effects: readonly SubscriptionEffect[];
	/** Absent where nothing of it is billed here. */
	readonly charges?: BilledCharges & { readonly perMonth: MonthlyPrice; readonly nextInvoice: NextInvoice };
	/** What carrying it out makes of entries of timelines; nothing once it is carried out. */
	readonly schedule: readonly RebasedEntry[];
	/** Absent when it cannot be taken back. */
	readonly undoableUntil?: Instant;
}

interface QuoteToShow {
	readonly at: Surroundings;
	readonly db: Reader;
	readonly facts: CustomerFacts;
	/** Undefined where the partner bills nothing here. */
	readonly money: CustomerMoney | undefined;
	readonly quote: Quote;
}

/** Adds to a quote what it means for the month and the next invoice. `at` is in the customer's time. */
export async function showQuote({ at, db, facts, money, quote }: QuoteToShow): Promise<ShownQuote> {
	const { change, executedAs } = quote;
	const executed = executedAs !== undefined;
	const effects = describeEffects(change.effects, money?.billings);
	const charges = money === undefined ? undefined : toCharges(change, effects);
	const canUndo = isUndoable(change) && !isIrreversible(change);
	return {
		quote,
		state: executed ? "executed" : isOpen(quote, at.now()) ? "open" : "expired",
		effects,
		...(charges === undefined || money === undefined
			? {}
			: {
					charges: {
						...charges,
						perMonth: monthlyPrice(effects, charges.plan.change.currency),
						nextInvoice: await foretellInvoice({ at, db, facts, money, change, charges, executed }),
					},
				}),
		schedule: executed ? [] : await previewRebase(db, change),
		...(canUndo ? { undoableUntil: undoWindowEnd(change, at.settings.undoDays) } : {}),
	};
}

/** The lines of a change; no lines, where what it touches is billed and it charges nothing. */
function toCharges(change: CustomerChange, effects: readonly SubscriptionEffect[]): BilledCharges | undefined {
	if (change.charges !== undefined) return change.charges;
	const [billing] = effects.flatMap(({ before, after }) => after?.billing ?? before?.billing ?? []);
	if (billing === undefined) return undefined;
	const { policy, unitPrice } = billing;
	const day = dayOf(change.at);
	return { plan: toChargePlan({ id: change.id, day, currency: unitPrice.currency, policy }, []), invoicedFrom: day };
}
