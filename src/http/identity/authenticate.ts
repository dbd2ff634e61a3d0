import { LRUCache } from "lru-cache";
import type { Caller } from "../../domain/access/caller.ts";
import type { Instant } from "../../domain/basics/instant.ts";
import { findCaller } from "../../use-cases/find-caller.ts";
import type { Surroundings } from "../../use-cases/surroundings.ts";
import type { AccessTokens, VerifiedToken } from "./access-tokens.ts";
import { lifetimes } from "./lifetimes.ts";
import { addSeconds } from "./seconds.ts";

/** What an `Authorization` header proves; `reason` is for logs. */
export type Authentication =
	| { readonly kind: "caller"; readonly caller: Caller /** Of `/generatetoken`. */; readonly isPartnerToken: boolean }
	| { readonly kind: "missing" }
	| { readonly kind: "invalid"; readonly reason: string };

/** What is remembered of a token while it lives. */
interface Known {
	readonly token: VerifiedToken;
	/** The holder as of its last look-up; undefined when it was gone. */
	caller: Promise<Caller | undefined>;
	lookAgainAt: Instant;
}

/** About 20 MB when full. */
const mostKnown = 10_000;

/**
 * Verifying a signature takes longer than most requests, so a token is verified when it is first seen and remembered
 * until it ends. Roles are not in the token: they are read again every minute, which is how long a removed account, a
 * removed client or a lost role keeps working.
 */
export function createAuthenticate(
	surroundings: Pick<Surroundings, "database" | "now" | "sessionIdleMinutes">,
	tokens: AccessTokens,
): (authorization: string | undefined) => Promise<Authentication> {
	const known = new LRUCache<string, Known>({ max: mostKnown });

	const lookUp = ({ holder }: VerifiedToken) => ({
		caller: findCaller(surroundings, holder),
		lookAgainAt: addSeconds(surroundings.now(), lifetimes.rememberedRoles),
	});

	async function meet(text: string): Promise<Known | { readonly reason: string }> {
		const before = known.get(text);
		if (before !== undefined) return before;
		const verification = await tokens.verify(text);
		if (verification.kind === "invalid") return verification;
		const met: Known = { token: verification.token, ...lookUp(verification.token) };
		known.set(text, met);
		return met;
	}

	return async (authorization) => {
		if (authorization === undefined || authorization.trim() === "") return { kind: "missing" };
		const text = /^bearer +([\w.~+/=-]+)$/iu.exec(authorization.trim())?.[1];
		if (text === undefined) return { kind: "invalid", reason: "not a bearer token" };
		const met = await meet(text);
		if ("reason" in met) return { kind: "invalid", reason: met.reason };
		const now = surroundings.now();
		if (now >= met.token.expiresAt) return { kind: "invalid", reason: "ERR_JWT_EXPIRED" };
		if (now >= met.lookAgainAt) Object.assign(met, lookUp(met.token));
		const caller = await forgetWhenFailed(known, text, met.caller);
		if (caller === undefined) return { kind: "invalid", reason: "the holder of the token is gone" };
		return { kind: "caller", caller, isPartnerToken: met.token.isPartnerToken };
	};
}

/** A database that could not be reached for a moment must not be remembered for a minute. */
async function forgetWhenFailed<T>(known: LRUCache<string, Known>, text: string, look: Promise<T>): Promise<T> {
	try {
		return await look;
	} catch (error) {
		known.delete(text);
		throw error;
	}
}
