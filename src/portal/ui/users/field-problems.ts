import { ProblemError } from "../../api/api-errors.ts";

/** What the server says about single fields of a form, by the last part of where it points. */
export function readFieldProblems(error: unknown): ReadonlyMap<string, string> {
	if (!(error instanceof ProblemError)) return new Map();
	return new Map(
		(error.problem.errors ?? []).map(({ pointer, detail }) => [pointer.split("/").at(-1) ?? "", detail] as const),
	);
}
