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

/** When a session was last seen; undefined when it never was. */
export async function findSessionSeenAt(db: Reader, holder: Holder, id: string): Promise<Instant | undefined> {
	const row = await db
		.selectFrom("session_places")
		.select("last_seen_at")
		.where("partner_id", "=", holder.partnerId)
		.where("account_id", "=", holder.id)
		.where("id", "=", id)
		.executeTakeFirst();
	return row && storedInstant(row.last_seen_at);
}

/** Writes when a session that is known was seen again. */
export async function noteSessionSeen(
	tx: Transactor,
	holder: Holder,
	{ id, at }: { readonly id: string; readonly at: Instant },
): Promise<void> {
	await tx
		.updateTable("session_places")
		.set({ last_seen_at: at })
		.where("partner_id", "=", holder.partnerId)
		.where("account_id", "=", holder.id)
		.where("id", "=", id)
		.execute();
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
