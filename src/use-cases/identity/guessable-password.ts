import type { ZxcvbnFactory } from "@zxcvbn-ts/core";

/** Of what is longer, so much is looked at: looking takes the longer the longer it is, and this is enough to be strong. */
const mostCharacters = 100;

/**
 * Fewer guesses than a thousand million: known passwords with something added, walks over the keyboard, repetitions, names
 * with a year. What is behind it stays unguessed, because attempts are slowed down and hashes are dear to try.
 */
const fewestGuesses = 9;

/** Of people of customers, whose passwords may have eight characters: a million, or eight at random would not do. */
export const fewestGuessesOfCustomers = 6;

let estimator: Promise<ZxcvbnFactory> | undefined;

/**
 * Whether a guesser would soon arrive at a password; `fewest` is the power of ten that it has to reach. `names` are what everybody knows of the person. The list of known
 * passwords ships with the library and is loaded when a password is first chosen: that takes a tenth of a second.
 */
export async function isGuessable(
	password: string,
	names: readonly string[],
	fewest: number = fewestGuesses,
): Promise<boolean> {
	estimator ??= loadEstimator();
	const looked = password.normalize("NFKC").slice(0, mostCharacters);
	return (await estimator).check(looked, toParts(names)).guessesLog10 < fewest;
}

async function loadEstimator(): Promise<ZxcvbnFactory> {
	const [core, common] = await Promise.all([import("@zxcvbn-ts/core"), import("@zxcvbn-ts/language-common")]);
	return new core.ZxcvbnFactory({
		dictionary: common.dictionary,
		graphs: common.adjacencyGraphs,
		maxLength: mostCharacters,
	});
}

function toParts(names: readonly string[]): string[] {
	return [...new Set(names.flatMap((name) => [name, ...name.split(/[\s@._-]+/u)]))].filter((part) => part.length > 2);
}
