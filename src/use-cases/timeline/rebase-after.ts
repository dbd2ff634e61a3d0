import type { CustomerChange } from "../../domain/changes/customer-change.ts";
import { type RebasedEntry, rebaseSchedule } from "../../domain/timeline/rebase-schedule.ts";
import type { Reader, Transactor } from "../../storage/database.ts";
import { listOpenScheduledChanges, saveScheduledChange } from "../../storage/schedule-store.ts";

/** What a change makes of the entries of the timelines that it touches; nothing is written, for quotes and previews. */
export async function previewRebase(
	db: Reader,
	change: Pick<CustomerChange, "customerId" | "effects" | "kind" | "subscriptionId">,
): Promise<readonly RebasedEntry[]> {
	if (change.effects.subscriptions.length === 0) return [];
	const entries = await listOpenScheduledChanges(db, change.customerId);
	return entries.length === 0 ? [] : rebaseSchedule(entries, change);
}

/** The same, written: to be called in the transaction of every change, once the change is saved. */
export async function rebaseAfter(tx: Transactor, change: CustomerChange): Promise<readonly RebasedEntry[]> {
	const rebased = await previewRebase(tx, change);
	await saveRebased(tx, rebased);
	return rebased;
}

/** Writes entries as they have become. */
export async function saveRebased(tx: Transactor, rebased: readonly RebasedEntry[]): Promise<void> {
	for (const { after } of rebased) await saveScheduledChange(tx, after);
}
