import { Kysely, PostgresDialect } from "kysely";
import { Pool } from "pg";
import type { CustomerId } from "../domain/basics/ids.ts";
import type { Database } from "./database.ts";
import { lockCustomer } from "./dialect.ts";
import type { Tables } from "./tables.ts";

const mostConnections = 16;

/** Opens a PostgreSQL database by its URL. Connections are made when first needed. */
export function openPostgres(url: string): Database {
	const pool = new Pool({ connectionString: url, max: mostConnections });
	// A connection that breaks while idle is replaced by the pool; the next query would report a lasting fault itself.
	pool.on("error", () => undefined);
	const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
	return {
		kind: "postgres",
		whole: db,
		read: (work) =>
			db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(work),
		transact: (customerId: CustomerId, work) =>
			db.transaction().execute(async (tx) => {
				await lockCustomer(tx, customerId);
				return await work(tx);
			}),
		transactInstallation: (work) => db.transaction().execute(work),
		close: () => db.destroy(),
	};
}
