import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { databasesUnderTest } from "../support/postgres.ts";
import { findUser, installDemo } from "./demo-installation.ts";

const kit = fileURLToPath(new URL("../../conformance/main.ts", import.meta.url));
const walkMilliseconds = 300_000;

interface Findings {
	readonly endpoints: readonly { readonly priority: string; readonly outcome: string }[];
	readonly examples: readonly unknown[];
}

describe.each(databasesUnderTest())("the conformance kit on %s", async (kind) => {
	const { server, demo, remove } = await installDemo(kind);
	const directory = await mkdtemp(join(tmpdir(), "seatlift-kit-"));
	afterAll(async () => {
		await remove();
		await rm(directory, { recursive: true, force: true });
	});
	const person = findUser(demo, "globalAdmin");

	test(
		"finds every endpoint of the contract and every documented answer as it should be",
		async () => {
			const file = join(directory, "findings.json");
			const { code, printed } = await run([
				...["--url", server.url, "--json", file, "--tenant", demo.tenantId],
				...["--client-id", demo.client.id, "--client-secret", demo.client.secret],
				...["--user", person.userName, "--password", person.password],
			]);
			expect(code, printed).toBe(0);
			const findings: Findings = JSON.parse(await readFile(file, "utf8"));
			const asked = findings.endpoints.filter(({ priority }) => priority !== "P3");
			expect(asked.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 101 }, () => "passed"));
			expect([findings.endpoints.length, findings.examples.length]).toEqual([183, 97]);
		},
		walkMilliseconds,
	);
});

describe("the conformance kit", () => {
	test("tells how it is started when it does not know whom to ask", async () => {
		const { code, printed } = await run([]);
		expect(code).toBe(2);
		expect(printed).toContain("npm run conformance -- --url");
	});
});

/** Runs the kit as somebody outside does, to its end. */
async function run(options: readonly string[]): Promise<{ readonly code: number; readonly printed: string }> {
	return await new Promise((resolve) => {
		execFile(process.execPath, [kit, ...options], { maxBuffer: 10_000_000 }, (error, stdout, stderr) => {
			const code = error === null ? 0 : typeof error.code === "number" ? error.code : -1;
			resolve({ code, printed: `${stdout}${stderr}` });
		});
	});
}
