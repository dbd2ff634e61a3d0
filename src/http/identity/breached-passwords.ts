import { createHash } from "node:crypto";

/** Five characters of the hash go out and some hundred endings come back, so that nobody learns which was asked for. */
const prefixLength = 5;
const longestWaitMilliseconds = 3_000;

/**
 * Asks a list of breached passwords by range (the protocol of "Pwned Passwords", k-anonymity): `list` is its address up
 * to the five characters. Throws when it does not answer.
 */
export function createBreachedPasswordCheck(list: string): (password: string) => Promise<boolean> {
	return async (password) => {
		// The list holds what people typed, hashed by SHA-1; it protects nothing here.
		const hash = createHash("sha1").update(password).digest("hex").toUpperCase();
		const answer = await fetch(list + hash.slice(0, prefixLength), {
			headers: { "add-padding": "true" },
			signal: AbortSignal.timeout(longestWaitMilliseconds),
		});
		if (!answer.ok) throw new Error(`it answered ${answer.status}`);
		const ending = hash.slice(prefixLength);
		// Endings that only pad the answer count zero.
		return (await answer.text()).split(/\r?\n/u).some((line) => line.startsWith(`${ending}:`) && !line.endsWith(":0"));
	};
}
