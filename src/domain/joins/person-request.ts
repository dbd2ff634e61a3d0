import type { SubscriptionId, UserId } from "../basics/ids.ts";
import type { UserDraft } from "../users/user-draft.ts";

/** A license that somebody gets: by its SKU as sent, or by the subscription that a seat is bought of. */
export interface WantedSeat {
	readonly skuId?: string;
	readonly subscriptionId?: SubscriptionId;
	/** `any` takes a free seat before it buys one, `free` never buys, `buy` always does. */
	readonly seat: "any" | "free" | "buy";
	/** By name or id, as sent. */
	readonly disabledPlans?: readonly string[];
}

/** Somebody joins the customer: a person who is there or is made, and the licenses. */
export interface JoinRequest {
	readonly kind: "join";
	readonly person:
		| { readonly kind: "there"; readonly userId: UserId }
		| { readonly kind: "new"; readonly draft: UserDraft };
	readonly licenses: readonly WantedSeat[];
}

/** Somebody leaves: licenses that go, what becomes of the account, and of the seats. */
export interface LeaveRequest {
	readonly kind: "leave";
	readonly userId: UserId;
	/** All that the person has when absent; of which subscription the seat goes, where that is said. */
	readonly licenses?: readonly { readonly skuId: string; readonly subscriptionId?: SubscriptionId }[];
	readonly account: "keep" | "block" | "delete";
	readonly seats: "free" | "keep";
}

/** What is asked for one person. */
export type PersonRequest = JoinRequest | LeaveRequest;
