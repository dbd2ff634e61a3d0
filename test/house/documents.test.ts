import ts from "typescript";
import { describe, expect, test } from "vitest";
import { filesIn, getText, productFiles } from "./house-files.ts";
import { exportedDocComments, exportedNames, findNodes } from "./syntax.ts";

const rules = productFiles("src/domain/upgrades/rules").filter(({ name }) => name !== "index.ts");

describe("upgrade rules", () => {
	test("exist", () => expect(rules.length).toBeGreaterThan(0));

	test.each(rules.map((rule) => ({ path: rule.path, rule })))(
		"$path cites its source in its doc comment",
		({ rule }) => {
			// A year or a document's title in quotation marks.
			expect(exportedDocComments(rule).join("\n")).toMatch(/\b20[0-3]\d\b|"[^"]{5,}"/u);
		},
	);

	test("are each listed in docs/upgrade-rules.md", () => {
		const document = getText("docs/upgrade-rules.md");
		const missing = rules.map(({ name }) => name.replace(/\.ts$/u, "")).filter((name) => !hasWord(document, name));
		expect(missing).toEqual([]);
	});
});

test("every environment variable that src/config.ts reads is described in docs/operating.md", () => {
	const config = { path: "src/config.ts", name: "config.ts", text: getText("src/config.ts") };
	const variables = new Set(findNodes(config, isVariableName).map(({ text }) => text.replaceAll('"', "")));
	expect([...variables]).toContain("DATABASE_URL");
	const document = getText("docs/operating.md");
	expect([...variables].filter((name) => !document.includes(`\`${name}\``))).toEqual([]);
});

test("no other file of the product reads an environment variable", () => {
	const readers = productFiles()
		.filter(({ path }) => path !== "src/config.ts")
		.flatMap((file) => findNodes(file, readsEnvironment).map(({ text, line }) => `${file.path}:${line} ${text}`));
	expect(readers).toEqual([]);
});

test("every runtime dependency has its line in docs/dependencies.md", () => {
	const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(getText("package.json"));
	const [, atRunTime = ""] = getText("docs/dependencies.md").split(/^## /mu);
	const lines = atRunTime.split("\n");
	expect(Object.keys(dependencies).filter((name) => !lines.some((line) => line.includes(`\`${name}\``)))).toEqual([]);
});

test("decision records are numbered from 0001 without gaps", () => {
	const numbers = filesIn(["docs/adr"], /\.md$/u)
		.filter(({ name }) => name !== "README.md")
		.map(({ name }) => /^(\d{4})-[a-z0-9-]+\.md$/u.exec(name)?.[1] ?? name);
	expect(numbers.length).toBeGreaterThan(0);
	expect(numbers).toEqual(numbers.map((_, index) => String(index + 1).padStart(4, "0")));
});

test("every exported function of the product has a doc comment", () => {
	const bare = productFiles().flatMap((file) =>
		exportedNames(file)
			.filter(({ kind, documented }) => kind === "function" && !documented)
			.map(({ text, line }) => `${file.path}:${line} ${text}`),
	);
	expect(bare).toEqual([]);
});

/** `environment.PORT`, `environment["PORT"]` or `read("PORT")`. */
function isVariableName(node: ts.Node): boolean {
	const capitals = /^[A-Z][A-Z0-9_]{2,}$/u;
	if (ts.isIdentifier(node))
		return ts.isPropertyAccessExpression(node.parent) && node.parent.name === node && capitals.test(node.text);
	if (!ts.isStringLiteral(node) || !capitals.test(node.text)) return false;
	return ts.isElementAccessExpression(node.parent) || ts.isCallExpression(node.parent);
}

/** `process.env.PORT` and the like; handing `process.env` on as a whole is how config gets it. */
function readsEnvironment(node: ts.Node): boolean {
	const access = ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
	return access && node.expression.getText() === "process.env";
}

function hasWord(text: string, word: string): boolean {
	return new RegExp(`(?<![a-z0-9-])${word}(?![a-z0-9-])`, "u").test(text);
}
