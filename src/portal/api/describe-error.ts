import type { RefusalView } from "../../wire/api/problem.ts";
import type { Text, TextKey } from "../language/text.ts";
import { ConnectionError, InsecureAddressError, ProblemError, UnexpectedAnswerError } from "./api-errors.ts";

/** An error as a person reads it. */
export interface ErrorDescription {
	readonly title: string;
	readonly detail?: string;
	/** Every business reason with its remedy. */
	readonly refusals: readonly RefusalView[];
	/** Whether the same request may succeed when sent once more. */
	readonly retryable: boolean;
}

/** The only place where an error becomes words. */
export function describeError(error: unknown, text: Text): ErrorDescription {
	if (error instanceof ProblemError) return describeProblem(error, text);
	if (error instanceof ConnectionError) return plain(text, `error.${error.cause}`, true);
	if (error instanceof UnexpectedAnswerError) return plain(text, "error.unexpectedAnswer", true);
	if (error instanceof InsecureAddressError) return plain(text, "error.insecureAddress", false);
	return plain(text, "error.unknown", true);
}

/** The reason of that code among those that the server refused for; undefined where it is none of them. */
export function findRefusal(error: unknown, code: string): RefusalView | undefined {
	return error instanceof ProblemError ? error.problem.refusals?.find((refusal) => refusal.code === code) : undefined;
}

/** Whether the server knows no such thing, or not for this caller. */
export function isNotFound(error: unknown): boolean {
	return error instanceof ProblemError && error.problem.status === 404;
}

/** Whether user name and password do not belong together. */
export function isWrongCredentials(error: unknown): boolean {
	return error instanceof ProblemError && error.problem.code === "wrongCredentials";
}

/** Whether the server names the members of what was sent that it refuses. */
export function isAboutFields(error: unknown): boolean {
	return error instanceof ProblemError && (error.problem.errors?.length ?? 0) > 0;
}

/** Whether nobody knows if the request was carried out, so that it must be repeated under the same request id. */
export function isUndecided(error: unknown): boolean {
	if (error instanceof ProblemError) return error.problem.status >= 500;
	return error instanceof ConnectionError || error instanceof UnexpectedAnswerError;
}

function describeProblem({ problem }: ProblemError, text: Text): ErrorDescription {
	const fallback = plain(text, fallbackKey(problem.status), problem.status >= 500 || problem.status === 429);
	const sentences = [problem.detail, ...(problem.errors ?? []).map((each) => each.detail)].filter(
		(sentence) => sentence !== undefined && sentence !== "" && sentence !== problem.title,
	);
	return {
		...fallback,
		...(problem.title === "" ? {} : { title: problem.title, detail: [...new Set(sentences)].join(" ") }),
		refusals: problem.refusals ?? [],
	};
}

function fallbackKey(
	status: number,
): "error.forbidden" | "error.notFound" | "error.tooMany" | "error.server" | "error.unknown" {
	if (status === 403) return "error.forbidden";
	if (status === 404) return "error.notFound";
	if (status === 429) return "error.tooMany";
	return status >= 500 ? "error.server" : "error.unknown";
}

function plain(text: Text, key: TitledKey, retryable: boolean): ErrorDescription {
	return { title: text(key), detail: text(`${key}.detail`), refusals: [], retryable };
}

/** Sentences that have a second one with what to do. */
type TitledKey = { [Key in TextKey]: `${Key}.detail` extends TextKey ? Key : never }[TextKey];
