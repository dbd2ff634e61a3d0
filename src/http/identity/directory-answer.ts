import { decodeJwt } from "jose";
import type { DirectoryVersion } from "./directory-request.ts";
import { userImpersonation } from "./resources.ts";

/** What the provider answers to a token request that it grants (RFC 6749 §5.1). */
export interface GrantedTokens {
	readonly access_token: string;
	readonly expires_in: number;
	readonly scope?: string;
	readonly id_token?: string;
	readonly refresh_token?: string;
}

/** Says the provider's answer as the endpoint of Azure AD that was asked would; fields and order as recorded in 2020. */
export function toDirectoryAnswer(
	tokens: GrantedTokens,
	{ version, wantsPersonKey }: { readonly version: DirectoryVersion; readonly wantsPersonKey: boolean },
): Readonly<Record<string, unknown>> {
	const claims = decodeJwt<{ readonly tid?: string; readonly oid?: string; readonly scp?: string }>(
		tokens.access_token,
	);
	const resource = String(claims.aud);
	const forPerson = claims.scp !== undefined;
	const tokenFields = {
		access_token: tokens.access_token,
		...(tokens.refresh_token !== undefined && { refresh_token: tokens.refresh_token }),
		...(tokens.id_token !== undefined && { id_token: tokens.id_token }),
	};
	if (version === "v1") {
		return {
			token_type: "Bearer",
			...(forPerson && { scope: userImpersonation }),
			expires_in: String(tokens.expires_in),
			ext_expires_in: String(tokens.expires_in),
			expires_on: String(claims.exp),
			not_before: String(claims.nbf),
			resource,
			...tokenFields,
		};
	}
	const others = (tokens.scope ?? "").split(" ").filter((scope) => scope !== "" && scope !== userImpersonation);
	return {
		token_type: "Bearer",
		...(forPerson && { scope: [`${resource}/${userImpersonation}`, ...others].join(" ") }),
		expires_in: tokens.expires_in,
		ext_expires_in: tokens.expires_in,
		...tokenFields,
		// MSAL keys its cache of people by this.
		...(forPerson && wantsPersonKey && { client_info: toPersonKey(claims.oid, claims.tid) }),
	};
}

function toPersonKey(uid: string | undefined, utid: string | undefined): string {
	return Buffer.from(JSON.stringify({ uid, utid })).toString("base64url");
}
