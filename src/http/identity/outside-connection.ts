import { LRUCache } from "lru-cache";
import * as client from "openid-client";
import type { IdentityProvider } from "../../domain/access/identity-provider.ts";
import type { Claims } from "../../domain/access/outside-person.ts";
import { AddressRefused, refuseAddress } from "../../use-cases/outside-address.ts";
import { createOutsideFetch } from "./outside-fetch.ts";

/** Why a provider cannot be used as it is. */
export type ConnectionProblem =
	/** Of this machine, of its network, or without TLS. */
	| "addressRefused"
	| "unreachable"
	/** There is something else, or nothing, where the discovery document should be. */
	| "noDocument"
	/** It calls itself something else. */
	| "issuerMismatch"
	/** It lacks what we sign in by. */
	| "unsuitable";

/** Thrown when a provider cannot be reached or used. */
export class ConnectionFailed extends Error {
	readonly why: ConnectionProblem;

	constructor(why: ConnectionProblem, cause?: unknown) {
		super(`outside identity provider: ${why}`, { cause });
		this.why = why;
	}
}

/** What a provider says of itself, as far as whoever sets it up wants to see it. */
export interface DiscoveredProvider {
	/** As it spells itself. */
	readonly issuer: string;
	readonly authorizationEndpoint: string;
	readonly tokenEndpoint: string;
}

/** What is kept between sending somebody to a provider and their coming back. */
export interface OutsideTransaction {
	readonly verifier: string;
	readonly nonce: string;
	readonly state: string;
	readonly redirectUri: string;
}

interface Endpoint {
	readonly provider: Pick<IdentityProvider, "issuer" | "clientId" | "scopes" | "rolesClaim">;
	readonly secret: string | undefined;
	/** Lets providers be on this machine and its network, without TLS: for development. */
	readonly allowPrivate: boolean;
}

const patienceSeconds = 10;

/** A document hardly ever changes, and whoever has a sign-in open could make us fetch it again and again. */
const known = new LRUCache<string, client.ServerMetadata>({ max: 100, ttl: 300_000 });

/** Reads the discovery document; throws `ConnectionFailed`. */
export async function discoverProvider(issuer: string, allowPrivate: boolean): Promise<DiscoveredProvider> {
	const { issuer: own, ...metadata } = await discover(issuer, allowPrivate);
	return {
		issuer: own,
		authorizationEndpoint: metadata.authorization_endpoint ?? "",
		tokenEndpoint: metadata.token_endpoint ?? "",
	};
}

/** Where to send the browser, and what has to be kept until it comes back. */
export async function beginOutside(
	{ provider, secret, allowPrivate }: Endpoint,
	{ state, redirectUri }: Pick<OutsideTransaction, "state" | "redirectUri">,
): Promise<{ readonly url: string; readonly transaction: OutsideTransaction }> {
	const configuration = await connect({ ...provider, secret, allowPrivate });
	const verifier = client.randomPKCECodeVerifier();
	const nonce = client.randomNonce();
	const url = client.buildAuthorizationUrl(configuration, {
		redirect_uri: redirectUri,
		scope: provider.scopes.join(" "),
		state,
		nonce,
		code_challenge: await client.calculatePKCECodeChallenge(verifier),
		code_challenge_method: "S256",
	});
	return { url: url.href, transaction: { verifier, nonce, state, redirectUri } };
}

/**
 * Turns the code into what the provider says of the person: state, issuer, PKCE, nonce and the signature of the ID token
 * are checked. What the ID token leaves out is asked for at userinfo, for the same subject.
 */
export async function completeOutside(
	{ provider, secret, allowPrivate }: Endpoint,
	transaction: OutsideTransaction,
	query: string,
): Promise<Claims> {
	const configuration = await connect({ ...provider, secret, allowPrivate });
	const answer = await client.authorizationCodeGrant(configuration, new URL(transaction.redirectUri + query), {
		pkceCodeVerifier: transaction.verifier,
		expectedState: transaction.state,
		expectedNonce: transaction.nonce,
		idTokenExpected: true,
	});
	const claims = answer.claims();
	if (claims === undefined) throw new ConnectionFailed("unsuitable");
	const [first = ""] = provider.rolesClaim.split(".");
	const lacks =
		[provider.rolesClaim, first].every((name) => !Object.hasOwn(claims, name)) || claims.email === undefined;
	if (!lacks || configuration.serverMetadata().userinfo_endpoint === undefined) return claims;
	return { ...(await client.fetchUserInfo(configuration, answer.access_token, claims.sub)), ...claims };
}

