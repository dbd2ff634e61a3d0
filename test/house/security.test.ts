import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { getText } from "./house-files.ts";

const root = join(import.meta.dirname, "../..");
const document = getText("docs/security.md");

test("every file that docs/security.md names is there", () => {
	const named = [...document.matchAll(/`((?:src|test|scripts|docs|bench|catalog)\/[^`*]+)`/gu)].map(
		([, path = ""]) => path,
	);
	expect(named.length).toBeGreaterThan(50);
	expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test("every test that docs/security.md names is in its file", () => {
	const named = [...document.matchAll(/`((?:src|test)\/[^`]+\.test\.ts)`([^`|\n]*)/gu)].flatMap(
		([, path = "", after = ""]) => [...after.matchAll(/“([^”]+)”/gu)].map(([, name = ""]) => ({ path, name })),
	);
	expect(named.length).toBeGreaterThan(60);
	expect(named.filter(({ path, name }) => !getText(path).includes(name))).toEqual([]);
});
