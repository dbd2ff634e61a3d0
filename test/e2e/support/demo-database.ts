import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { launchServer } from "./launch-server.ts";

declare module "vitest" {
	interface ProvidedContext {
		/** A database as the first start leaves it, with the demo; to be copied, not opened. */
		readonly demoDatabase: string;
	}
}

/** Runs once before the browser tests: the first start, of which every test file then takes a copy. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
	const folder = await mkdtemp(join(tmpdir(), "seatlift-e2e-demo-"));
	const database = join(folder, "seatlift.db");
	const server = await launchServer({ DATABASE_URL: `sqlite:${database}` });
	await server.stop();
	project.provide("demoDatabase", database);
	return () => rm(folder, { recursive: true, force: true });
}
