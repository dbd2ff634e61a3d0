import { z } from "zod";
import { type UserListing, type UserPage, userSortFields } from "../../domain/users/user-listing.ts";
import type { Link } from "../../wire/resource.ts";
import { toCollection, toLink } from "./resource.ts";
import { readUserCursor, toUserCursor } from "./user-place.ts";

/** The original gives up to 500 people a page and clamps what is above. */
const largestPage = 500;

/** Query parameters of lists that are read from one place to the next. */
export const seekQuery = z.object({
	size: z.coerce.number().int().min(0).optional(),
	/** No client sends a number with `PageIndex`, so that it is the first page. */
	seekOperation: z
		.string()
		.regex(/^(first|next|previous|last|page_?index)$/iu)
		.optional(),
});

/** The same with an order. */
export const sortedSeekQuery = seekQuery.extend({
	filter: z.string().max(2_000).optional(),
	sortField: z
		.string()
		.max(64)
		.refine((text) => findSortField(text) !== undefined)
		.optional(),
	sortDirection: z
		.string()
		.regex(/^(asc(ending)?|desc(ending)?)$/iu)
		.optional(),
});
type SeekQuery = z.output<typeof sortedSeekQuery>;

/** Which page a request asks for. */
export function readSeek(query: SeekQuery, continuation: string | readonly string[] | undefined): UserListing {
	const { size, seekOperation = "", sortField, sortDirection = "" } = query;
	const place = readUserCursor(continuation);
	const operation = seekOperation.toLowerCase();
	return {
		sort: {
			field: (sortField === undefined ? undefined : findSortField(sortField)) ?? "displayName",
			descending: /^desc/iu.test(sortDirection),
		},
		from: operation === "last" ? "end" : readStart(operation, place),
		limit: size === undefined || size === 0 ? largestPage : Math.min(size, largestPage),
	};
}

function readStart(operation: string, place: ReturnType<typeof readUserCursor>): UserListing["from"] {
	if (place === undefined || operation === "first" || operation.startsWith("page")) return "start";
	return operation === "previous" ? { before: place } : { after: place };
}

/** A page as a collection, with the links to its neighbors. `filter` is the filter as the original echoes it. */
export function toSeekCollection<Item extends object, Wire>(
	page: UserPage<Item>,
	toWire: (item: Item) => Wire,
	{ path, listing, query, filter }: SeekLinks,
) {
	const sorted = [
		...(query.sortField === undefined ? [] : [`sortField=${listing.sort.field}`]),
		...(query.sortDirection === undefined ? [] : [`sortDirection=${toDirection(listing)}`]),
	];
	const filtered = filter === undefined ? [] : [`filter=${encodeURIComponent(filter)}`];
	const self = `${path}?${[`size=${listing.limit}`, ...filtered, ...sorted].join("&")}`;
	const seek = (operation: "Next" | "Previous", at: number): Link | undefined => {
		const place = page.items.at(at)?.place;
		if (place === undefined) return undefined;
		return toLink(`${self}&seekOperation=${operation}`, "GET", [
			{ key: "MS-ContinuationToken", value: toUserCursor(place) },
		]);
	};
	const collection = toCollection(page.items.map(toWire), self, page.later ? seek("Next", -1) : undefined);
	const previous = page.earlier ? seek("Previous", 0) : undefined;
	if (collection.links === undefined || previous === undefined) return collection;
	return { ...collection, links: { ...collection.links, previous } };
}

interface SeekLinks {
	readonly path: string;
	readonly listing: UserListing;
	readonly query: SeekQuery;
	readonly filter?: string;
}

function toDirection({ sort }: UserListing): string {
	return sort.descending ? "descending" : "ascending";
}

function findSortField(text: string) {
	return userSortFields.find((field) => field.toLowerCase() === text.toLowerCase());
}
