import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from "jose";
import type { Provider as OidcProvider } from "oidc-provider";
import { Provider } from "../../src/http/identity/provider-package.ts";
import { freePort } from "./portal-installation.ts";

/** Somebody whom the provider knows: claims of the ID token, and by what the person proves itself. */
export interface OutsideTestPerson {
	readonly claims: Readonly<Record<string, unknown>>;
	readonly amr?: readonly string[];
}

/** A second, real OpenID provider on the loopback address. */
export interface OutsideProvider {
	readonly issuer: string;
	readonly clientId: string;
	readonly clientSecret: string;
	/** By `sub`; may be changed at any time, as directories are. */
	readonly people: Map<string, OutsideTestPerson>;
	/** Who signs in next without being asked; "nobody" says no; undefined asks by a page. */
	choose(sub: string | undefined): void;
	stop(): Promise<void>;
}

const clientId = "seatlift-at-outside";
const clientSecret = "only-the-provider-and-seatlift-know-this";

/** Starts a provider that sends people back to those addresses. */
export async function startOutsideProvider(redirectUris: readonly string[]): Promise<OutsideProvider> {
	const port = await freePort();
	const issuer = `http://127.0.0.1:${port}`;
	const people = new Map<string, OutsideTestPerson>();
	let chosen: string | undefined;
	const provider = await createProvider({ issuer, port, redirectUris, people });
	const answer = provider.callback();
	const listener = createServer((request, response) => {
		if (request.url?.startsWith("/login/") !== true) return void answer(request, response);
		void login(provider, { request, response, people, chosen }).catch((error: unknown) => response.end(String(error)));
	});
	listener.listen(port, "127.0.0.1");
	await once(listener, "listening");
	return {
		...{ issuer, clientId, clientSecret, people },
		choose(sub) {
			chosen = sub;
		},
		async stop() {
			if (!listener.listening) return;
			listener.closeAllConnections();
			listener.close();
			await once(listener, "close");
		},
	};
}

interface Made {
	readonly issuer: string;
	readonly port: number;
	readonly redirectUris: readonly string[];
	readonly people: ReadonlyMap<string, OutsideTestPerson>;
}

async function createProvider({ issuer, port, redirectUris, people }: Made): Promise<OidcProvider> {
	const { privateKey } = await generateKeyPair("RS256", { extractable: true });
	const key = await exportJWK(privateKey);
	const names = { session: `s${port}`, interaction: `i${port}`, resume: `r${port}` };
	return new Provider(issuer, {
		clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [...redirectUris] }],
		jwks: { keys: [{ ...key, kid: await calculateJwkThumbprint(key), alg: "RS256", use: "sig" }] },
		cookies: { keys: ["only for tests"], names, long: { signed: true }, short: { signed: true } },
		ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
		conformIdTokenClaims: false,
		scopes: ["openid", "profile", "email"],
		claims: {
			openid: ["sub", "amr"],
			email: ["email", "email_verified"],
			profile: ["name", "preferred_username", "roles", "groups", "realm_access"],
		},
		features: { devInteractions: { enabled: false } },
		interactions: { url: (_ctx, { uid }) => `/login/${uid}` },
		findAccount: (_ctx, sub) => ({
			accountId: sub,
			claims: () => ({ ...people.get(sub)?.claims, amr: people.get(sub)?.amr, sub }),
		}),
		async loadExistingGrant({ oidc }) {
			const { client, session } = oidc;
			if (client === undefined || session?.accountId === undefined) return undefined;
			const grant = new oidc.provider.Grant({ accountId: session.accountId, clientId: client.clientId });
			grant.addOIDCScope("openid profile email");
			await grant.save();
			return grant;
		},
	});
}

interface Login {
	readonly request: IncomingMessage;
	readonly response: ServerResponse;
	readonly people: ReadonlyMap<string, OutsideTestPerson>;
	readonly chosen: string | undefined;
}

async function login(provider: OidcProvider, { request, response, people, chosen }: Login): Promise<void> {
	const { uid } = await provider.interactionDetails(request, response);
	const asked = new URL(request.url ?? "", "http://outside").searchParams.get("as");
	const sub = asked ?? chosen;
	if (sub === "nobody") {
		const refusal = { error: "access_denied", error_description: "the person said no" };
		return await provider.interactionFinished(request, response, refusal);
	}
	if (sub !== undefined) {
		const amr = [...(people.get(sub)?.amr ?? ["pwd"])];
		return await provider.interactionFinished(request, response, { login: { accountId: sub, amr } });
	}
	const links = [...people.keys(), "nobody"].map((one) => `<li><a href="/login/${uid}?as=${one}">${one}</a></li>`);
	response.setHeader("content-type", "text/html; charset=utf-8");
	response.end(
		`<!doctype html><html lang="en"><title>Outside</title><h1>Who are you?</h1><ul>${links.join("")}</ul></html>`,
	);
}
