import createClient, { type Client } from "openapi-fetch";
import type { paths } from "./api.ts";
import { askAgain, type Patience, waitSeconds } from "./ask-again.ts";
import type { AnswerOf, AskedWith, Method, PathOf } from "./operation-types.ts";
import { type ItemOf, type PagedPath, readPages } from "./pages.ts";
import { SeatliftError } from "./seatlift-error.ts";

/** Whom to ask, in whose name, and how. */
export interface ClientSettings {
	/** The root of the server, such as `https://seatlift.example`. */
	readonly url: string;
	/** A token, or what gets one; asked with `refused` after the server has refused the one before. */
	readonly token: string | ((asked: { readonly refused: boolean }) => string | Promise<string>);
	/** The language of names, titles and reasons, such as `ko-KR`; that of the server when absent. */
	readonly locale?: string;
	/** What sends requests; the platform's own when absent. */
	readonly fetch?: (request: Request) => Promise<Response>;
	readonly patience?: Partial<Patience>;
}

/** What a single request may have besides what its operation takes. */
export interface RequestOptions {
	/** Names the wish; made anew for every change when absent, and kept when the request is sent again. */
	readonly requestId?: string;
	/** The version that a change was made on. */
	readonly ifMatch?: string;
	readonly signal?: AbortSignal;
}

type Ask<Via extends Method> = <Path extends PathOf<Via>>(
	path: Path,
	...asked: Record<never, never> extends AskedWith<Path, Via>
		? [asked?: AskedWith<Path, Via> & RequestOptions]
		: [asked: AskedWith<Path, Via> & RequestOptions]
) => Promise<AnswerOf<Path, Via>>;

/** Both APIs, path by path. Every method gives the JSON that was answered, and throws a `SeatliftError` when refused. */
export interface SeatliftClient {
	readonly get: Ask<"get">;
	readonly post: Ask<"post">;
	readonly put: Ask<"put">;
	readonly patch: Ask<"patch">;
	readonly delete: Ask<"delete">;
	/** Every item of a list, page after page as they are needed. */
	items<Path extends PagedPath>(
		path: Path,
		asked?: Partial<AskedWith<Path, "get">> & RequestOptions,
	): AsyncGenerator<ItemOf<Path>, void, undefined>;
	/** What sends the requests: openapi-fetch, for headers of answers, files and streams. */
	readonly openapi: Client<paths>;
}

const patient: Patience = { attempts: 4, longestWait: 60, wait: waitSeconds };

/** A client of both APIs. */
export function createSeatliftClient(settings: ClientSettings): SeatliftClient {
	const send = askAgain(authorize(settings), { ...patient, ...settings.patience });
	const openapi = createClient<paths>({ baseUrl: settings.url.replace(/\/+$/u, ""), fetch: send });
	openapi.use({
		onRequest: ({ request }) => nameRequest(request, settings.locale),
		async onResponse({ response }) {
			if (!response.ok) throw new SeatliftError(response, await readBody(response));
		},
	});
	const via =
		<Via extends Method>(method: Via): Ask<Via> =>
		async (path, ...[asked]) => {
			const init = toInit(asked ?? {}) as never; // its types are made from the document as those of openapi-fetch are
			const { data } = await openapi.request(method, path as never, init); // as above
			return data as never; // as above
		};
	const get = via("get");
	return {
		get,
		post: via("post"),
		put: via("put"),
		patch: via("patch"),
		delete: via("delete"),
		items: (path, asked = {}) => readPages(openapi, path, toInit(asked)),
		openapi,
	};
}

interface Asked extends RequestOptions {
	readonly path?: unknown;
	readonly query?: unknown;
	readonly body?: unknown;
}

function toInit({ path, query, body, requestId, ifMatch, signal }: Asked) {
	const header = {
		...(requestId === undefined ? {} : { "MS-RequestId": requestId }),
		...(ifMatch === undefined ? {} : { "If-Match": ifMatch }),
	};
	return {
		params: { path, query, header },
		...(body === undefined ? {} : { body }),
		...(signal === undefined ? {} : { signal }),
	};
}

/** Gives a change a name of its own, and says in which language to answer. */
function nameRequest(request: Request, locale: string | undefined): void {
	const { headers, method } = request;
	if (method !== "GET" && method !== "HEAD" && !headers.has("MS-RequestId")) {
		headers.set("MS-RequestId", crypto.randomUUID());
	}
	if (locale === undefined) return;
	for (const name of ["X-Locale", "Accept-Language"]) if (!headers.has(name)) headers.set(name, locale);
}

/** Sends with a token, and once more with a new one when the first was refused and another can be got. */
function authorize({ token, fetch: send = (request) => fetch(request) }: ClientSettings) {
	return async (request: Request): Promise<Response> => {
		const sendWith = async (refused: boolean): Promise<Response> => {
			const sent = request.clone();
			sent.headers.set("Authorization", `Bearer ${typeof token === "string" ? token : await token({ refused })}`);
			return await send(sent);
		};
		const response = await sendWith(false);
		return response.status === 401 && typeof token !== "string" ? await sendWith(true) : response;
	};
}

async function readBody(response: Response): Promise<unknown> {
	const text = (await response.text()).replace(/^\uFEFF/u, "");
	try {
		return JSON.parse(text);
	} catch {
		return text === "" ? undefined : text;
	}
}
