import type { Server } from "../../src/server.ts";

/** What a client sends its requests with, so that they reach a server without a socket. */
export function fetchOf({ app }: Pick<Server, "app">): (request: Request) => Promise<Response> {
	return async (request) => {
		const { pathname, search } = new URL(request.url);
		const payload = await request.text();
		const answer = await app.inject({
			method: request.method as "GET", // the types of inject name the others, too
			url: pathname + search,
			headers: Object.fromEntries(request.headers),
			...(payload === "" ? {} : { payload }),
		});
		const headers = new Headers();
		for (const [name, value] of Object.entries(answer.headers)) headers.set(name, String(value));
		return new Response(answer.statusCode === 204 ? null : answer.rawPayload, { status: answer.statusCode, headers });
	};
}
