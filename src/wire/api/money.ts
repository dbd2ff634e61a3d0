import { z } from "zod";

/** An amount in whole minor units; `decimal` is the same in major units for those who calculate with text. */
export const money = z.object({ amount: z.int(), currency: z.string(), decimal: z.string() }).meta({ id: "Money" });
/** The same of a sum over any number of amounts: beyond 2^53 only `decimal` is exact. */
export const moneySum = z
	.object({ amount: z.number(), currency: z.string(), decimal: z.string() })
	.meta({ id: "MoneySum" });
export type MoneyView = z.infer<typeof money>;

/** Days from the first on, up to and without `until`. */
export const period = z.object({ from: z.string(), until: z.string() }).meta({ id: "Period" });

/** One amount with all that it was made from. From `proof` alone it can be computed again. */
export const chargeLine = z
	.object({
		id: z.string(),
		changeId: z.string(),
		subscriptionId: z.string(),
		offerId: z.string(),
		offerName: z.string(),
		/** `purchase`, `cycle`, `renewal`, `seatChange`, `cancellation`, `reactivation`, `upgrade` or `conversion`. */
		kind: z.string(),
		/** The kind in the caller's language. */
		title: z.string(),
		span: period,
		amount: money,
		settles: z.object({ how: z.enum(["credits", "undoes"]), lineId: z.string() }).optional(),
		proof: z.object({
			/** In the words of a spreadsheet, `ROUND(unitPrice*quantity*days/periodDays)`. */
			formula: z.string(),
			/** The same with its figures and result, in the caller's language. */
			sentence: z.string(),
			direction: z.enum(["charge", "credit"]),
			unitPrice: money,
			/** What a promotion took off the price of a seat, so many of a hundred of what it was before. */
			promotion: z.object({ id: z.string(), name: z.string(), percent: z.number(), before: money }).optional(),
			quantity: z.int(),
			days: z.int(),
			periodDays: z.int(),
			policy: z.string(),
			/** Minor units as a fraction, `-129/31`. */
			unrounded: z.string(),
			remainder: z.string(),
			carried: z.string().optional(),
			/** A credit's ceiling: what is still paid on the line that it credits. */
			atMost: money.optional(),
			/** What is given back whole, as it was paid. */
			reversed: money.optional(),
			/** Whether the server computed the amount from the proof again and got the same. */
			proved: z.boolean(),
		}),
	})
	.meta({ id: "ChargeLine" });
export type ChargeLineView = z.infer<typeof chargeLine>;
