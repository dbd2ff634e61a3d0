import { describe, expect, test } from "vitest";
import { judgeAudit } from "./audit-packages.ts";

const clean = JSON.stringify({
	auditReportVersion: 2,
	vulnerabilities: {},
	metadata: { vulnerabilities: { total: 0 } },
});

describe("an audit of packages", () => {
	test("without findings passes, whatever npm warns of besides", () => {
		expect(judgeAudit(`npm warn config nodedir\n${clean}\n`)).toEqual({ outcome: "passed" });
	});

	test("with findings fails and names them", () => {
		const found = { vulnerabilities: { left: { severity: "high" } }, metadata: { vulnerabilities: { total: 1 } } };
		expect(judgeAudit(JSON.stringify(found))).toMatchObject({ outcome: "failed", output: "left: high" });
	});

	test.each([
		[JSON.stringify({ message: "404 Not Found", error: { summary: "", detail: "" } }), "404 Not Found"],
		[JSON.stringify({ error: { code: "ENOAUDIT", summary: "audit endpoint returned an error" } }), "returned an error"],
		["npm error network timeout", "no report"],
	])("that the registry does not serve is skipped with the reason, never taken for clean", (output, reason) => {
		const { outcome, note } = judgeAudit(output);
		expect(outcome).toBe("skipped");
		expect(note).toContain(reason);
	});
});
