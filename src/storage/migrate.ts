import { Migrator, type Migration } from "kysely/migration";
import type { Database } from "./database.ts";
import * as firstTables from "./migrations/0001-first-tables.ts";

/** Every step the schema has ever taken, by name; a step is never edited after a release. */
const migrations: Record<string, Migration> = {
	"0001-first-tables": firstTables,
};

/** Brings the schema up to date and tells which steps were taken. Throws with the step's name when one fails. */
export async function migrate(database: Database): Promise<readonly string[]> {
	const migrator = new Migrator({ db: database.whole, provider: { getMigrations: async () => migrations } });
	const { error, results } = await migrator.migrateToLatest();
	const failed = results?.find((result) => result.status === "Error");
	if (error !== undefined) {
		throw new Error(`migration ${failed?.migrationName ?? "could not start"} failed`, { cause: error });
	}
	return (results ?? []).map((result) => result.migrationName);
}
