import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** A secret that carries out one quote: 256 random bits. */
export function newQuoteToken(): string {
	return randomBytes(32).toString("base64url");
}

/** What is kept of a token. */
export function digestToken(token: string): string {
	return createHash("sha256").update(token).digest("hex");
}

/** Whether the token is the one of that digest, in a time that tells nothing about it. */
export function isTokenOf(token: string, tokenDigest: string): boolean {
	return timingSafeEqual(Buffer.from(digestToken(token)), Buffer.from(tokenDigest));
}
