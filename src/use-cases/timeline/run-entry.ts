import { dayOf } from "../../domain/billing/day.ts";
import { settleBookEntries, settleSchedule } from "../../domain/timeline/rebase-schedule.ts";
import { isAboutCustomer, type ScheduledChange } from "../../domain/timeline/scheduled-change.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import type { Transactor } from "../../storage/database.ts";
import { listOpenScheduledChanges, saveScheduledChange } from "../../storage/schedule-store.ts";
import { findSubscription } from "../../storage/subscription-store.ts";
import { findCustomerTerms } from "../../storage/terms-store.ts";
import { carryOut } from "../changes/carry-out.ts";
import { computeChange } from "../changes/compute-change.ts";
import type { ChangeRefusals } from "../changes/computed-change.ts";
import { newAuditRecord } from "../new-audit-record.ts";
import type { NotFound } from "../preview-upgrade.ts";
import type { Surroundings } from "../surroundings.ts";
import { clockCaller, clockOrigin } from "./clock-caller.ts";
import type { RanEvent } from "./ran-event.ts";
import { saveRebased } from "./rebase-after.ts";

/**
 * Carries out an entry of the timeline whose time has come, by the functions that a person's request goes through. What
 * the rules refuse then is kept with the reasons.
 */
export async function runEntry(tx: Transactor, at: Surroundings, entry: ScheduledChange): Promise<RanEvent> {
	const { customerId, partnerId, request } = entry;
	const caller = clockCaller(partnerId);
	const computed = await computeChange(at, { db: tx, caller, customerId, request, by: "schedule" });
	if (computed.kind !== "planned") return await fail(tx, at, { entry, against: computed });
	const { change } = computed;
	const done: ScheduledChange = { ...entry, state: "done", changeId: change.id, version: entry.version + 1 };
	// Before the change, which holds the entries that are still open against itself.
	await saveScheduledChange(tx, done);
	await carryOut(tx, computed, clockOrigin(partnerId, change.id));
	return { kind: "entryDone", at: at.now(), change, entry: done };
}

async function fail(
	tx: Transactor,
	at: Surroundings,
	{ entry, against }: { readonly entry: ScheduledChange; readonly against: NotFound | ChangeRefusals },
): Promise<RanEvent> {
	const reasons = codesOf(against);
	const failed: ScheduledChange = { ...entry, state: "failed", reasons, version: entry.version + 1 };
	await saveScheduledChange(tx, failed);
	await settleRest(tx, at, failed);
	const origin = clockOrigin(entry.partnerId, at.newId());
	await saveAuditRecords(tx, [
		{
			...newAuditRecord(at, origin, {
				customerId: entry.customerId,
				operation: "schedule_change",
				resource: "subscription",
				resourceId: entry.subscriptionId,
				details: { EntryId: entry.id, Kind: entry.request.kind, Reasons: reasons.join(",") },
			}),
			status: "failed",
		},
	]);
	return { kind: "entryFailed", at: at.now(), entry: failed, against };
}

/** Later entries were planned on what did not come. */
async function settleRest(tx: Transactor, at: Surroundings, failed: ScheduledChange): Promise<void> {
	const { customerId, partnerId, subscriptionId } = failed;
	const open = await listOpenScheduledChanges(tx, customerId);
	if (isAboutCustomer(failed)) {
		const own = open.filter((one) => isAboutCustomer(one) && one.partnerId === partnerId);
		const terms = await findCustomerTerms(tx, { customerId, partnerId }, dayOf(at.now()));
		await saveRebased(tx, settleBookEntries(own, terms?.priceBookId));
		return;
	}
	const subscription = await findSubscription(tx, { customerId, partnerId, subscriptionId });
	if (subscription === undefined) return;
	const own = open.filter((one) => one.subscriptionId === subscriptionId && !isAboutCustomer(one));
	await saveRebased(tx, settleSchedule(own, subscription, undefined));
}

function codesOf(against: NotFound | ChangeRefusals): readonly string[] {
	if ("refusals" in against) return against.refusals.map(({ code }) => code);
	return [against.kind];
}
