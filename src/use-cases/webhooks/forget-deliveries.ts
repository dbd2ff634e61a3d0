import { addDays } from "../../domain/basics/instant.ts";
import { listPartnerIds } from "../../storage/partner-store.ts";
import { forgetDeliveries } from "../../storage/webhook-store.ts";
import { idsAround } from "../audit/id-moments.ts";
import type { Surroundings } from "../surroundings.ts";

/** So long the log tells what was sent; that something happened is in the audit log for good. */
const keptDays = 30;

/** Forgets what was sent or given up more than 30 days ago, a bounded number at once; tells how much. */
export async function forgetOldDeliveries({ database, now }: Surroundings): Promise<number> {
	const { from: beforeId } = idsAround(addDays(now(), -keptDays), 0);
	let forgotten = 0;
	for (const partnerId of await database.read(listPartnerIds)) {
		forgotten += await database.transactInstallation((tx) => forgetDeliveries(tx, partnerId, beforeId));
	}
	return forgotten;
}
