import type { AccountClaims, KoaContextWithOIDC, Account as ProviderAccount } from "oidc-provider";
import type { Account } from "../../domain/access/account.ts";
import type { Instant } from "../../domain/basics/instant.ts";
import { readPartnerOfClient } from "./clients.ts";
import { backdating } from "./lifetimes.ts";
import { userImpersonation } from "./resources.ts";
import { toEpochSeconds } from "./seconds.ts";
import { toSubject } from "./subject.ts";

/** An account as the provider sees it. */
export function toProviderAccount(account: Account): ProviderAccount {
	const claims = toClaims(account);
	return { accountId: claims.sub, claims: () => claims };
}

/** The part of the provider's tokens that the claims are made from. */
interface IssuedToken {
	readonly clientId?: string | undefined;
	readonly expiration: number;
	readonly grantId?: string | undefined;
	readonly sessionUid?: string | undefined;
	readonly expiresWithSession?: boolean | undefined;
}

/**
 * Completes the payload of an access token: those of a person carry `oid`, `upn` and `scp`, those of a client on its
 * own do not. Times are those of the clock that was handed in, not of the provider.
 */
export function createTokenClaims(now: () => Instant) {
	return async (
		ctx: KoaContextWithOIDC,
		token: IssuedToken,
		jwt: { readonly payload: Record<string, unknown> },
	): Promise<void> => {
		const { account, client } = ctx.oidc;
		const issuedAt = toEpochSeconds(now());
		const holder =
			account === undefined
				? { tid: client && readPartnerOfClient(client) }
				: {
						...(await account.claims("access_token", "", {}, [])),
						amr: amrOf(ctx),
						scp: userImpersonation,
						...boundTo(token),
					};
		Object.assign(jwt.payload, {
			...holder,
			appid: token.clientId,
			azp: token.clientId,
			ver: "1.0",
			iat: issuedAt,
			nbf: issuedAt - backdating,
			exp: issuedAt + token.expiration,
		});
	};
}

/** By what the person was known, which the code, the refresh token or the device code carries from the sign-in. */
function amrOf({ oidc: { entities } }: KoaContextWithOIDC): readonly string[] {
	const { AuthorizationCode: code, RefreshToken: refreshToken, DeviceCode: deviceCode } = entities;
	return code?.amr ?? refreshToken?.amr ?? deviceCode?.amr ?? ["pwd"];
}

/** What the token ends with: signing out, or taking back what was granted, also ends tokens that are still running. */
function boundTo({ grantId, sessionUid, expiresWithSession }: IssuedToken): Readonly<Record<string, string>> {
	if (expiresWithSession === true && sessionUid !== undefined) return { sid: sessionUid };
	return grantId === undefined ? {} : { gid: grantId };
}

/** What a token says of a person, named as Azure AD names it. */
function toClaims(account: Account): AccountClaims {
	return {
		sub: toSubject(account),
		oid: account.id,
		tid: account.partnerId,
		upn: account.userName,
		unique_name: account.userName,
		preferred_username: account.userName,
		name: account.displayName,
	};
}
