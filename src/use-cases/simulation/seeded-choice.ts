/** Chances that come out the same for the same seed. */
export interface SeededChoice {
	/** A whole number between both, inclusive. */
	between(lowest: number, highest: number): number;
	/** One of the list; throws when it is empty. */
	oneOf<T>(list: readonly T[]): T;
	/** True that many times in a hundred. */
	percent(chance: number): boolean;
}

/** Mulberry32, a generator of 32 bits that is even enough for choosing. */
export function chooseBySeed(seed: number): SeededChoice {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const between = (lowest: number, highest: number) => lowest + Math.floor(next() * (highest - lowest + 1));
	return {
		between,
		oneOf(list) {
			const chosen = list[between(0, list.length - 1)];
			if (chosen === undefined) throw new Error("nothing to choose from");
			return chosen;
		},
		percent: (chance) => next() * 100 < chance,
	};
}
