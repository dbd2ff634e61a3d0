import { DatabaseSync } from "node:sqlite";
import { workerData } from "node:worker_threads";
import { type CheckpointOrder, signals } from "./checkpoints.ts";

/** The thread of `createCheckpoints`: looks whenever something was committed, and moves what has become worth it. */
const { path, signal } = workerData as CheckpointOrder; // `createCheckpoints` hands it in
/** So many pages are worth the two flushes of a checkpoint. */
const fewestPages = 1_000;
const restMilliseconds = 10;
/** Nobody ever wakes this one, so that to wait for it is to rest. */
const nothing = new Int32Array(new SharedArrayBuffer(4));

const connection = new DatabaseSync(path);
connection.exec("pragma synchronous = normal");
const look = connection.prepare("pragma wal_checkpoint(noop)");
const move = connection.prepare("pragma wal_checkpoint(passive)");

for (;;) {
	Atomics.wait(signal, 0, signals.nothing);
	if (Atomics.compareExchange(signal, 0, signals.committed, signals.nothing) === signals.end) break;
	const pages = look.get() as { readonly log: number; readonly checkpointed: number }; // two of the pragma's columns
	if (pages.log - pages.checkpointed >= fewestPages) move.get();
	Atomics.wait(nothing, 0, 0, restMilliseconds);
}
connection.close();
