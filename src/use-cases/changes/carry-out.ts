import { saveAuditRecords } from "../../storage/audit-store.ts";
import type { Transactor } from "../../storage/database.ts";
import { saveTransition } from "../../storage/transition-store.ts";
import type { RequestOrigin } from "../request-origin.ts";
import { rebaseAfter } from "../timeline/rebase-after.ts";
import { followUndo } from "../transfers/follow-undo.ts";
import { saveChangeWithTransfer } from "../transfers/start-transfer.ts";
import type { PlannedChange } from "./computed-change.ts";

/** Writes a planned change with what the audit keeps of it. */
export async function carryOut(tx: Transactor, planned: PlannedChange, origin: RequestOrigin): Promise<void> {
	const { change, transfer } = planned;
	await saveChangeWithTransfer(tx, { change, transfer, origin });
	if (planned.operation !== undefined) await saveTransition(tx, planned.operation);
	await followUndo(tx, change);
	await rebaseAfter(tx, planned.change);
	await saveAuditRecords(tx, planned.records(origin));
}
