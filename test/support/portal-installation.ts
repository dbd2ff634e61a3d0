import { once } from "node:events";
import { createServer } from "node:net";
import * as client from "openid-client";
import type { IdentityOptions } from "../../src/http/identity/identity.ts";
import { signInResult } from "../../src/wire/api/identity.ts";
import { type BrowserSession, openBrowserSession } from "./browser-session.ts";
import { type Installation, install, password } from "./identity.ts";

/** A sign-in that waits for its password. */
export interface OpenSignIn {
	readonly browser: BrowserSession;
	readonly verifier: string;
	readonly state: string;
	/** `/api/v1/sign-in/{uid}`. */
	readonly api: string;
}

/** A listening installation as the portal meets it. */
export async function startPortalInstallation(
	portalClientId: string,
	besides: Partial<IdentityOptions["surroundings"]> = {},
) {
	const port = await freePort();
	const demoUsers = [{ role: "salesAgent", userName: "Sora.Kim@hanbit.example", password }];
	const at: Installation = await install({ publicUrl: `http://127.0.0.1:${port}`, demoUsers, besides });
	await at.app.listen({ host: "127.0.0.1", port });
	const portal = await client.discovery(new URL(at.publicUrl), portalClientId, undefined, client.None(), {
		execute: [client.allowInsecureRequests],
	});

	async function openSignIn(browser = openBrowserSession(), origin = at.publicUrl): Promise<OpenSignIn> {
		const verifier = client.randomPKCECodeVerifier();
		const state = client.randomState();
		const url = client.buildAuthorizationUrl(portal, {
			redirect_uri: `${origin}/signed-in`,
			scope: "openid profile offline_access",
			code_challenge: await client.calculatePKCECodeChallenge(verifier),
			code_challenge_method: "S256",
			state,
		});
		const response = await browser.get(url.href.replace(at.publicUrl, origin));
		return { browser, verifier, state, api: `${origin}/api/v1${locationOf(response)}` };
	}

	async function signIn(browser = openBrowserSession(), origin = at.publicUrl) {
		const opened = await openSignIn(browser, origin);
		const answer = await browser.post(opened.api, { userName: at.account.userName, password });
		const { redirectTo } = signInResult.parse(await answer.json());
		const arrived = await follow(browser, redirectTo);
		const checks = { pkceCodeVerifier: opened.verifier, expectedState: opened.state, idTokenExpected: true };
		const tokens = await client.authorizationCodeGrant(portal, arrived, checks);
		return { browser, tokens, arrived };
	}

	return { at, portal, openSignIn, signIn };
}

/** From the redirect after the password to the portal's own address. */
export async function follow(browser: BrowserSession, redirectTo: string): Promise<URL> {
	return new URL(locationOf(await browser.get(redirectTo)));
}

function locationOf(response: { readonly status: number; readonly headers: Headers }): string {
	if (response.status !== 303) throw new Error(`expected to be sent on, got ${response.status}`);
	return response.headers.get("location") ?? "";
}

/** A port of the loopback address that nobody listens on. */
export async function freePort(): Promise<number> {
	const probe = createServer().listen(0, "127.0.0.1");
	await once(probe, "listening");
	const address = probe.address();
	probe.close();
	await once(probe, "close");
	if (address === null || typeof address === "string") throw new Error("no free port on the loopback address");
	return address.port;
}
