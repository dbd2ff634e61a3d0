import type { AffectedUserView } from "../../../wire/api/upgrade.ts";
import { matchesSearch } from "../matches-search.ts";

/** A kind of extra work and how many users have it. */
export interface IssueCount {
	readonly kind: string;
	readonly blocking: boolean;
	readonly users: number;
}

/** How many users have which kind of extra work: what blocks first, then the most frequent. */
export function countIssues(users: readonly AffectedUserView[]): readonly IssueCount[] {
	const counts = new Map<string, IssueCount>();
	for (const user of users) {
		for (const kind of new Set(user.issues.map((issue) => issue.kind))) {
			const blocking = user.issues.some((issue) => issue.kind === kind && issue.severity === "blocking");
			const before = counts.get(kind);
			counts.set(kind, { kind, blocking: blocking || before?.blocking === true, users: (before?.users ?? 0) + 1 });
		}
	}
	return [...counts.values()].sort(
		(a, b) => Number(b.blocking) - Number(a.blocking) || b.users - a.users || a.kind.localeCompare(b.kind),
	);
}

/** The users whose name, address or services contain the search and who have that kind of extra work. */
export function filterAffected(
	users: readonly AffectedUserView[],
	{ search, kind }: { readonly search: string; readonly kind: string | undefined },
): readonly AffectedUserView[] {
	return users.filter(
		(user) =>
			(kind === undefined || user.issues.some((issue) => issue.kind === kind)) &&
			matchesSearch(
				search,
				user.displayName,
				user.userPrincipalName,
				...user.issues.flatMap((issue) => issue.services.map((service) => service.title)),
			),
	);
}
