import { hash, randomFillSync } from "node:crypto";

/** SHA-256 of a text, as 43 characters of base64url. */
export function sha256(text: string): string {
	return hash("sha256", text, "base64url");
}

const bytesPerSalt = 16;
const pool = Buffer.alloc(bytesPerSalt * 256);
let used = pool.length;

/**
 * A secret that makes a digest of few possible values impossible to guess, for as long as it is kept. Randomness is not
 * handed in here: nothing that the product does depends on it.
 */
export function newSalt(): string {
	if (used === pool.length) {
		randomFillSync(pool);
		used = 0;
	}
	const salt = pool.toString("base64url", used, used + bytesPerSalt);
	used += bytesPerSalt;
	return salt;
}
