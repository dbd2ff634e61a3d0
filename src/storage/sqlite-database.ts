import { type FileHandle, mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from "kysely";
import { createCheckpoints, pagesOfLog } from "./checkpoints.ts";
import type { Database, Reader } from "./database.ts";
import { createGroupCommit } from "./group-commit.ts";
import { answerDirectly } from "./statement.ts";
import type { Tables } from "./tables.ts";
import { watchUnderWay } from "./under-way.ts";

const memory = ":memory:";
const mostReaders = 16;
const mostCachedStatements = 500;

/** Opens a SQLite file (or memory) with one writing connection, and reading ones that see only what is committed. */
export async function openSqlite(path: string): Promise<Database> {
	if (path !== memory) await mkdir(dirname(path), { recursive: true });
	const writer = connect(path, false);
	// From here on `createGroupCommit` waits for other processes, and does so without stopping this one.
	writer.connection.exec(`pragma busy_timeout = 0; pragma wal_autocheckpoint = ${pagesOfLog}`);
	const log = path === memory ? undefined : openWriteAheadLog(path);
	const commits = createGroupCommit({
		connection: writer.statements,
		db: writer.db,
		...(log === undefined ? {} : { flush: log.flush }),
	});
	// A memory database has one connection only, so its reads take their turn among the changes.
	const readers = path === memory ? undefined : createReaders(path);
	const underWay = watchUnderWay();

	async function read<T>(work: (db: Reader) => Promise<T>): Promise<T> {
		if (readers === undefined) return await commits.run(work);
		const found = await readers.run(work);
		await commits.durable();
		return found;
	}

	return {
		kind: "sqlite",
		whole: writer.db,
		read: (work) => underWay.run(() => read(work)),
		transact: (_customerId, work) => underWay.run(() => commits.run(work)),
		transactInstallation: (work) => underWay.run(() => commits.run(work)),
		async close() {
			await underWay.close();
			readers?.close();
			await log?.close();
			await writer.db.destroy();
			if (writer.connection.isOpen) writer.connection.close();
		},
	};
}

interface Connection {
	readonly connection: DatabaseSync;
	readonly statements: SqliteDatabase;
	readonly db: Kysely<Tables>;
}

function connect(path: string, readOnly: boolean): Connection {
	const connection = new DatabaseSync(path, { timeout: 5_000, readOnly });
	// In this mode a commit leaves the flush to us (`openWriteAheadLog`); what SQLite moves out of its log it flushes itself.
	if (!readOnly) connection.exec("pragma journal_mode = wal; pragma synchronous = normal;");
	connection.exec("pragma cache_size = -65536; pragma temp_store = memory;");
	const statements = cacheStatements(connection);
	const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: statements }) });
	answerDirectly(db, statements);
	return { connection, statements, db };
}

/**
 * The file to which commits are appended. Flushing it by `fdatasync` is what SQLite does in its fullest mode too, but
 * here on a thread of its own, while the next changes are prepared. The file stays the same while it is open anywhere.
 */
function openWriteAheadLog(path: string): { flush(): Promise<void>; close(): Promise<void> } {
	let file: Promise<FileHandle> | undefined;
	const checkpoints = createCheckpoints(path);
	return {
		async flush() {
			file ??= open(`${path}-wal`, "r+");
			await (await file).datasync();
			checkpoints.noteCommit();
		},
		async close() {
			await checkpoints.close();
			await (await file)?.close();
		},
	};
}

/** Gives Kysely the shape it expects, and keeps prepared statements by their text. */
function cacheStatements(connection: DatabaseSync): SqliteDatabase {
	const cache = new Map<string, SqliteStatement>();
	return {
		close: () => connection.close(),
		prepare(sql) {
			const known = cache.get(sql);
			if (known !== undefined) return known;
			if (cache.size >= mostCachedStatements) cache.clear();
			const statement = connection.prepare(sql);
			const adapted: SqliteStatement = {
				reader: statement.columns().length > 0,
				all: (parameters) => statement.all(...(parameters as SQLInputValue[])), // stores pass text, numbers and null only
				run: (parameters) => statement.run(...(parameters as SQLInputValue[])), // as above
				iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])), // as above
			};
			cache.set(sql, adapted);
			return adapted;
		},
	};
}

/** A handful of read-only connections, each used by one read at a time. */
function createReaders(path: string) {
	const all = new Set<Connection>();
	const free: Connection[] = [];
	const waiting: ((connection: Connection | Promise<Connection>) => void)[] = [];

	async function open(): Promise<Connection> {
		const opened = connect(path, true);
		all.add(opened);
		return opened;
	}

	async function acquire(): Promise<Connection> {
		const connection = free.pop();
		if (connection !== undefined) return connection;
		if (all.size < mostReaders) return await open();
		return await new Promise((resolve) => waiting.push(resolve));
	}

	function release(connection: Connection): void {
		const next = waiting.shift();
		if (next === undefined) free.push(connection);
		else next(connection);
	}

	/** A connection whose transaction could not be ended cannot begin another one; a new one takes its place. */
	function drop(connection: Connection): void {
		all.delete(connection);
		connection.connection.close();
		waiting.shift()?.(open());
	}

	return {
		async run<T>(work: (db: Reader) => Promise<T>): Promise<T> {
			const reader = await acquire();
			let ended = false;
			try {
				reader.statements.prepare("begin").run([]);
				try {
					return await work(reader.db);
				} finally {
					reader.statements.prepare("commit").run([]);
					ended = true;
				}
			} finally {
				if (ended) release(reader);
				else drop(reader);
			}
		},
		close(): void {
			for (const { connection } of all) connection.close();
		},
	};
}