interface Wanted {
	readonly issuer: string;
	readonly clientId: string;
	readonly secret: string | undefined;
	readonly allowPrivate: boolean;
}

async function connect({ issuer, clientId, secret, allowPrivate }: Wanted): Promise<client.Configuration> {
	const metadata = await recall(issuer, allowPrivate);
	const configuration = new client.Configuration(metadata, clientId, undefined, chooseProof(metadata, secret));
	configuration[client.customFetch] = createOutsideFetch(allowPrivate);
	configuration.timeout = patienceSeconds;
	if (isPlain(issuer)) client.allowInsecureRequests(configuration);
	// A token that came over TLS need not be checked again, but then everything hangs on that one connection.
	client.enableNonRepudiationChecks(configuration);
	return configuration;
}

/** Only what was read just now is remembered, or a document that is always in use would never be read again. */
async function recall(issuer: string, allowPrivate: boolean): Promise<client.ServerMetadata> {
	const key = `${allowPrivate} ${issuer}`;
	const before = known.get(key);
	if (before !== undefined) return before;
	const metadata = await discover(issuer, allowPrivate);
	known.set(key, metadata);
	return metadata;
}

async function discover(issuer: string, allowPrivate: boolean): Promise<client.ServerMetadata> {
	if (refuseAddress(issuer, allowPrivate) !== undefined) throw new ConnectionFailed("addressRefused");
	const found = await client
		.discovery(new URL(issuer), "-", undefined, client.None(), {
			[client.customFetch]: createOutsideFetch(allowPrivate),
			timeout: patienceSeconds,
			execute: isPlain(issuer) ? [client.allowInsecureRequests] : [],
		})
		.catch((error: unknown) => {
			throw new ConnectionFailed(readProblem(error), error);
		});
	const metadata = found.serverMetadata();
	assertSuitable(metadata, { issuer, allowPrivate });
	return metadata;
}

function isPlain(issuer: string): boolean {
	return issuer.toLowerCase().startsWith("http:");
}

/** Addresses in the document are somebody else's word, and the browser is sent to one of them. */
function assertSuitable(
	{ issuer: own, authorization_endpoint: authorization, token_endpoint: token, jwks_uri: keys }: client.ServerMetadata,
	{ issuer, allowPrivate }: Pick<Wanted, "issuer" | "allowPrivate">,
): void {
	if (URL.parse(own)?.href !== new URL(issuer).href) throw new ConnectionFailed("issuerMismatch");
	if (authorization === undefined || token === undefined || keys === undefined)
		throw new ConnectionFailed("unsuitable");
	for (const address of [authorization, token, keys]) {
		if (refuseAddress(address, allowPrivate) !== undefined) throw new ConnectionFailed("addressRefused");
	}
}

function chooseProof(
	{ token_endpoint_auth_methods_supported: known = ["client_secret_basic"] }: client.ServerMetadata,
	secret: string | undefined,
): client.ClientAuth {
	if (secret === undefined) return client.None();
	return known.includes("client_secret_post") ? client.ClientSecretPost(secret) : client.ClientSecretBasic(secret);
}

/** Whether nobody answered, in contrast to an answer that does not prove anything. */
export function isUnreachable(error: unknown): boolean {
	for (let at: unknown = error; at instanceof Error; at = at.cause) {
		if (at instanceof ConnectionFailed || at instanceof AddressRefused) return true;
		if ("code" in at && typeof at.code === "string" && /^(E[A-Z_]+|OAUTH_TIMEOUT|OAUTH_ABORT)$/u.test(at.code))
			return true;
	}
	return false;
}

function readProblem(error: unknown): ConnectionProblem {
	for (let at: unknown = error; at instanceof Error; at = at.cause) {
		if (at instanceof AddressRefused) return "addressRefused";
		if (!("code" in at)) continue;
		if (at.code === "OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED") return "issuerMismatch";
		if (typeof at.code === "string" && /^OAUTH_(?!TIMEOUT|ABORT)/u.test(at.code)) return "noDocument";
	}
	return "unreachable";
}
