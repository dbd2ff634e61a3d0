import { z } from "zod";
import { toCollection, toLink } from "./resource.ts";

/** `size` and `offset` as the original pages what it counts from the first on; everything when absent. */
export const pageShape = {
	size: z.coerce.number().int().min(0).max(2_147_483_647).optional(),
	offset: z.coerce.number().int().min(0).max(2_147_483_647).optional(),
};

/** Which part of a list is asked for, and the list's path with its query. */
export interface IndexPage {
	readonly path: string;
	readonly size?: number | undefined;
	readonly offset?: number | undefined;
}

/** A page of a whole list as a collection, with where the pages before and after it are. */
export function toIndexPage<One, Wire>(
	all: readonly One[],
	{ path, size = 0, offset = 0 }: IndexPage,
	toWire: (one: One) => Wire,
) {
	const end = size === 0 ? all.length : offset + size;
	const items = all.slice(offset, end).map(toWire);
	const at = (from: number) => `${path}${path.includes("?") ? "&" : "?"}offset=${from}&size=${size}`;
	const page = toCollection(items, size === 0 ? path : at(offset), end < all.length ? toLink(at(end)) : undefined);
	if (offset === 0 || page.links === undefined || size === 0) return page;
	return { ...page, links: { ...page.links, previous: toLink(at(Math.max(0, offset - size))) } };
}
