import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { type setupRequest, setupResult, setupState, signInPrompt, signInResult } from "../../wire/api/identity.ts";
import type { Language } from "../language/language.ts";
import { callApi } from "./call-api.ts";

/** What the sign-in page needs to know about one sign-in. */
export const signInPromptQuery = (language: Language, uid: string) =>
	queryOptions({
		queryKey: [language, "sign-in", uid],
		queryFn: ({ signal }) => callApi({ path: signInPath(uid), answer: signInPrompt, language, signal }),
		staleTime: Number.POSITIVE_INFINITY,
	});

/** Whether the installation still waits for its first Global admin. */
export const setupStateQuery = (language: Language) =>
	queryOptions({
		queryKey: [language, "setup"],
		queryFn: ({ signal }) => callApi({ path: "/setup", answer: setupState, language, signal }),
	});

/** What a person enters to sign in. */
export interface Credentials {
	readonly userName: string;
	readonly password: string;
}

/** Signs in and returns the address at which to go on. */
export async function signIn(language: Language, uid: string, credentials: Credentials): Promise<string> {
	const { redirectTo } = await callApi({
		path: signInPath(uid),
		method: "POST",
		body: credentials,
		answer: signInResult,
		language,
	});
	return redirectTo;
}

/** Creates the first Global admin and the partner. */
export function setUp(language: Language, body: z.infer<typeof setupRequest>) {
	return callApi({ path: "/setup", method: "POST", body, answer: setupResult, language });
}

function signInPath(uid: string): string {
	return `/sign-in/${encodeURIComponent(uid)}`;
}
