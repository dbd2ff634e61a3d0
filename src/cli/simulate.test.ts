import { spawn } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const seatlift = join(import.meta.dirname, "seatlift.ts");

/** What the command printed and how it ended. */
async function run(...options: readonly string[]): Promise<{ readonly code: number | null; readonly output: string }> {
	const child = spawn(process.execPath, [seatlift, "simulate", ...options], { stdio: ["ignore", "pipe", "pipe"] });
	let output = "";
	for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (output += String(part)));
	const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
	return { code, output };
}

describe("seatlift simulate", () => {
	test("plays months, holds every invariant and says so", { timeout: 60_000 }, async () => {
		const { code, output } = await run("--months", "2", "--seed", "7");
		expect(output).toContain("held    the ledger sums to zero in every currency");
		expect(output).toContain("held    the preview is the charge");
		expect(output).not.toContain("BROKEN");
		expect(code).toBe(0);
	});

	test("plays the same for the same seed", { timeout: 60_000 }, async () => {
		const one = await run("--months", "1", "--seed", "3");
		expect(await run("--months", "1", "--seed", "3")).toEqual(one);
	});

	test.each([
		["--months", "1.5"],
		["--months", "0"],
		["--seed", "x"],
		["--weeks", "3"],
	])("refuses %s %s and says what it takes", async (...options) => {
		const { code, output } = await run(...options);
		expect(code).toBe(1);
		expect(output).toMatch(/seatlift: .*--?(months|seed|weeks)/u);
	});
});
