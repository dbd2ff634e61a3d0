import { z } from "zod";
import { money } from "./money.ts";
import { offerView } from "./subscription.ts";

/** Body of `POST …/purchases/quote`: what is to be bought. Left out, the billing cycle follows from the offer or the base. */
export const purchaseRequest = z
	.strictObject({
		offerId: z.string().min(1).max(200),
		quantity: z.int().min(1).max(10_000_000),
		billingCycle: z.enum(["monthly", "annual"]).optional(),
		friendlyName: z.string().max(256).optional(),
		/** For an add-on, the subscription that it hangs on. */
		parentSubscriptionId: z.guid().optional(),
		/** MPN id of the partner of record. */
		partnerIdOnRecord: z
			.string()
			.regex(/^\d{1,12}$/u)
			.optional(),
		/** What the first term is to cost less by; `GET …/purchases/offers` lists what there is. */
		promotionId: z.string().min(1).max(200).optional(),
	})
	.meta({ id: "PurchaseRequest" });
export type PurchaseRequest = z.infer<typeof purchaseRequest>;

/**
 * Query of `GET …/purchases/offers`: with a subscription its add-ons, without one what is bought by itself; only one
 * offer; for so many seats, else for the fewest that are sold.
 */
export const purchasableQuery = z.object({
	parentSubscriptionId: z.guid().optional(),
	offerId: z.string().min(1).max(200).optional(),
	quantity: z.coerce.number().int().min(1).max(10_000_000).optional(),
});

const refusals = z.array(z.object({ code: z.string(), reason: z.string(), remedy: z.string() }));

/** Something that takes off the price of the first term. */
const offeredPromotion = z
	.object({
		id: z.string(),
		name: z.string(),
		description: z.string(),
		/** What it takes off a seat here, of a hundred; absent where it is for another billing cycle. */
		percent: z.number().optional(),
		/** The first moment at which it cannot be had any more. */
		until: z.string(),
		/** What a seat costs with it for one period; absent where nothing is billed. */
		unitPrice: money.optional(),
		/** It can be had when empty. */
		refusals,
	})
	.meta({ id: "OfferedPromotion" });

/** Something that is on sale, with what it would cost this customer and what is against selling it now. */
export const purchasableOffer = z
	.object({
		offer: offerView,
		/** In the other languages, so that it is found by any of its names. */
		otherTitles: z.array(z.string()),
		description: z.string(),
		regime: z.enum(["legacy", "newCommerce"]),
		isTrial: z.boolean(),
		termMonths: z.int(),
		limits: z.object({ minimum: z.int(), maximum: z.int() }),
		/** In what rhythms it can be bought here, and what a seat costs for one period; no price where nothing is billed. */
		cycles: z.array(
			z.object({
				billingCycle: z.enum(["monthly", "annual", "none"]),
				unitPrice: money.optional(),
				/** All that are for the offer there now, whether or not the customer can have them. */
				promotions: z.array(offeredPromotion),
			}),
		),
		/** Nothing is against it when empty. */
		refusals,
	})
	.meta({ id: "PurchasableOffer" });
export type PurchasableOffer = z.infer<typeof purchasableOffer>;

/** Answer of `GET …/purchases/offers`, in the order of the catalog. */
export const purchasableOffers = z
	.object({
		items: z.array(purchasableOffer),
		/** Offers that have add-ons on sale here. */
		withAddOns: z.array(z.string()),
	})
	.meta({ id: "PurchasableOffers" });
