import type { Problem } from "../../../wire/api/problem.ts";
import { ProblemError } from "../../api/api-errors.ts";

/** Refusals after which only a new quote helps: the shown price no longer holds. */
const outdatedCodes: ReadonlySet<string> = new Set(["quoteChanged", "quoteExpired", "quoteNotFound"]);

/** The server's answer that a shown price no longer holds, with what differs; undefined for any other error. */
export function findOutdated(error: unknown): Problem | undefined {
	if (!(error instanceof ProblemError)) return undefined;
	return outdatedCodes.has(error.problem.code) ? error.problem : undefined;
}

/** For how long a quote holds from its arrival, by the server's own two moments, whatever the clocks here say. */
export function holdsForMilliseconds({
	quotedAt,
	expiresAt,
}: {
	readonly quotedAt: string;
	readonly expiresAt: string;
}): number {
	return Math.max(0, Date.parse(expiresAt) - Date.parse(quotedAt));
}
