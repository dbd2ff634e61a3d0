import { z } from "zod";

/**
 * Body of `POST …/transitions/quote`. Without `quantity` the whole subscription goes on, keeps its id and takes everybody
 * along; with fewer seats `userIds` says whose licenses go with them.
 */
export const transitionQuoteRequest = z
	.strictObject({
		targetOfferId: z.string().min(1).max(200),
		quantity: z.int().min(1).max(10_000_000).optional(),
		/** A subscription of the target that the seats go into; its price stays. */
		toSubscriptionId: z.guid().optional(),
		/** Refuses where licenses could not be moved beside other subscriptions. */
		licenseTransfer: z.boolean().optional(),
		/** What the target is to cost less by until the term ends; not with `toSubscriptionId`. */
		promotionId: z.string().min(1).max(200).optional(),
		userIds: z.array(z.string().min(1).max(200)).max(10_000).optional(),
	})
	.meta({ id: "TransitionQuoteRequest" });
export type TransitionQuoteRequest = z.infer<typeof transitionQuoteRequest>;
