import type { SubscriptionId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { Money } from "../billing/money.ts";
import { costPerMonth } from "../billing/per-month.ts";
import type { SubscriptionBilling } from "../billing/subscription-billing.ts";
import type { Offer } from "../catalog/catalog.ts";
import { termEndsAt } from "../subscriptions/state-end.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import { countFree, type LicensePool } from "./license-pool.ts";

/** A subscription of one SKU that the asking partner sold, as far as seats can go or come. */
export interface AdvisableSubscription {
	readonly subscription: Subscription;
	readonly offer: Offer;
	/** Seats that can be returned today. */
	readonly reducible: number;
	/** Absent where it is not billed here. */
	readonly billing?: SubscriptionBilling;
}

/** Seats of one subscription that nobody would miss. */
export interface SeatsToReturn {
	readonly subscriptionId: SubscriptionId;
	readonly seats: number;
	/** Of these, those that can be returned today. */
	readonly returnableNow: number;
	/** When the rest can be returned; set only when there is a rest. */
	readonly restFrom?: Instant;
	/** What all of them cost in a month; absent where the subscription is not billed here. */
	readonly perMonth?: Money;
}

/** What to do about the licenses of one SKU. */
export type LicenseAdvice =
	/** More are assigned than there are. `perMonth` is absent where no subscription of the SKU is billed here. */
	| { readonly kind: "buySeats"; readonly seats: number; readonly perMonth?: Money }
	/** Nobody has `free` of them and those who have `idle` of them do not use them. */
	| {
			readonly kind: "returnSeats";
			readonly seats: number;
			readonly free: number;
			readonly idle: number;
			readonly returns: readonly SeatsToReturn[];
	  };

/**
 * Advises on one SKU: seats to buy where too many licenses are assigned, else seats to return, the dearest first. At
 * least the offer's smallest number of seats stays in each subscription. Undefined when there is nothing to do.
 */
export function adviseOnLicenses(
	pool: LicensePool,
	idle: number,
	subscriptions: readonly AdvisableSubscription[],
): LicenseAdvice | undefined {
	const free = countFree(pool);
	const active = subscriptions.filter(({ subscription }) => subscription.status === "active").toSorted(dearestFirst);
	if (free < 0) return adviseToBuy(-free, active);
	let open = free + idle;
	const returns: SeatsToReturn[] = [];
	for (const one of active) {
		const seats = Math.min(open, Math.max(0, one.subscription.quantity - Math.max(1, one.offer.minimumQuantity)));
		if (seats === 0 || one.offer.isTrial) continue;
		open -= seats;
		returns.push(toReturn(one, seats));
	}
	const seats = free + idle - open;
	return seats === 0 ? undefined : { kind: "returnSeats", seats, free, idle, returns };
}

function adviseToBuy(seats: number, active: readonly AdvisableSubscription[]): LicenseAdvice {
	const billing = active.findLast((one) => one.billing !== undefined)?.billing;
	return { kind: "buySeats", seats, ...(billing === undefined ? {} : { perMonth: costPerMonth(billing, seats) }) };
}

function toReturn({ subscription, reducible, billing }: AdvisableSubscription, seats: number): SeatsToReturn {
	const returnableNow = Math.min(seats, reducible);
	return {
		subscriptionId: subscription.id,
		seats,
		returnableNow,
		...(returnableNow === seats ? {} : { restFrom: termEndsAt(subscription) }),
		...(billing === undefined ? {} : { perMonth: costPerMonth(billing, seats) }),
	};
}

/** By what a seat costs in a month; amounts of different currencies are not compared, then ids decide. */
function dearestFirst(a: AdvisableSubscription, b: AdvisableSubscription): number {
	return priceOf(b) - priceOf(a) || (a.subscription.id < b.subscription.id ? -1 : 1);
}

function priceOf({ billing }: AdvisableSubscription): number {
	return billing === undefined ? -1 : costPerMonth(billing, 1).amount;
}
