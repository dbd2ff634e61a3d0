import type { TestProject } from "vitest/node";
import { databasesUnderTest } from "./postgres.ts";
import { startPostgresCluster } from "./postgres-cluster.ts";

/** Runs once per test run: gives the tests a PostgreSQL (`TEST_POSTGRES_URL`, else one of our own) when they ask for it. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
	if (!databasesUnderTest().includes("postgres")) return undefined;
	const given = process.env.TEST_POSTGRES_URL;
	const own = given === undefined || given === "" ? await startPostgresCluster() : undefined;
	const url = own?.url ?? given ?? "";
	// Brings the whole server along, which a run without PostgreSQL need not wait for.
	const { makePostgresTemplates } = await import("./make-postgres-templates.ts");
	const { templates, drop } = await makePostgresTemplates(url);
	project.provide("postgresUrl", url);
	project.provide("postgresTemplates", templates);
	return own?.stop ?? drop;
}
