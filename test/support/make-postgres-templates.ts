import { randomUUID } from "node:crypto";
import { migrate } from "../../src/storage/migrate.ts";
import { openDatabase } from "../../src/storage/open-database.ts";
import { addressOf, execute, type PostgresTemplates } from "./postgres-templates.ts";
import { startTestServer } from "./test-server.ts";

/** Makes them in a PostgreSQL; `drop` is for one that outlives the test run. */
export async function makePostgresTemplates(
	server: string,
): Promise<{ readonly templates: PostgresTemplates; drop(): Promise<void> }> {
	const run = randomUUID().replaceAll("-", "").slice(0, 12);
	const templates = { tables: `seatlift_tables_${run}`, demo: `seatlift_demo_${run}` };
	await execute(server, `create database ${templates.tables}`);
	const database = await openDatabase(addressOf(server, templates.tables));
	await migrate(database);
	await database.close();
	await execute(server, `create database ${templates.demo} template ${templates.tables}`);
	const filled = await startTestServer({ DATABASE_URL: addressOf(server, templates.demo) });
	await filled.close();
	return {
		templates,
		async drop() {
			for (const name of Object.values(templates))
				await execute(server, `drop database if exists ${name} with (force)`);
		},
	};
}
