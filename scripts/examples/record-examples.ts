import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toOperationId } from "../../src/http/openapi/describe-operation.ts";
import { type ApiExamples, exampleFiles, readExamples } from "../../src/http/openapi/examples.ts";
import { describedRoutes } from "../../src/http/openapi.ts";
import { implementedRoutes } from "../../src/http/routes.ts";
import { run, tool } from "../run-step.ts";
import { chooseExamples, faultsOf } from "./choose-examples.ts";
import type { RecordedAnswer } from "./record-answers.ts";
import { withoutExample } from "./without-example.ts";

// Runs the tests of the HTTP side with an ear for what is asked and answered, and keeps one telling example for every
// operation that has none or whose example is no longer of its schemas. `--from <folder>` reads what was recorded before.

const routes = describedRoutes(implementedRoutes).filter((route) => withoutExample[toOperationId(route)] === undefined);
const given = process.argv.indexOf("--from");
const before = await readExamples();
const isComplete = listMissing(before).length === 0;
const recorded = given >= 0 ? await readRecords(process.argv[given + 1] ?? "") : isComplete ? [] : await record();
const examples = chooseExamples(routes, recorded, before);
for (const file of exampleFiles) await writeFile(file, write(examples, file));
console.log(`docs/api-examples: ${Object.keys(examples).length} operations`);
for (const line of listMissing(examples)) console.log(`no example: ${line}`);

function listMissing(present: ApiExamples): readonly string[] {
	return routes
		.map((route) => ({ name: toOperationId(route), faults: faultsOf(route, present[toOperationId(route)]) }))
		.filter(({ faults }) => faults.length > 0)
		.map(({ name, faults }) => `${name} (${faults.join(", ")})`);
}

async function record(): Promise<readonly RecordedAnswer[]> {
	const made = await mkdtemp(join(tmpdir(), "seatlift-examples-"));
	const settings = { SEATLIFT_RECORDED_ANSWERS: made, TEST_DATABASES: "sqlite" };
	const { output } = await run(tool("vitest", ["run", "--config", "vitest.examples.config.ts"], settings));
	console.log(output.split("\n").slice(-6).join("\n"));
	const answers = await readRecords(made);
	await rm(made, { recursive: true, force: true });
	return answers;
}

async function readRecords(from: string): Promise<readonly RecordedAnswer[]> {
	const names = (await readdir(from)).filter((name) => name.endsWith(".jsonl"));
	const texts = await Promise.all(names.map((name) => readFile(join(from, name), "utf8")));
	return texts
		.flatMap((text) => text.split("\n"))
		.filter((line) => line !== "")
		.map((line): RecordedAnswer => JSON.parse(line));
}

/** The examples of one file by name: those of the original's API apart from ours. */
function write(all: ApiExamples, file: string): string {
	const ofOriginal = file.endsWith("partner-center.json");
	const own = Object.entries(all).filter(([name]) => name.startsWith("partnerCenter") === ofOriginal);
	const sorted = Object.fromEntries(own.toSorted(([a], [b]) => (a < b ? -1 : 1)));
	return `${JSON.stringify(sorted, undefined, "\t")}\n`;
}
