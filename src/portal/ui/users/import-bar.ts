import type { UserImportProgress } from "../../../wire/api/users.ts";

/** What a bar of progress shows. */
export interface ImportBar {
	/** From 0 to 1. */
	readonly value: number;
	readonly phase: "hashing" | "writing";
	/** People with whom the phase is through. */
	readonly done: number;
	readonly rows: number;
}

/** Undefined while nothing can be counted: before the import has begun, and while its rows are judged all in one go. */
export function toBar(progress: UserImportProgress | undefined): ImportBar | undefined {
	if (progress === undefined || progress.total === 0) return undefined;
	const { phase, rows, rowsDone, done, total } = progress;
	if (phase === "judging" || phase === "refused") return undefined;
	return { value: done / total, phase: phase === "hashing" ? "hashing" : "writing", done: rowsDone, rows };
}
