import { sql, SqliteAdapter, type CreateTableBuilder, type Kysely } from "kysely";
import type { CustomerId } from "../domain/basics/ids.ts";
import type { Tables } from "./tables.ts";

/**
 * Everything in which the two databases differ has its name here. SQLite has a single writer, so only PostgreSQL needs
 * to lock: the customer's row stands for all that the customer has.
 */
export async function lockCustomer(tx: Kysely<Tables>, customerId: CustomerId): Promise<void> {
	await sql`select id from customers where id = ${customerId} for update`.execute(tx);
}

/** PostgreSQL takes no prefix search from a plain `like` without escapes being named; SQLite has no default escape. */
export function startsWith(column: string, prefix: string) {
	return sql<boolean>`${sql.ref(column)} like ${`${escapeLike(prefix)}%`} escape '\\'`;
}

/** Matches `part` anywhere in the column, every character meaning itself. */
export function contains(column: string, part: string) {
	return sql<boolean>`${sql.ref(column)} like ${`%${escapeLike(part)}%`} escape '\\'`;
}

function escapeLike(text: string): string {
	return text.replaceAll(/[\\%_]/gu, (character) => `\\${character}`);
}

/**
 * Keeps a table's rows in the order of its primary key, so that one customer's rows lie together. SQLite does so only
 * when told; PostgreSQL has no such table and finds them by the key's index.
 */
export function orderedByKey<Table extends string, Column extends string>(
	db: Kysely<unknown>,
	table: CreateTableBuilder<Table, Column>,
): CreateTableBuilder<Table, Column> {
	return db.getExecutor().adapter instanceof SqliteAdapter ? table.modifyEnd(sql`without rowid`) : table;
}
