import type { Answer, Call } from "../client.ts";

/** How the kit gets in by itself. */
export interface Credentials {
	readonly tenant: string;
	readonly clientId: string;
	readonly clientSecret: string;
	readonly user: string;
	readonly password: string;
}

/** Asks for tokens as the authentication libraries do; gives a person's token and every answer. */
export async function fetchTokens(
	url: string,
	credentials: Credentials,
): Promise<{ readonly token: string; readonly answers: readonly Answer[] }> {
	const { tenant, clientId, clientSecret, user, password } = credentials;
	const answers: Answer[] = [];
	const ask = async (call: Call, address: string, form?: Readonly<Record<string, string>>): Promise<Answer> => {
		const response = await fetch(`${url}${address}`, {
			method: call.method,
			...(form === undefined ? {} : { body: new URLSearchParams(form) }),
			headers: { ...call.headers },
		});
		const body: unknown = await response.json().catch(() => undefined); // no JSON is told by the status check
		const answer = { call, status: response.status, headers: response.headers, body };
		answers.push(answer);
		return answer;
	};
	const client = { client_id: clientId, client_secret: clientSecret };
	const first = { resource: "https://api.partnercenter.microsoft.com", ...client };
	const v1 = await ask({ method: "POST", path: "/{tenant}/oauth2/token" }, `/${tenant}/oauth2/token`, {
		...{ ...first, grant_type: "password", username: user, password, scope: "openid" },
	});
	await ask({ method: "POST", path: "/{tenant}/oauth2/v2.0/token" }, `/${tenant}/oauth2/v2.0/token`, {
		...{ ...client, grant_type: "client_credentials", scope: "https://api.partnercenter.microsoft.com/.default" },
	});
	const realm = `/common/UserRealm/${encodeURIComponent(user)}?api-version=1.0`;
	await ask({ method: "GET", path: "/common/UserRealm/{upn}" }, realm);
	const discovery = "/.well-known/openid-configuration";
	await ask({ method: "GET", path: `/{tenant}/v2.0${discovery}` }, `/${tenant}/v2.0${discovery}`);
	const authorize = encodeURIComponent(`${url}/common/oauth2/authorize`);
	const instance = `/common/discovery/instance?api-version=1.1&authorization_endpoint=${authorize}`;
	await ask({ method: "GET", path: "/common/discovery/instance" }, instance);
	const { access_token: token } = v1.body as { access_token?: string }; // or nobody gets in
	if (token === undefined) throw new Error(`no token: ${v1.status} ${JSON.stringify(v1.body)}`);
	const headers = { authorization: `Bearer ${token}` };
	await ask({ method: "POST", path: "/generatetoken", headers }, "/generatetoken", { grant_type: "jwt_token" });
	return { token, answers };
}
