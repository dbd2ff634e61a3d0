import openapiTypeScript, { astToString, type OpenAPI3 } from "openapi-typescript";
import ts from "typescript";
import { apiDocument } from "./api-document.ts";

const header =
	"// Made by `npm run generate` from the OpenAPI document; a test holds it against the routes. Not to be edited.\n\n";

/** The types of every operation of both APIs, as `client/api.ts` has them. */
export async function writeClientTypes(): Promise<string> {
	const types = await openapiTypeScript(withoutRepetitions(await apiDocument()), {
		defaultNonNullable: false,
		emptyObjectsUnknown: true,
		silent: true,
	});
	return header + astToString(ts.transform(types, [allowUndefined]).transformed);
}

/** The document without what would only make the file longer: examples, headers of answers, and what is said of every header. */
function withoutRepetitions(document: unknown): OpenAPI3 {
	const text = JSON.stringify(document, (key, value) => {
		if (isReference(value, "#/components/headers/") || (key === "examples" && !Array.isArray(value))) return undefined;
		return isHeader(value) ? { ...value, description: undefined } : value;
	});
	return JSON.parse(text) as OpenAPI3; // 3.1, which the generator reads as well
}

/**
 * What may be left out may also be `undefined`: JSON has no way to tell, and callers who pass on what they may not have
 * need no detour under `exactOptionalPropertyTypes`.
 */
function allowUndefined(context: ts.TransformationContext) {
	const visit = (node: ts.Node): ts.Node => {
		const visited = ts.visitEachChild(node, visit, context);
		if (!ts.isPropertySignature(visited) || visited.questionToken === undefined || visited.type === undefined) {
			return visited;
		}
		if (visited.type.kind === ts.SyntaxKind.NeverKeyword || structural.has(nameOf(visited))) return visited;
		const { modifiers, name, questionToken, type } = visited;
		const either = ts.factory.createUnionTypeNode([
			type,
			ts.factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword),
		]);
		return ts.factory.updatePropertySignature(visited, modifiers, name, questionToken, either);
	};
	return (root: ts.Node) => visit(root);
}

/** Members of the description itself, which openapi-fetch looks for as they are. */
const structural: ReadonlySet<string> = new Set(["query", "header", "path", "cookie", "requestBody"]);

function nameOf({ name }: ts.PropertySignature): string {
	return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : "";
}

function isHeader(value: unknown): value is object {
	return typeof value === "object" && value !== null && "in" in value && value.in === "header";
}

function isReference(value: unknown, to: string): boolean {
	return typeof value === "object" && value !== null && "$ref" in value && String(value.$ref).startsWith(to);
}
