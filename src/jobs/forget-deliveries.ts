import type { Surroundings } from "../use-cases/surroundings.ts";
import { forgetOldDeliveries } from "../use-cases/webhooks/forget-deliveries.ts";
import { type RepeatedJob, repeat } from "./repeat.ts";

const everyMilliseconds = 60 * 60 * 1000;

/** Keeps the log of webhooks as long as it promises. */
export function forgetDeliveriesRegularly(surroundings: Surroundings, onError: (error: unknown) => void): RepeatedJob {
	return repeat({ everyMilliseconds, run: async () => (await forgetOldDeliveries(surroundings)) > 0, onError });
}
