import { randomBytes } from "node:crypto";
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JSONWebKeySet } from "jose";
import { keepInstallationSecret } from "../../use-cases/keep-installation-value.ts";
import type { Surroundings } from "../../use-cases/surroundings.ts";

/** The algorithm of every token we sign, and the only one we take. */
export const signingAlgorithm = "RS256";

/** What the installation signs with, the same on every server of it. */
export interface InstallationKeys {
	/** Private keys; the first signs, all verify. */
	readonly signing: JSONWebKeySet;
	/** The same without what must stay secret. */
	readonly published: JSONWebKeySet;
	/** The first signs cookies, all verify. */
	readonly cookies: readonly string[];
}

/** Reads the keys; makes them when the installation is new. */
export async function loadInstallationKeys(
	surroundings: Pick<Surroundings, "database" | "secretsKeys">,
): Promise<InstallationKeys> {
	const signing: JSONWebKeySet = JSON.parse(
		await keepInstallationSecret(surroundings, "signing-keys", makeSigningKeys),
	);
	const cookies: readonly string[] = JSON.parse(
		await keepInstallationSecret(surroundings, "cookie-keys", makeCookieKeys),
	);
	const published = signing.keys.map(({ kty, kid, alg, use, n, e }) => ({ kty, kid, alg, use, n, e }));
	return { signing, published: JSON.parse(JSON.stringify({ keys: published })), cookies };
}

async function makeSigningKeys(): Promise<string> {
	const { privateKey } = await generateKeyPair(signingAlgorithm, { modulusLength: 2048, extractable: true });
	const key = await exportJWK(privateKey);
	return JSON.stringify({
		keys: [{ ...key, kid: await calculateJwkThumbprint(key), alg: signingAlgorithm, use: "sig" }],
	});
}

async function makeCookieKeys(): Promise<string> {
	return JSON.stringify([randomBytes(32).toString("base64url")]);
}
