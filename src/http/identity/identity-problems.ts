import type { PasswordFault } from "../../domain/access/password-rules.ts";
import { formatMessage } from "../../messages/messages.ts";
import type { Problem } from "../../wire/api/problem.ts";
import type { Answer } from "../answer.ts";
import type { Locale } from "../locale.ts";

const statuses = {
	wrongCredentials: 401,
	wrongSetupToken: 403,
	setupDone: 409,
	tooManyAttempts: 429,
	accountBlocked: 403,
	wrongSecondFactor: 401,
	secondFactorExpired: 409,
	linkGone: 410,
	weakPassword: 400,
	wrongPassword: 403,
	notFound: 404,
	nameTaken: 409,
	unknownRole: 409,
	beyondRights: 403,
	oneself: 409,
	lastGlobalAdmin: 409,
	inUse: 409,
	publicClient: 409,
	passwordElsewhere: 409,
	linkNeeded: 409,
	tooManyFactors: 409,
	secondFactorDemanded: 409,
} as const;

/** What can be wrong with a sign-in, or with who may sign in. */
export type IdentityProblem = keyof typeof statuses;

/** A refusal of the sign-in, the set-up, or of a change of who may sign in, as a problem (RFC 9457). */
export function identityProblem(locale: Locale, code: IdentityProblem, seconds?: number): Answer {
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

/** A password that is not taken, with every reason. */
export function weakPassword(locale: Locale, faults: readonly PasswordFault[], pointer: string): Answer {
	const answer = identityProblem(locale, "weakPassword");
	const errors = faults.map((fault) => ({
		pointer,
		detail: formatMessage(locale.language, `identity.password.${fault}`),
	}));
	return { ...answer, body: { ...(answer.body as Problem), errors } }; // made by `identityProblem`
}
