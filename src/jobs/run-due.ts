import type { CustomerId } from "../domain/basics/ids.ts";
import type { Surroundings } from "../use-cases/surroundings.ts";
import { listDueCustomers } from "../use-cases/timeline/list-due-customers.ts";
import { runDue } from "../use-cases/timeline/run-due.ts";
import { type RepeatedJob, repeat } from "./repeat.ts";

const everyMilliseconds = 60 * 1000;
const customersAtOnce = 50;

/**
 * Carries out what time has made due: periods, renewals, expiries, deletions and entries of timelines. It walks over the
 * customers in the order of their ids, so that everyone gets a turn; one that fails is told and passed over until the
 * next walk.
 */
export function runDueRegularly(surroundings: Surroundings, onError: (error: unknown) => void): RepeatedJob {
	let after: CustomerId | undefined;
	return repeat({
		everyMilliseconds,
		onError,
		async run() {
			after = await runDueStep(surroundings, after, onError);
			return after !== undefined;
		},
	});
}

/** One stretch of the walk; tells after whom to go on, or nothing at its end. */
export async function runDueStep(
	surroundings: Surroundings,
	after: CustomerId | undefined,
	onError: (error: unknown) => void,
): Promise<CustomerId | undefined> {
	const until = surroundings.now();
	const search = { now: until, limit: customersAtOnce, ...(after === undefined ? {} : { after }) };
	const customers = await listDueCustomers(surroundings, search);
	for (const customerId of customers) {
		try {
			for (let more = true; more; ) ({ more } = await runDue(surroundings, { customerId, until }));
		} catch (error) {
			onError(new Error(`what is due for customer ${customerId} could not be carried out`, { cause: error }));
		}
	}
	return customers.length < customersAtOnce ? undefined : customers.at(-1);
}
