import { Worker } from "node:worker_threads";

/** What the thread is started with: the database, and the one word that tells it what to do. */
export interface CheckpointOrder {
	readonly path: string;
	readonly signal: Int32Array<SharedArrayBuffer>;
}

/** What the word may be. */
export const signals = { nothing: 0, committed: 1, end: 2 } as const;

/** Moves what is committed from SQLite's log into its database. */
export interface Checkpoints {
	/** Says that something was committed. */
	noteCommit(): void;
	close(): Promise<void>;
}

/** So long the log becomes before the writer itself moves what the thread has not yet moved, and begins it anew. */
export const pagesOfLog = 6_000;

/** Whoever commits less does not need a thread: the writer's own checkpoints are enough. */
const fewestCommits = 256;

/**
 * Moves commits on a thread of its own, so that changes do not stop for it. The writer still does it itself when the log
 * has become long, as SQLite always does, which is also when the log begins anew; then little is left to move. So nothing
 * is lost when the thread fails.
 */
export function createCheckpoints(path: string): Checkpoints {
	const signal = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
	let commits = 0;
	let thread: Worker | undefined;

	function start(): void {
		const order: CheckpointOrder = { path, signal };
		thread = new Worker(new URL("./checkpoint-thread.ts", import.meta.url), { workerData: order });
		thread.unref();
		thread.on("error", forget);
		thread.on("exit", forget);
	}

	function forget(): void {
		thread = undefined;
	}

	return {
		noteCommit() {
			commits += 1;
			if (commits === fewestCommits) start();
			if (thread === undefined) return;
			if (Atomics.compareExchange(signal, 0, signals.nothing, signals.committed) === signals.nothing)
				Atomics.notify(signal, 0);
		},
		async close() {
			const running = thread;
			if (running === undefined) return;
			const ended = new Promise((resolve) => running.once("exit", resolve));
			Atomics.store(signal, 0, signals.end);
			Atomics.notify(signal, 0);
			await ended;
		},
	};
}
