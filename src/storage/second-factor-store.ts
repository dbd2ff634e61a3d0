import type { Account } from "../domain/access/account.ts";
import type { SecondFactor } from "../domain/access/second-factor.ts";
import { storedId } from "../domain/basics/ids.ts";
import { type Instant, storedInstant } from "../domain/basics/instant.ts";
import type { Reader, Transactor } from "./database.ts";
import type { SecondFactorRow } from "./identity-tables.ts";

type Holder = Pick<Account, "partnerId" | "id">;

/** What an account has besides its password, the oldest first. */
export async function listSecondFactors(db: Reader, holder: Holder): Promise<readonly SecondFactor[]> {
	const rows = await db
		.selectFrom("second_factors")
		.selectAll()
		.where("partner_id", "=", holder.partnerId)
		.where("account_id", "=", holder.id)
		.orderBy("created_at")
		.orderBy("id")
		.execute();
	return rows.map(fromRow);
}

/** Adds a factor. */
export async function addSecondFactor(tx: Transactor, factor: SecondFactor): Promise<void> {
	await tx.insertInto("second_factors").values(toRow(factor)).execute();
}

/**
 * Marks a factor as used and tells whether this call did it. The counter has to be higher than the one kept, so that one
 * code works once; a passkey whose authenticator does not count stays at 0.
 */
export async function useSecondFactor(
	tx: Transactor,
	factor: SecondFactor,
	{ counter, at }: { readonly counter: number; readonly at: Instant },
): Promise<boolean> {
	const result = await tx
		.updateTable("second_factors")
		.set({ counter, last_used_at: at })
		.where("partner_id", "=", factor.partnerId)
		.where("account_id", "=", factor.accountId)
		.where("id", "=", factor.id)
		.where((eb) => (counter === 0 && factor.kind === "passkey" ? eb("counter", "=", 0) : eb("counter", "<", counter)))
		.executeTakeFirst();
	return Number(result.numUpdatedRows) > 0;
}

/** Takes a factor away and tells whether this call did it. */
export async function removeSecondFactor(tx: Transactor, holder: Holder, id: string): Promise<boolean> {
	const result = await tx
		.deleteFrom("second_factors")
		.where("partner_id", "=", holder.partnerId)
		.where("account_id", "=", holder.id)
		.where("id", "=", id)
		.executeTakeFirst();
	return Number(result.numDeletedRows) > 0;
}

/** Takes away all factors of an account, or all of one kind. */
export async function removeSecondFactors(tx: Transactor, holder: Holder, kind?: SecondFactor["kind"]): Promise<void> {
	let query = tx
		.deleteFrom("second_factors")
		.where("partner_id", "=", holder.partnerId)
		.where("account_id", "=", holder.id);
	if (kind !== undefined) query = query.where("kind", "=", kind);
	await query.execute();
}

function fromRow(row: SecondFactorRow): SecondFactor {
	return {
		partnerId: storedId(row.partner_id),
		accountId: storedId(row.account_id),
		id: row.id,
		kind: row.kind as SecondFactor["kind"], // written by `toRow` only
		name: row.name,
		material: row.material,
		counter: row.counter,
		createdAt: storedInstant(row.created_at),
		...(row.last_used_at === null ? {} : { lastUsedAt: storedInstant(row.last_used_at) }),
	};
}

function toRow(factor: SecondFactor): SecondFactorRow {
	return {
		partner_id: factor.partnerId,
		account_id: factor.accountId,
		id: factor.id,
		kind: factor.kind,
		name: factor.name,
		material: factor.material,
		counter: factor.counter,
		created_at: factor.createdAt,
		last_used_at: factor.lastUsedAt ?? null,
	};
}
