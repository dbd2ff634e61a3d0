interface Cookie {
	readonly name: string;
	readonly value: string;
	readonly path: string;
	readonly attributes: string;
}

/** A browser as far as HTTP goes: keeps cookies by their path and does not follow redirects by itself. */
export interface BrowserSession {
	get(url: string): Promise<Response>;
	post(url: string, body: string | URLSearchParams | object): Promise<Response>;
	/** As they were set, attributes and all. */
	cookies(): readonly Cookie[];
}

/** Opens a browser without cookies. */
export function openBrowserSession(): BrowserSession {
	const jar = new Map<string, Cookie>();

	async function send(url: string, init: RequestInit): Promise<Response> {
		const { pathname } = new URL(url);
		const sent = [...jar.values()].filter(
			({ path }) => pathname === path || pathname.startsWith(path.replace(/\/?$/u, "/")),
		);
		const cookie = sent.map(({ name, value }) => `${name}=${value}`).join("; ");
		const headers = { ...init.headers, ...(cookie === "" ? {} : { cookie }) };
		const response = await fetch(url, { ...init, headers, redirect: "manual" });
		for (const line of response.headers.getSetCookie()) keep(jar, line);
		return response;
	}

	return {
		get: (url) => send(url, { headers: { accept: "text/html" } }),
		post: (url, body) =>
			typeof body === "string" || body instanceof URLSearchParams
				? send(url, { method: "POST", body, headers: { accept: "text/html" } })
				: send(url, { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
		cookies: () => [...jar.values()],
	};
}

function keep(jar: Map<string, Cookie>, line: string): void {
	const [pair = "", ...attributes] = line.split("; ");
	const [name = "", value = ""] = pair.split("=");
	const path = attributes.find((one) => one.toLowerCase().startsWith("path="))?.slice(5) ?? "/";
	const key = `${name} ${path}`;
	if (attributes.some((one) => /^expires=Thu, 01 Jan 1970/iu.test(one))) jar.delete(key);
	else jar.set(key, { name, value, path, attributes: attributes.join("; ") });
}
