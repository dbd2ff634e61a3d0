import type { Client } from "openapi-fetch";
import type { paths } from "./api.ts";
import type { AnswerOf, PathOf } from "./operation-types.ts";

/** The lists: paths whose answer has items. */
export type PagedPath = {
	[Path in PathOf<"get">]: AnswerOf<Path, "get"> extends { readonly items: readonly unknown[] } ? Path : never;
}[PathOf<"get">];

/** What a list is of. */
export type ItemOf<Path extends PagedPath> =
	AnswerOf<Path, "get"> extends { readonly items: readonly (infer Item)[] } ? Item : never;

interface Init {
	readonly params: { readonly path?: unknown; readonly query?: unknown; readonly header: Record<string, string> };
}

/** A page of either API: ours names where the next begins, the original gives a link with the headers that it takes. */
interface Page {
	readonly items: readonly unknown[];
	readonly next?: string;
	readonly links?: { readonly next?: Link };
}

interface Link {
	readonly uri: string;
	readonly headers: readonly { readonly key: string; readonly value: string }[];
}

/** Every item of a list, page after page as they are needed. */
export async function* readPages<Path extends PagedPath>(
	openapi: Client<paths>,
	path: Path,
	init: Init,
): AsyncGenerator<ItemOf<Path>, void, undefined> {
	for (let asked: Next | undefined = { path, init }; asked !== undefined; ) {
		const at = asked.path as never; // that of a list, or of a link, which the document does not have
		const { data } = await openapi.request("get", at, asked.init as never); // what a list is asked with
		const page = data as unknown as Page; // a list answers items, or has thrown
		yield* page.items as readonly ItemOf<Path>[]; // the pages of one list have one form
		asked = nextOf(page, path, init);
	}
}

interface Next {
	readonly path: string;
	readonly init: Init;
}

function nextOf({ next, links }: Page, path: string, init: Init): Next | undefined {
	const { params } = init;
	if (next !== undefined) {
		const query = { ...(params.query as Record<string, unknown> | undefined), cursor: next }; // parameters by name
		return { path, init: { ...init, params: { ...params, query } } };
	}
	if (links?.next === undefined) return undefined;
	const header = Object.fromEntries(links.next.headers.map(({ key, value }) => [key, value]));
	// Links are relative to the root of the version and have their query in them.
	return { path: `/v1${links.next.uri}`, init: { ...init, params: { header: { ...params.header, ...header } } } };
}
