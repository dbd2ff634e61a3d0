import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hashOfPlaces } from "./portal-sources.ts";
import { root, run, tool } from "./run-step.ts";

// Writes the published client as plain JavaScript with its types into `dist/client`, unless it is there from exactly these sources.

const sources = ["client", "tsconfig.client.json", "tsconfig.base.json"];
const built = join(root, "dist/client");
const hashFile = join(built, ".build-hash");

async function buildClient(): Promise<string> {
	if (!existsSync(join(root, "client/index.ts"))) return "as it came";
	const hash = await hashOfPlaces(root, sources);
	if (existsSync(hashFile) && (await readFile(hashFile, "utf8")).trim() === hash) return "up to date";
	if (!existsSync(join(root, "node_modules/typescript"))) return "not built, typescript is not installed";
	await rm(built, { recursive: true, force: true });
	const { ok, output } = await run(tool("typescript tsc", ["-p", "tsconfig.client.json"]));
	if (!ok) throw new Error(output);
	await writeFile(hashFile, `${hash}\n`);
	return "built";
}

console.log(`client: ${await buildClient()}`);
