import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openStage, type Stage } from "../../test/support/fixture.ts";
import { findInstallationValue } from "../storage/installation-store.ts";
import { keepInstallationSecret } from "../use-cases/keep-installation-value.ts";

const seatlift = join(import.meta.dirname, "seatlift.ts");
const key = randomBytes(32).toString("base64url");
let stage: Stage;
beforeEach(async () => {
	stage = await openStage("sqlite", { shared: true });
	await keepInstallationSecret(stage.surroundings, "cookie-keys", async () => `["cookie"]`);
});
afterEach(() => stage.close());

/** What a command printed and how it ended, on the stage's database. */
async function run(command: string, environment: Readonly<Record<string, string>>) {
	const env = { ...process.env, DATABASE_URL: stage.store.url, SEATLIFT_DEMO: "off", PORT: "1", ...environment };
	const child = spawn(process.execPath, [seatlift, command], { stdio: ["ignore", "pipe", "pipe"], env });
	let output = "";
	for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (output += String(part)));
	const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
	return { code, output };
}

test("seatlift seal-secrets seals what is plain; a server without the key then does not start", {
	timeout: 60_000,
}, async () => {
	expect(await run("seal-secrets", { SEATLIFT_SECRETS_KEY: key })).toEqual({
		code: 0,
		output: "1 secrets sealed by the first key, 1 in all\n",
	});
	const kept = await stage.surroundings.database.read((db) => findInstallationValue(db, "cookie-keys"));
	expect(kept).toMatch(/^sealed:/u);
	const refused = await run("serve", {});
	expect(refused.output).toMatch(/^seatlift cannot start: SEATLIFT_SECRETS_KEY lacks the key/u);
	expect(refused.code).toBe(1);
});

test("seatlift seal-secrets without a key, or with half of one, says so", { timeout: 60_000 }, async () => {
	const without = await run("seal-secrets", { SEATLIFT_SECRETS_KEY: "" });
	expect(without).toEqual({
		code: 1,
		output: "seatlift: SEATLIFT_SECRETS_KEY is not set, so nothing can be sealed\n",
	});
	const half = await run("seal-secrets", { SEATLIFT_SECRETS_KEY: key.slice(0, 20) });
	expect(half.output).toContain("SEATLIFT_SECRETS_KEY is one key of 32 bytes in base64url");
	expect(half.output).not.toContain(key.slice(0, 20));
	expect(half.code).toBe(1);
});
