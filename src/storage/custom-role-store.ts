import type { CustomRole, CustomRoleId } from "../domain/access/custom-role.ts";
import type { Operation } from "../domain/access/operations.ts";
import { type PartnerId, storedId } from "../domain/basics/ids.ts";
import { storedInstant } from "../domain/basics/instant.ts";
import type { Reader, Transactor } from "./database.ts";
import { fromJson, toJson } from "./json.ts";

/** The roles of a partner's own making, by name. */
export async function listCustomRoles(db: Reader, partnerId: PartnerId): Promise<readonly CustomRole[]> {
	const rows = await db
		.selectFrom("custom_roles")
		.selectAll()
		.where("partner_id", "=", partnerId)
		.orderBy("name")
		.orderBy("id")
		.execute();
	return rows.map((row) => ({
		id: storedId(row.id),
		partnerId: storedId(row.partner_id),
		name: row.name,
		operations: fromJson<readonly Operation[]>(row.operations),
		createdAt: storedInstant(row.created_at),
	}));
}

/** Writes a role, new or changed. */
export async function saveCustomRole(tx: Transactor, role: CustomRole): Promise<void> {
	const row = {
		partner_id: role.partnerId,
		id: role.id,
		name: role.name,
		operations: toJson(role.operations),
		created_at: role.createdAt,
	};
	await tx
		.insertInto("custom_roles")
		.values(row)
		.onConflict((conflict) => conflict.columns(["partner_id", "id"]).doUpdateSet(row))
		.execute();
}

/** Removes a role; whoever had it has it no more. */
export async function removeCustomRole(tx: Transactor, partnerId: PartnerId, id: CustomRoleId): Promise<void> {
	await tx.deleteFrom("custom_roles").where("partner_id", "=", partnerId).where("id", "=", id).execute();
}
