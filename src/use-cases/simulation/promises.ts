/** What a simulated year holds the code to besides the books; each is counted where it can be seen. */
export const promises = [
	"the preview is the charge: what was executed is what was quoted",
	"a quote that is carried out on a later day charges what it said, or nothing",
	"undo is the exact inverse: the balance is what it was",
	"a quote is carried out once",
	"a refusal writes nothing",
	"a month that is billed again is billed as it was",
	"what is done by the clock is done once",
] as const;
export type Promised = (typeof promises)[number];

/** How often a promise was looked at, and where it was broken. */
export interface Kept {
	readonly promised: Promised;
	readonly times: number;
	readonly broken: readonly string[];
}

/** Counts promises as they are kept or broken. */
export interface PromiseCount {
	check(promised: Promised, holds: boolean, where: string): void;
	tell(): readonly Kept[];
}

/** A count that starts with nothing seen. */
export function countPromises(): PromiseCount {
	const seen = new Map<Promised, { times: number; readonly broken: string[] }>(
		promises.map((promised) => [promised, { times: 0, broken: [] }]),
	);
	return {
		check(promised, holds, where) {
			const count = seen.get(promised);
			if (count === undefined) return;
			count.times += 1;
			if (!holds) count.broken.push(where);
		},
		tell: () => promises.map((promised) => ({ promised, times: 0, broken: [], ...seen.get(promised) })),
	};
}
