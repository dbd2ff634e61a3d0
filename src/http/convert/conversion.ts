import type { Offer } from "../../domain/catalog/catalog.ts";
import type { Subscription } from "../../domain/subscriptions/subscription.ts";
import type { Conversion } from "../../wire/conversion.ts";

/** What a trial can become, as it is handed back to convert it: for its seats and by the month, where that is sold. */
export function toWireConversion(trial: Subscription, target: Offer): Conversion {
	return {
		offerId: trial.offerId.toUpperCase(),
		targetOfferId: target.id.toUpperCase(),
		orderId: trial.orderId,
		quantity: trial.quantity,
		billingCycle: target.billingCycles.includes("monthly") ? "monthly" : "annual",
		attributes: { objectType: "Conversion" },
	};
}
