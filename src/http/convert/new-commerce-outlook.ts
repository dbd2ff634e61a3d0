import { type Catalog, getOffer } from "../../domain/catalog/catalog.ts";
import { toCatalogItem } from "../../domain/products/catalog-item.ts";
import type { NewCommerceOutlook } from "../../domain/timeline/new-commerce-outlook.ts";
import type { NextTerm } from "../../domain/timeline/next-term.ts";
import type { Subscription as WireSubscription } from "../../wire/subscription.ts";
import { toTermDuration } from "./commerce-ids.ts";
import { toWireDate } from "./resource.ts";

type Dates = Pick<WireSubscription, "cancellationAllowedUntilDate" | "billingCycleEndDate" | "billingCycleEndDateTime">;

/** Until when the whole can go back, and the day with which the running billing period ends. */
export function toWireDates({ cancelableUntil, periodEndsOn }: NewCommerceOutlook): Dates {
	return {
		...(cancelableUntil === undefined ? {} : { cancellationAllowedUntilDate: toWireDate(cancelableUntil) }),
		...(periodEndsOn === undefined
			? {}
			: {
					billingCycleEndDate: `${periodEndsOn}T00:00:00Z`,
					billingCycleEndDateTime: `${periodEndsOn}T23:59:59Z`,
				}),
	};
}

type Refunds = Pick<WireSubscription, "refundOptions" | "refundableQuantity">;

/** What can be given back, batch by batch. Whoever cancels gets the days left back, so that no refund is a full one. */
export function toWireRefunds({ cancelableUntil, refundable }: NewCommerceOutlook): Refunds {
	return {
		refundOptions: cancelableUntil === undefined ? [] : [{ type: "Partial", expiresAt: toWireDate(cancelableUntil) }],
		refundableQuantity: {
			totalQuantity: refundable.quantity,
			details: refundable.windows.map(({ quantity, until }) => ({
				quantity,
				allowedUntilDateTime: toWireDate(until),
			})),
		},
	};
}

/** The next term in the words of the original. */
export function toWireNextTerm(
	{ offerId, billingCycle, quantity, committedUntil, promotionId }: NextTerm,
	catalog: Catalog,
): NonNullable<WireSubscription["scheduledNextTermInstructions"]> {
	const offer = getOffer(catalog, offerId);
	const item = toCatalogItem(offer);
	if (item === undefined) throw new Error(`${offerId} has no next term: it is no offer of new commerce`);
	return {
		product: {
			...{ ...item, billingCycle, termDuration: toTermDuration(offer.termMonths) },
			...(promotionId === undefined ? {} : { promotionId }),
		},
		quantity,
		...(committedUntil === undefined ? {} : { customTermEndDate: toWireDate(committedUntil) }),
	};
}
