import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { addressOf, execute, type PostgresTemplates } from "./postgres-templates.ts";

declare module "vitest" {
	interface ProvidedContext {
		/** Where `global-setup.ts` found or started PostgreSQL; absent when no test asked for it. */
		readonly postgresUrl: string;
		readonly postgresTemplates: PostgresTemplates;
	}
}

/** The databases that store tests run on. */
export type DatabaseKind = "sqlite" | "postgres";

/** A PostgreSQL database of the test's own; `drop` also ends connections that are still open. */
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

/** Creates a database beside those of other test files, in the PostgreSQL of this test run: empty, or a copy. */
export async function newPostgresDatabase(copied?: keyof PostgresTemplates): Promise<PostgresDatabase> {
	const server: string | undefined = inject("postgresUrl");
	if (server === undefined) throw new Error("This test needs PostgreSQL: run it with TEST_DATABASES=sqlite,postgres");
	const name = `seatlift_test_${randomUUID().replaceAll("-", "")}`;
	const template = copied === undefined ? "" : ` template ${inject("postgresTemplates")[copied]}`;
	await execute(server, `create database ${name}${template}`);
	return {
		url: addressOf(server, name),
		drop: () => execute(server, `drop database if exists ${name} with (force)`),
	};
}
