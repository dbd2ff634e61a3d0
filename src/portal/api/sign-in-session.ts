import * as client from "openid-client";
import { paths } from "../paths.ts";
import { ConnectionError, InsecureAddressError } from "./api-errors.ts";
import { savePending, takePending } from "./pending-sign-in.ts";

const clientId = "seatlift-portal";
const scope = "openid profile offline_access";
const resource = "https://api.partnercenter.microsoft.com";
/** A token that runs out within this time is renewed before it is used. */
const renewalMarginMilliseconds = 60_000;
const freshMilliseconds = 15_000;

interface Tokens {
	readonly accessToken: string;
	readonly receivedAt: number;
	readonly expiresAt: number;
	readonly refreshToken?: string;
	readonly idToken?: string;
}

// In memory only: a reload fetches new tokens through the server's session, and nothing is left for a script to steal.
let tokens: Tokens | undefined;
let configuration: Promise<client.Configuration> | undefined;
let renewal: Promise<string | undefined> | undefined;

/** Whether this page holds tokens already. */
export function isSignedIn(): boolean {
	return tokens !== undefined;
}

/** Whether the token is brand-new, so that another sign-in could not help. */
export function hasFreshToken(): boolean {
	return tokens !== undefined && Date.now() - tokens.receivedAt < freshMilliseconds;
}

/** A token that is good for at least a minute, or undefined when the person must be sent to sign in. */
export async function currentAccessToken(): Promise<string | undefined> {
	if (tokens === undefined) return undefined;
	if (tokens.expiresAt - Date.now() > renewalMarginMilliseconds) return tokens.accessToken;
	return renewAccessToken();
}

/** Fetches a new access token by the refresh token; undefined when that is not possible. */
export function renewAccessToken(): Promise<string | undefined> {
	renewal ??= renew().finally(() => {
		renewal = undefined;
	});
	return renewal;
}

/**
 * Leaves the page for the sign-in and comes back to `returnTo`; silent while the server still knows the person.
 * `identityProvider` is the outside one that the page is to offer.
 */
export async function goToSignIn(returnTo: string, identityProvider?: string): Promise<never> {
	if (!window.isSecureContext) throw new InsecureAddressError();
	const codeVerifier = client.randomPKCECodeVerifier();
	const state = client.randomState();
	const url = client.buildAuthorizationUrl(await configure(), {
		redirect_uri: redirectUri(),
		scope,
		resource,
		state,
		code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
		code_challenge_method: "S256",
		...(identityProvider === undefined ? {} : { identity_provider: identityProvider }),
	});
	savePending({ state, codeVerifier, returnTo });
	location.replace(url);
	return new Promise<never>(() => undefined);
}

/** Turns the code in the address into tokens and returns the path where the person wanted to be. */
export async function completeSignIn(address: URL): Promise<string> {
	const pending = takePending();
	if (pending === undefined) return paths.customers;
	const answer = await client.authorizationCodeGrant(
		await configure(),
		address,
		{ pkceCodeVerifier: pending.codeVerifier, expectedState: pending.state, idTokenExpected: true },
		{ resource },
	);
	keep(answer);
	return pending.returnTo;
}

/** Ends the session here and at the server. */
export async function signOut(): Promise<void> {
	const idToken = tokens?.idToken;
	const url = client.buildEndSessionUrl(await configure(), {
		post_logout_redirect_uri: `${location.origin}/`,
		client_id: clientId,
		...(idToken === undefined ? {} : { id_token_hint: idToken }),
	});
	tokens = undefined;
	location.replace(url);
}

async function renew(): Promise<string | undefined> {
	const refreshToken = tokens?.refreshToken;
	if (refreshToken === undefined) return undefined;
	try {
		return keep(await client.refreshTokenGrant(await configure(), refreshToken, { resource })).accessToken;
	} catch (error) {
		if (error instanceof client.ResponseBodyError) return undefined;
		throw error;
	}
}

function keep(answer: client.TokenEndpointResponse): Tokens {
	const refreshToken = answer.refresh_token ?? tokens?.refreshToken;
	const idToken = answer.id_token ?? tokens?.idToken;
	tokens = {
		accessToken: answer.access_token,
		receivedAt: Date.now(),
		expiresAt: Date.now() + (answer.expires_in ?? 300) * 1000,
		...(refreshToken === undefined ? {} : { refreshToken }),
		...(idToken === undefined ? {} : { idToken }),
	};
	return tokens;
}

function configure(): Promise<client.Configuration> {
	configuration ??= discover().catch((error: unknown) => {
		configuration = undefined;
		throw error instanceof client.ResponseBodyError ? error : new ConnectionError("unreachable");
	});
	return configuration;
}

function discover(): Promise<client.Configuration> {
	// Plain http is how a local installation is reached; the browser itself insists on https elsewhere.
	const execute = location.protocol === "http:" ? [client.allowInsecureRequests] : [];
	return client.discovery(new URL(location.origin), clientId, undefined, client.None(), { execute });
}

function redirectUri(): string {
	return `${location.origin}${paths.signedIn}`;
}
