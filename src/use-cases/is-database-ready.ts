import { countPartners } from "../storage/partner-store.ts";
import type { Surroundings } from "./surroundings.ts";

/** Whether the database answers a small question. */
export async function isDatabaseReady({ database }: Surroundings): Promise<boolean> {
	try {
		await database.read((db) => countPartners(db));
		return true;
	} catch {
		// Why it does not answer is for the log of whoever needs an answer; here only yes and no count.
		return false;
	}
}
