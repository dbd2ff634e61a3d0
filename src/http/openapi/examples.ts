import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** What was once asked and answered on the demo, cut short; by the name of the operation. */
export interface OperationExample {
	/** The body that was sent. */
	readonly request?: unknown;
	/** The bodies that were answered, by status. */
	readonly responses: Readonly<Record<string, unknown>>;
}

/** The examples of all operations. */
export type ApiExamples = Readonly<Record<string, OperationExample>>;

/** Where the examples lie; `npm run examples` writes them. */
export const exampleFiles = ["partner-center.json", "seatlift.json"].map((name) =>
	fileURLToPath(new URL(`../../../docs/api-examples/${name}`, import.meta.url)),
);

/** Reads the examples; there are none where the documents were not brought along. */
export async function readExamples(): Promise<ApiExamples> {
	const texts = await Promise.all(exampleFiles.map(readIfThere));
	const lists = texts.map((text) => JSON.parse(text) as ApiExamples); // a test holds each against its schema
	return Object.assign({}, ...lists);
}

async function readIfThere(file: string): Promise<string> {
	try {
		return await readFile(file, "utf8");
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return "{}";
		throw error;
	}
}
