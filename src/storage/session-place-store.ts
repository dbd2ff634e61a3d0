import type { Account } from "../domain/access/account.ts";
import { type Instant, storedInstant } from "../domain/basics/instant.ts";
import type { Reader, Transactor } from "./database.ts";

type Holder = Pick<Account, "partnerId" | "id">;

/** Where a browser's session was last seen. */
export interface SessionPlace {
	readonly id: string;
	readonly address: string;
	readonly agent: string;
	readonly lastSeenAt: Instant;
}

/** Where the sessions of an account were last seen. */
export async function listSessionPlaces(db: Reader, holder: Holder): Promise<readonly SessionPlace[]> {
	const rows = await db
		.selectFrom("session_places")
		.selectAll()
		.where("partner_id", "=", holder.partnerId)
		.where("account_id", "=", holder.id)
		.execute();
	return rows.map(({ id, address, agent, last_seen_at: at }) => ({
		id,
		address,
		agent,
		lastSeenAt: storedInstant(at),
	}));
}

/** Writes where a session was seen, and forgets those of the account that were not seen since `forgotten`. */
export async function saveSessionPlace(
	tx: Transactor,
	holder: Holder,
	{ place, forgotten }: { readonly place: SessionPlace; readonly forgotten: Instant },
): Promise<void> {
	const row = {
		partner_id: holder.partnerId,
		account_id: holder.id,
		id: place.id,
		address: place.address,
		agent: place.agent,
		last_seen_at: place.lastSeenAt,
	};
	await tx
		.insertInto("session_places")
		.values(row)
		.onConflict((conflict) => conflict.columns(["partner_id", "account_id", "id"]).doUpdateSet(row))
		.execute();
	await tx
		.deleteFrom("session_places")
		.where("partner_id", "=", holder.partnerId)
		.where("account_id", "=", holder.id)
		.where("last_seen_at", "<", forgotten)
		.execute();
}
