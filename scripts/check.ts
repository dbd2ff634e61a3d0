import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { auditPackages } from "./audit-packages.ts";
import { ensureBrowser } from "./ensure-browser.ts";
import { type Command, lineOf, root, run, type StepEnd, step, tool } from "./run-step.ts";
import { addTotals, describeTotals, noTests, readTotals, runTests, type TestRun } from "./run-tests.ts";

// Everything that has to hold before a change is finished. Every step runs, whatever the ones before it said.

const analyses: readonly (readonly [string, Command])[] = [
	["types", tool("typescript tsc", ["--noEmit", "-p", "tsconfig.json"])],
	["types of the portal", tool("typescript tsc", ["--noEmit", "-p", "tsconfig.portal.json"])],
	["floating promises", { program: process.execPath, args: ["scripts/find-floating-promises.ts"] }],
	["lint and format", tool("@biomejs/biome", ["check", "--error-on-warnings", "--max-diagnostics=50", "."])],
	[
		"walls",
		tool("dependency-cruiser depcruise", [
			"--config",
			".dependency-cruiser.cjs",
			...existing("src", "client", "test", "bench", "scripts", "conformance"),
		]),
	],
	["dead code", tool("knip", [])],
	["OpenAPI document", { program: process.execPath, args: ["scripts/lint-api.ts"] }],
];

const portalBuild: Command = { program: process.execPath, args: ["scripts/build-portal.ts"] };

const reports = await mkdtemp(join(tmpdir(), "seatlift-check-"));
const ends: StepEnd[] = [];
let totals = noTests;
try {
	await analyze();
	ends.push(await step("known faults of packages", auditPackages));
	await unitTests();
	await test("conformance on SQLite", { project: "conformance", databases: "sqlite", reports });
	await test("conformance on PostgreSQL", { project: "conformance", databases: "postgres", reports });
	ends.push(await step("portal build", () => outcomeOf(portalBuild)));
	await browserTests();
} finally {
	await rm(reports, { recursive: true, force: true });
}
console.log(`\n${ends.map(lineOf).join("\n")}`);
console.log(describeTotals(totals));
if (ends.some(({ outcome }) => outcome === "failed")) process.exitCode = 1;

/** The steps that only read, two at a time. */
async function analyze(): Promise<void> {
	const waiting = [...analyses];
	const worker = async (): Promise<void> => {
		for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
			const [name, command] = next;
			ends.push(await step(name, () => outcomeOf(command)));
		}
	};
	await Promise.all([worker(), worker()]);
}

async function outcomeOf(command: Command): Promise<Omit<StepEnd, "name" | "seconds">> {
	const { ok, output } = await run(command);
	return { outcome: ok ? "passed" : "failed", output };
}

async function test(name: string, tests: TestRun): Promise<void> {
	const end = await step(name, async () => {
		const { totals: counted, ...ended } = await runTests(tests);
		totals = addTotals(totals, counted);
		return ended;
	});
	ends.push(end);
}

/** All of them on SQLite, unless a report of `npm test` from just before is named; on PostgreSQL those that ask for it. */
async function unitTests(): Promise<void> {
	const before = process.env.SEATLIFT_UNIT_REPORT ?? "";
	const counted = before === "" ? noTests : await readTotals(before);
	if (counted.passed === 0) {
		await test("unit tests on SQLite", { project: "unit", databases: "sqlite", reports });
	} else {
		totals = addTotals(totals, counted);
		const note = `${describeTotals(counted)}, by npm test just before`;
		ends.push(
			await step("unit tests on SQLite", async () => ({ outcome: counted.failed === 0 ? "passed" : "failed", note })),
		);
	}
	await test("store and use-case tests on PostgreSQL", {
		...{ project: "unit", databases: "postgres", reports, importing: "test/support/postgres.ts" },
	});
}

async function browserTests(): Promise<void> {
	if (await hasTests("test/e2e")) {
		const { missing } = await ensureBrowser();
		if (missing !== undefined) {
			ends.push(await step("browser tests", async () => ({ outcome: "skipped", note: missing })));
			return;
		}
	}
	await test("browser tests", { project: "browser", databases: "sqlite", reports });
}

async function hasTests(folder: string): Promise<boolean> {
	if (!existsSync(join(root, folder))) return false;
	return (await readdir(join(root, folder), { recursive: true })).some((name) => name.endsWith(".test.ts"));
}

function existing(...folders: readonly string[]): readonly string[] {
	return folders.filter((folder) => existsSync(join(root, folder)));
}
