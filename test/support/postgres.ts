import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";

declare module "vitest" {
	interface ProvidedContext {
		/** Where `global-setup.ts` found or started PostgreSQL; absent when no test asked for it. */
		readonly postgresUrl: string;
	}
}

/** The databases that store tests run on. */
export type DatabaseKind = "sqlite" | "postgres";

/** An empty PostgreSQL database of the test's own; `drop` also ends connections that are still open. */
export interface PostgresDatabase {
	readonly url: string;
	drop(): Promise<void>;
}

/** Reads `TEST_DATABASES`, a list with commas: SQLite alone when absent, an unknown name is refused. */
export function databasesUnderTest(): readonly DatabaseKind[] {
	const names = (process.env.TEST_DATABASES ?? "sqlite").split(",").map((name) => name.trim());
	return names.map((name) => {
		if (name === "sqlite" || name === "postgres") return name;
		throw new Error(`TEST_DATABASES knows "sqlite" and "postgres", not ${JSON.stringify(name)}`);
	});
}

/** Creates a database beside those of other test files, in the PostgreSQL of this test run. */
export async function newPostgresDatabase(): Promise<PostgresDatabase> {
	const server: string | undefined = inject("postgresUrl");
	if (server === undefined) throw new Error("This test needs PostgreSQL: run it with TEST_DATABASES=sqlite,postgres");
	const name = `seatlift_test_${randomUUID().replaceAll("-", "")}`;
	await execute(server, `create database ${name}`);
	const url = new URL(server);
	url.pathname = name;
	return { url: url.href, drop: () => execute(server, `drop database if exists ${name} with (force)`) };
}

async function execute(url: string, statement: string): Promise<void> {
	const client = new Client({ connectionString: url });
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}
