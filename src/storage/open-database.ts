import type { Database } from "./database.ts";
import { openPostgres } from "./postgres-database.ts";
import { openSqlite } from "./sqlite-database.ts";

/**
 * Opens the database behind a URL: `sqlite:./data/seatlift.db`, `sqlite::memory:` or `postgres://user@host/name`.
 * Throws on any other scheme.
 */
export async function openDatabase(url: string): Promise<Database> {
	if (url === "sqlite:") throw new Error("DATABASE_URL must name a file after sqlite:, or :memory:");
	if (url.startsWith("sqlite:")) return await openSqlite(url.slice("sqlite:".length));
	if (/^postgres(ql)?:\/\//u.test(url)) return openPostgres(url);
	throw new Error(`DATABASE_URL must begin with sqlite: or postgres:, not ${url.slice(0, 20)}`);
}
