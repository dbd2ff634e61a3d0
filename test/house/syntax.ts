import ts from "typescript";
import type { HouseFile } from "./house-files.ts";

/** Something found in a file, with its line counted from 1. */
export interface Finding {
	readonly text: string;
	readonly line: number;
}

/** A name that a file exports; `documented` says whether a doc comment stands before it. */
export interface ExportedName extends Finding {
	readonly kind: "function" | "other";
	readonly documented: boolean;
}

/** Every name that the file declares and exports. */
export function exportedNames(file: HouseFile): readonly ExportedName[] {
	const source = parse(file);
	return source.statements.filter(isExported).flatMap((statement) => {
		const kind = declaresFunction(statement) ? "function" : "other";
		const documented = docComment(statement) !== "";
		return declaredNames(statement).map((name) => ({ ...finding(source, name), kind, documented }));
	});
}

/** The text of the doc comments before the exported declarations. */
export function exportedDocComments(file: HouseFile): readonly string[] {
	return parse(file).statements.filter(isExported).map(docComment);
}

/** Every node of the file that `matches` accepts. */
export function findNodes(file: HouseFile, matches: (node: ts.Node) => boolean): readonly Finding[] {
	const source = parse(file);
	const found: Finding[] = [];
	const visit = (node: ts.Node): void => {
		if (matches(node)) found.push(finding(source, node));
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}

function parse(file: HouseFile): ts.SourceFile {
	return ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ESNext, true);
}

function finding(source: ts.SourceFile, node: ts.Node): Finding {
	const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
	return { text: node.getText(source), line: line + 1 };
}

function isExported(statement: ts.Statement): boolean {
	return (
		ts.canHaveModifiers(statement) &&
		(ts.getModifiers(statement) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)
	);
}

function declaredNames(statement: ts.Statement): readonly ts.Node[] {
	if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name);
	const named =
		ts.isFunctionDeclaration(statement) ||
		ts.isClassDeclaration(statement) ||
		ts.isInterfaceDeclaration(statement) ||
		ts.isTypeAliasDeclaration(statement);
	return named && statement.name !== undefined ? [statement.name] : [];
}

function declaresFunction(statement: ts.Statement): boolean {
	if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) return true;
	if (!ts.isVariableStatement(statement)) return false;
	return statement.declarationList.declarations.some(
		({ initializer }) => initializer !== undefined && ts.isArrowFunction(initializer),
	);
}

function docComment(statement: ts.Statement): string {
	return ts
		.getJSDocCommentsAndTags(statement)
		.filter(ts.isJSDoc)
		.map((comment) => comment.getText())
		.join("\n");
}
