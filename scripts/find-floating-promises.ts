import { dirname, relative } from "node:path";
import ts from "typescript";
import { root } from "./run-step.ts";

// Biome follows most promises but loses those behind long generic chains, such as a query of Kysely that nobody awaits:
// a write that may still be under way when the reply is sent. The compiler's own types lose none.

/** The statements of the files of a tsconfig that make a promise and drop it; `void` in front drops it on purpose. */
function findFloatingPromises(tsconfig: string): readonly string[] {
	const { config } = ts.readConfigFile(tsconfig, ts.sys.readFile);
	const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(tsconfig));
	const program = ts.createProgram(fileNames, options);
	const checker = program.getTypeChecker();
	return fileNames
		.map((name) => program.getSourceFile(name))
		.filter((source) => source !== undefined)
		.flatMap((source) => floatingIn(source, checker));
}

function floatingIn(source: ts.SourceFile, checker: ts.TypeChecker): readonly string[] {
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isExpressionStatement(node) && makesPromise(node.expression, checker)) {
			const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
			found.push(`${relative(root, source.fileName)}:${line + 1} ${node.getText(source).slice(0, 100)}`);
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}

function makesPromise(expression: ts.Expression, checker: ts.TypeChecker): boolean {
	if (!ts.isCallExpression(expression) && !ts.isNewExpression(expression)) return false;
	const { expression: callee } = expression;
	if (ts.isPropertyAccessExpression(callee) && callee.name.text === "catch") return false;
	const type = checker.getTypeAtLocation(expression);
	const parts = type.isUnion() ? type.types : [type];
	return parts.some((part) => part.getSymbol()?.name === "Promise");
}

const floating = ["tsconfig.json", "tsconfig.portal.json"].flatMap((name) => findFloatingPromises(`${root}${name}`));
for (const line of floating) console.error(`not awaited: ${line}`);
if (floating.length > 0) process.exitCode = 1;
