import type { Brand, CustomerId, PartnerId, SubscriptionId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import { dayOf } from "../billing/day.ts";
import type { ChangeId } from "../billing/proration-line.ts";
import type { PersonConsequences } from "../joins/person-plan.ts";
import type { PersonRequest } from "../joins/person-request.ts";
import type { PurchaseRequest } from "../purchases/purchase-request.ts";
import type { TransitionPlan } from "../transitions/transition-plan.ts";
import type { UpgradePlan } from "../upgrades/upgrade-plan.ts";
import type { ChangeRequest } from "./change-request.ts";
import type { CustomerChange } from "./customer-change.ts";

export type QuoteId = Brand<"QuoteId">;

/** A plan that was shown and is kept, so that what is carried out is what was shown. */
export interface Quote {
	readonly id: QuoteId;
	readonly customerId: CustomerId;
	readonly partnerId: PartnerId;
	readonly subscriptionId: SubscriptionId;
	readonly request: ChangeRequest | PurchaseRequest | PersonRequest;
	/** Computed at `quotedAt`, with the ids that carrying it out will use. */
	readonly change: CustomerChange;
	/** Ids in the order in which computing it took them; they are handed out again when it is carried out. */
	readonly ids: readonly string[];
	/** Of an upgrade: what it means for services and people. */
	readonly upgrade?: UpgradePlan;
	/** Of a transition: which seats stay, which move, and whose licenses. */
	readonly transition?: TransitionPlan;
	/** Of a join or a leave: what it does to the person. */
	readonly person?: PersonConsequences;
	readonly quotedAt: Instant;
	readonly expiresAt: Instant;
	/** SHA-256 of the token that carries it out; the token itself is not kept. */
	readonly tokenDigest: string;
	/** The change that it became. */
	readonly executedAs?: ChangeId;
}

/**
 * Whether a quote counts at a moment. A clock of the customer's own may have been put to a day before it was made; less
 * than a day may lie between the clocks of two machines.
 */
export function isOpen({ quotedAt, expiresAt }: Pick<Quote, "quotedAt" | "expiresAt">, now: Instant): boolean {
	return dayOf(quotedAt) <= dayOf(now) && now < expiresAt;
}
