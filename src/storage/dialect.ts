import { type CreateTableBuilder, type Kysely, SqliteAdapter, sql } from "kysely";
import type { CustomerId } from "../domain/basics/ids.ts";
import type { Database } from "./database.ts";
import type { Tables } from "./tables.ts";

/**
 * Everything in which the two databases differ has its name here. SQLite has a single writer, so only PostgreSQL needs
 * to lock: the customer's row stands for all that the customer has. Each wait for a lock in this transaction ends badly
 * after `patienceMilliseconds`: those who wait hold connections, and one stuck customer must not hold them all.
 */
export async function lockCustomer(
	tx: Kysely<Tables>,
	customerId: CustomerId,
	patienceMilliseconds: number,
): Promise<void> {
	await sql`select set_config('lock_timeout', ${`${patienceMilliseconds}ms`}, true)`.execute(tx);
	await sql`select id from customers where id = ${customerId} for update`.execute(tx);
}

/**
 * Matches a lower-case prefix of the column in whatever case, every character meaning itself. SQLite's `like` ignores the
 * case of ASCII and has no escape unless one is named; PostgreSQL's is the other way round in both.
 */
export function startsWith(column: string, prefix: string) {
	return sql<boolean>`lower(${sql.ref(column)}) like ${`${escapeLike(prefix)}%`} escape '\\'`;
}

/** Matches a lower-case part anywhere in the column, likewise. */
export function contains(column: string, part: string) {
	return sql<boolean>`lower(${sql.ref(column)}) like ${`%${escapeLike(part)}%`} escape '\\'`;
}

function escapeLike(text: string): string {
	return text.replaceAll(/[\\%_]/gu, (character) => `\\${character}`);
}

/**
 * Keeps a table's rows in the order of its primary key, so that one customer's rows lie together. SQLite does so only
 * when told; PostgreSQL has no such table and finds them by the key's index. Not for rows of a kilobyte and more: few
 * of those fit on a page of the tree, and each would dirty one of its own.
 */
export function orderedByKey<Table extends string, Column extends string>(
	db: Kysely<unknown>,
	table: CreateTableBuilder<Table, Column>,
): CreateTableBuilder<Table, Column> {
	return db.getExecutor().adapter instanceof SqliteAdapter ? table.modifyEnd(sql`without rowid`) : table;
}

/**
 * Migrates so that several processes at once take turns and a failing step leaves nothing behind. On PostgreSQL Kysely's
 * migrator sees to both; on SQLite it brings neither lock nor transaction, so there it runs as one change.
 */
export async function migrateAlone<T>(database: Database, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
	return database.kind === "sqlite" ? await database.transactInstallation(work) : await work(database.whole);
}
