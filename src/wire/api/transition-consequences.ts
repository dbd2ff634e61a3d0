import { z } from "zod";
import { consequences } from "./upgrade.ts";

/** Which seats stay, which move, at which price, and what becomes of people and services. */
export const transitionConsequences = z
	.object({
		/** `whole`: the subscription goes on as the target. `part`: one begins that ends with it. `into`: seats join another. */
		kind: z.enum(["whole", "part", "into"]),
		seats: z.object({ moving: z.int(), staying: z.int() }),
		targetSubscriptionId: z.string(),
		/** `kept`: that of the subscription that the seats go into. `new`: the price of the day. */
		price: z.enum(["kept", "new"]),
		...consequences.shape,
	})
	.meta({ id: "TransitionConsequences" });
export type TransitionConsequencesView = z.infer<typeof transitionConsequences>;
