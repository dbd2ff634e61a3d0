import { advanceTransfersStep } from "../../src/jobs/advance-transfers.ts";
import type { Surroundings } from "../../src/use-cases/surroundings.ts";

/** Goes on with every transfer of licenses until none is running, as the job does in time. */
export async function finishTransfers(surroundings: Surroundings): Promise<void> {
	for (let more = true; more; ) {
		({ more } = await advanceTransfersStep(surroundings, undefined, (error) => {
			throw error;
		}));
	}
}
