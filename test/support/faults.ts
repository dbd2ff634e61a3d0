import type { Kysely, KyselyPlugin } from "kysely";
import type { Database } from "../../src/storage/database.ts";
import type { Tables } from "../../src/storage/tables.ts";

/** What a planted fault says. */
class PlantedFault extends Error {}

/**
 * The same database, but the statement of that number (from 1) of every change is carried out and then reported as
 * failed, as when a connection breaks before the reply. `reached` tells whether a change got that far.
 */
export function failAtStatement(database: Database, number: number): Database & { reached(): boolean } {
	let reached = false;
	const plant = (tx: Kysely<Tables>): Kysely<Tables> =>
		tx.withPlugin(
			countStatements((count) => {
				if (count !== number) return;
				reached = true;
				throw new PlantedFault(`statement ${number}`);
			}),
		);
	return {
		...database,
		transact: (customerId, work) => database.transact(customerId, (tx) => work(plant(tx))),
		reached: () => reached,
	};
}

/** Calls back after each statement, with its number from 1. */
function countStatements(tell: (count: number) => void): KyselyPlugin {
	let count = 0;
	return {
		transformQuery: ({ node }) => node,
		async transformResult({ result }) {
			count += 1;
			tell(count);
			return result;
		},
	};
}
