import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { run, type StepEnd, tool } from "./run-step.ts";

/** How many tests ended how, over one run or several. */
export interface TestTotals {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
}

/** What of Vitest's JSON report is counted. */
export interface TestReport {
	readonly numPassedTests: number;
	readonly numFailedTests: number;
	readonly numPendingTests: number;
	readonly numTodoTests: number;
	readonly testResults: readonly {
		readonly status: string;
		readonly assertionResults: readonly { readonly status: string }[];
	}[];
}

/** A project of `vitest.config.ts`, on the databases that `TEST_DATABASES` is to name. */
export interface TestRun {
	readonly project: string;
	readonly databases: string;
	/** A directory for the report. */
	readonly reports: string;
	/** Only tests that import this file, by whatever ways. */
	readonly importing?: string;
}

/** Runs the tests of one project and counts them; a project without test files passes and says so. */
export async function runTests(
	tests: TestRun,
): Promise<Omit<StepEnd, "name" | "seconds"> & { readonly totals: TestTotals }> {
	const report = join(tests.reports, `${tests.project}-${tests.databases}.json`);
	const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
	// Those on PostgreSQL wait for another process half of the time, so two of them share two cores well.
	const which = tests.importing === undefined ? ["run"] : ["related", tests.importing, "--run", "--maxWorkers=2"];
	const args = [...which, "--project", tests.project, "--passWithNoTests", ...reporters];
	const { ok, output } = await run(tool("vitest", args, { TEST_DATABASES: tests.databases }));
	const totals = await readTotals(report);
	const outcome = ok && totals.failed === 0 ? "passed" : "failed";
	const count = totals.passed + totals.failed + totals.skipped;
	return { outcome, totals, output, note: ok && count === 0 ? "no test files yet" : describeTotals(totals) };
}

/** Counts the report in a file; nothing when there is none. */
export async function readTotals(report: string): Promise<TestTotals> {
	return existsSync(report) ? countTests(JSON.parse(await readFile(report, "utf8"))) : noTests;
}

/** Nothing counted yet. */
export const noTests: TestTotals = { passed: 0, failed: 0, skipped: 0 };

/** Counts a report; a file that broke before its first test counts as one failure. */
export function countTests(report: TestReport): TestTotals {
	const broken = report.testResults.filter(
		({ status, assertionResults }) =>
			status === "failed" && !assertionResults.some((assertion) => assertion.status === "failed"),
	);
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + broken.length,
		skipped: report.numPendingTests + report.numTodoTests,
	};
}

/** Adds two counts. */
export function addTotals(one: TestTotals, other: TestTotals): TestTotals {
	return {
		passed: one.passed + other.passed,
		failed: one.failed + other.failed,
		skipped: one.skipped + other.skipped,
	};
}

/** `N passed, N failed`, and `, N skipped` when there are such. */
export function describeTotals({ passed, failed, skipped }: TestTotals): string {
	return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
