import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { hashOfSources } from "./portal-sources.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const page = join(root, "src/portal/index.html");
const builtPage = join(root, "dist/portal/index.html");
const hashFile = join(root, "dist/portal/.build-hash");

/** Builds the portal into `dist/portal` unless it was built from exactly these sources; says in one line what happened. */
async function buildPortal(): Promise<string> {
	if (!existsSync(page)) throw new NotPossible("src/portal/index.html is missing");
	const hash = await hashOfSources(root);
	if (existsSync(builtPage) && (await storedHash()) === hash) return "up to date";
	const { build } = await loadVite();
	const started = performance.now();
	await build({ configFile: join(root, "vite.config.ts"), logLevel: "warn" });
	await mkdir(dirname(hashFile), { recursive: true });
	await writeFile(hashFile, `${hash}\n`);
	return `built in ${((performance.now() - started) / 1000).toFixed(1)} s`;
}

class NotPossible extends Error {}

async function loadVite(): Promise<typeof import("vite")> {
	try {
		return await import("vite");
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND") {
			const instead = existsSync(builtPage) ? "; the one in dist/portal stays, older than its sources" : "";
			throw new NotPossible(`vite, a development package, is not installed${instead}`);
		}
		throw error;
	}
}

async function storedHash(): Promise<string | undefined> {
	return existsSync(hashFile) ? (await readFile(hashFile, "utf8")).trim() : undefined;
}

try {
	console.log(`portal: ${await buildPortal()}`);
} catch (error) {
	if (error instanceof NotPossible) {
		console.log(`portal: not built, ${error.message}`);
		process.exitCode = process.argv.includes("--if-possible") || existsSync(builtPage) ? 0 : 1;
	} else {
		console.error("portal: the build failed", error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
