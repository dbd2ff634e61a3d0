import { parseArgs } from "node:util";
import { readConfig } from "../config.ts";
import { type Instant, storedInstant } from "../domain/basics/instant.ts";
import { openInstallation } from "../server.ts";
import { heldInvariants, heldThroughout, type SimulationEnd, simulate } from "../use-cases/simulation/simulate.ts";

/** The options of `seatlift simulate`, for its help. */
export const simulationOptions = " (--months 12 --seed 1 --acts 6)";

/** Where every simulation begins, so that a seed plays the same on any day. */
const beginning = "2026-01-28T09:00:00.000Z";

/**
 * Plays months of the demo's life in memory, prints what happened and which invariants held, and fails when one did not.
 * No database is touched.
 */
export async function playSimulation(
	environment: Readonly<Record<string, string | undefined>>,
	options: readonly string[],
): Promise<void> {
	const { months, seed, acts } = readOptions(options);
	let now: Instant = storedInstant(beginning);
	const config = readConfig({ ...environment, DATABASE_URL: "sqlite::memory:", SEATLIFT_DEMO: "on" });
	const { surroundings } = await openInstallation(config, { now: () => now });
	try {
		print(`Playing ${months} months from ${beginning.slice(0, 10)}, ${acts} acts a day, seed ${seed}.\n`);
		const end = await simulate(surroundings, {
			...{ months, seed, actsPerDay: acts },
			clock: {
				set(moment) {
					now = moment;
				},
			},
			onMonth({ until, check }) {
				const faults = check.faults.length === 0 ? "books in order" : `${check.faults.length} FAULTS`;
				print(`  ${until.slice(0, 7)}  lines ${check.lines}, invoices ${check.documents}, ${faults}`);
			},
		});
		tell(end);
		if (!heldThroughout(end)) process.exitCode = 1;
	} finally {
		await surroundings.database.close();
	}
}

function tell(end: SimulationEnd): void {
	print(`\n${end.days} days:`);
	for (const [what, times] of end.tally) print(`  ${String(times).padStart(6)}  ${what}`);
	print(`\nThe books of ${end.books.customers} customers, ${end.books.lines} lines, ${end.books.documents} invoices:`);
	for (const invariant of heldInvariants) {
		const faults = end.faults.filter((fault) => fault.invariant === invariant);
		print(`  ${faults.length === 0 ? "held  " : "BROKEN"}  ${invariant}`);
		for (const { where } of faults.slice(0, 5)) print(`            ${where}`);
	}
	print("\nWhat was promised on the way:");
	for (const { promised, times, broken } of end.kept) {
		const word = broken.length > 0 ? "BROKEN" : times > 0 ? "held  " : "UNSEEN";
		print(`  ${word}  ${promised} (${times} times)`);
		for (const where of broken.slice(0, 5)) print(`            ${where}`);
	}
}

function readOptions(options: readonly string[]): { months: number; seed: number; acts: number } {
	const { values } = parseArgs({
		args: [...options],
		options: {
			months: { type: "string", default: "12" },
			seed: { type: "string", default: "1" },
			acts: { type: "string", default: "6" },
		},
	});
	return {
		months: readNumber("months", values.months, { from: 1, to: 120 }),
		seed: readNumber("seed", values.seed, { from: 0, to: 4_294_967_295 }),
		acts: readNumber("acts", values.acts, { from: 1, to: 1000 }),
	};
}

function readNumber(name: string, text: string, { from, to }: { readonly from: number; readonly to: number }): number {
	const value = Number(text);
	if (!/^\d+$/u.test(text) || value < from || value > to) {
		throw new Error(`--${name} is a whole number from ${from} to ${to}, not "${text}"`);
	}
	return value;
}

function print(line: string): void {
	process.stdout.write(`${line}\n`);
}
