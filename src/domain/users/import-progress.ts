/** What an import of people is at, in this order; the last two are its ends. */
export const importPhases = ["judging", "hashing", "writing", "done", "refused"] as const;
export type ImportPhase = (typeof importPhases)[number];

/** How far an import of people is. */
export interface ImportProgress {
	readonly phase: ImportPhase;
	/** People in the sheet. */
	readonly rows: number;
	/** Of these, with whom this phase is through. */
	readonly rowsDone: number;
	/** Steps over all phases, of `total`; it never goes back. */
	readonly done: number;
	readonly total: number;
}

/** What an import says of itself on its way. */
export interface ImportNews {
	readonly phase: ImportPhase;
	/** None when absent. */
	readonly rowsDone?: number;
}

/** Each row takes a step a phase: it is judged, gets a password and is written. A dry run only judges. */
const phasesOf = { check: ["judging"], create: ["judging", "hashing", "writing"] } as const;

/** An import that has just begun. */
export function beginImport(rows: number, kind: keyof typeof phasesOf): ImportProgress {
	return { phase: "judging", rows, rowsDone: 0, done: 0, total: rows * phasesOf[kind].length };
}

/** Whether nothing will follow. */
export function isImportOver({ phase }: Pick<ImportProgress, "phase">): boolean {
	return phase === "done" || phase === "refused";
}

/** How far it is after the news; what would lead back is passed over, as when a transaction is tried once more. */
export function advanceImport(known: ImportProgress, { phase, rowsDone = 0 }: ImportNews): ImportProgress {
	if (isImportOver(known)) return known;
	const { rows, total } = known;
	if (phase === "refused") return { ...known, phase, rowsDone: 0 };
	if (phase === "done") return { ...known, phase, rowsDone: rows, done: total };
	const within = Math.min(Math.max(rowsDone, 0), rows);
	const done = Math.min(importPhases.indexOf(phase) * rows + within, total);
	const leadsBack = done < known.done || importPhases.indexOf(phase) < importPhases.indexOf(known.phase);
	return leadsBack ? known : { ...known, phase, rowsDone: within, done };
}
