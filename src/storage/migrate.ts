import { type Migration, Migrator } from "kysely/migration";
import type { Database } from "./database.ts";
import { migrateAlone } from "./dialect.ts";
import { up as createFirstTables } from "./migrations/0001-first-tables.ts";
import { up as createPricesAndCharges } from "./migrations/0002-prices-and-charges.ts";
import { up as createQuotesAndInvoices } from "./migrations/0003-quotes-and-invoices.ts";
import { up as createUsers } from "./migrations/0004-users.ts";

/** Every step the schema has ever taken, by name; a step is never edited after a release. */
const migrations: Record<string, Migration> = {
	"0001-first-tables": { up: createFirstTables },
	"0002-prices-and-charges": { up: createPricesAndCharges },
	"0003-quotes-and-invoices": { up: createQuotesAndInvoices },
	"0004-users": { up: createUsers },
};

/** Brings the schema up to date and tells which steps were taken. Throws with the step's name when one fails. */
export async function migrate(database: Database): Promise<readonly string[]> {
	return await migrateAlone(database, async (db) => {
		const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
		const { error, results = [] } = await migrator.migrateToLatest();
		if (error !== undefined) {
			const failed = results.find((result) => result.status === "Error")?.migrationName;
			const what = failed === undefined ? "the migrations cannot be run" : `migration ${failed} failed`;
			throw new Error(`${what}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
		}
		return results.map((result) => result.migrationName);
	});
}
