import { Client } from "pg";

/** Databases that are made once in a test run and copied for every test file; a copy takes a fraction of the time. */
export interface PostgresTemplates {
	/** With the tables in it and no rows. */
	readonly tables: string;
	/** With the demo, as the first start leaves it. */
	readonly demo: string;
}

/** The address of another database of the same PostgreSQL. */
export function addressOf(server: string, database: string): string {
	const url = new URL(server);
	url.pathname = database;
	return url.href;
}

/** One statement on a connection of its own. */
export async function execute(url: string, statement: string): Promise<void> {
	const client = new Client({ connectionString: url });
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}
