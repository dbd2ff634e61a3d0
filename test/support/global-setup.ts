import type { TestProject } from "vitest/node";
import { databasesUnderTest } from "./postgres.ts";
import { startPostgresCluster } from "./postgres-cluster.ts";

/** Runs once per test run: gives the tests a PostgreSQL (`TEST_POSTGRES_URL`, else one of our own) when they ask for it. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
	if (!databasesUnderTest().includes("postgres")) return undefined;
	const given = process.env.TEST_POSTGRES_URL;
	if (given !== undefined && given !== "") {
		project.provide("postgresUrl", given);
		return undefined;
	}
	const cluster = await startPostgresCluster();
	project.provide("postgresUrl", cluster.url);
	return cluster.stop;
}
