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
import { apiRequest } from "./api-request.ts";
import { callApi } from "./call-api.ts";

/** What the sign-in page needs to know about one sign-in. */
export const signInPromptQuery = (language: Language, uid: string) =>
	queryOptions({
		queryKey: [language, "sign-in", uid],
		queryFn: ({ signal }) =>
			callApi({ ...apiRequest("get", ofSignIn, { path: { uid }, answer: signInPrompt }), language, signal }),
		staleTime: Number.POSITIVE_INFINITY,
	});

/** Whether the installation still waits for its first Global admin. */
export const setupStateQuery = (language: Language) =>
	queryOptions({
		queryKey: [language, "setup"],
		queryFn: ({ signal }) =>
			callApi({ ...apiRequest("get", "/api/v1/setup", { answer: setupState }), language, signal }),
	});

/** What a person enters to sign in. */
export interface Credentials {
	readonly userName: string;
	readonly password: string;
}

/** Signs in and returns the address at which to go on, or what else has to be shown first. */
export async function signIn(language: Language, uid: string, credentials: Credentials): Promise<SignInStep> {
	const asked = { path: { uid }, body: credentials, answer: signInStep };
	return await callApi({ ...apiRequest("post", ofSignIn, asked), language });
}

/** What is shown after the password. */
export type SecondFactorProof = z.input<typeof secondFactorProof>;

/** Shows the second factor and returns the address at which to go on. */
export async function showSecondFactor(language: Language, uid: string, body: SecondFactorProof): Promise<string> {
	const asked = { path: { uid }, body, answer: signInResult };
	const { redirectTo } = await callApi({ ...apiRequest("post", `${ofSignIn}/second-factor`, asked), language });
	return redirectTo;
}

/** What the browser is to show a passkey by. */
export function askForPasskey(language: Language, uid: string) {
	const asked = { path: { uid }, answer: passkeyOptions };
	return callApi({ ...apiRequest("post", `${ofSignIn}/passkey`, asked), language });
}

/** Whom a link is for. */
export const invitationQuery = (language: Language, link: string) =>
	queryOptions({
		queryKey: [language, "invitation", link],
		queryFn: ({ signal }) =>
			callApi({
				...apiRequest("post", "/api/v1/invitation/read", { body: { link }, answer: invitation }),
				...{ language, signal },
			}),
		retry: false,
		staleTime: Number.POSITIVE_INFINITY,
	});

/** Chooses the password of the account that a link is for. */
export function acceptInvitation(language: Language, body: { readonly link: string; readonly password: string }) {
	const asked = { body, answer: z.undefined() };
	return callApi({ ...apiRequest("post", "/api/v1/invitation/accept", asked), language });
}

/** Creates the first Global admin and the partner. */
export function setUp(language: Language, body: z.infer<typeof setupRequest>) {
	return callApi({ ...apiRequest("post", "/api/v1/setup", { body, answer: setupResult }), language });
}

const ofSignIn = "/api/v1/sign-in/{uid}";
