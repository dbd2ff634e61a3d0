import { setTimeout as delay } from "node:timers/promises";
import type { Kysely, SqliteDatabase } from "kysely";
import { createFlushes, type Settled } from "./flushes.ts";
import type { Tables } from "./tables.ts";

type Work<T> = (tx: Kysely<Tables>) => Promise<T>;

interface Unit {
	readonly work: Work<unknown>;
	readonly resolve: (value: unknown) => void;
	readonly reject: (reason: unknown) => void;
}

/** How many changes share one commit at the most, so that the first of them does not wait too long for the last. */
const mostPerCommit = 64;

/** How often to try again while another process holds the writer's place. */
const retryMilliseconds = 10;

/** Runs changes one after the other on SQLite's single writer; those that wait together commit together. */
export interface GroupCommit {
	/** Runs `work` in a savepoint of its own; resolves after the commit that contains it, rejects if either fails. */
	run<T>(work: Work<T>): Promise<T>;
	/** Resolves when all that is committed by now is durable, so that nobody is shown what a power cut could take back. */
	durable(): Promise<void>;
}

/** What changes are committed to, and how. */
interface Commits {
	readonly connection: SqliteDatabase;
	readonly db: Kysely<Tables>;
	/** How long changes wait for another process that writes. */
	readonly patienceMilliseconds?: number;
	/** Makes durable what is committed; left out where a commit already is. */
	readonly flush?: () => Promise<void>;
}

/**
 * Law 7: a reply is sent only after the commit is durable; the savepoint keeps a failing unit from its neighbours.
 * While another process writes, changes wait without holding up anything else. The flush runs beside the next changes.
 */
export function createGroupCommit({ connection, db, patienceMilliseconds = 5_000, flush }: Commits): GroupCommit {
	const waiting: Unit[] = [];
	const flushes = createFlushes(flush);
	let scheduled = false;

	const execute = (sql: string) => connection.prepare(sql).run([]);

	/** The connection itself must not wait (`busy_timeout`): that would stop the whole process, reads and all. */
	async function begin(): Promise<void> {
		const patienceEnds = performance.now() + patienceMilliseconds;
		for (;;) {
			try {
				execute("begin immediate");
				return;
			} catch (error) {
				if (!isBusy(error) || performance.now() >= patienceEnds) throw error;
			}
			await delay(retryMilliseconds);
		}
	}

	async function runUnit({ work, resolve, reject }: Unit): Promise<Settled> {
		execute("savepoint unit");
		try {
			const value = await work(db);
			execute("release unit");
			return { tell: () => resolve(value), reject };
		} catch (error) {
			undoUnit(error);
			return { tell: () => reject(error), reject };
		}
	}

	/** Throws the cause when SQLite has undone the neighbours too, as it does when the disk is full. */
	function undoUnit(cause: unknown): void {
		try {
			execute("rollback to unit");
			execute("release unit");
		} catch {
			throw cause;
		}
	}

	async function commitTogether(units: readonly Unit[]): Promise<void> {
		const settled: Settled[] = [];
		try {
			flushes.check();
			await begin();
			for (const unit of units) settled.push(await runUnit(unit));
			execute("commit");
		} catch (error) {
			abandon();
			for (const unit of units) unit.reject(error);
			return;
		}
		flushes.settle(settled);
	}

	/** After a failed begin or commit there may or may not be a transaction left to undo. */
	function abandon(): void {
		try {
			execute("rollback");
		} catch {
			// There was none: SQLite had already undone it.
		}
	}

	async function runAll(): Promise<void> {
		while (waiting.length > 0) {
			await commitTogether(waiting.splice(0, mostPerCommit));
			// Lets the requests that arrived meanwhile queue up, so that the next commit is shared again.
			await new Promise((resolve) => setImmediate(resolve));
		}
		scheduled = false;
	}

	return {
		run<T>(work: Work<T>): Promise<T> {
			return new Promise<T>((resolve, reject) => {
				waiting.push({ work, resolve: resolve as (value: unknown) => void, reject }); // the value is the one `work` gave
				if (scheduled) return;
				scheduled = true;
				setImmediate(() => void runAll());
			});
		},
		durable: () => flushes.durable(),
	};
}

/** SQLITE_BUSY in any of its variants. */
function isBusy(error: unknown): boolean {
	return error instanceof Error && "errcode" in error && (Number(error.errcode) & 0xff) === 5;
}
