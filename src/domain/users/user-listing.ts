import type { SkuId } from "../basics/ids.ts";
import type { CustomerUser } from "../licenses/license.ts";

/** By what lists of people are ordered; case does not count, and the id decides between equals. */
export const userSortFields = ["displayName", "userPrincipalName", "firstName", "lastName"] as const;
export type UserSortField = (typeof userSortFields)[number];

/** One place in an ordered list: the text that is ordered by, folded, and the id. */
export interface UserPlace {
	readonly key: string;
	readonly id: string;
}

/** Which people a list holds. All conditions together. */
export interface UserFilter {
	/** Lower case; in the display name or the sign-in name. */
	readonly search?: string;
	readonly signInBlocked?: boolean;
	readonly kind?: CustomerUser["kind"];
	readonly licensed?: boolean;
	/** Who holds a license of this SKU. */
	readonly skuId?: SkuId;
	readonly withUsageLocation?: boolean;
}

/** A page of people: the first ones, the last ones, or those next to a place, always told in the list's order. */
export interface UserListing {
	readonly sort: { readonly field: UserSortField; readonly descending: boolean };
	readonly from: "start" | "end" | { readonly after: UserPlace } | { readonly before: UserPlace };
	readonly limit: number;
	/** How many are passed over first, for those who look into the middle of a long list. */
	readonly skip?: number;
}

/** People in order; `earlier` and `later` tell whether the list goes on there. */
export interface UserPage<Item> {
	readonly items: readonly (Item & { readonly place: UserPlace })[];
	readonly earlier: boolean;
	readonly later: boolean;
}

/** Whether the page is read from the list's end. */
export function isBackward({ from }: UserListing): boolean {
	return from === "end" || (typeof from === "object" && "before" in from);
}

/** Puts what was read, one more than the limit where there is more, into a page. */
export function toPage<Item extends { readonly place: UserPlace }>(
	read: readonly Item[],
	listing: UserListing,
): { readonly items: readonly Item[]; readonly earlier: boolean; readonly later: boolean } {
	const more = read.length > listing.limit;
	const items = read.slice(0, listing.limit);
	const beside = typeof listing.from === "object";
	return isBackward(listing)
		? { items: items.toReversed(), earlier: more, later: beside }
		: { items, earlier: beside, later: more };
}

/** The same page out of a list that is in memory. */
export function pageOf<Item extends { readonly user: CustomerUser }>(
	all: readonly Item[],
	listing: UserListing,
): UserPage<Item> {
	const { field, descending } = listing.sort;
	const backward = isBackward(listing);
	const sign = descending === backward ? 1 : -1;
	const inOrder = all
		.map((item) => ({ ...item, place: { key: item.user[field].toLowerCase(), id: item.user.id } }))
		.toSorted((one, other) => sign * comparePlaces(one.place, other.place));
	const { from, limit, skip = 0 } = listing;
	const at = typeof from === "string" ? undefined : "after" in from ? from.after : from.before;
	const beyond = at === undefined ? inOrder : inOrder.filter(({ place }) => sign * comparePlaces(place, at) > 0);
	return toPage(beyond.slice(skip, skip + limit + 1), listing);
}

/** By code unit, so that every machine agrees. */
function comparePlaces(one: UserPlace, other: UserPlace): number {
	if (one.key !== other.key) return one.key < other.key ? -1 : 1;
	if (one.id === other.id) return 0;
	return one.id < other.id ? -1 : 1;
}
