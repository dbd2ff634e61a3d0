import { formatMessage, type MessageValues } from "../../messages/messages.ts";
import type { Problem } from "../../wire/api/problem.ts";
import type { Answer } from "../answer.ts";
import type { Locale } from "../locale.ts";

/** What can be wrong with a quote, or with a change that is asked for by its id, besides what rules say. */
const statuses = {
	quoteNotFound: 404,
	changeNotFound: 404,
	quoteExpired: 409,
	quoteUsed: 409,
	quoteChanged: 409,
} as const;

/** A problem of quotes (RFC 9457): nothing was changed or charged. Facts for programs stand in a refusal of the same code. */
export function quoteProblem(
	{ language }: Locale,
	code: keyof typeof statuses,
	{
		values = {},
		facts,
		differences,
	}: Pick<Problem, "differences"> & {
		readonly values?: MessageValues;
		readonly facts?: Readonly<Record<string, string>>;
	} = {},
): Answer {
	const status = statuses[code];
	const title = formatMessage(language, `money.problem.${code}.title`);
	const detail = formatMessage(language, `money.problem.${code}.detail`, values);
	const body: Problem = {
		type: `urn:seatlift:problem:${code}`,
		...{ title, status, code, detail },
		...(differences === undefined ? {} : { differences }),
		...(facts === undefined ? {} : { refusals: [{ code, reason: title, remedy: detail, facts: { ...facts } }] }),
	};
	return { status, body };
}
