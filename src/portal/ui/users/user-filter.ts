/** Marks that narrow a list of people; those that are on hold together. */
export const userMarks = ["blocked", "guest", "sharedMailbox", "unlicensed", "unlocated", "deleted"] as const;
export type UserMark = (typeof userMarks)[number];

/** The orders in which a list of people can stand. */
export const userOrders = ["displayName", "displayName-", "userPrincipalName", "lastName", "firstName"] as const;
export type UserOrder = (typeof userOrders)[number];

/** Which people are listed and in which order. */
export interface UserFilter {
	readonly search: string;
	readonly marks: ReadonlySet<UserMark>;
	/** Holders of this product. */
	readonly skuId?: string;
	readonly order: UserOrder;
}

/** The filter that stands in the address. */
export function readUserFilter(parameters: URLSearchParams): UserFilter {
	const marks = new Set(userMarks.filter((mark) => parameters.getAll("only").includes(mark)));
	const skuId = parameters.get("product");
	return {
		search: parameters.get("search") ?? "",
		marks,
		order: userOrders.find((order) => order === parameters.get("order")) ?? "displayName",
		...(skuId === null || skuId === "" ? {} : { skuId }),
	};
}

/** The filter as the address says it; what is usual is not said. */
export function writeUserFilter({ search, marks, skuId, order }: UserFilter): URLSearchParams {
	const parameters = new URLSearchParams();
	if (search.trim() !== "") parameters.set("search", search.trim());
	for (const mark of userMarks.filter((each) => marks.has(each))) parameters.append("only", mark);
	if (skuId !== undefined) parameters.set("product", skuId);
	if (order !== "displayName") parameters.set("order", order);
	return parameters;
}

/** A filter with one mark turned over. Nobody is guest and mailbox at once, and of the deleted only the search counts. */
export function toggleMark(filter: UserFilter, mark: UserMark): UserFilter {
	const marks = new Set(filter.marks);
	if (marks.delete(mark)) return { ...filter, marks };
	const { skuId, ...rest } = filter;
	if (mark === "deleted") return { ...rest, marks: new Set<UserMark>(["deleted"]) };
	marks.delete("deleted");
	if (mark === "guest") marks.delete("sharedMailbox");
	if (mark === "sharedMailbox") marks.delete("guest");
	marks.add(mark);
	return mark === "unlicensed" || skuId === undefined ? { ...rest, marks } : { ...rest, skuId, marks };
}

/** A filter for the holders of a product, or of any. */
export function chooseProduct({ skuId: _, ...filter }: UserFilter, skuId: string): UserFilter {
	if (skuId === "") return filter;
	const marks = new Set([...filter.marks].filter((mark) => mark !== "deleted" && mark !== "unlicensed"));
	return { ...filter, marks, skuId };
}

/** What the server is asked for. */
export function toUsersQuery({ search, marks, skuId, order }: UserFilter): string {
	const query = new URLSearchParams();
	if (search.trim() !== "") query.set("search", search.trim());
	if (marks.has("blocked")) query.set("blocked", "true");
	if (marks.has("guest")) query.set("kind", "guest");
	if (marks.has("sharedMailbox")) query.set("kind", "sharedMailbox");
	if (marks.has("unlicensed")) query.set("licensed", "false");
	if (marks.has("unlocated")) query.set("located", "false");
	if (marks.has("deleted")) query.set("deleted", "true");
	if (skuId !== undefined) query.set("skuId", skuId);
	query.set("sort", order === "displayName-" ? "displayName" : order);
	if (order === "displayName-") query.set("order", "descending");
	return query.toString();
}
