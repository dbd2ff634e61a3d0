import type { CustomerChange } from "../../domain/changes/customer-change.ts";
import type { Transactor } from "../../storage/database.ts";
import { returnTransferRows } from "../../storage/transfer-row-store.ts";
import { findTransfer, saveTransferState } from "../../storage/transfer-store.ts";

/**
 * Ends the transfer of a change that is taken back, in the same transaction: the undo itself gives back every license that
 * had moved so far, and whoever was still waiting keeps the old one.
 */
export async function followUndo(
	tx: Transactor,
	{ customerId, undoes, at }: Pick<CustomerChange, "customerId" | "undoes" | "at">,
): Promise<void> {
	if (undoes === undefined) return;
	const transfer = await findTransfer(tx, customerId, undoes);
	if (transfer === undefined || transfer.state === "undone") return;
	await returnTransferRows(tx, transfer, at);
	const { stopReason: _, ...rest } = transfer;
	await saveTransferState(tx, { ...rest, state: "undone", finishedAt: at });
}
