import { setTimeout as pause } from "node:timers/promises";
import { type ImportProgress, isImportOver } from "../domain/users/import-progress.ts";
import type { ImportRun } from "../use-cases/users/import-board.ts";
import type { UserImportProgress } from "../wire/api/users.ts";
import type { StreamedEvent } from "./event-stream.ts";

/** How often is looked; an import of ten thousand people takes a few seconds. */
const lookMilliseconds = 100;

/** After so many looks without news something is sent, so that proxies do not take the connection for dead. */
const looksPerHeartbeat = 150;

interface Watch {
	readonly importId: string;
	readonly run: ImportRun;
	readonly signal: AbortSignal;
}

/**
 * How an import is going, at once and whenever that has changed, as `progress`; and as `done` when it is over, however
 * it ended, which ends the stream. It also ends, without that, when nobody knows how the import ended.
 */
export async function* watchImport({ importId, run, signal }: Watch): AsyncGenerator<StreamedEvent> {
	let quiet = 0;
	let told: ImportProgress | undefined;
	for (let now = run.look(); now !== undefined; now = run.look()) {
		const body: UserImportProgress = { importId, ...now };
		if (isImportOver(now)) {
			yield { name: "done", body };
			return;
		}
		if (now !== told) yield { name: "progress", body };
		else if (++quiet % looksPerHeartbeat === 0) yield {};
		told = now;
		if (!(await isStillThere(signal))) return;
	}
}

async function isStillThere(signal: AbortSignal): Promise<boolean> {
	try {
		await pause(lookMilliseconds, undefined, { signal });
		return true;
	} catch {
		return false; // the only way to fail is that nobody listens any more
	}
}
