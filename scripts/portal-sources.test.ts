import { cp, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashOfSources } from "./portal-sources.ts";

let root = "";

beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), "seatlift-portal-"));
	await mkdir(join(root, "src/portal/screens"), { recursive: true });
	await writeFile(join(root, "src/portal/screens/upgrade.tsx"), "export {};\n");
	await writeFile(join(root, "package-lock.json"), "{}\n");
});

afterEach(() => rm(root, { recursive: true, force: true }));

test("the same sources elsewhere have the same hash", async () => {
	const elsewhere = await mkdtemp(join(tmpdir(), "seatlift-portal-"));
	await cp(root, elsewhere, { recursive: true });
	const hashes = [await hashOfSources(root), await hashOfSources(elsewhere)];
	await rm(elsewhere, { recursive: true });
	expect(hashes[0]).toBe(hashes[1]);
});

test.each([
	["a changed screen", "src/portal/screens/upgrade.tsx", "export {}; // changed\n"],
	["a new message file", "src/messages/ko.json", "{}\n"],
	["another set of packages", "package-lock.json", '{"packages":{}}\n'],
])("%s changes the hash", async (_, path, content) => {
	const before = await hashOfSources(root);
	await mkdir(join(root, "src/messages"), { recursive: true });
	await writeFile(join(root, path), content);
	expect(await hashOfSources(root)).not.toBe(before);
});

test("a renamed file changes the hash", async () => {
	const before = await hashOfSources(root);
	await rename(join(root, "src/portal/screens/upgrade.tsx"), join(root, "src/portal/screens/seats.tsx"));
	expect(await hashOfSources(root)).not.toBe(before);
});

test("tests and files of other rings do not count", async () => {
	const before = await hashOfSources(root);
	await writeFile(join(root, "src/portal/screens/upgrade.test.tsx"), "");
	await writeFile(join(root, "src/main.ts"), "");
	expect(await hashOfSources(root)).toBe(before);
});
