import { argon2, randomBytes, randomInt } from "node:crypto";
import { promisify } from "node:util";

/** Without letters and digits that look like one another, and without what a shell or a spreadsheet would act on. */
const letters = ["ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnpqrstuvwxyz", "23456789", "!#%*?"] as const;
const every = letters.join("");
const length = 16;

/** A password of 16 characters of all four kinds, more than 90 bits; it begins with a letter. */
export function generatePassword(): string {
	for (;;) {
		const rest = Array.from({ length: length - 1 }, () => pick(every)).join("");
		const password = pick(letters[0]) + rest;
		if (letters.every((kind) => [...kind].some((character) => password.includes(character)))) return password;
	}
}

function pick(alphabet: string): string {
	return alphabet.charAt(randomInt(alphabet.length));
}

const derive = promisify(argon2);

/**
 * Hashes a generated password as `hashPassword` does, in the same form, at the least cost: cost makes guessing dear
 * where few guesses would do, and nobody guesses 90 bits. Ten thousand take a second instead of minutes.
 */
export async function hashGeneratedPassword(password: string): Promise<string> {
	const nonce = randomBytes(16);
	const cost = { memory: 8, passes: 1, parallelism: 1 };
	const tag = await derive("argon2id", { message: password, nonce, ...cost, tagLength: 32 });
	return `$argon2id$v=19$m=8,t=1,p=1$${toText(nonce)}$${toText(tag)}`;
}

/** PHC strings carry base64 without padding. */
function toText(bytes: Buffer): string {
	return bytes.toString("base64").replaceAll("=", "");
}
