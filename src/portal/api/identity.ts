import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import {
	invitation,
	type SignInStep,
	type secondFactorProof,
	type setupRequest,
	setupResult,
	setupState,
	signInPrompt,
	signInResult,
	signInStep,
} from "../../wire/api/identity.ts";
import { passkeyOptions } from "../../wire/api/me.ts";
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

/** Signs in and returns the address at which to go on, or what else has to be shown first. */
export async function signIn(language: Language, uid: string, credentials: Credentials): Promise<SignInStep> {
	return await callApi({ path: signInPath(uid), method: "POST", body: credentials, answer: signInStep, language });
}

/** What is shown after the password. */
export type SecondFactorProof = z.input<typeof secondFactorProof>;

/** Shows the second factor and returns the address at which to go on. */
export async function showSecondFactor(language: Language, uid: string, body: SecondFactorProof): Promise<string> {
	const path = `${signInPath(uid)}/second-factor`;
	const { redirectTo } = await callApi({ path, method: "POST", body, answer: signInResult, language });
	return redirectTo;
}

/** What the browser is to show a passkey by. */
export function askForPasskey(language: Language, uid: string) {
	return callApi({ path: `${signInPath(uid)}/passkey`, method: "POST", answer: passkeyOptions, language });
}

/** Whom a link is for. */
export const invitationQuery = (language: Language, link: string) =>
	queryOptions({
		queryKey: [language, "invitation", link],
		queryFn: ({ signal }) =>
			callApi({ path: "/invitation/read", method: "POST", body: { link }, answer: invitation, language, signal }),
		retry: false,
		staleTime: Number.POSITIVE_INFINITY,
	});

/** Chooses the password of the account that a link is for. */
export function acceptInvitation(language: Language, body: { readonly link: string; readonly password: string }) {
	return callApi({ path: "/invitation/accept", method: "POST", body, answer: z.undefined(), language });
}

/** Creates the first Global admin and the partner. */
export function setUp(language: Language, body: z.infer<typeof setupRequest>) {
	return callApi({ path: "/setup", method: "POST", body, answer: setupResult, language });
}

function signInPath(uid: string): string {
	return `/sign-in/${encodeURIComponent(uid)}`;
}
