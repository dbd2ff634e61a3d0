import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const generated = new Set(["node_modules", "dist", "data", "coverage", "test-results", ".git"]);

/** A file of the repository: its path from the root with slashes, and its text. */
export interface HouseFile {
	readonly path: string;
	readonly name: string;
	readonly text: string;
}

/** The files below the given folders whose names match, sorted by path; a folder that is missing has none. */
export function filesIn(folders: readonly string[], name: RegExp): readonly HouseFile[] {
	return folders.flatMap((folder) => pathsIn(folder, name)).map(toHouseFile);
}

/** TypeScript sources of the product and of everything around it. */
export function sourceFiles(): readonly HouseFile[] {
	return filesIn(["src", "client", "test", "bench", "scripts", "conformance"], /\.tsx?$/u).filter(
		({ path }) => path !== "client/api.ts", // made from the routes
	);
}

/** TypeScript sources of the product itself, without its tests. */
export function productFiles(folder = "src"): readonly HouseFile[] {
	return filesIn([folder], /\.tsx?$/u).filter((file) => !isTest(file));
}

/** Whether the file holds tests. */
export function isTest(file: HouseFile): boolean {
	return /\.test\.tsx?$/u.test(file.name);
}

/** The text of one file; throws with its name when it is missing. */
export function getText(path: string): string {
	if (!existsSync(join(root, path))) throw new Error(`${path} is missing`);
	return readFileSync(join(root, path), "utf8");
}

function toHouseFile(path: string): HouseFile {
	return { path, name: basename(path), text: getText(path) };
}

function pathsIn(folder: string, name: RegExp): readonly string[] {
	if (!existsSync(join(root, folder))) return [];
	const entries = readdirSync(join(root, folder), { withFileTypes: true });
	return entries
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((entry) => {
			const path = `${folder}/${entry.name}`;
			if (entry.isDirectory()) return generated.has(entry.name) ? [] : pathsIn(path, name);
			return name.test(entry.name) ? [path] : [];
		});
}
