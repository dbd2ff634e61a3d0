import { z } from "zod";
import { refusal } from "./problem.ts";
import { offerView } from "./subscription.ts";
import { upgradeTarget } from "./upgrade.ts";

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

const against = { refusals: z.array(refusal), transferRefusals: z.array(refusal) };

/** One target; it can be had as a subscription of its own when `refusals` is empty, which `transferRefusals` contains. */
export const transitionTarget = z
	.object({
		offer: offerView,
		...against,
		services: upgradeTarget.shape.services,
		/** The partner's subscriptions of the target, each with what is against adding the seats to it. */
		into: z.array(z.object({ subscriptionId: z.string(), name: z.string(), quantity: z.int(), ...against })),
	})
	.meta({ id: "TransitionTarget" });
export type TransitionTargetView = z.infer<typeof transitionTarget>;

/** Answer of `GET …/transitions/targets`: open or closed, in the order of the catalog. */
export const transitionTargets = z
	.object({ quantity: z.int(), items: z.array(transitionTarget) })
	.meta({ id: "TransitionTargets" });

/** Query of `GET …/transitions/targets`: for so many seats, else for all. */
export const transitionTargetsQuery = z.object({ quantity: z.coerce.number().int().min(1).max(10_000_000).optional() });
