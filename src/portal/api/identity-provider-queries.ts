import { queryOptions } from "@tanstack/react-query";
import { offeredProviders, signInResult } from "../../wire/api/identity.ts";
import { identityProviderList } from "../../wire/api/identity-providers.ts";
import type { Language } from "../language/language.ts";
import { apiRequest } from "./api-request.ts";
import { authorizedCall } from "./authorized-call.ts";
import { callApi } from "./call-api.ts";

/** Where people of the partner sign in instead of here. */
export const identityProvidersQuery = (language: Language) =>
	queryOptions({
		queryKey: [language, "access", "identity-providers"],
		queryFn: ({ signal }) =>
			authorizedCall({
				...apiRequest("get", "/api/v1/identity-providers", { answer: identityProviderList }),
				...{ language, signal },
			}),
	});

/** Begins the way to an outside provider and returns the address at which to go on. */
export async function goOutside(language: Language, uid: string, provider: string): Promise<string> {
	const { redirectTo } = await callApi({
		...apiRequest("post", ofOutside, { path: { uid }, body: { provider }, answer: signInResult }),
		language,
	});
	return redirectTo;
}

/** Where people of a name's domain sign in, if that is elsewhere. */
export const providersOfNameQuery = (language: Language, uid: string, userName: string) =>
	queryOptions({
		queryKey: [language, "sign-in", uid, "outside", userName],
		queryFn: ({ signal }) =>
			callApi({
				...apiRequest("post", `${ofOutside}/find`, { path: { uid }, body: { userName }, answer: offeredProviders }),
				...{ language, signal },
			}),
		enabled: userName.includes("@"),
		staleTime: Number.POSITIVE_INFINITY,
		retry: false,
	});

const ofOutside = "/api/v1/sign-in/{uid}/outside";
