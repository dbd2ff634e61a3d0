import { describe, expect, test } from "vitest";
import { chooseBySeed } from "../../src/use-cases/simulation/seeded-choice.ts";
import { dumpTables } from "../support/dump-tables.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import { type Command, lookAtUpgrade, makeUpCommand } from "./commands.ts";
import { expectSecrecy, expectSound, expectStep, readStanding } from "./invariants.ts";
import { buildWorld, type World } from "./world.ts";

/** To see one again: `SIMULATION_SEED=7 npx vitest run --project unit test/simulation`. */
const given = process.env.SIMULATION_SEED;
const seeds = given === undefined ? [1, 2, 3, 4, 5] : [Number(given)];
const commandsPerRun = 120;

describe("a reseller's year", () => {
	test.each(seeds)("seed %i: every command leaves the house in order", async (seed) => {
		const { outcomes } = await simulate("sqlite", seed, { watched: true });
		if (given !== undefined) return;
		const mixture = ["upgraded", "changed", "updated", "refused", "notFound", "repeated"];
		expect([...outcomes.keys()], `seed ${seed} is a good mixture`).toEqual(expect.arrayContaining(mixture));
	});

	test.each(databasesUnderTest())("the same seed leads to the same rows and answers on %s", async (kind) => {
		const [seed = 1] = seeds;
		const first = await simulate("sqlite", seed, { watched: false });
		const second = await simulate(kind, seed, { watched: false });
		expect(second.dump).toEqual(first.dump);
		expect(second.answers).toEqual(first.answers);
	});

	test("another seed leads elsewhere", async () => {
		const [one, other] = [
			await simulate("sqlite", 1, { watched: false }),
			await simulate("sqlite", 2, { watched: false }),
		];
		expect(other.dump).not.toEqual(one.dump);
	});
});

interface Simulated {
	readonly dump: unknown;
	readonly answers: readonly string[];
	readonly outcomes: ReadonlyMap<string, number>;
}

/** Runs a whole sequence of commands; `watched` checks every invariant after every one of them. */
async function simulate(
	kind: "sqlite" | "postgres",
	seed: number,
	{ watched }: { readonly watched: boolean },
): Promise<Simulated> {
	const world = await buildWorld(kind);
	const choice = chooseBySeed(seed);
	const answers: string[] = [];
	const outcomes = new Map<string, number>();
	const sent: { readonly command: Command; readonly answer: string; readonly remembered: boolean }[] = [];
	for (let number = 1; number <= commandsPerRun; number++) {
		const command = await makeUpCommand(world, choice, number);
		const again = sent.length > 0 && choice.percent(15) ? choice.oneOf(sent) : undefined;
		try {
			const kindOfStep = again?.remembered ? await repeat(world, again) : await step(world, command, watched);
			outcomes.set(kindOfStep.kind, (outcomes.get(kindOfStep.kind) ?? 0) + 1);
			answers.push(kindOfStep.answer);
			if (again === undefined) sent.push({ command, answer: kindOfStep.answer, remembered: kindOfStep.remembered });
		} catch (cause) {
			const what = again === undefined ? command.what : `repeats ${again.command.what}`;
			throw new Error(`SIMULATION_SEED=${seed} fails at command ${number} of ${commandsPerRun}: ${what}`, { cause });
		}
		if (choice.percent(30)) world.stage.clock.advance({ hours: choice.between(1, 60) });
	}
	if (watched) await expectSecrecy(world);
	const dump = await dumpTables(world.stage.store.database);
	await world.stage.close();
	return { dump, answers, outcomes };
}

interface Stepped {
	readonly kind: string;
	readonly answer: string;
	readonly remembered: boolean;
}

async function step(world: World, command: Command, watched: boolean): Promise<Stepped> {
	const before = watched ? await readStanding(world) : undefined;
	if (watched) await lookAtUpgrade(world, command);
	const told = await command.run();
	if (before !== undefined) {
		const after = await readStanding(world);
		expectSound(after);
		expectStep(before, after, { command, told });
	}
	const { status } = told.answer;
	const remembered = command.named && (status < 400 || status === 409);
	return {
		kind: told.outcome?.kind.replace(/^.*NotFound$/u, "notFound") ?? "repeated",
		answer: JSON.stringify(told.answer),
		remembered,
	};
}

/** A repeat gets the first answer and changes nothing at all. */
async function repeat(
	{ stage }: World,
	{ command, answer }: { readonly command: Command; readonly answer: string },
): Promise<Stepped> {
	const before = await dumpTables(stage.store.database);
	const told = await command.run();
	expect(JSON.stringify(told.answer)).toBe(answer);
	expect(await dumpTables(stage.store.database)).toEqual(before);
	return { kind: "repeated", answer, remembered: true };
}
