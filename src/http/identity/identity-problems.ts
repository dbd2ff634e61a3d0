import { formatMessage } from "../../messages/messages.ts";
import type { Problem } from "../../wire/api/problem.ts";
import type { Answer } from "../answer.ts";
import type { Locale } from "../locale.ts";

const statuses = {
	wrongCredentials: 401,
	wrongSetupToken: 403,
	setupDone: 409,
	tooManyAttempts: 429,
} as const;

/** A refusal of the sign-in or the set-up as a problem (RFC 9457). */
export function identityProblem(locale: Locale, code: keyof typeof statuses, seconds?: number): Answer {
	const { language } = locale;
	const body: Problem = {
		type: `urn:seatlift:problem:${code}`,
		title: formatMessage(language, `identity.problem.${code}.title`),
		status: statuses[code],
		code,
		detail: formatMessage(language, `identity.problem.${code}.detail`, seconds === undefined ? {} : { seconds }),
	};
	return { status: body.status, body, ...(seconds !== undefined && { headers: { "retry-after": String(seconds) } }) };
}
