import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** A secret of 256 bits, in letters that survive every address and shell. */
export function newSecret(): string {
	return randomBytes(32).toString("base64url");
}

/** What is kept of such a secret: nobody guesses 256 bits, so one SHA-256 is enough. */
export function digestOf(secret: string): string {
	return createHash("sha256").update(secret).digest("base64url");
}

/** Compares digests, so that neither time nor length tells how much of a guess was right. */
export function isDigestOf(secret: string, digest: string): boolean {
	const given = createHash("sha256").update(secret).digest();
	const kept = Buffer.from(digest, "base64url");
	return kept.length === given.length && timingSafeEqual(given, kept);
}
