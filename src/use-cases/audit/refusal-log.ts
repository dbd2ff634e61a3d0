import { LRUCache } from "lru-cache";
import type { Attempt } from "../../domain/audit/attempt.ts";
import { ownChainOf } from "../../domain/audit/audit-record.ts";
import type { CustomerId } from "../../domain/basics/ids.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import { findCustomerOfPartner } from "../../storage/customer-store.ts";
import type { Transactor } from "../../storage/database.ts";
import { holdPartner } from "../../storage/partner-store.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { newRefusalRecord } from "./record-refusal.ts";

/** A request that was turned away before anything was looked at. */
export interface TurnedAway {
	readonly origin: RequestOrigin;
	/** Why, as a name: the right that is missing. */
	readonly reason: string;
	/** As what it is recorded when it asked for no change. */
	readonly otherwise: Attempt;
	/** The customer that the address names, ours or not. */
	readonly customerId?: CustomerId;
}

/** Records requests that were turned away. */
export interface RefusalLog {
	/** Resolves when it is recorded, or at once when the same was recorded a moment ago: then it is only counted. */
	record(refused: TurnedAway): Promise<void>;
}

const rememberedMilliseconds = 60_000;
const mostRemembered = 10_000;

/**
 * One record a minute for the same caller, right and customer; the next one tells how many came between. So a program
 * that keeps asking for what it may not do cannot fill the log, and who looks sees that it does.
 */
export function createRefusalLog(surroundings: Surroundings): RefusalLog {
	const seen = new LRUCache<string, { readonly at: number; repeated: number }>({ max: mostRemembered });
	return {
		async record(refused) {
			const { caller } = refused.origin;
			const key = [caller.partnerId, caller.clientId, caller.account?.id, refused.reason, refused.customerId].join(" ");
			const at = Temporal.Instant.from(surroundings.now()).epochMilliseconds;
			const before = seen.get(key);
			if (before !== undefined && at - before.at < rememberedMilliseconds) {
				before.repeated += 1;
				return;
			}
			seen.set(key, { at, repeated: 0 });
			await write(surroundings, refused, before?.repeated ?? 0);
		},
	};
}

/** In the customer's chain when it is the partner's customer, else among the partner's own. */
async function write(
	surroundings: Surroundings,
	{ origin, reason, otherwise, customerId }: TurnedAway,
	repeated: number,
): Promise<void> {
	const { partnerId } = origin.caller;
	const { database } = surroundings;
	const isOurs =
		customerId !== undefined &&
		(await database.read((db) => findCustomerOfPartner(db, partnerId, customerId))) !== undefined;
	const chain = isOurs ? customerId : ownChainOf(partnerId);
	const details = repeated === 0 ? {} : { Repeated: String(repeated) };
	const attempt = origin.attempt ?? otherwise;
	const save = (tx: Transactor) =>
		saveAuditRecords(tx, [
			newRefusalRecord(surroundings, origin, { attempt, customerId: chain, reasons: [reason], details }),
		]);
	if (isOurs) return await database.transact(customerId, save);
	await database.transactInstallation(async (tx) => {
		await holdPartner(tx, partnerId);
		await save(tx);
	});
}
