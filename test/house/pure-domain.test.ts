import ts from "typescript";
import { expect, test } from "vitest";
import { productFiles } from "./house-files.ts";
import { findNodes } from "./syntax.ts";

const impureGlobals = new Set([
	"process",
	"console",
	"fetch",
	"crypto",
	"performance",
	"setTimeout",
	"setInterval",
	"Buffer",
]);

const clocksAndDice = new Set(["Date.now", "Math.random", "Temporal.Now"]);

test("the domain reads no clock, makes no random number and reaches nothing outside itself", () => {
	const wrong = productFiles("src/domain").flatMap((file) =>
		findNodes(file, isImpure).map(({ text, line }) => `${file.path}:${line} ${text.slice(0, 80)}`),
	);
	expect(wrong).toEqual([]);
});

function isImpure(node: ts.Node): boolean {
	if (ts.isImportDeclaration(node)) return !/^["']\./u.test(node.moduleSpecifier.getText());
	if (ts.isPropertyAccessExpression(node)) return clocksAndDice.has(node.getText());
	return isCallOf(node, (callee) => callee === "Date" || callee === "import") || isUseOfGlobal(node);
}

function isCallOf(node: ts.Node, matches: (callee: string) => boolean): boolean {
	return (ts.isNewExpression(node) || ts.isCallExpression(node)) && matches(node.expression.getText());
}

function isUseOfGlobal(node: ts.Node): boolean {
	if (!ts.isIdentifier(node) || !impureGlobals.has(node.text)) return false;
	const { parent } = node;
	const reached = ts.isPropertyAccessExpression(parent) || ts.isCallExpression(parent) || ts.isNewExpression(parent);
	return reached && parent.expression === node;
}
