import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { Attempt } from "./failure-back-off.ts";
import { secondsToWaitWhenBusy, verifyPassword } from "./passwords.ts";

/** Clients remembered at once; the longest unseen is forgotten first. */
const mostClients = 10_000;

/** A client, the hash kept of its secret, and the secret that it showed. */
export interface ShownSecret {
	readonly clientId: string;
	readonly secretHash: string;
	readonly secret: string;
}

/** Tells whether an API client showed its own secret. */
export type ClientSecretCheck = (shown: ShownSecret) => Promise<Attempt<true>>;

/**
 * A secret found right is remembered (as a digest) for as long as its hash is kept, since programs ask for tokens far
 * more often than people sign in. A wrong one counts against nobody: a client id is no secret, so whoever knows it
 * could keep the client out, and a secret is too long to be guessed.
 */
export function createClientSecretCheck(): ClientSecretCheck {
	const right = new LRUCache<string, string>({ max: mostClients });
	const underWay = new Map<string, Promise<boolean | undefined>>();

	/** A program that starts many workers at once is looked at once. */
	function verifyOnce(digest: string, { secret, secretHash }: ShownSecret): Promise<boolean | undefined> {
		const begun = underWay.get(digest);
		if (begun !== undefined) return begun;
		const verifying = verifyPassword(secret, secretHash).finally(() => underWay.delete(digest));
		underWay.set(digest, verifying);
		return verifying;
	}

	return async (shown) => {
		const digest = toDigest(shown);
		if (right.get(shown.clientId) === digest) return { kind: "succeeded", value: true };
		const isRight = await verifyOnce(digest, shown);
		if (isRight === undefined) return { kind: "wait", seconds: secondsToWaitWhenBusy };
		if (!isRight) return { kind: "failed" };
		right.set(shown.clientId, digest);
		return { kind: "succeeded", value: true };
	};
}

/** Of the kept hash too, so that a new secret ends the old one at once. */
function toDigest({ clientId, secretHash, secret }: ShownSecret): string {
	return createHash("sha256")
		.update(JSON.stringify([clientId, secretHash, secret]))
		.digest("base64");
}
