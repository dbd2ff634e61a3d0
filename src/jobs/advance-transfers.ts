import type { Surroundings } from "../use-cases/surroundings.ts";
import {
	advanceTransfer,
	listTransfersToAdvance,
	type RunningTransfer,
} from "../use-cases/transfers/advance-transfer.ts";
import { type RepeatedJob, repeat } from "./repeat.ts";

const everyMilliseconds = 1_000;
const transfersAtOnce = 20;

/**
 * Goes on with transfers of licenses: one group of users of each transfer a turn, so that a customer with thousands of
 * users keeps nobody waiting. What a killed process left is found here again.
 */
export function advanceTransfersRegularly(surroundings: Surroundings, onError: (error: unknown) => void): RepeatedJob {
	let after: RunningTransfer | undefined;
	return repeat({
		everyMilliseconds,
		onError,
		async run() {
			const turn = await advanceTransfersStep(surroundings, after, onError);
			after = turn.after;
			return turn.more;
		},
	});
}

/** One turn over some transfers; tells after which to go on, or nothing at the end, and whether there is more to do. */
export async function advanceTransfersStep(
	surroundings: Surroundings,
	after: RunningTransfer | undefined,
	onError: (error: unknown) => void,
): Promise<{ readonly after: RunningTransfer | undefined; readonly more: boolean }> {
	const search = { limit: transfersAtOnce, ...(after === undefined ? {} : { after }) };
	const transfers = await listTransfersToAdvance(surroundings, search);
	let isAnyLeft = false;
	for (const transfer of transfers) {
		try {
			const { more } = await advanceTransfer(surroundings, transfer);
			isAnyLeft ||= more;
		} catch (error) {
			onError(new Error(`transfer ${transfer.id} of customer ${transfer.customerId} cannot go on`, { cause: error }));
		}
	}
	const last = transfers.length < transfersAtOnce ? undefined : transfers.at(-1);
	return { after: last, more: isAnyLeft || last !== undefined };
}
