import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { Kysely, type SqliteDatabase, SqliteDialect } from "kysely";
import type { Tables } from "../../src/storage/tables.ts";

/** A real SQLite connection that keeps the text of every statement it ran. */
export interface WatchedSqlite {
	readonly connection: DatabaseSync;
	readonly statements: SqliteDatabase;
	readonly db: Kysely<Tables>;
	readonly ran: string[];
	/** How often a statement of just that text ran. */
	count(sql: string): number;
}

/** Opens a file or memory; the connection never waits for another one. */
export function openWatchedSqlite(path: string): WatchedSqlite {
	const connection = new DatabaseSync(path, { timeout: 0 });
	connection.exec("pragma journal_mode = wal");
	const ran: string[] = [];
	const statements: SqliteDatabase = {
		close: () => connection.close(),
		prepare(sql) {
			const statement = connection.prepare(sql);
			const watch = <T>(run: (...values: SQLInputValue[]) => T) => {
				return (parameters: readonly unknown[]): T => {
					ran.push(sql);
					return run.apply(statement, parameters as SQLInputValue[]); // stores pass text, numbers and null only
				};
			};
			return {
				reader: statement.columns().length > 0,
				all: watch(statement.all),
				run: watch(statement.run),
				iterate: watch(statement.iterate),
			};
		},
	};
	return {
		connection,
		statements,
		db: new Kysely<Tables>({ dialect: new SqliteDialect({ database: statements }) }),
		ran,
		count: (sql) => ran.filter((one) => one === sql).length,
	};
}
