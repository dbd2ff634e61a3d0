import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { Attempt, FailureBackOff } from "./failure-back-off.ts";
import { verifyPassword } from "./passwords.ts";

const rememberedForMilliseconds = 5 * 60 * 1000;
const mostRemembered = 1_000;

/** A client, the hash kept of its secret, and the secret that it showed. */
export interface ShownSecret {
	readonly clientId: string;
	readonly secretHash: string;
	readonly secret: string;
}

/** Tells whether an API client showed its own secret. */
export type ClientSecretCheck = (shown: ShownSecret) => Promise<Attempt<true>>;

/**
 * A secret found right is remembered (as a digest) for five minutes, since programs ask for tokens far more often than
 * people sign in. The kept hash is part of what is remembered, so a new secret ends the old one at once. Wrong secrets
 * count against the client, but never keep one out whose secret is remembered.
 */
export function createClientSecretCheck(backOff: FailureBackOff): ClientSecretCheck {
	const right = new LRUCache<string, true>({ max: mostRemembered, ttl: rememberedForMilliseconds });
	return async ({ clientId, secretHash, secret }) => {
		const digest = createHash("sha256")
			.update(JSON.stringify([clientId, secretHash, secret]))
			.digest("base64");
		if (right.has(digest)) return { kind: "succeeded", value: true };
		return await backOff.attempt<true>(`client ${clientId}`, async () => {
			if (!right.has(digest) && !(await verifyPassword(secret, secretHash))) return undefined;
			right.set(digest, true);
			return true;
		});
	};
}
