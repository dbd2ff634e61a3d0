import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";

const placesOfPortal = ["src/portal", "src/wire", "src/messages", "client", "vite.config.ts", "package-lock.json"];
const tests = /\.test\.tsx?$/u;

/** One hash over the path and content of everything that goes into the portal; tests do not count. */
export async function hashOfSources(root: string): Promise<string> {
	return await hashOfPlaces(root, placesOfPortal);
}

/** The same of the named files and folders. */
export async function hashOfPlaces(root: string, places: readonly string[]): Promise<string> {
	const paths = (await Promise.all(places.map((place) => filesIn(join(root, place))))).flat();
	const files = paths.map((path) => ({ path, name: relative(root, path).split(sep).join("/") }));
	const hash = createHash("sha256");
	for (const { path, name } of files.sort((a, b) => (a.name < b.name ? -1 : 1))) {
		const content = await readFile(path);
		hash.update(`${name}\0${content.length}\0`).update(content);
	}
	return hash.digest("hex");
}

async function filesIn(place: string): Promise<readonly string[]> {
	if (!existsSync(place)) return [];
	if ((await stat(place)).isFile()) return [place];
	const entries = await readdir(place, { recursive: true, withFileTypes: true });
	return entries.filter((one) => one.isFile() && !tests.test(one.name)).map((one) => join(one.parentPath, one.name));
}
