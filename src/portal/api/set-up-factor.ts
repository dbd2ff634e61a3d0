import { signInResult } from "../../wire/api/identity.ts";
import { passkeyOptions, totpKey } from "../../wire/api/me.ts";
import type { Language } from "../language/language.ts";
import { type ApiBody, apiRequest } from "./api-request.ts";
import { callApi } from "./call-api.ts";

/** The key of an authenticator app that has to be set up before the sign-in goes on. */
export function beginAppSetUp(language: Language, uid: string) {
	return callApi({ ...apiRequest("post", `${ofSetUp}/totp`, { path: { uid }, answer: totpKey }), language });
}

/** Shows a code of the app; the sign-in is over. */
export function finishAppSetUp(
	language: Language,
	uid: string,
	body: { readonly name: string; readonly code: string },
) {
	const asked = { path: { uid }, body, answer: signInResult };
	return callApi({ ...apiRequest("post", `${ofSetUp}/totp/confirm`, asked), language });
}

/** What the browser is to make a passkey by. */
export function beginPasskeySetUp(language: Language, uid: string) {
	const asked = { path: { uid }, answer: passkeyOptions };
	return callApi({ ...apiRequest("post", `${ofSetUp}/passkey/options`, asked), language });
}

/** Hands in the passkey that the browser made; the sign-in is over. */
export function finishPasskeySetUp(
	language: Language,
	uid: string,
	body: ApiBody<`${typeof ofSetUp}/passkey`, "post">,
) {
	const asked = { path: { uid }, body, answer: signInResult };
	return callApi({ ...apiRequest("post", `${ofSetUp}/passkey`, asked), language });
}

const ofSetUp = "/api/v1/sign-in/{uid}/set-up";
