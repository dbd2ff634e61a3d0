import { createHash } from "node:crypto";
import { CompactEncrypt, compactDecrypt } from "jose";
import type { Surroundings } from "../surroundings.ts";

type Keys = Pick<Surroundings, "secretsKeys">;

/** Before what is sealed: the mark, and which key it was sealed by. Twelve characters of a hash tell nothing of a key. */
const sealed = /^sealed:([\w-]{12}):/u;
const keyIdLength = 12;
/** Before a plain text that looks as if it had a mark. */
const plainMark = "plain:";
const marked = /^(sealed|plain):/u;

/** How many characters of what is kept tell the key that it was sealed by. */
export const sealLength = "sealed:".length + keyIdLength;

/**
 * Encrypts a secret that has to be read again before it is kept: by the first of the installation's keys (JWE, `dir`,
 * A256GCM). `purpose` says what it is and whose; it is authenticated, so that nothing moved in the database to another place
 * can be opened there. Without a key the text is kept as it is.
 */
export async function sealSecret({ secretsKeys = [] }: Keys, purpose: string, text: string): Promise<string> {
	const [key] = secretsKeys;
	if (key === undefined) return marked.test(text) ? `${plainMark}${text}` : text;
	const kid = toKeyId(key);
	const jwe = await new CompactEncrypt(new TextEncoder().encode(text))
		.setProtectedHeader({ alg: "dir", enc: "A256GCM", kid, purpose })
		.encrypt(key);
	return `sealed:${kid}:${jwe}`;
}

/** Reads what `sealSecret` made for the same purpose, by any of the keys. Throws when it cannot be opened. */
export async function openSecret({ secretsKeys = [] }: Keys, purpose: string, stored: string): Promise<string> {
	const keyId = sealed.exec(stored)?.[1];
	if (keyId === undefined) return stored.startsWith(plainMark) ? stored.slice(plainMark.length) : stored;
	const key = secretsKeys.find((one) => toKeyId(one) === keyId);
	if (key === undefined) throw new Error(describeLackingKey([keyId]));
	const { plaintext, protectedHeader } = await compactDecrypt(stored.replace(sealed, ""), key, {
		keyManagementAlgorithms: ["dir"],
		contentEncryptionAlgorithms: ["A256GCM"],
	});
	if (protectedHeader.purpose !== purpose)
		throw new Error(`what is kept as "${purpose}" was sealed for something else`);
	return new TextDecoder().decode(plaintext);
}

/** Whether it is kept as `sealSecret` would keep it now. */
export function isSealedByFirstKey({ secretsKeys: [first] = [] }: Keys, stored: string): boolean {
	return first !== undefined && sealed.exec(stored)?.[1] === toKeyId(first);
}

/** Of the beginnings of what is kept (`sealLength` characters), the keys that this server does not have. */
export function findLackingKeys({ secretsKeys = [] }: Keys, beginnings: readonly string[]): readonly string[] {
	const known = secretsKeys.map(toKeyId);
	const named = beginnings.flatMap((one) => sealed.exec(`${one}:`)?.[1] ?? []);
	return [...new Set(named)].filter((keyId) => !known.includes(keyId));
}

/** What whoever starts the server is told. */
export function describeLackingKey(keyIds: readonly string[]): string {
	return `SEATLIFT_SECRETS_KEY lacks the key that secrets in this database were sealed by (key id ${keyIds.join(", ")})`;
}

/** The same name for the same key on every server. */
function toKeyId(key: Uint8Array): string {
	return createHash("sha256").update("seatlift secrets key\n").update(key).digest("base64url").slice(0, keyIdLength);
}
