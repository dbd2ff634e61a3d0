import type { CustomerId, OfferId, PartnerId, SubscriptionId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { Subscription } from "../subscriptions/subscription.ts";

/** A subscription that a reseller sold and the provider has the contract for, as the provider's list shows it. */
export interface ResoldSubscription
	extends Pick<Subscription, "friendlyName" | "quantity" | "status" | "regime" | "billingCycle" | "autoRenew"> {
	readonly customerId: CustomerId;
	readonly customerName: string;
	/** The reseller of record, by its number in the partner network. */
	readonly mpnId: string;
	readonly subscriptionId: SubscriptionId;
	readonly offerId: OfferId;
	/** Midnight UTC of the last day of its term, inclusive. */
	readonly committedUntil: Instant;
}

/** What one reseller's business with a provider comes to. */
export interface ResellerTotals {
	/** That came through it or have something of it. */
	readonly customers: number;
	/** Active ones, and their seats. */
	readonly subscriptions: number;
	readonly seats: number;
	/** The first day on which a term of these ends; absent without any. */
	readonly firstEnd?: Instant;
}

/** A reseller as its provider sees it; one that only stands on subscriptions has no record of its own. */
export interface ResellerOverview extends ResellerTotals {
	readonly mpnId: string;
	/** Its record's id; its number where there is none. */
	readonly id: string;
	readonly name: string;
	/** ISO 3166 alpha-2. */
	readonly country?: string;
	readonly addedAt?: Instant;
}

/** Another partner of this installation, behind whom the asking one sells. Nothing of its business is seen. */
export interface IndirectProvider {
	readonly id: PartnerId;
	readonly name: string;
	readonly mpnId: string;
	/** ISO 3166 alpha-2. */
	readonly country: string;
	readonly since: Instant;
}
