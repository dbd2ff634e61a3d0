import type { ClientMetadata } from "oidc-provider";
import type { ApiClient } from "../../domain/access/api-client.ts";
import type { PartnerId } from "../../domain/basics/ids.ts";
import { portalClientId } from "../../use-cases/identity/record-sign-in.ts";

/** The portal's own client. It keeps no secret, so it proves itself by PKCE and its address. */
export { portalClientId };

/** The name under which a client's partner travels with it. */
export const partnerOfClient = "partnerId";

/** How the portal is known to the sign-in: from each address that stands for this server. */
export function portalClient(origins: readonly string[]): ClientMetadata {
	return {
		client_id: portalClientId,
		client_name: "Seatlift",
		grant_types: ["authorization_code", "refresh_token"],
		response_types: ["code"],
		redirect_uris: origins.map((origin) => `${origin}/signed-in`),
		post_logout_redirect_uris: origins.map((origin) => `${origin}/`),
		scope: "openid profile offline_access",
		token_endpoint_auth_method: "none",
	};
}

/** How an API client is known. The hash stands where the secret would; `compareClientSecret` knows that it is one. */
export function toClientMetadata(client: ApiClient, allowPasswordGrant: boolean): ClientMetadata {
	const isPublic = client.secretHash === undefined;
	return {
		client_id: client.clientId,
		client_name: client.name,
		grant_types: [
			...(isPublic ? [] : ["client_credentials"]),
			...(allowPasswordGrant ? ["password"] : []),
			"urn:ietf:params:oauth:grant-type:device_code",
			"refresh_token",
		],
		response_types: [],
		redirect_uris: [],
		token_endpoint_auth_method: isPublic ? "none" : "client_secret_post",
		...(isPublic ? {} : { client_secret: client.secretHash }),
		[partnerOfClient]: client.partnerId,
	};
}

/** The partner that a client belongs to; the portal belongs to none, its users do. */
export function readPartnerOfClient(client: { readonly [key: string]: unknown }): PartnerId | undefined {
	return client[partnerOfClient] as PartnerId | undefined; // only `toClientMetadata` writes it
}
