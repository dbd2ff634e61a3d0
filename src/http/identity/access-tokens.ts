import { createLocalJWKSet, importJWK, type JWTPayload, errors as joseErrors, jwtVerify, SignJWT } from "jose";
import { toId } from "../../domain/basics/ids.ts";
import type { Instant } from "../../domain/basics/instant.ts";
import type { TokenHolder } from "../../use-cases/find-caller.ts";
import { portalClientId } from "./clients.ts";
import { audiences } from "./resources.ts";
import { fromEpochSeconds } from "./seconds.ts";
import { type InstallationKeys, signingAlgorithm } from "./signing-keys.ts";
import { fromSubject } from "./subject.ts";

/** What a token says, once its signature has been found ours. */
export interface VerifiedToken {
	readonly holder: TokenHolder;
	readonly expiresAt: Instant;
	/** Given by `/generatetoken`, in exchange for another. */
	readonly isPartnerToken: boolean;
	readonly claims: JWTPayload;
}

/** The outcome of looking at a token; `reason` is for logs, not for whoever sent it. */
export type TokenVerification =
	| { readonly kind: "verified"; readonly token: VerifiedToken }
	| { readonly kind: "invalid"; readonly reason: string };

interface OwnClaims {
	readonly tid?: string;
	readonly appid?: string;
	readonly scp?: string;
	readonly partner_token?: boolean;
	/** The session, or the grant, that the token ends with. */
	readonly sid?: string;
	readonly gid?: string;
	/** By what the person was known (RFC 8176). */
	readonly amr?: readonly string[];
}

/** Verifies and re-issues the access tokens of this installation. */
export interface AccessTokens {
	verify(token: string): Promise<TokenVerification>;
	/** The same rights under the name of a partner token, until the given one ends: an exchange never prolongs. */
	exchange(token: VerifiedToken): Promise<string>;
}

/** Takes only RS256 signatures by our keys, our issuer, our audiences and the type of an access token (RFC 9068). */
export function createAccessTokens(options: {
	readonly keys: InstallationKeys;
	readonly issuer: string;
	readonly now: () => Instant;
}): AccessTokens {
	const { keys, issuer, now } = options;
	const published = createLocalJWKSet(keys.published);
	return {
		async verify(token) {
			try {
				const { payload } = await jwtVerify<OwnClaims>(token, published, {
					issuer,
					audience: [...audiences],
					algorithms: [signingAlgorithm],
					typ: "at+jwt",
					requiredClaims: ["exp", "nbf", "sub", "tid", "appid"],
					currentDate: new Date(now()),
				});
				return readClaims(payload);
			} catch (error) {
				if (error instanceof joseErrors.JOSEError) return { kind: "invalid", reason: error.code };
				throw error;
			}
		},
		async exchange({ claims }) {
			const [key] = keys.signing.keys;
			if (key === undefined) throw new Error("the installation has no signing key");
			return await new SignJWT({ ...claims, partner_token: true })
				.setProtectedHeader({ alg: signingAlgorithm, typ: "at+jwt", ...(key.kid !== undefined && { kid: key.kid }) })
				.sign(await importJWK(key, signingAlgorithm));
		},
	};
}

function readClaims(claims: JWTPayload & OwnClaims): TokenVerification {
	const { tid = "", appid: clientId = "", scp, exp = 0, sub = "", sid, gid, amr } = claims;
	const subject = scp === undefined ? undefined : fromSubject(sub);
	if (scp !== undefined && subject?.partnerId !== tid)
		return { kind: "invalid", reason: "the subject is of another kind" };
	const holder: TokenHolder = {
		partnerId: toId(tid),
		clientId,
		ownClient: clientId === portalClientId,
		...(subject !== undefined && { accountId: subject.accountId }),
		...(sid !== undefined && { sessionId: sid }),
		...(gid !== undefined && { grantId: gid }),
		...(amr?.includes("mfa") === true && { secondFactor: true }),
	};
	const isPartnerToken = claims.partner_token === true;
	return { kind: "verified", token: { holder, expiresAt: fromEpochSeconds(exp), isPartnerToken, claims } };
}
