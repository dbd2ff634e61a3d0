import { continueBilling } from "../use-cases/invoices/continue-billing.ts";
import type { Surroundings } from "../use-cases/surroundings.ts";
import { type RepeatedJob, repeat } from "./repeat.ts";

const everyMilliseconds = 60 * 1000;

/** Bills each month once it is over, and carries on what a killed process left. */
export function runBillingRegularly(surroundings: Surroundings, onError: (error: unknown) => void): RepeatedJob {
	return repeat({ everyMilliseconds, run: () => continueBilling(surroundings), onError });
}
