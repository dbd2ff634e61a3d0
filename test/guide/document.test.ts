import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const folder = import.meta.dirname;
const document = readFileSync(join(folder, "../../docs/upgrade-rules.md"), "utf8");
const sentences = ["scope.test.ts", "table.test.ts", "conditions.test.ts", "steps.test.ts"];

/** The document's references to tests: “name” (`file`). */
const listed = [...document.matchAll(/“([^”]+)” \(`([a-z-]+\.test\.ts)`\)/gu)].map(([, name = "", file = ""]) => ({
	name,
	file,
}));

test("every test that docs/upgrade-rules.md names is there", () => {
	expect(listed.length).toBeGreaterThan(30);
	expect(listed.filter(({ name, file }) => !testsIn(file).includes(name))).toEqual([]);
});

test("every test of a sentence of the guide is listed in docs/upgrade-rules.md", () => {
	const there = sentences.flatMap((file) => testsIn(file).map((name) => ({ name, file })));
	const names = new Set(listed.map(({ name, file }) => `${file} ${name}`));
	expect(there.filter(({ name, file }) => !names.has(`${file} ${name}`))).toEqual([]);
});

test("no file of sentences is forgotten here", () => {
	const others = ["document.test.ts", "laws.test.ts"];
	const tests = readdirSync(folder).filter((name) => name.endsWith(".test.ts"));
	expect(tests.toSorted()).toEqual([...sentences, ...others].toSorted());
});

function testsIn(file: string): readonly string[] {
	const text = readFileSync(join(folder, file), "utf8");
	return [...text.matchAll(/\btest(?:\.each\([\s\S]*?\)(?=\())?\(\s*"([^"]+)"/gu)].map(([, name = ""]) => name);
}
