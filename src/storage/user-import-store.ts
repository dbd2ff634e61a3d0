import type { CustomerId, PartnerId } from "../domain/basics/ids.ts";
import { type Instant, storedInstant } from "../domain/basics/instant.ts";
import type { ImportProgress } from "../domain/users/import-progress.ts";
import type { Reader, Transactor } from "./database.ts";

/** Which import: its name means something to that partner at that customer only. */
export interface UserImportKey {
	readonly partnerId: PartnerId;
	readonly customerId: CustomerId;
	readonly importId: string;
}

/** How far an import was when it was last heard of. */
export interface KeptImport {
	readonly progress: ImportProgress;
	readonly heardAt: Instant;
}

/** What was last heard of an import. */
export async function findUserImport(db: Reader, key: UserImportKey): Promise<KeptImport | undefined> {
	const row = await db
		.selectFrom("user_imports")
		.selectAll()
		.where("partner_id", "=", key.partnerId)
		.where("customer_id", "=", key.customerId)
		.where("import_id", "=", key.importId)
		.executeTakeFirst();
	if (row === undefined) return undefined;
	return {
		progress: {
			phase: row.phase as ImportProgress["phase"], // written by `saveUserImport` only
			rows: row.row_count,
			rowsDone: row.rows_done,
			done: row.steps_done,
			total: row.steps,
		},
		heardAt: storedInstant(row.heard_at),
	};
}

/** Writes how far an import is, in the place of what was heard before. */
export async function saveUserImport(
	tx: Transactor,
	key: UserImportKey,
	{ progress, heardAt }: KeptImport,
): Promise<void> {
	const heard = {
		phase: progress.phase,
		row_count: progress.rows,
		rows_done: progress.rowsDone,
		steps_done: progress.done,
		steps: progress.total,
		heard_at: heardAt,
	};
	await tx
		.insertInto("user_imports")
		.values({ partner_id: key.partnerId, customer_id: key.customerId, import_id: key.importId, ...heard })
		.onConflict((conflict) => conflict.columns(["partner_id", "customer_id", "import_id"]).doUpdateSet(heard))
		.execute();
}

/** Forgets an import of which nobody knows how it ended. */
export async function removeUserImport(tx: Transactor, key: UserImportKey): Promise<void> {
	await tx
		.deleteFrom("user_imports")
		.where("partner_id", "=", key.partnerId)
		.where("customer_id", "=", key.customerId)
		.where("import_id", "=", key.importId)
		.execute();
}

/** Forgets the partner's imports that were last heard of before. */
export async function forgetUserImports(tx: Transactor, partnerId: PartnerId, before: Instant): Promise<void> {
	await tx.deleteFrom("user_imports").where("partner_id", "=", partnerId).where("heard_at", "<", before).execute();
}
