import { clientSecret, type Installation, partner, password } from "./identity.ts";

/** What clients of Azure AD name as the resource of their tokens. */
export const api = "https://api.partnercenter.microsoft.com";
/** The partner's addresses for tokens. */
export const tokenUrls = { v1: `/${partner.id}/oauth2/token`, v2: `/${partner.id}/oauth2/v2.0/token` } as const;

/** Asks an installation as the authentication libraries do. */
export function directoryClientOf(installation: () => Installation) {
	const asClient = () => ({ client_id: installation().client.clientId, client_secret: clientSecret });
	return {
		asClient,
		appOnly: () => ({ ...asClient(), grant_type: "client_credentials" }),
		asPerson: () => {
			const { userName } = installation().account;
			return { ...asClient(), grant_type: "password", username: userName, password };
		},
		async post(url: string, form: Record<string, string>, headers: Record<string, string> = {}) {
			const response = await installation().app.inject({
				method: "POST",
				url,
				headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
				payload: new URLSearchParams(form).toString(),
			});
			return { status: response.statusCode, headers: response.headers, body: response.json() };
		},
	};
}
