import type { Caller } from "../../domain/access/caller.ts";
import { roles } from "../../domain/access/roles.ts";
import type { CustomerId } from "../../domain/basics/ids.ts";
import { addDays, type Instant, startOfDay } from "../../domain/basics/instant.ts";
import { addMonthsTo, dayOf } from "../../domain/billing/day.ts";
import { type BooksFault, booksInvariants } from "../../domain/books/check-books.ts";
import { type BooksCheck, checkBooks } from "../check-books.ts";
import { demoCustomerId, demoPartnerId } from "../demo/demo-ids.ts";
import { demoStories } from "../demo/demo-stories.ts";
import { continueBilling } from "../invoices/continue-billing.ts";
import { runBilling } from "../invoices/run-billing.ts";
import type { Surroundings } from "../surroundings.ts";
import { listDueCustomers } from "../timeline/list-due-customers.ts";
import { runDue } from "../timeline/run-due.ts";
import { type Actor, act } from "./act.ts";
import { countPromises, type Kept } from "./promises.ts";
import { chooseBySeed } from "./seeded-choice.ts";

/** A clock that the simulation moves. */
export interface MovableClock {
	set(moment: Instant): void;
}

/** What is played: from the clock's present on, with the demo's customers. */
export interface SimulationPlan {
	readonly months: number;
	readonly seed: number;
	readonly actsPerDay: number;
	readonly clock: MovableClock;
	/** Is told after each month. */
	readonly onMonth: (told: { readonly until: Instant; readonly check: BooksCheck }) => void;
}

/** What a simulated stretch of time came to. */
export interface SimulationEnd {
	readonly days: number;
	/** How often what happened, the most frequent first. */
	readonly tally: readonly (readonly [string, number])[];
	readonly books: BooksCheck;
	/** Every fault of every monthly check. */
	readonly faults: readonly BooksFault[];
	readonly kept: readonly Kept[];
}

/** Whether every invariant of the books and every promise held, and each promise was looked at. */
export function heldThroughout({ faults, kept }: SimulationEnd): boolean {
	return faults.length === 0 && kept.every(({ broken, times }) => broken.length === 0 && times > 0);
}

/** The names of everything that was held against the books. */
export const heldInvariants = booksInvariants;

/**
 * Plays months of a reseller's life in the loaded demo: people quote, carry out, schedule and take back; periods begin,
 * terms end, trials run out, invoices are made; and after each month the books are checked. The same seed plays the same.
 */
export async function simulate(surroundings: Surroundings, plan: SimulationPlan): Promise<SimulationEnd> {
	const count = countPromises();
	const caller: Caller = { partnerId: demoPartnerId, kind: "user", clientId: "seatlift-simulation", roles: [...roles] };
	const customers = demoStories.map((_, index): CustomerId => demoCustomerId(index + 1));
	const actor: Actor = { surroundings, choice: chooseBySeed(plan.seed), caller, customers, count, held: [] };
	const tally = new Map<string, number>();
	const note = (what: string, times = 1) => tally.set(what, (tally.get(what) ?? 0) + times);
	const faults: BooksFault[] = [];
	const start = dayOf(surroundings.now());
	const end = addMonthsTo(start, plan.months);
	let books: BooksCheck = { customers: 0, lines: 0, documents: 0, faults: [] };
	let days = 0;
	for (let moment = startOfDay(start); dayOf(moment) < end; moment = addDays(moment, 1)) {
		plan.clock.set(moment);
		note("events by the clock", await passDay(actor));
		note("billing runs", await billMonth(actor));
		plan.clock.set(atNoon(moment));
		for (let acts = 0; acts < plan.actsPerDay; acts += 1) note(await act(actor));
		days += 1;
		if (isLastOfMonth(moment)) {
			books = await checkBooks(surroundings);
			faults.push(...books.faults);
			plan.onMonth({ until: moment, check: books });
		}
	}
	books = await checkBooks(surroundings);
	faults.push(...books.faults);
	return {
		...{ days, books, faults, kept: count.tell() },
		tally: [...tally].toSorted(([, one], [, other]) => other - one),
	};
}

/** Everything that time makes due, and then once more, when nothing may happen. */
async function passDay(actor: Actor): Promise<number> {
	const first = await runAllDue(actor.surroundings);
	const again = await runAllDue(actor.surroundings);
	actor.count.check("what is done by the clock is done once", again === 0, actor.surroundings.now());
	return first;
}

async function runAllDue(surroundings: Surroundings): Promise<number> {
	const now = surroundings.now();
	let events = 0;
	let after: CustomerId | undefined;
	for (;;) {
		const search = { now, limit: 100, ...(after === undefined ? {} : { after }) };
		const due = await listDueCustomers(surroundings, search);
		for (const customerId of due) {
			for (let more = true; more; ) {
				const ran = await runDue(surroundings, { customerId, until: now });
				events += ran.events.length;
				({ more } = ran);
			}
		}
		after = due.at(-1);
		if (after === undefined) return events;
	}
}

/** Bills what is over, and asks for the same month once more. */
async function billMonth({ surroundings, caller, count }: Actor): Promise<number> {
	let runs = 0;
	while (await continueBilling(surroundings)) runs += 1;
	if (runs === 0) return 0;
	const before = await checkBooks(surroundings);
	const id = surroundings.newId();
	const again = await runBilling(surroundings, { origin: { caller, requestId: id, correlationId: id } });
	const after = await checkBooks(surroundings);
	const same = again.kind === "done" && !again.isNew && after.documents === before.documents;
	count.check("a month that is billed again is billed as it was", same, surroundings.now());
	return runs;
}

function atNoon(moment: Instant): Instant {
	return moment.replace("T00:", "T12:") as Instant; // the same fixed width
}

function isLastOfMonth(moment: Instant): boolean {
	return dayOf(addDays(moment, 1)).endsWith("-01");
}
