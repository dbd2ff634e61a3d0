import { formatMessage } from "../../messages/messages.ts";
import type { ProviderRefusal } from "../../use-cases/identity/identity-providers.ts";
import type { Problem } from "../../wire/api/problem.ts";
import type { Answer } from "../answer.ts";
import type { Locale } from "../locale.ts";
import type { ConnectionProblem } from "./outside-connection.ts";

const statuses = {
	notFound: 404,
	nameTaken: 409,
	issuerTaken: 409,
	unknownRole: 409,
	beyondRights: 403,
	domainTaken: 409,
	domainsNeeded: 409,
	tooManyProviders: 409,
	addressRefused: 409,
	unreachable: 409,
	noDocument: 409,
	issuerMismatch: 409,
	unsuitable: 409,
} as const satisfies Record<ProviderRefusal | ConnectionProblem, number>;

/** Why a provider cannot be registered, changed or used, as a problem (RFC 9457). */
export function outsideProblem({ language }: Locale, code: keyof typeof statuses): Answer {
	const body: Problem = {
		type: `urn:seatlift:problem:${code}`,
		title: formatMessage(language, `outside.problem.${code}.title`),
		status: statuses[code],
		code,
		detail: formatMessage(language, `outside.problem.${code}.detail`),
	};
	return { status: body.status, body };
}
