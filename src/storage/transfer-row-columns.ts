import { storedId } from "../domain/basics/ids.ts";
import { storedInstant } from "../domain/basics/instant.ts";
import type { TransferRow } from "../domain/transfers/license-transfer.ts";
import { fromJson, toJson } from "./json.ts";
import type { LicenseTransferUserRow } from "./transfer-tables.ts";

/** A user of a transfer from its row. */
export function fromTransferRow(row: LicenseTransferUserRow): TransferRow {
	return {
		customerId: storedId(row.customer_id),
		transferId: storedId(row.transfer_id),
		partnerId: storedId(row.partner_id),
		userId: storedId(row.user_id),
		position: row.position,
		displayName: row.display_name,
		userPrincipalName: row.user_principal_name,
		state: row.state as TransferRow["state"], // written by toTransferRow only, as `work`
		fixing: row.fixing === 1,
		issues: fromJson<TransferRow["issues"]>(row.issues),
		...(row.services === null ? {} : { services: fromJson<NonNullable<TransferRow["services"]>>(row.services) }),
		effects: row.effects === null ? [] : fromJson<TransferRow["effects"]>(row.effects),
		attempts: row.attempts,
		...(row.work === null ? {} : { work: row.work as NonNullable<TransferRow["work"]> }), // see state
		...(row.assignee_id === null
			? {}
			: { assigneeId: storedId<NonNullable<TransferRow["assigneeId"]>>(row.assignee_id) }),
		...(row.note === null ? {} : { note: row.note }),
		updatedAt: storedInstant(row.updated_at),
		version: row.version,
	};
}

/** The row of a user of a transfer. */
export function toTransferRow(row: TransferRow): LicenseTransferUserRow {
	return {
		customer_id: row.customerId,
		transfer_id: row.transferId,
		user_id: row.userId,
		partner_id: row.partnerId,
		position: row.position,
		display_name: row.displayName,
		user_principal_name: row.userPrincipalName,
		state: row.state,
		fixing: row.fixing ? 1 : 0,
		issues: toJson(row.issues),
		services: row.services === undefined ? null : toJson(row.services),
		effects: row.effects.length === 0 ? null : toJson(row.effects),
		attempts: row.attempts,
		work: row.work ?? null,
		assignee_id: row.assigneeId ?? null,
		note: row.note ?? null,
		updated_at: row.updatedAt,
		version: row.version,
	};
}
