import type { ScheduledChange } from "../../domain/timeline/scheduled-change.ts";
import type { Transactor } from "../../storage/database.ts";
import { listScheduledChanges } from "../../storage/schedule-store.ts";
import type { Surroundings } from "../surroundings.ts";
import { type DueRun, type DueWork, runDueWithin } from "./run-due.ts";

/** What would happen, and what the entries of the customer's timelines would have become. */
export interface Rehearsal extends DueRun {
	readonly entries: readonly ScheduledChange[];
}

/** Thrown on purpose at the end of a rehearsal, so that the database undoes it whole. */
const takenBack = new Error("the rehearsal is over");

/**
 * Plays a customer's time forward by the very functions that will do it, and takes everything back: what is shown of the
 * future cannot disagree with what comes, as long as nothing else happens. Bounded, since other changes wait for it.
 */
export async function rehearse(
	surroundings: Surroundings,
	work: DueWork,
	/** Something that is done first, and taken back with the rest. */
	prepare?: (tx: Transactor, at: Surroundings) => Promise<void>,
): Promise<Rehearsal> {
	let rehearsal: Rehearsal | undefined;
	let made = 0;
	const newId = () => {
		made += 1;
		return `rehearsal-${made}`;
	};
	try {
		await surroundings.database.transact(work.customerId, async (tx) => {
			const at = { ...surroundings, newId };
			await prepare?.(tx, at);
			const run = await runDueWithin(tx, at, work);
			rehearsal = { ...run, entries: await listScheduledChanges(tx, work.customerId) };
			throw takenBack;
		});
	} catch (error) {
		if (error !== takenBack) throw error;
	}
	if (rehearsal === undefined) throw new Error("a rehearsal ended without a result");
	return rehearsal;
}
