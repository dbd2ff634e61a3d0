import { expect, test } from "vitest";
import { addTotals, countTests, describeTotals, noTests } from "./run-tests.ts";

const report = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
const failedTest = { status: "failed", assertionResults: [{ status: "failed" }, { status: "passed" }] };

test("passed, failed and skipped tests are counted as reported", () => {
	expect(countTests({ ...report, testResults: [failedTest] })).toEqual({ passed: 3, failed: 1, skipped: 3 });
});

test("a file that broke before its first test counts as a failure", () => {
	const broken = { status: "failed", assertionResults: [] };
	expect(countTests({ ...report, testResults: [failedTest, broken] }).failed).toBe(2);
});

test("totals of several runs add up to one line", () => {
	const totals = addTotals(addTotals(noTests, { passed: 2, failed: 1, skipped: 0 }), {
		passed: 3,
		failed: 0,
		skipped: 0,
	});
	expect(describeTotals(totals)).toBe("5 passed, 1 failed");
	expect(describeTotals({ ...totals, skipped: 2 })).toBe("5 passed, 1 failed, 2 skipped");
});
