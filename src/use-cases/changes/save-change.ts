import { toTransfer } from "../../domain/billing/ledger-entry.ts";
import type { ChangeEffects, CustomerChange, Replaced } from "../../domain/changes/customer-change.ts";
import type { LicenseAssignment } from "../../domain/licenses/license.ts";
import { removeBilling, saveBilling } from "../../storage/billing-store.ts";
import { saveNewChange } from "../../storage/change-store.ts";
import { saveLines } from "../../storage/charge-store.ts";
import type { Transactor } from "../../storage/database.ts";
import { saveTransfers } from "../../storage/ledger-store.ts";
import { removeAssignments, saveAssignments } from "../../storage/license-store.ts";
import { saveNewOrder } from "../../storage/order-store.ts";
import { saveNewSubscription, saveSeatBatches, saveSubscription } from "../../storage/subscription-store.ts";
import { saveCustomerTerms } from "../../storage/terms-store.ts";
import { savePeopleWhoCome, savePeopleWhoGo } from "../joins/save-people.ts";

/** Writes a planned change whole: its effects, its lines, what they book, and the change itself. */
export async function saveChange(tx: Transactor, change: CustomerChange): Promise<void> {
	await savePeopleWhoCome(tx, change);
	await saveEffects(tx, change);
	await savePeopleWhoGo(tx, change);
	await saveLines(tx, change, linesBefore(change.effects));
	const { customerId, partnerId, at: bookedAt } = change;
	const lines = change.charges?.plan.lines ?? [];
	await saveTransfers(
		tx,
		lines.map((line) => ({ ...toTransfer(line), customerId, partnerId, bookedAt })),
	);
	await saveNewChange(tx, change);
}

async function saveEffects(tx: Transactor, { customerId, effects }: CustomerChange): Promise<void> {
	for (const order of effects.orders) await saveNewOrder(tx, order);
	for (const { before, after } of effects.subscriptions) {
		if (after === undefined) throw new Error("a subscription is deleted by its status, never taken away");
		await (before === undefined ? saveNewSubscription(tx, after) : saveSubscription(tx, after));
	}
	await saveSeatBatches(
		tx,
		customerId,
		effects.batches.flatMap(({ before, after }) => after ?? (before === undefined ? [] : { ...before, quantity: 0 })),
	);
	await saveAssignmentEffects(tx, customerId, effects.assignments);
	for (const { before, after } of effects.billings) {
		if (after !== undefined) await saveBilling(tx, after);
		else if (before !== undefined) await removeBilling(tx, before);
	}
	if (effects.terms !== undefined) await saveCustomerTerms(tx, effects.terms.after);
}

/** Gives before it takes: inside the transaction too, nobody is ever without. */
async function saveAssignmentEffects(
	tx: Transactor,
	customerId: CustomerChange["customerId"],
	assignments: readonly Replaced<LicenseAssignment>[],
): Promise<void> {
	if (assignments.length === 0) return;
	await saveAssignments(
		tx,
		customerId,
		assignments.flatMap(({ after }) => after ?? []),
	);
	const taken = assignments.flatMap(({ before, after }) => (after === undefined && before !== undefined ? before : []));
	for (const skuId of new Set(taken.map((one) => one.skuId))) {
		const userIds = taken.filter((one) => one.skuId === skuId).map((one) => one.userId);
		await removeAssignments(tx, { customerId, skuId, userIds });
	}
}

/** How many lines each subscription had before the change: its billing after counts them with the new ones. */
function linesBefore({ billings }: ChangeEffects): Parameters<typeof saveLines>[2] {
	const before = new Map(
		billings.flatMap(({ before: old, after }) => {
			const billing = old ?? after;
			return billing === undefined ? [] : [[billing.subscriptionId, old?.linesWritten ?? 0] as const];
		}),
	);
	return (subscriptionId) => {
		const count = before.get(subscriptionId);
		if (count === undefined) throw new Error(`lines of ${subscriptionId} without its billing`);
		return count;
	};
}
