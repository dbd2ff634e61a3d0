import type { DemoInfo, WireCollection, WireToken } from "./contract.ts";

/** An answer as it came, and the JSON in it. */
export interface WireAnswer<Body> {
	readonly status: number;
	readonly headers: Headers;
	readonly text: string;
	readonly json: Body;
}

interface Sent {
	readonly headers?: Readonly<Record<string, string>>;
	/** A text is sent as it is, anything else as JSON. */
	readonly body?: unknown;
	readonly token?: string;
}

type Account = Pick<DemoInfo, "url" | "tenantId" | "client">;

export const partnerCenter = "https://api.partnercenter.microsoft.com";

/** Asks the server; a body that is no JSON becomes an empty object. */
export async function send<Body>(url: string, method: string, sent: Sent = {}): Promise<WireAnswer<Body>> {
	const { headers = {}, body, token } = sent;
	const answer = await fetch(url, {
		method,
		headers: {
			accept: "application/json",
			...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
			...(body === undefined || typeof body === "string" ? {} : { "content-type": "application/json" }),
			...headers,
		},
		...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
	});
	const text = await answer.text();
	const json: Body = JSON.parse(/^[{[]/u.test(text) ? text : "{}");
	return { status: answer.status, headers: answer.headers, text, json };
}

/** Asks for a token at either version of the directory's endpoint. */
export async function askForToken<Seconds extends string | number>(
	{ url, tenantId, client }: Account,
	version: "v1" | "v2",
	fields: Readonly<Record<string, string>>,
): Promise<WireAnswer<WireToken<Seconds>>> {
	const target = version === "v1" ? { resource: partnerCenter } : { scope: `${partnerCenter}/.default` };
	const form = new URLSearchParams({ client_id: client.id, client_secret: client.secret, ...target, ...fields });
	return await send(`${url}/${tenantId}/oauth2/${version === "v1" ? "" : "v2.0/"}token`, "POST", {
		headers: { "content-type": "application/x-www-form-urlencoded" },
		body: form.toString(),
	});
}

/** A token of the application or, with a name and password, of a person. */
export async function getToken(
	account: Account,
	person?: { readonly userName: string; readonly password: string },
): Promise<string> {
	const fields =
		person === undefined
			? { grant_type: "client_credentials" }
			: { grant_type: "password", username: person.userName, password: person.password, scope: "openid" };
	const answer = await askForToken<string>(account, "v1", fields);
	if (answer.status !== 200) throw new Error(`no token: ${answer.text}`);
	return answer.json.access_token;
}

/** Follows `links.next` with its headers to the end, putting root and link together as the SDKs do. */
export async function listAll<Item>(root: string, first: string, token: string): Promise<readonly Item[]> {
	const items: Item[] = [];
	let page = await getPage<Item>(`${root}/v1${first}`, token, {});
	for (;;) {
		items.push(...page.items);
		const next = page.links?.next;
		if (next === undefined) return items;
		const headers = Object.fromEntries(next.headers.map(({ key, value }) => [key, value]));
		page = await getPage<Item>(`${root}/v1/${next.uri}`, token, headers);
	}
}

async function getPage<Item>(
	url: string,
	token: string,
	headers: Readonly<Record<string, string>>,
): Promise<WireCollection<Item>> {
	const { status, json, text } = await send<WireCollection<Item>>(url, "GET", { token, headers });
	if (status !== 200) throw new Error(`${url} answered ${status} ${text}`);
	if (json.totalCount !== json.items.length) throw new Error(`${url} counts more than its page`);
	return json;
}
