import { ProblemError } from "../../api/api-errors.ts";

/** What the server says about the members of a provider; what it says about an entry of a list belongs to the list. */
export function readProviderProblems(error: unknown): ReadonlyMap<string, string> {
	if (!(error instanceof ProblemError)) return new Map();
	return new Map(
		(error.problem.errors ?? []).map(({ pointer, detail }) => [pointer.split("/")[1] ?? "", detail] as const),
	);
}
