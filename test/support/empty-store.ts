import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "../../src/storage/database.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { openDatabase } from "../../src/storage/open-database.ts";
import { type DatabaseKind, newPostgresDatabase } from "./postgres.ts";

/** The place of a database of the test's own: nothing is in it, not even tables. */
export interface EmptyPlace {
	readonly url: string;
	/** Removes it with everything in it. */
	drop(): Promise<void>;
}

/** A database of the test's own with the tables in it and no rows. */
export interface EmptyStore {
	readonly database: Database;
	readonly url: string;
	close(): Promise<void>;
}

/**
 * Makes room for a database that several connections can open: a file, or a database of the test run's PostgreSQL, which may
 * have in it already what the test would begin with.
 */
export async function makePlace(kind: DatabaseKind, copied?: "tables" | "demo"): Promise<EmptyPlace> {
	if (kind === "postgres") return await newPostgresDatabase(copied);
	const directory = await mkdtemp(join(tmpdir(), "seatlift-store-"));
	return {
		url: `sqlite:${join(directory, "seatlift.db")}`,
		drop: () => rm(directory, { recursive: true, force: true }),
	};
}

/** Opens an empty database: on SQLite in memory, which is quicker, unless the test needs a second connection. */
export async function openEmptyStore(
	kind: DatabaseKind,
	{ shared = false }: { readonly shared?: boolean } = {},
): Promise<EmptyStore> {
	const place = kind === "sqlite" && !shared ? undefined : await makePlace(kind, "tables");
	const url = place?.url ?? "sqlite::memory:";
	const database = await openDatabase(url);
	await migrate(database);
	return {
		database,
		url,
		async close() {
			await database.close();
			await place?.drop();
		},
	};
}
