import { z } from "zod";
import { discoveredProvider, identityProvider } from "../../wire/api/identity-providers.ts";
import { useAccessChange } from "./access-queries.ts";
import { type ApiBody, apiRequest } from "./api-request.ts";

const ofProvider = "/api/v1/identity-providers/{identityProviderId}";

/** A provider as it is registered, or what is changed of one. */
export type ProviderWish =
	| { readonly added: ApiBody<"/api/v1/identity-providers", "post"> }
	| { readonly changed: ApiBody<typeof ofProvider, "patch"> };

/** What can be done about an outside identity provider; about a new one, only to register it. */
export function useProviderChanges(identityProviderId = "") {
	const path = { identityProviderId };
	const save = useAccessChange((wish: ProviderWish) =>
		"added" in wish
			? apiRequest("post", "/api/v1/identity-providers", { body: wish.added, answer: identityProvider })
			: apiRequest("patch", ofProvider, { path, body: wish.changed, answer: identityProvider }),
	);
	const test = useAccessChange((issuer: string) =>
		apiRequest("post", "/api/v1/identity-providers/test", { body: { issuer }, answer: discoveredProvider }),
	);
	const remove = useAccessChange(() => apiRequest("delete", ofProvider, { path, answer: z.undefined() }));
	return { save, test, remove };
}
