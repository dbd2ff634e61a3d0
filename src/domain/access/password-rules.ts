/** Why a password is not taken. */
export type PasswordFault = "tooShort" | "tooLong" | "tooFewCharacters" | "holdsName" | "guessable" | "breached";

/** Fewest characters; NIST SP 800-63B asks for length and for no mixture of kinds. */
const shortestPassword = 12;
const longestPassword = 1024;
const fewestDifferent = 5;
/** A shorter part of a name is in many passwords by chance. */
const shortestName = 4;

/**
 * What is wrong with a password, as far as it alone tells; empty when nothing is. `names` are what everybody knows of the
 * person: the name to sign in with, the person's and the partner's.
 */
export function assessPassword(password: string, names: readonly string[]): readonly PasswordFault[] {
	const text = password.normalize("NFKC");
	const characters = [...text];
	const faults: PasswordFault[] = [];
	if (characters.length < shortestPassword) faults.push("tooShort");
	if (characters.length > longestPassword) faults.push("tooLong");
	if (new Set(characters).size < fewestDifferent) faults.push("tooFewCharacters");
	if (holdsName(text, names)) faults.push("holdsName");
	return faults;
}

/** A name may be a part of a password, but not most of it. */
function holdsName(text: string, names: readonly string[]): boolean {
	let rest = text.toLowerCase();
	const parts = names
		.flatMap((name) => [name, ...name.split(/[\s@._-]+/u)])
		.map((part) => part.normalize("NFKC").toLowerCase());
	for (const part of parts.toSorted((a, b) => b.length - a.length)) {
		if (part.length >= shortestName) rest = rest.replaceAll(part, "");
	}
	return rest.length < text.length && [...rest].length < shortestPassword - shortestName;
}
