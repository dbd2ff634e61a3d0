import * as client from "openid-client";
import { readConfig } from "../../src/config.ts";
import { portalClientId } from "../../src/http/identity/identity.ts";
import { createServer } from "../../src/server.ts";
import { demoClient, demoPassword, demoUsers } from "../../src/use-cases/demo/demo-access.ts";
import { demoPartnerId } from "../../src/use-cases/demo/demo-ids.ts";
import { type BrowserSession, openBrowserSession } from "./browser-session.ts";
import { startOutsideProvider } from "./outside-provider.ts";
import { freePort } from "./portal-installation.ts";
import { type DatabaseKind, newPostgresDatabase } from "./postgres.ts";

/** A sign-in that is open in a browser. */
export interface OpenedSignIn {
	readonly browser: BrowserSession;
	readonly uid: string;
	/** `/api/v1/sign-in/{uid}`. */
	readonly api: string;
	readonly verifier: string;
	readonly state: string;
}

/** How somebody goes. */
interface Way {
	readonly browser?: BrowserSession;
	readonly change?: (url: string) => string;
}

/** Where somebody got to; `failure` is what the sign-in page is told. */
export interface Arrival {
	readonly opened: OpenedSignIn;
	readonly arrived: URL;
	readonly way: readonly string[];
	readonly failure: string | undefined;
}

/** A listening server with the demo in it, and a provider beside it. */
export async function startOutsideStage(kind: DatabaseKind = "sqlite") {
	const made = kind === "postgres" ? await newPostgresDatabase() : undefined;
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const outside = await startOutsideProvider([`${url}/oauth2/callback`]);
	const settings = { DATABASE_URL: made?.url ?? "sqlite::memory:", SEATLIFT_LOG: "silent" };
	const server = await createServer(readConfig(settings), url, { transfersByHand: true });
	await server.app.listen({ host: "127.0.0.1", port });
	const portal = await client.discovery(new URL(url), portalClientId, undefined, client.None(), {
		execute: [client.allowInsecureRequests],
	});
	const admin = await passwordToken(url, demoUsers.find(({ role }) => role === "globalAdmin")?.userName ?? "");
	const askAs = (token: string | undefined) => async (method: string, path: string, body?: unknown) => {
		const answer = await fetch(`${url}/api/v1${path}`, {
			method,
			headers: { authorization: `Bearer ${token}`, "accept-language": "ko" },
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		const text = await answer.text();
		return { status: answer.status, body: text === "" ? undefined : JSON.parse(text) };
	};
	const ask = askAs(admin.access_token);
	const open = async (
		browser = openBrowserSession(),
		extra: Readonly<Record<string, string>> = {},
	): Promise<OpenedSignIn> => {
		const verifier = client.randomPKCECodeVerifier();
		const state = client.randomState();
		const address = client.buildAuthorizationUrl(portal, {
			redirect_uri: `${url}/signed-in`,
			scope: "openid profile offline_access",
			code_challenge: await client.calculatePKCECodeChallenge(verifier),
			code_challenge_method: "S256",
			...{ state, ...extra },
		});
		const uid = (await browser.get(address.href)).headers.get("location")?.split("/").at(-1) ?? "";
		return { browser, uid, api: `${url}/api/v1/sign-in/${uid}`, verifier, state };
	};

	/** From the sign-in page to the provider, as somebody there, and back. */
	const come = async (providerId: string, sub: string | undefined, way: Way = {}): Promise<Arrival> => {
		const opened = await open(way.browser);
		outside.choose(sub);
		const begun = await opened.browser.post(`${opened.api}/outside`, { provider: providerId });
		if (begun.status !== 200) throw new Error(`no way to the provider: ${await begun.text()}`);
		const { redirectTo } = (await begun.json()) as { readonly redirectTo: string }; // as the schema says
		const went = await follow(opened.browser, redirectTo, way.change);
		return { opened, ...went, failure: went.arrived.searchParams.get("outside") ?? undefined };
	};

	return {
		...{ url, outside, server, ask, askAs, open, come },
		/** Turns the address at which the portal was reached into tokens. */
		async finish({ opened: { verifier, state }, arrived }: Pick<Arrival, "opened" | "arrived">) {
			const checks = { pkceCodeVerifier: verifier, expectedState: state, idTokenExpected: true };
			return await client.authorizationCodeGrant(portal, arrived, checks);
		},
		renew: async (refreshToken: string | undefined) => await client.refreshTokenGrant(portal, refreshToken ?? ""),
		/** Registers the provider beside it. */
		async register(content: object) {
			const { issuer, clientId, clientSecret } = outside;
			const given = { name: "Outside", issuer, clientId, clientSecret, rolesClaim: "groups", ...content };
			const made = await ask("POST", "/identity-providers", given);
			if (made.status !== 201) throw new Error(`not registered: ${JSON.stringify(made.body)}`);
			return made.body as { readonly id: string }; // as the schema says
		},
		passwordToken: (userName: string, password = demoPassword) => passwordToken(url, userName, password),
		async close() {
			await server.close();
			await outside.stop();
			await made?.drop();
		},
	};
}

/** Follows redirects from there until the portal is reached; `change` may alter an address on the way. */
export async function follow(
	browser: BrowserSession,
	from: string,
	change: (url: string) => string = (same) => same,
): Promise<{ readonly arrived: URL; readonly way: readonly string[] }> {
	const way: string[] = [];
	let at = new URL(from);
	for (let hop = 0; hop < 20; hop++) {
		if (/^\/(signed-in|sign-in)\b/u.test(at.pathname)) return { arrived: at, way };
		const here = change(at.href);
		way.push(here);
		const answer = await browser.get(here);
		const next = answer.headers.get("location");
		if (next === null) throw new Error(`no way on from ${here}: ${answer.status} ${await answer.text()}`);
		at = new URL(next, here);
	}
	throw new Error(`no end: ${way.join(" ")}`);
}

async function passwordToken(url: string, userName: string, password = demoPassword) {
	const form = new URLSearchParams({
		...{ grant_type: "password", client_id: demoClient.id, client_secret: demoClient.secret },
		...{ username: userName, password, resource: "https://api.partnercenter.microsoft.com" },
	});
	const answer = await fetch(`${url}/${demoPartnerId}/oauth2/token`, { method: "POST", body: form });
	return (await answer.json()) as { readonly access_token?: string; readonly error?: string }; // as RFC 6749 §5 has it
}
