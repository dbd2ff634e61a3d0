import { spawn } from "node:child_process";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addCustomer, makeCaller, openStage, type Stage } from "../../test/support/fixture.ts";
import { saveAuditRecords } from "../storage/audit-store.ts";
import { newAuditRecord } from "../use-cases/new-audit-record.ts";

const seatlift = join(import.meta.dirname, "seatlift.ts");
let stage: Stage;
beforeEach(async () => {
	stage = await openStage("sqlite", { shared: true });
	const customerId = await addCustomer(stage);
	const origin = { caller: makeCaller(), requestId: "r", correlationId: "c" };
	for (const resourceId of ["s1", "s2", "s3"]) {
		await stage.surroundings.database.transact(customerId, (tx) =>
			saveAuditRecords(tx, [
				newAuditRecord(stage.surroundings, origin, {
					...{ customerId, operation: "update_subscription", resource: "subscription", resourceId, details: {} },
				}),
			]),
		);
	}
});
afterEach(() => stage.close());

/** What the command printed and how it ended, on the stage's database. */
async function verify(...options: readonly string[]) {
	const env = { ...process.env, DATABASE_URL: stage.store.url };
	const child = spawn(process.execPath, [seatlift, "verify", ...options], { stdio: ["ignore", "pipe", "pipe"], env });
	let output = "";
	for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (output += String(part)));
	const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
	return { code, output };
}

test("a whole log is counted and ends with 0", { timeout: 30_000 }, async () => {
	expect(await verify()).toEqual({
		code: 0,
		output: "whole   3 records in 1 chains, 0 seals, personal data erased in 0\n",
	});
});

test("the first broken record is named on the first line, and it ends with 1", { timeout: 30_000 }, async () => {
	await sql`update audit_records set resource_id = 'other' where sequence = 2`.execute(
		stage.surroundings.database.whole,
	);
	const { code, output } = await verify();
	expect(output.split("\n")[0]).toMatch(/^BROKEN {2}first: record 2 of chain [0-9a-f-]{36} \(/u);
	expect(code).toBe(1);
});

test("a seal that is known elsewhere and not here is a fault", { timeout: 30_000 }, async () => {
	const { code, output } = await verify("--seal", "abc");
	expect(output).toContain("the seal abc is not there");
	expect(code).toBe(1);
});
