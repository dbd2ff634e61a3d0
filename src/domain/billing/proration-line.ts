import type { Brand, OfferId, SubscriptionId } from "../basics/ids.ts";
import type { Currency } from "./currency.ts";
import type { Day } from "./day.ts";
import type { FractionText } from "./fraction.ts";
import type { Money } from "./money.ts";
import type { Period } from "./period.ts";
import type { PriceReduction } from "./reduced-price.ts";
import type { PeriodShare, RoundingPolicyName } from "./rounding-policies.ts";

export type ChangeId = Brand<"ChangeId">;
/** The change's id and the line's number in it, `…/1`. */
export type LineId = Brand<"LineId">;

/**
 * Why a line is there. What Partner Center calls it differs by regime and stands at the border. `cancellation` is
 * suspension too, which in legacy is the way to cancel; `upgrade` is new commerce only, since legacy cancels and buys.
 */
export type ChargeKind =
	| "purchase"
	| "cycle"
	| "renewal"
	| "seatChange"
	| "cancellation"
	| "reactivation"
	| "upgrade"
	| "conversion";

/** The change that lines are written for. */
export interface BillingChange {
	readonly id: ChangeId;
	/** The first day that the new state is charged for and the old one credited. */
	readonly day: Day;
	readonly currency: Currency;
	readonly policy: RoundingPolicyName;
}

/** One amount that the customer owes, or is owed when negative, with all that it was made from. */
export interface ProrationLine {
	readonly id: LineId;
	readonly changeId: ChangeId;
	readonly subscriptionId: SubscriptionId;
	readonly offerId: OfferId;
	readonly kind: ChargeKind;
	/** The days that are charged or credited. */
	readonly span: Period;
	/** The days that the unit price is for. */
	readonly rated: Period;
	readonly amount: Money;
	/** The earlier line that it credits from the first day of its span on, or takes back as if it had never been. */
	readonly settles?: { readonly how: "credits" | "undoes"; readonly lineId: LineId };
	readonly proof: LineProof;
}

/** From this alone the amount follows. Minor units; the share's price is the price paid, not today's. */
export type LineProof = ProofTerms & {
	/** The share before rounding, negative for a credit. */
	readonly unrounded: FractionText;
	/** What rounding left over: `unrounded` less the amount. */
	readonly remainder: FractionText;
};

/** What an amount is made from. */
export type ProofTerms = ShareTerms | ReversalTerms;

/** The amount is a share of a period, rounded by a policy. */
export interface ShareTerms extends DirectedShare {
	readonly formula: "share";
	/** What earlier lines left over, where the policy carries it. */
	readonly carried?: FractionText;
	/** A credit never gives back more than is still paid on the line that it credits. */
	readonly atMost?: number;
}

/** The amount is what an earlier line came to, the other way, so that nothing is rounded twice. */
interface ReversalTerms extends DirectedShare {
	readonly formula: "reversal";
	/** What is taken back; its sign is that of the earlier amount. */
	readonly reversed: number;
}

/** Seats and days of a price, charged or credited. */
export interface DirectedShare extends PeriodShare {
	/** A reversal keeps the policy of the line that it takes back. */
	readonly policy: RoundingPolicyName;
	readonly direction: "charge" | "credit";
	/** What a promotion took off the unit price; a credit has that of what it credits. */
	readonly promotion?: PriceReduction;
}

/** All that a change charges and credits; the lines are the total. */
export interface ChargePlan {
	readonly change: BillingChange;
	readonly lines: readonly ProrationLine[];
	readonly total: Money;
}
