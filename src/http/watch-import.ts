import { setTimeout as pause } from "node:timers/promises";
import { type ImportProgress, isImportOver } from "../domain/users/import-progress.ts";
import type { SeenImport } from "../use-cases/users/track-import.ts";
import type { UserImportProgress } from "../wire/api/users.ts";
import type { StreamedEvent } from "./event-stream.ts";

/** After so long without news something is sent, so that proxies do not take the connection for dead. */
const heartbeatMilliseconds = 15_000;

interface Watch {
	readonly importId: string;
	readonly seen: SeenImport;
	readonly signal: AbortSignal;
}

/**
 * How an import is going, at once and whenever that has changed, as `progress`; and as `done` when it is over, however
 * it ended, which ends the stream. It also ends, without that, when nobody knows how the import ended.
 */
export async function* watchImport({ importId, seen, signal }: Watch): AsyncGenerator<StreamedEvent> {
	let looks = 0;
	let told: ImportProgress | undefined;
	const looksPerHeartbeat = heartbeatMilliseconds / seen.lookMilliseconds;
	for (let now = await seen.look(); now !== undefined; now = await seen.look()) {
		const body: UserImportProgress = { importId, ...now };
		if (isImportOver(now)) {
			yield { name: "done", body };
			return;
		}
		if (!isSame(now, told)) yield { name: "progress", body };
		else if (++looks % looksPerHeartbeat === 0) yield {};
		told = now;
		if (!(await isStillThere(signal, seen.lookMilliseconds))) return;
	}
}

function isSame(now: ImportProgress, told: ImportProgress | undefined): boolean {
	return now.phase === told?.phase && now.rowsDone === told.rowsDone && now.done === told.done;
}

async function isStillThere(signal: AbortSignal, milliseconds: number): Promise<boolean> {
	try {
		await pause(milliseconds, undefined, { signal });
		return true;
	} catch {
		return false; // the only way to fail is that nobody listens any more
	}
}
