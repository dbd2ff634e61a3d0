import type { CustomerId } from "../../domain/basics/ids.ts";
import type { Instant } from "../../domain/basics/instant.ts";
import { findDueEvent } from "../../domain/timeline/due-event.ts";
import type { ScheduledChange } from "../../domain/timeline/scheduled-change.ts";
import { listBillings } from "../../storage/billing-store.ts";
import { listChangesByTime } from "../../storage/change-history-store.ts";
import { findCustomerClock, saveCustomerClock } from "../../storage/customer-store.ts";
import type { Reader, Transactor } from "../../storage/database.ts";
import { listOpenScheduledChanges } from "../../storage/schedule-store.ts";
import { listSubscriptionsOfCustomer } from "../../storage/subscription-store.ts";
import type { Surroundings } from "../surroundings.ts";
import type { RanEvent } from "./ran-event.ts";
import { runEntry } from "./run-entry.ts";
import { runLifecycleEvent } from "./run-lifecycle-event.ts";

/** What was carried out, in order, and whether more is due at the same moment. */
export interface DueRun {
	readonly events: readonly RanEvent[];
	readonly more: boolean;
}

/** One transaction carries out no more than so many events, so that nobody waits long for a customer that slept long. */
const eventsPerTransaction = 50;

/** Whose events are due, until when, and how many may be carried out at once. */
export interface DueWork {
	readonly customerId: CustomerId;
	/** Inclusive. */
	readonly until: Instant;
	readonly limit?: number;
}

/**
 * Carries out what is due for a customer of real time, in one transaction of a bounded number of events; call again
 * while there is more. A customer with a clock of its own is left alone.
 */
export async function runDue(surroundings: Surroundings, work: DueWork): Promise<DueRun> {
	return await surroundings.database.transact(work.customerId, async (tx) => {
		if ((await findCustomerClock(tx, work.customerId)) !== undefined) return { events: [], more: false };
		return await runDueWithin(tx, surroundings, work);
	});
}

/**
 * The same inside a transaction. Each event happens at its own moment, however late it is noticed, so that one jump and
 * many small ones write the same rows; a clock of the customer's own stands at that moment while it happens.
 */
export async function runDueWithin(
	tx: Transactor,
	surroundings: Surroundings,
	{ customerId, until, limit = eventsPerTransaction }: DueWork,
): Promise<DueRun> {
	const clock = await findCustomerClock(tx, customerId);
	const events: RanEvent[] = [];
	let due = await findNext(tx, surroundings, { customerId, until });
	while (due !== undefined && events.length < limit) {
		const moment = due.kind === "entry" ? await momentOf(tx, due.entry) : due.at;
		if (clock !== undefined) await saveCustomerClock(tx, customerId, moment);
		const at: Surroundings = { ...surroundings, now: () => moment };
		if (due.kind === "entry") events.push(await runEntry(tx, at, due.entry));
		else events.push(...(await runLifecycleEvent(tx, at, due)));
		due = await findNext(tx, surroundings, { customerId, until });
	}
	// Something may have been due from before the clock's present; it goes on from where it stood.
	if (clock !== undefined && events.length > 0) await saveCustomerClock(tx, customerId, laterOf(clock, events.at(-1)));
	return { events, more: due !== undefined };
}

/**
 * An entry that is noticed late comes after what was done in between: on a day before that it would find, and charge,
 * what had not yet happened.
 */
async function momentOf(tx: Transactor, { dueAt, subscriptionId, ...of }: ScheduledChange): Promise<Instant> {
	const [latest] = await listChangesByTime(tx, of, { limit: 1, subscriptionId });
	return latest === undefined || latest.at < dueAt ? dueAt : latest.at;
}

async function findNext(db: Reader, { catalog }: Surroundings, { customerId, until }: DueWork) {
	const facts = {
		catalog,
		subscriptions: await listSubscriptionsOfCustomer(db, customerId),
		billings: await listBillings(db, customerId),
		entries: await listOpenScheduledChanges(db, customerId),
	};
	return findDueEvent(facts, until);
}

function laterOf(clock: Instant, last: RanEvent | undefined): Instant {
	return last === undefined || last.at < clock ? clock : last.at;
}
