import { Kysely, PostgresDialect } from "kysely";
import { Pool, types } from "pg";
import { BusyError } from "../domain/basics/busy-error.ts";
import type { CustomerId } from "../domain/basics/ids.ts";
import type { Database } from "./database.ts";
import { lockCustomer } from "./dialect.ts";
import type { Tables } from "./tables.ts";
import { watchUnderWay } from "./under-way.ts";

const mostConnections = 16;

/** Opens a PostgreSQL database by its URL. Connections are made when first needed; a change waits so long for others. */
export function openPostgres(url: string, patienceMilliseconds = 10_000): Database {
	const pool = new Pool({ connectionString: url, max: mostConnections, types: numericBigints });
	// A connection that breaks is replaced by the pool; who was using it hears of that from the next query. Without a
	// listener, on idle connections and on those in use, the break would end the process.
	pool.on("error", () => undefined);
	pool.on("connect", (connection) => connection.on("error", () => undefined));
	const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
	// Whatever the server's default is: who waited for the customer's lock must see what the other one wrote, and not a
	// snapshot from before the wait.
	const change = () => db.transaction().setIsolationLevel("read committed");
	const underWay = watchUnderWay();
	return {
		kind: "postgres",
		whole: db,
		read: (work) =>
			underWay.run(() =>
				db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(work),
			),
		transact: (customerId: CustomerId, work) =>
			underWay.run(() =>
				tellWhenBusy(
					change().execute(async (tx) => {
						await lockCustomer(tx, customerId, patienceMilliseconds);
						return await work(tx);
					}),
				),
			),
		transactInstallation: (work) => underWay.run(() => tellWhenBusy(change().execute(work))),
		async close() {
			// A pool that ends forgets whoever still waits for a connection of it, so nobody may.
			await underWay.close();
			await db.destroy();
		},
	};
}

const bigint = 20;

/** Amounts and counts are bigints that a number holds exactly; the driver would give them as text. */
const numericBigints = {
	getTypeParser: ((oid: number, format?: "text") =>
		oid === bigint ? Number : types.getTypeParser(oid, format)) as typeof types.getTypeParser, // one of its overloads
};

/** PostgreSQL's codes for having waited in vain: a lock, a deadlock, a serialization, no connection left. */
const busyCodes = new Set(["55P03", "40P01", "40001", "53300"]);

async function tellWhenBusy<T>(changing: Promise<T>): Promise<T> {
	try {
		return await changing;
	} catch (error) {
		const code = error instanceof Error && "code" in error ? error.code : undefined;
		throw typeof code === "string" && busyCodes.has(code) ? new BusyError(error) : error;
	}
}
