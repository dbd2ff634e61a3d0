import ts from "typescript";
import { expect, test } from "vitest";
import { filesIn, isTest, sourceFiles } from "./house-files.ts";
import { findNodes } from "./syntax.ts";

const comments = { startLine: /^\s*(\/\/|\*|\/\*)/u, trailing: /(\/\/|\/\*)\s*\S/u };

test("no postponed work without its reason: `TODO(reason): what`", () => {
	const open = filesIn(["src", "test", "bench", "scripts", "catalog"], /\.(tsx?|css|html|json|md)$/u).flatMap(
		({ path, text }) =>
			linesOf(text)
				.filter(({ line }) => /\b(TODO|FIXME|XXX|HACK)\b/u.test(line) && !/\bTODO\([^)]{8,}\): \S/u.test(line))
				.map(({ line, number }) => `${path}:${number} ${line.trim()}`)
				.filter((found) => !found.startsWith("test/house/shortcuts.test.ts")),
	);
	expect(open).toEqual([]);
});

test("no type check is switched off", () => {
	const wrong = sourceFiles().flatMap((file) => [
		...findNodes(file, (node) => isCast(node) && node.type.kind === ts.SyntaxKind.AnyKeyword).map(at(file)),
		...linesOf(file.text)
			.filter(({ line }) => comments.startLine.test(line) && /@ts-(ignore|nocheck)/u.test(line))
			.map(({ line, number }) => `${file.path}:${number} ${line.trim()}`),
	]);
	expect(wrong).toEqual([]);
});

test("a cast carries its reason in a comment on the same line", () => {
	const wrong = sourceFiles()
		.filter((file) => !isTest(file))
		.flatMap((file) => {
			const lines = linesOf(file.text);
			return findNodes(file, (node) => isCast(node) && !ts.isConstTypeReference(node.type))
				.filter(({ text, line }) => {
					const last = line + text.split("\n").length - 1;
					return !lines.slice(line - 1, last).some((one) => comments.trailing.test(one.line));
				})
				.map(at(file));
		});
	expect(wrong).toEqual([]);
});

test("no test is skipped and none runs alone", () => {
	const switches = new Set(["skip", "only", "todo"]);
	const suites = /^(describe|test|it|bench)\b/u;
	const wrong = sourceFiles().flatMap((file) =>
		findNodes(
			file,
			(node) => ts.isPropertyAccessExpression(node) && switches.has(node.name.text) && suites.test(node.getText()),
		).map(at(file)),
	);
	expect(wrong).toEqual([]);
});

function isCast(node: ts.Node): node is ts.AsExpression | ts.TypeAssertion {
	return ts.isAsExpression(node) || ts.isTypeAssertionExpression(node);
}

function at(file: { readonly path: string }): (found: { readonly text: string; readonly line: number }) => string {
	return ({ text, line }) => `${file.path}:${line} ${text.slice(0, 100)}`;
}

function linesOf(text: string): readonly { readonly line: string; readonly number: number }[] {
	return text.split("\n").map((line, index) => ({ line, number: index + 1 }));
}
