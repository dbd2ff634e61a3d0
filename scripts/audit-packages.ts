import { run, type StepEnd } from "./run-step.ts";

type Judgment = Omit<StepEnd, "name" | "seconds">;

/** Ten seconds for each of the two addresses that npm asks, and no second try: not every registry serves audits. */
const patience = ["--fetch-timeout=10000", "--fetch-retries=0"];

/** Asks the registry which packages of what runs have known faults. Where it does not tell, the step is skipped. */
export async function auditPackages(): Promise<Judgment> {
	const args = ["audit", "--omit=dev", "--json", ...patience];
	const { output } = await run({ program: "npm", args });
	return judgeAudit(output);
}

/** What `npm audit --json` printed: a report with or without findings, or the reason why there is none. */
export function judgeAudit(output: string): Judgment {
	const report = readReport(output);
	const total = report?.metadata?.vulnerabilities?.total;
	if (total === 0) return { outcome: "passed" };
	if (total !== undefined) {
		const names = Object.entries(report?.vulnerabilities ?? {}).map(([name, { severity }]) => `${name}: ${severity}`);
		return { outcome: "failed", note: `${total} packages with known faults`, output: names.join("\n") };
	}
	const reason = report?.error?.summary || report?.message || "no report";
	return { outcome: "skipped", note: `the registry serves no audit (${reason.split("\n")[0]?.slice(0, 120)})` };
}

interface AuditReport {
	readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string }>>;
	readonly metadata?: { readonly vulnerabilities?: { readonly total?: number } };
	readonly message?: string;
	readonly error?: { readonly summary?: string };
}

/** npm prints warnings before and after the report. */
function readReport(output: string): AuditReport | undefined {
	const text = output.slice(output.indexOf("{"), output.lastIndexOf("}") + 1);
	try {
		return JSON.parse(text) as AuditReport; // npm's own report, read member by member
	} catch {
		return undefined;
	}
}
