import type { Brand, CustomerId, PartnerId, SubscriptionId } from "../basics/ids.ts";
import { addDays, type Instant } from "../basics/instant.ts";
import type { Day } from "../billing/day.ts";
import type { BillingCycle } from "../catalog/catalog.ts";
import type { PurchaseChoice } from "../purchases/purchase-request.ts";

export type CartId = Brand<"CartId">;

/** What somebody means to buy, kept until it is checked out or its days are over. */
export interface Cart {
	readonly id: CartId;
	readonly customerId: CustomerId;
	readonly partnerId: PartnerId;
	/** `ordered`: at least one order came of it, and nothing more can. */
	readonly status: "active" | "ordered";
	readonly lines: readonly CartLine[];
	readonly createdAt: Instant;
	readonly modifiedAt: Instant;
	/** The account, or the client where no person acted. */
	readonly modifiedBy: string;
	/** Exclusive. */
	readonly expiresAt: Instant;
}

/** One thing of a cart, nothing of it judged yet. */
export interface CartLine {
	/** Unique in the cart, add-ons included. */
	readonly id: number;
	/** As sent. */
	readonly catalogItemId: string;
	readonly quantity: number;
	readonly friendlyName?: string;
	readonly billingCycle?: BillingCycle;
	readonly termMonths?: number;
	/** The last day of the first term. */
	readonly endsOn?: Day;
	readonly promotionId?: string;
	/** The subscription that an add-on is for. */
	readonly parentSubscriptionId?: SubscriptionId;
	/** MPN id of the reseller that takes part. */
	readonly reseller?: string;
	/** Add-ons that are bought with it. */
	readonly addOns: readonly CartLine[];
}

/** A cart is kept for seven days after it was last touched (Partner Center, "create a cart", new commerce). */
export function cartExpiresAt(modifiedAt: Instant): Instant {
	return addDays(modifiedAt, 7);
}

/** Whether a cart can still be read, changed and checked out. */
export function isCartOpen({ expiresAt }: Pick<Cart, "expiresAt">, now: Instant): boolean {
	return now < expiresAt;
}

/** The line as what is to be bought. */
export function toPurchaseChoice(line: CartLine): PurchaseChoice {
	const { catalogItemId: offerId, quantity, friendlyName, billingCycle, termMonths, promotionId } = line;
	const { parentSubscriptionId, reseller, endsOn } = line;
	return {
		...{ offerId, quantity },
		...(friendlyName === undefined ? {} : { friendlyName }),
		...(billingCycle === undefined ? {} : { billingCycle }),
		...(termMonths === undefined ? {} : { termMonths }),
		...(endsOn === undefined ? {} : { endsOn }),
		...(promotionId === undefined ? {} : { promotionId }),
		...(parentSubscriptionId === undefined ? {} : { parentSubscriptionId }),
		...(reseller === undefined ? {} : { partnerIdOnRecord: reseller }),
	};
}
