import type { Kysely } from "kysely";
import type { CustomerId } from "../domain/basics/ids.ts";
import type { Tables } from "./tables.ts";

/** What a read path gets: it can select and nothing else, so that a preview cannot write by accident. */
export type Reader = Pick<Kysely<Tables>, "selectFrom" | "getExecutor">;

/** What a change gets: reads and writes of one transaction. */
export type Transactor = Kysely<Tables>;

/** One database of either kind, seen the same way. */
export interface Database {
	readonly kind: "sqlite" | "postgres";
	/** Runs reads on one snapshot of what is committed. */
	read<T>(work: (db: Reader) => Promise<T>): Promise<T>;
	/**
	 * Runs one change of one customer, alone for that customer, and resolves only when it is durable. A throw undoes it
	 * whole. `work` does nothing but database work: on SQLite other changes wait for it.
	 */
	transact<T>(customerId: CustomerId, work: (tx: Transactor) => Promise<T>): Promise<T>;
	/** The same for rows that belong to no customer: accounts, sessions, values of the installation. */
	transactInstallation<T>(work: (tx: Transactor) => Promise<T>): Promise<T>;
	/** For migrations and loading, which bring their own transactions. */
	readonly whole: Kysely<Tables>;
	/** Waits for changes under way, then closes. */
	close(): Promise<void>;
}
