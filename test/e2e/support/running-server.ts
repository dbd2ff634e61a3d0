import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { type LaunchedServer, launchServer } from "./launch-server.ts";

/** The product, running on a database of its own. */
export type RunningServer = LaunchedServer;

/** Starts the product as `npm start` does. Unless it is to be in production, the demo is in it already. */
export async function startRunningServer(settings: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
	const folder = await mkdtemp(join(tmpdir(), "seatlift-e2e-"));
	const database = join(folder, "seatlift.db");
	if (settings.NODE_ENV === undefined) await copyFile(inject("demoDatabase"), database);
	const server = await launchServer({ DATABASE_URL: `sqlite:${database}`, ...settings });
	return {
		...server,
		async stop() {
			await server.stop();
			await rm(folder, { recursive: true, force: true });
		},
	};
}
