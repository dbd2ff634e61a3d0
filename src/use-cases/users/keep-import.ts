import { type Instant, toInstant } from "../../domain/basics/instant.ts";
import { type ImportProgress, isImportOver } from "../../domain/users/import-progress.ts";
import {
	findUserImport,
	forgetUserImports,
	removeUserImport,
	saveUserImport,
	type UserImportKey,
} from "../../storage/user-import-store.ts";
import type { Surroundings } from "../surroundings.ts";
import { keptMilliseconds } from "./import-board.ts";

/** At most twice a second; each phase and the end are written whenever they come. */
const pauseMilliseconds = 500;

/** An import that is under way and silent for so long has ended with its process. */
const silentMilliseconds = 60_000;

/** Writes down how far one import is, for other processes. */
export interface ImportKeeper {
	/** Writes when it is time to; nobody waits for it, and what cannot be written is not seen elsewhere, and logged. */
	tell(progress: ImportProgress): void;
	/** Resolves when the last that was told is written. */
	settled(): Promise<void>;
	forget(): Promise<void>;
}

type Keeping = Pick<Surroundings, "database" | "now" | "onError">;

/**
 * Keeps an import in rows of the partner's own: the customer's are locked while it writes. One writing is under way at a
 * time. On SQLite, whose only writer is then the import itself, the last one waits until the people are written.
 */
export function keepImport({ database, now, onError }: Keeping, key: UserImportKey): ImportKeeper {
	let told: ImportProgress | undefined;
	let written: ImportProgress | undefined;
	let writtenAt = Number.NEGATIVE_INFINITY;
	let writing: Promise<void> = Promise.resolve();
	let isWriting = false;
	const write = async (): Promise<void> => {
		while (told !== undefined && told !== written && isDue(told, written, millisecondsOf(now()) - writtenAt)) {
			const progress = told;
			const heardAt = now();
			await database.transactInstallation(async (tx) => {
				if (written === undefined) await forgetUserImports(tx, key.partnerId, before(heardAt, keptMilliseconds));
				await saveUserImport(tx, key, { progress, heardAt });
			});
			written = progress;
			writtenAt = millisecondsOf(heardAt);
		}
	};
	const tellFailure = (cause: unknown) => onError?.(new Error("how far an import is could not be written", { cause }));
	return {
		tell(progress) {
			told = progress;
			if (isWriting) return;
			isWriting = true;
			writing = write()
				.catch(tellFailure)
				.finally(() => {
					isWriting = false;
				});
		},
		async settled() {
			await writing;
			// Told in the moment in which the writing before had found nothing more to do.
			if (told !== written) await write().catch(tellFailure);
		},
		async forget() {
			await writing;
			await database.transactInstallation((tx) => removeUserImport(tx, key));
		},
	};
}

/** How far an import is that another process carries out, or one that is no more; undefined when nobody knows. */
export async function findKeptImport(
	{ database, now }: Keeping,
	key: UserImportKey,
): Promise<ImportProgress | undefined> {
	const kept = await database.read((db) => findUserImport(db, key));
	if (kept === undefined) return undefined;
	const known = isImportOver(kept.progress) ? keptMilliseconds : silentMilliseconds;
	return kept.heardAt < before(now(), known) ? undefined : kept.progress;
}

function isDue(told: ImportProgress, written: ImportProgress | undefined, sinceMilliseconds: number): boolean {
	return written?.phase !== told.phase || sinceMilliseconds >= pauseMilliseconds;
}

function before(instant: Instant, milliseconds: number): Instant {
	return toInstant(Temporal.Instant.from(instant).subtract({ milliseconds }));
}

function millisecondsOf(instant: Instant): number {
	return Temporal.Instant.from(instant).epochMilliseconds;
}
