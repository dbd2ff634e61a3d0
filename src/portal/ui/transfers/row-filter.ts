/** Which users of a transfer are listed: those with something to do, or with their work in one state, or all. */
export const workChoices = ["affected", "open", "inProgress", "resolved", "waived", "everybody"] as const;
export type WorkChoice = (typeof workChoices)[number];

/** Where a user's license may be. */
export const stateChoices = ["", "pending", "moved", "blocked", "gone", "returned"] as const;
export type StateChoice = (typeof stateChoices)[number];

/** Which users are listed. */
export interface RowFilter {
	readonly search: string;
	readonly work: WorkChoice;
	readonly state: StateChoice;
	/** The id of an account, `none`, or empty for whosever. */
	readonly assignee: string;
}

export const firstFilter: RowFilter = { search: "", work: "affected", state: "", assignee: "" };

/** What the server is asked for, without pages. */
export function toRowsQuery({ search, work, state, assignee }: RowFilter): string {
	const query = new URLSearchParams();
	if (work === "affected") query.set("affected", "true");
	else if (work !== "everybody") query.set("work", work);
	if (state !== "") query.set("state", state);
	if (assignee !== "") query.set("assignee", assignee);
	if (search.trim() !== "") query.set("search", search.trim());
	return query.toString();
}
