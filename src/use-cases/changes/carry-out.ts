import { saveAuditRecords } from "../../storage/audit-store.ts";
import type { Transactor } from "../../storage/database.ts";
import type { RequestOrigin } from "../request-origin.ts";
import { rebaseAfter } from "../timeline/rebase-after.ts";
import type { PlannedChange } from "./computed-change.ts";
import { saveChange } from "./save-change.ts";

/** Writes a planned change with what the audit keeps of it. */
export async function carryOut(tx: Transactor, planned: PlannedChange, origin: RequestOrigin): Promise<void> {
	await saveChange(tx, planned.change);
	await rebaseAfter(tx, planned.change);
	await saveAuditRecords(tx, planned.records(origin));
}
