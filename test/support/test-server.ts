import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LightMyRequestResponse } from "fastify";
import { readConfig } from "../../src/config.ts";
import type { Instant } from "../../src/domain/basics/instant.ts";
import { createServer, type Server } from "../../src/server.ts";
import { demoClient, demoPassword, demoUsers } from "../../src/use-cases/demo/demo-access.ts";
import { demoPartnerId } from "../../src/use-cases/demo/demo-ids.ts";

/** A whole server on its own database with the demo in it, asked without a socket. */
export interface TestServer extends Server {
	/** Asks as one of the demo's users, by role, as the API client on its own (`app`), or as nobody. */
	ask(request: TestRequest): Promise<LightMyRequestResponse>;
	/** A token of that caller. */
	token(as: TestCaller): Promise<string>;
}

export type TestCaller = "app" | "nobody" | (typeof demoUsers)[number]["role"];

interface TestRequest {
	readonly as?: TestCaller;
	readonly method?: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
	readonly url: string;
	readonly headers?: Readonly<Record<string, string>>;
	/** Sent as JSON; a string is sent as it is. */
	readonly body?: unknown;
}

/** Starts a server on SQLite in memory unless told otherwise. Settings are environment variables. */
export async function startTestServer(
	settings: Readonly<Record<string, string>> = {},
	options: { readonly now?: () => Instant } = {},
): Promise<TestServer> {
	const mail = { SEATLIFT_MAIL_FOLDER: join(tmpdir(), "seatlift-test-mail") };
	const environment = { DATABASE_URL: "sqlite::memory:", SEATLIFT_LOG: "silent", ...mail, ...settings };
	const server = await createServer(readConfig(environment), "http://127.0.0.1:8080", {
		transfersByHand: true,
		...options,
	});
	const tokens = new Map<TestCaller, Promise<string>>();

	const token = (as: TestCaller): Promise<string> => {
		const known = tokens.get(as);
		if (known !== undefined) return known;
		const fetched = fetchToken(server, as);
		tokens.set(as, fetched);
		return fetched;
	};

	return {
		...server,
		token,
		async ask({ as = "globalAdmin", method = "GET", url, headers = {}, body }) {
			const authorization = as === "nobody" ? {} : { authorization: `Bearer ${await token(as)}` };
			return await server.app.inject({
				method,
				url,
				headers: { ...authorization, ...headers },
				...(body === undefined ? {} : { payload: typeof body === "string" ? body : JSON.stringify(body) }),
			});
		},
	};
}

async function fetchToken(server: Server, as: TestCaller): Promise<string> {
	const user = demoUsers.find(({ role }) => role === as);
	const grant: Record<string, string> =
		user === undefined
			? { grant_type: "client_credentials" }
			: { grant_type: "password", username: user.userName, password: demoPassword };
	const form = new URLSearchParams({
		client_id: demoClient.id,
		client_secret: demoClient.secret,
		resource: "https://api.partnercenter.microsoft.com",
		...grant,
	});
	const answer = await server.app.inject({
		method: "POST",
		url: `/${demoPartnerId}/oauth2/token`,
		headers: { "content-type": "application/x-www-form-urlencoded" },
		payload: form.toString(),
	});
	const { access_token: token } = answer.json<{ access_token?: string }>();
	if (token === undefined) throw new Error(`no token for ${as}: ${answer.body}`);
	return token;
}
