import type { CustomerId } from "../../domain/basics/ids.ts";
import { findCustomerClock } from "../../storage/customer-store.ts";
import type { Transactor } from "../../storage/database.ts";
import { isAnythingDue } from "../../storage/due-store.ts";
import { answerOnce, type ChangeOfCustomer, type RememberedAnswer } from "../answer-once.ts";
import type { Surroundings } from "../surroundings.ts";
import { runDueWithin } from "./run-due.ts";

/**
 * As `answerOnce`, for a change that finds the customer as time has left it: what is due up to the change's moment is
 * carried out first, in the same transaction, however late the clock's own job is. Otherwise seats that change at the
 * beginning of a period that nobody has charged yet would cost nothing for the days between.
 */
export async function answerInTime<Outcome>(
	surroundings: Surroundings,
	asked: ChangeOfCustomer<Outcome>,
): Promise<RememberedAnswer> {
	return await answerOnce(surroundings, {
		...asked,
		async change(tx, at) {
			await catchUpWithin(tx, at, asked.customerId);
			return await asked.change(tx, at);
		},
	});
}

/** Carries out what is due for the customer by its own time; one question where nothing is. */
async function catchUpWithin(tx: Transactor, surroundings: Surroundings, customerId: CustomerId): Promise<void> {
	const now = surroundings.now();
	if (!(await isAnythingDue(tx, customerId, now))) return;
	const until = (await findCustomerClock(tx, customerId)) ?? now;
	for (let more = true; more; ) ({ more } = await runDueWithin(tx, surroundings, { customerId, until }));
}

/** The same before something is only shown, such as a preview or a quote. */
export async function catchUp(surroundings: Surroundings, customerId: CustomerId): Promise<void> {
	const { database, now } = surroundings;
	if (!(await database.read((db) => isAnythingDue(db, customerId, now())))) return;
	await database.transact(customerId, (tx) => catchUpWithin(tx, surroundings, customerId));
}
