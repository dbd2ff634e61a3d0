import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { createGate } from "./gate.ts";

interface Cost {
	/** KiB. */
	readonly memory: number;
	readonly passes: number;
	readonly parallelism: number;
}

interface Hash extends Cost {
	readonly salt: Buffer;
	readonly tag: Buffer;
}

/** The second of the settings that OWASP's "Password Storage Cheat Sheet" calls equal; about 20 ms, off the main thread. */
const cost: Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const saltLength = 16;
const tagLength = 32;

const derive = promisify(argon2);

/**
 * For the whole server, since what it protects is too: two of the four threads on which Node also reads files, and
 * 19 MiB for each derivation. A full queue is a wait of about 0.2 s; who would wait longer is turned away.
 */
const gate = createGate({ atOnce: 2, waiting: 16 });

/** After so many seconds a full queue has long been worked off. */
export const secondsToWaitWhenBusy = 1;

/**
 * Hashes a password or client secret with a salt of its own into a PHC string, `$argon2id$v=19$m=19456,t=2,p=1$…$…`.
 * Waits for its turn however long that takes: nobody unknown can ask for it.
 */
export async function hashPassword(password: string): Promise<string> {
	const salt = randomBytes(saltLength);
	const tag = await gate.enter(() => deriveTag(password, { ...cost, salt, tagLength }));
	const { memory, passes, parallelism } = cost;
	return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${toText(salt)}$${toText(tag)}`;
}

/**
 * Tells whether the password made that hash; `undefined` when too many wait to be told, and this one was not looked at.
 * Without a hash (nobody has that name) it works as long and answers no, so that the time taken does not tell who
 * exists. Throws when the hash is not one of `hashPassword`'s kind.
 */
export async function verifyPassword(password: string, phc: string | undefined): Promise<boolean | undefined> {
	const hash = phc === undefined ? nobodysHash : parseHash(phc);
	const tag = await gate.tryToEnter(() => deriveTag(password, { ...hash, tagLength: hash.tag.length }));
	if (tag === undefined) return undefined;
	return timingSafeEqual(tag, hash.tag) && phc !== undefined;
}

const nobodysHash: Hash = { ...cost, salt: randomBytes(saltLength), tag: randomBytes(tagLength) };

/** One Hangul syllable has several spellings in Unicode, and keyboards differ: NFKC makes them one (NIST SP 800-63B). */
async function deriveTag(password: string, options: Cost & { readonly salt: Buffer; readonly tagLength: number }) {
	const { salt, ...rest } = options;
	return await derive("argon2id", { message: password.normalize("NFKC"), nonce: salt, ...rest });
}

function parseHash(phc: string): Hash {
	const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/-]+)\$([\w+/-]+)$/u.exec(phc);
	if (parts === null) throw new Error("a stored password hash is not an argon2id PHC string");
	const [, memory, passes, parallelism, salt = "", tag = ""] = parts;
	return {
		memory: Number(memory),
		passes: Number(passes),
		parallelism: Number(parallelism),
		salt: Buffer.from(salt, "base64"),
		tag: Buffer.from(tag, "base64"),
	};
}

/** PHC strings carry base64 without padding. */
function toText(bytes: Buffer): string {
	return bytes.toString("base64").replaceAll("=", "");
}
