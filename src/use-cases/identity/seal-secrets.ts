import {
	type KeptSecret,
	listKeptSecrets,
	listSecretBeginnings,
	replaceKeptSecret,
} from "../../storage/kept-secret-store.ts";
import type { Surroundings } from "../surroundings.ts";
import {
	describeLackingKey,
	findLackingKeys,
	isSealedByFirstKey,
	openSecret,
	sealLength,
	sealSecret,
} from "./sealed-secret.ts";
import {
	installationSecrets,
	purposeOfApp,
	purposeOfInstallation,
	purposeOfProvider,
	purposeOfWebhook,
} from "./secret-purposes.ts";

type Parts = Pick<Surroundings, "database" | "secretsKeys">;

/** Throws one sentence when this server lacks a key that something in the database was sealed by. */
export async function requireSecretsKeys(parts: Parts): Promise<void> {
	const beginnings = await parts.database.read((db) =>
		listSecretBeginnings(db, { mark: "sealed:", length: sealLength }),
	);
	const lacking = findLackingKeys(parts, beginnings);
	if (lacking.length > 0) throw new Error(describeLackingKey(lacking));
}

/**
 * Seals by the first key what is kept plain or was sealed by another, one secret a transaction, and tells how many there
 * are and how many that was. What others write meanwhile they seal themselves.
 */
export async function sealSecrets(parts: Parts): Promise<{ readonly all: number; readonly sealed: number }> {
	if (parts.secretsKeys?.[0] === undefined)
		throw new Error("SEATLIFT_SECRETS_KEY is not set, so nothing can be sealed");
	const all = await parts.database.read((db) => listKeptSecrets(db, installationSecrets));
	let sealed = 0;
	for (const secret of all) {
		if (isSealedByFirstKey(parts, secret.stored)) continue;
		const purpose = purposeOf(secret);
		const anew = await sealSecret(parts, purpose, await openSecret(parts, purpose, secret.stored));
		const written = await parts.database.transactInstallation((tx) => replaceKeptSecret(tx, secret, anew));
		if (written) sealed += 1;
	}
	return { all: all.length, sealed };
}

function purposeOf(secret: KeptSecret): string {
	switch (secret.place) {
		case "installation": {
			const name = installationSecrets.find((one) => one === secret.name);
			if (name === undefined) throw new Error(`${secret.name} is no secret`);
			return purposeOfInstallation(name);
		}
		case "authenticatorApp":
			return purposeOfApp({ partnerId: secret.partnerId, id: secret.accountId });
		case "webhook":
			return purposeOfWebhook(secret.partnerId);
		case "identityProvider":
			return purposeOfProvider(secret.id);
	}
}
