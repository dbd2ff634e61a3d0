import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { CustomerId, UserId } from "../../domain/basics/ids.ts";
import { keepInstallationSecret } from "../keep-installation-value.ts";
import type { Surroundings } from "../surroundings.ts";

const keyName = "relationship-key";
const sessionMilliseconds = 30 * 60 * 1000;

/** The secret part of a link to a request; it can be told again to who made the request, and to nobody else. */
export async function secretOf(
	surroundings: Pick<Surroundings, "database" | "secretsKeys">,
	requestId: string,
): Promise<string> {
	return sign(await keyOf(surroundings), `request ${requestId.toLowerCase()}`);
}

/** Whether that is the secret of the request. */
export async function isSecretOf(
	surroundings: Pick<Surroundings, "database" | "secretsKeys">,
	requestId: string,
	secret: string,
): Promise<boolean> {
	return isSame(await secretOf(surroundings, requestId), secret);
}

/** An administrator of a customer who has signed in to decide about one request. */
export interface CustomerSession {
	readonly requestId: string;
	readonly customerId: CustomerId;
	readonly userId: UserId;
	/** Of the kept password hash, so that a new password ends the session. */
	readonly passwordDigest: string;
}

interface SignedSession extends CustomerSession {
	/** Milliseconds of Unix. */
	readonly until: number;
}

/** A token that proves the sign-in for half an hour. */
export async function makeSessionToken(
	surroundings: Pick<Surroundings, "database" | "now" | "secretsKeys">,
	session: CustomerSession,
): Promise<string> {
	const until = Date.parse(surroundings.now()) + sessionMilliseconds;
	const content = Buffer.from(JSON.stringify({ ...session, until })).toString("base64url");
	return `${content}.${sign(await keyOf(surroundings), `session ${content}`)}`;
}

/** Who a token proves; undefined when it is not ours or too old. */
export async function readSessionToken(
	surroundings: Pick<Surroundings, "database" | "now" | "secretsKeys">,
	token: string,
): Promise<CustomerSession | undefined> {
	const [content = "", signature = ""] = token.split(".");
	if (!isSame(sign(await keyOf(surroundings), `session ${content}`), signature)) return undefined;
	const read = JSON.parse(Buffer.from(content, "base64url").toString()) as SignedSession; // signed by us, so it is what we wrote
	const { until, ...session } = read;
	return Date.parse(surroundings.now()) < until ? session : undefined;
}

async function keyOf(surroundings: Pick<Surroundings, "database" | "secretsKeys">): Promise<string> {
	return await keepInstallationSecret(surroundings, keyName, async () => randomBytes(32).toString("base64url"));
}

function sign(key: string, text: string): string {
	return createHmac("sha256", key).update(text).digest("base64url");
}

function isSame(one: string, other: string): boolean {
	const [a, b] = [Buffer.from(one), Buffer.from(other)];
	return a.length === b.length && timingSafeEqual(a, b);
}
