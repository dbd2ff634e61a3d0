import {
	type PublicKeyCredentialCreationOptionsJSON,
	type PublicKeyCredentialRequestOptionsJSON,
	startAuthentication,
	startRegistration,
} from "@simplewebauthn/browser";
import type { ApiBody } from "../../api/api-request.ts";

/** Thrown when no passkey was made or shown: the person canceled, or the device could not. */
export class PasskeyError extends Error {}

/** Whether a passkey can belong to this address: browsers take names, and only where nobody can listen. */
export function arePasskeysPossible(): boolean {
	const isNumber = /^(\d+\.\d+\.\d+\.\d+|\[.*\])$/u.test(location.hostname);
	return isSecureContext && !isNumber && "PublicKeyCredential" in globalThis;
}

/** What the browser answers; the server reads it as it is. */
type NewPasskeyResponse = ApiBody<"/api/v1/me/passkeys", "post">["response"];

/** Lets the browser make a passkey. The server has written the options and checks the answer. */
export async function makePasskey(options: unknown): Promise<NewPasskeyResponse> {
	const optionsJSON = options as PublicKeyCredentialCreationOptionsJSON; // as the server's half of the library writes them
	return { ...(await tryTo(() => startRegistration({ optionsJSON }))) };
}

/** Lets the person show a passkey. */
export async function showPasskey(options: unknown): Promise<unknown> {
	const optionsJSON = options as PublicKeyCredentialRequestOptionsJSON; // as the server's half of the library writes them
	return await tryTo(() => startAuthentication({ optionsJSON }));
}

async function tryTo<T>(work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		throw new PasskeyError("no passkey", { cause: error });
	}
}
