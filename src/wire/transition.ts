import { z } from "zod";
import { tolerantEnum } from "./read-tolerantly.ts";
import { attributes, collectionOf } from "./resource.ts";

/** Partner Center names the two ways; no client sends numbers, whose places are only ours. */
const transitionTypeNumbers = { transition_only: 1, transition_with_license_transfer: 2 } as const;

/** Why something is not eligible. `code` is a number on the wire. */
const eligibilityError = z.object({ code: z.int(), description: z.string() }).meta({ id: "TransitionError" });

/** One target with both ways of getting there, and subscriptions of the target that seats may go into. */
export const transitionEligibility = z
	.object({
		operationId: z.string(),
		catalogItemId: z.string(),
		title: z.string(),
		description: z.string(),
		quantity: z.int(),
		subscriptionEligibilities: z.array(
			z.object({
				isEligible: z.boolean(),
				subscriptionId: z.string(),
				subscriptionFriendlyName: z.string(),
				subscriptionTermDuration: z.string(),
				subscriptionBillingCycle: z.string(),
				errors: z.array(eligibilityError),
			}),
		),
		eligibilities: z.array(
			z.object({
				isEligible: z.boolean(),
				transitionType: z.enum(["transition_only", "transition_with_license_transfer"]),
				errors: z.array(eligibilityError),
			}),
		),
		attributes,
	})
	.meta({ id: "TransitionEligibility" });
export type TransitionEligibility = z.infer<typeof transitionEligibility>;
export const transitionEligibilityCollection = collectionOf(transitionEligibility).meta({
	id: "TransitionEligibilityCollection",
});

/** Query of `GET …/transitionEligibilities`; the .NET SDK sends none. */
export const transitionEligibilityQuery = z.object({
	eligibilityType: tolerantEnum({ immediate: 0, scheduled: 1 }).optional(),
});

/** What happened: first the seats, then the licenses. */
const transitionEvent = z
	.object({
		name: z.enum(["Conversion", "LicenseReassignment"]),
		status: z.enum(["Started", "Completed", "Failed"]),
		timestamp: z.string(),
		errors: z.array(eligibilityError).optional(),
		attributes,
	})
	.meta({ id: "TransitionEvent" });

/** A transition that was asked for. */
export const transition = z
	.object({
		operationId: z.string(),
		fromCatalogItemId: z.string(),
		fromSubscriptionId: z.string(),
		toCatalogItemId: z.string(),
		toSubscriptionId: z.string().optional(),
		quantity: z.int(),
		termDuration: z.string().optional(),
		billingCycle: z.string().optional(),
		transitionType: z.enum(["transition_only", "transition_with_license_transfer"]),
		promotionId: z.string().optional(),
		events: z.array(transitionEvent),
		attributes,
	})
	.meta({ id: "Transition" });
export type Transition = z.infer<typeof transition>;
export const transitionCollection = collectionOf(transition).meta({ id: "TransitionCollection" });

/** Body of the POST. */
export const transitionRequest = z
	.object({
		operationId: z.string().max(100).optional(),
		fromCatalogItemId: z.string().max(200).optional(),
		fromSubscriptionId: z.string().max(100).optional(),
		toCatalogItemId: z.string().min(1).max(200),
		toSubscriptionId: z.string().max(100).optional(),
		quantity: z.int().min(1).max(2_147_483_647),
		termDuration: z.string().max(20).optional(),
		billingCycle: z.string().max(20).optional(),
		transitionType: tolerantEnum(transitionTypeNumbers),
		promotionId: z.string().max(200).optional(),
	})
	.meta({ id: "TransitionRequest" });

export type TransitionRequest = z.infer<typeof transitionRequest>;

/** Query of `GET …/transitions`. */
export const transitionQuery = z.object({ operationId: z.string().max(100).optional() });
