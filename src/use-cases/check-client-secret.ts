import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { findApiClient } from "../storage/api-client-store.ts";
import type { Attempt } from "./failure-back-off.ts";
import { secondsToWaitWhenBusy, verifyPassword } from "./passwords.ts";
import type { Surroundings } from "./surroundings.ts";

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

/** What came of showing a secret; `expired`: it is right, and its time is over. */
export type ShownSecretOutcome =
	| { readonly kind: "right" | "wrong" | "expired" }
	| { readonly kind: "wait"; readonly seconds: number };

/** Holds a secret against the client's own and, for as long as both are taken, against the one before. */
export async function checkSecretOfClient(
	{ database, now }: Pick<Surroundings, "database" | "now">,
	check: ClientSecretCheck,
	{ clientId, secret }: Pick<ShownSecret, "clientId" | "secret">,
): Promise<ShownSecretOutcome> {
	const client = await database.read((db) => findApiClient(db, clientId));
	const { secretHash, secretExpiresAt, olderSecret } = client ?? {};
	const kept = [
		...(secretHash === undefined ? [] : [{ secretHash, until: secretExpiresAt }]),
		...(olderSecret === undefined ? [] : [{ secretHash: olderSecret.hash, until: olderSecret.until }]),
	];
	for (const { secretHash: hash, until } of kept) {
		const attempt = await check({ clientId, secretHash: hash, secret });
		if (attempt.kind === "wait") return attempt;
		if (attempt.kind === "succeeded") return { kind: until === undefined || now() < until ? "right" : "expired" };
	}
	return { kind: "wrong" };
}

/** Of the kept hash too, so that a new secret ends the old one at once. */
function toDigest({ clientId, secretHash, secret }: ShownSecret): string {
	return createHash("sha256")
		.update(JSON.stringify([clientId, secretHash, secret]))
		.digest("base64");
}
