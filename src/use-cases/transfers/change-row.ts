import type { Account } from "../../domain/access/account.ts";
import type { AccountId, UserId } from "../../domain/basics/ids.ts";
import type { TransferRow, WorkState } from "../../domain/transfers/license-transfer.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import type { Transactor } from "../../storage/database.ts";
import { findTransferRow, saveTransferRows } from "../../storage/transfer-row-store.ts";
import { answerOnce, type RememberedAnswer } from "../answer-once.ts";
import { newAuditRecord } from "../new-audit-record.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { openTransfer, readAssignees, type TransferClosed, type TransferKey } from "./read-transfers.ts";

/** What is to become of the work on one user; what is absent stays. */
export interface RowChange {
	readonly work?: WorkState;
	/** Empty: nobody's. */
	readonly assigneeId?: AccountId | "";
	/** Empty: none. */
	readonly note?: string;
	/** As the caller read it; refused when somebody changed it since. */
	readonly version?: number;
}

export type RowOutcome =
	| TransferClosed
	| { readonly kind: "rowNotFound" }
	| { readonly kind: "transferUndone" }
	| { readonly kind: "unknownAssignee" }
	| { readonly kind: "stale" }
	| {
			readonly kind: "changed";
			readonly row: TransferRow;
			readonly accounts: ReadonlyMap<AccountId, Account>;
	  };

interface RowToChange {
	readonly origin: RequestOrigin;
	readonly key: Omit<TransferKey, "caller">;
	readonly userId: UserId;
	readonly change: RowChange;
	readonly toAnswer: (outcome: RowOutcome) => RememberedAnswer;
}

/** Audit operation `update_license_transfer`: says who sees to a user, how far that is, and what is to be known of it. */
export async function changeTransferRow(surroundings: Surroundings, asked: RowToChange): Promise<RememberedAnswer> {
	return await answerOnce(surroundings, {
		customerId: asked.key.customerId,
		origin: asked.origin,
		toAnswer: asked.toAnswer,
		change: (tx, at) => changeWithin(tx, at, asked),
		isLasting: ({ kind }) => kind === "changed",
	});
}

async function changeWithin(
	tx: Transactor,
	surroundings: Surroundings,
	{ origin, key, userId, change }: RowToChange,
): Promise<RowOutcome> {
	const opened = await openTransfer(surroundings, tx, { ...key, caller: origin.caller });
	if (opened.kind !== "open") return opened;
	const { transfer, at } = opened;
	if (transfer.state === "undone") return { kind: "transferUndone" };
	const before = await findTransferRow(tx, transfer, userId);
	if (before === undefined) return { kind: "rowNotFound" };
	if (change.version !== undefined && change.version !== before.version) return { kind: "stale" };
	const accounts = await readAssignees(tx, origin.caller);
	const { assigneeId } = change;
	if (assigneeId !== undefined && assigneeId !== "" && !accounts.has(assigneeId)) return { kind: "unknownAssignee" };
	const row = withChange({ ...before, updatedAt: at.now(), version: before.version + 1 }, change);
	await saveTransferRows(tx, [row]);
	await saveAuditRecords(tx, [
		newAuditRecord(at, origin, {
			...{ customerId: key.customerId, operation: "update_license_transfer", resource: "license_transfer" },
			resourceId: transfer.id,
			before: toRecorded(before),
			after: toRecorded(row),
			details: { CustomerUserId: userId, Work: row.work ?? "" },
		}),
	]);
	return { kind: "changed", row, accounts };
}

function withChange(row: TransferRow, { work, assigneeId, note }: RowChange): TransferRow {
	const { assigneeId: oldAssignee, note: oldNote, ...rest } = row;
	const newAssignee = assigneeId === undefined ? oldAssignee : assigneeId;
	const newNote = note === undefined ? oldNote : note.trim();
	return {
		...rest,
		...(work === undefined ? {} : { work }),
		...(newAssignee === undefined || newAssignee === "" ? {} : { assigneeId: newAssignee }),
		...(newNote === undefined || newNote === "" ? {} : { note: newNote }),
	};
}

function toRecorded({ work, assigneeId, note }: TransferRow) {
	return { work, assigneeId, note };
}
