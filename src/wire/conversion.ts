import { z } from "zod";
import { tolerantEnum } from "./read-tolerantly.ts";
import { attributes, collectionOf } from "./resource.ts";

/** How a conversion is billed; numbers are the .NET SDK's member values. */
const billingCycles = { unknown: 0, monthly: 1, annual: 2, none: 3, one_time: 4 } as const;

/** A paid offer that a trial can become. */
export const conversion = z
	.object({
		offerId: z.string(),
		targetOfferId: z.string(),
		orderId: z.string(),
		quantity: z.int(),
		billingCycle: z.enum(["monthly", "annual"]),
		attributes,
	})
	.meta({ id: "Conversion" });
export type Conversion = z.infer<typeof conversion>;
export const conversionCollection = collectionOf(conversion).meta({ id: "ConversionCollection" });

/** Body of the POST: an item of the collection handed back, of which quantity and rhythm may be changed. */
export const conversionRequest = z
	.object({
		targetOfferId: z.string().min(1).max(200),
		quantity: z.int().min(0).max(2_147_483_647).optional(),
		billingCycle: tolerantEnum(billingCycles).optional(),
	})
	.meta({ id: "WireConversionRequest" });

/** Answer of the POST, 200 even when refused: then `error` says why and nothing has changed. */
export const conversionResult = z
	.object({
		subscriptionId: z.string(),
		/** What it was before. */
		offerId: z.string(),
		targetOfferId: z.string(),
		/** 0 for any reason, 1 when the trial cannot become that offer. */
		error: z.object({ code: z.int(), description: z.string(), attributes }).optional(),
		attributes,
	})
	.meta({ id: "ConversionResult" });
export type ConversionResult = z.infer<typeof conversionResult>;
