import { timingSafeEqual } from "node:crypto";
import { type PartnerId, toId } from "../../domain/basics/ids.ts";
import { digestOf, newSecret } from "../../use-cases/identity/secrets.ts";
import { keepOidcPayloads } from "../../use-cases/keep-oidc-payloads.ts";
import type { Surroundings } from "../../use-cases/surroundings.ts";
import type { OutsideTransaction } from "./outside-connection.ts";
import { addSeconds } from "./seconds.ts";

/** Where providers send the browser back to: one address for all, as they have to be told it beforehand. */
export const outsideReturnPath = "/oauth2/callback";

/** A way to a provider and back that has begun. */
export interface OutsideStep extends OutsideTransaction {
	readonly partnerId: PartnerId;
	readonly providerId: string;
}

const model = "OutsideSignIn";
const secondsToLive = 600;

type Parts = Pick<Surroundings, "database" | "now">;

/** A state that says which sign-in it belongs to, so that the browser can be sent to where its cookie for that one is. */
export function newOutsideState(uid: string): string {
	return `${uid}.${newSecret()}`;
}

/** The sign-in that a state names; the state itself is checked there. */
export function readUidOfState(state: string): string | undefined {
	return /^([\w-]{1,100})\.[\w-]{1,100}$/u.exec(state)?.[1];
}

/** Remembers where somebody was sent, for ten minutes and on every server; the way before it is forgotten. */
export async function keepOutsideStep(parts: Parts, uid: string, step: OutsideStep): Promise<void> {
	const expiresAt = addSeconds(parts.now(), secondsToLive);
	const payloads = keepOidcPayloads(parts);
	await payloads.remove(model, uid);
	await payloads.save({ model, id: uid, content: { ...step }, expiresAt });
}

/** Takes the step that a state belongs to, once; undefined when there is none, it has run out or was taken before. */
export async function takeOutsideStep(parts: Parts, uid: string, state: string): Promise<OutsideStep | undefined> {
	const payloads = keepOidcPayloads(parts);
	const kept = await payloads.find(model, { key: "id", value: uid });
	if (kept?.expiresAt === undefined || kept.expiresAt <= parts.now() || kept.consumedAt !== undefined) return undefined;
	const { partnerId, providerId, verifier, nonce, state: own, redirectUri } = kept.content;
	if (!isSame(String(own), state) || !(await payloads.consume(model, uid))) return undefined;
	return {
		...{ partnerId: toId<PartnerId>(String(partnerId)), providerId: String(providerId), verifier: String(verifier) },
		...{ nonce: String(nonce), state, redirectUri: String(redirectUri) },
	};
}

function isSame(kept: string, given: string): boolean {
	return timingSafeEqual(Buffer.from(digestOf(kept)), Buffer.from(digestOf(given)));
}
