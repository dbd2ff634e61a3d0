import type { SubscriptionId, UserId } from "../basics/ids.ts";

/** What is asked: all or some seats of a subscription go on to another product, without more being bought. */
export interface TransitionChoice {
	/** As sent; may name no offer at all. */
	readonly targetOfferId: string;
	/** All seats when absent. */
	readonly quantity?: number;
	/** An own subscription of the target that the seats go into; else some seats begin one of their own. */
	readonly toSubscriptionId?: SubscriptionId;
	/** Asks that the users' licenses may be moved; a whole subscription always tries to. */
	readonly licenseTransfer: boolean;
	/** Of some seats: whose licenses go with them. Absent leaves the licenses to whoever assigns them by hand. */
	readonly userIds?: readonly UserId[];
	/** As sent: `P1Y`. */
	readonly termDuration?: string;
	/** As sent: `monthly`. */
	readonly billingCycle?: string;
	/** As sent: of the catalog, what the target is to cost less by until the term ends. */
	readonly promotionId?: string;
	/** Chosen by the asker so that the outcome can be found again. */
	readonly operationId?: string;
}

/** A transition as it is quoted, planned for a day and carried out. */
export interface TransitionRequest extends TransitionChoice {
	readonly kind: "transition";
	readonly subscriptionId: SubscriptionId;
}
