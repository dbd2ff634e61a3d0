import type { z } from "zod";
import type { Operation } from "../domain/access/permissions.ts";
import { rolesAllowed } from "../domain/access/permissions.ts";
import { formatMessage, type MessageKey } from "../messages/messages.ts";
import type { Problem, RefusalView } from "../wire/api/problem.ts";
import type { ServiceError } from "../wire/resource.ts";
import type { Answer } from "./answer.ts";
import type { Locale } from "./locale.ts";

type Issues = readonly z.core.$ZodIssue[];

/** An issue with what stands at a path of the input, for checks that no schema makes. */
export function unusable(path: readonly string[]): z.core.$ZodIssue {
	return { code: "custom", path: [...path], message: "the value cannot be used here", input: undefined };
}

/** The things a caller may ask for and not find, as both APIs name them. */
export type Findable = "Customer" | "Subscription" | "Offer" | "AuditRecord" | "SignIn" | "Webhook";

/** How one of the two APIs says what went wrong before a handler could say it. */
export interface ErrorStyle {
	readonly contentType: string;
	unauthenticated(locale: Locale, reason: "missing" | "invalid"): Answer;
	forbidden(locale: Locale, operation: Operation): Answer;
	userRequired(locale: Locale): Answer;
	malformedJson(locale: Locale): Answer;
	invalidInput(locale: Locale, issues: Issues): Answer;
	bodyTooLarge(locale: Locale): Answer;
	notImplemented(locale: Locale): Answer;
	/** Nothing was changed, and trying again soon may help. */
	busy(locale: Locale): Answer;
	/** More than the limits of requests take; the sender adds how long to wait. */
	tooManyRequests(locale: Locale): Answer;
	unexpected(locale: Locale): Answer;
}

/** The envelope of the original: a numeric code, a sentence, and details as strings. */
export function serviceError(
	status: number,
	error: { code: number; description: string; data?: readonly string[] },
): Answer {
	const body: ServiceError = {
		code: error.code,
		// The original keeps descriptions within 1,024 characters.
		description: error.description.slice(0, 1024),
		data: [...(error.data ?? [])],
		source: "PartnerFD",
	};
	return { status, body };
}

/** The Partner Center API's way. Codes are those of its error reference. */
export const partnerCenterErrors: ErrorStyle = {
	contentType: "application/json; charset=utf-8",
	unauthenticated: ({ language }, reason) => ({
		...serviceError(401, {
			code: reason === "missing" ? 800001 : 400,
			description: formatMessage(language, `errors.unauthenticated.${reason}`),
		}),
		headers: { "www-authenticate": "Bearer" },
	}),
	forbidden: ({ language }, operation) =>
		serviceError(403, { code: 900150, description: describeForbidden(language, operation) }),
	userRequired: ({ language }) =>
		serviceError(403, { code: 900329, description: formatMessage(language, "errors.userRequired") }),
	malformedJson: ({ language }) =>
		serviceError(400, { code: 800002, description: formatMessage(language, "errors.malformedJson") }),
	invalidInput: ({ language }, issues) => serviceError(400, toInvalidInput(language, issues)),
	bodyTooLarge: ({ language }) =>
		serviceError(413, { code: 800002, description: formatMessage(language, "errors.bodyTooLarge") }),
	notImplemented: ({ language }) =>
		serviceError(501, { code: 501, description: formatMessage(language, "errors.notImplemented") }),
	busy: ({ language }) => ({
		...serviceError(503, { code: 503, description: formatMessage(language, "errors.busy") }),
		headers: soon,
	}),
	tooManyRequests: ({ language }) =>
		serviceError(429, { code: 429, description: formatMessage(language, "errors.tooManyRequests") }),
	unexpected: ({ language }) =>
		serviceError(500, { code: 800003, description: formatMessage(language, "errors.unexpected") }),
};

const soon = { "retry-after": "1" };

/** Our own API's way: RFC 9457. */
export const seatliftErrors: ErrorStyle = {
	contentType: "application/problem+json; charset=utf-8",
	unauthenticated: (locale, reason) => ({
		...problem(locale, { status: 401, code: "unauthenticated", detail: `errors.unauthenticated.${reason}` }),
		headers: { "www-authenticate": "Bearer" },
	}),
	forbidden: (locale, operation) => {
		const answer = problem(locale, { status: 403, code: "forbidden" });
		return { ...answer, body: { ...answer.body, detail: describeForbidden(locale.language, operation) } };
	},
	userRequired: (locale) => problem(locale, { status: 403, code: "userRequired", detail: "errors.userRequired" }),
	malformedJson: (locale) => problem(locale, { status: 400, code: "malformedJson", detail: "errors.malformedJson" }),
	invalidInput: (locale, issues) => {
		const answer = problem(locale, { status: 400, code: "invalidInput" });
		const errors = issues.flatMap(toLikeliest).map((issue) => ({
			pointer: toPointer(issue.path),
			detail: describeIssue(locale.language, issue),
		}));
		return { ...answer, body: { ...answer.body, errors } };
	},
	bodyTooLarge: (locale) => problem(locale, { status: 413, code: "bodyTooLarge", detail: "errors.bodyTooLarge" }),
	notImplemented: (locale) => problem(locale, { status: 501, code: "notImplemented", detail: "errors.notImplemented" }),
	busy: (locale) => ({ ...problem(locale, { status: 503, code: "busy", detail: "errors.busy" }), headers: soon }),
	tooManyRequests: (locale) =>
		problem(locale, { status: 429, code: "tooManyRequests", detail: "errors.tooManyRequests" }),
	unexpected: (locale) => problem(locale, { status: 500, code: "unexpected", detail: "errors.unexpected" }),
};

type ProblemCode =
	| "unauthenticated"
	| "forbidden"
	| "userRequired"
	| "malformedJson"
	| "invalidInput"
	| "bodyTooLarge"
	| "notImplemented"
	| "busy"
	| "tooManyRequests"
	| "unexpected"
	| "notFound"
	| "refused";

/** A problem of our API; its title is the sentence of its code. */
export function problem(
	{ language }: Locale,
	{
		status,
		code,
		detail,
		refusals,
	}: { status: number; code: ProblemCode; detail?: MessageKey; refusals?: readonly RefusalView[] },
): Answer & { readonly body: Problem } {
	return {
		status,
		body: {
			type: `urn:seatlift:problem:${code}`,
			title: formatMessage(language, `errors.title.${code}`),
			status,
			code,
			...(detail === undefined ? {} : { detail: formatMessage(language, detail) }),
			...(refusals === undefined ? {} : { refusals: [...refusals] }),
		},
	};
}

/** Our API's 404, naming what was not found. */
export function notFoundProblem(locale: Locale, what: Findable): Answer {
	return problem(locale, { status: 404, code: "notFound", detail: `errors.notFound.${what}` });
}

/** The original's 404 of a resource: code 3000 and the words that clients match on. */
export function notFoundError(what: Findable, where: string): Answer {
	return serviceError(404, {
		code: 3000,
		description: `Requested ${what} doesn't exist for ${where}.`,
		data: [`property_name: ${what}`],
	});
}

/** Which role the operation takes, as a sentence. */
export function describeForbidden(language: Locale["language"], operation: Operation): string {
	const roles = rolesAllowed(operation).map((role) => formatMessage(language, `errors.role.${role}`));
	return formatMessage(language, "errors.forbidden", {
		operation: formatMessage(language, `errors.operation.${operation}`),
		roles: new Intl.ListFormat(language, { type: "disjunction" }).format(roles),
	});
}

function toInvalidInput(language: Locale["language"], unions: Issues) {
	const issues = unions.flatMap(toLikeliest);
	const [first] = issues;
	// The original names a page's size and place by 3000, as any property that cannot be so.
	const isBadPage = issues.some(({ code, path }) => code === "too_small" && /^(size|offset)$/u.test(path.join(".")));
	const unknownEnum = issues.some((issue) => issue.code === "custom" && issue.params?.enum === true);
	const toName = ({ path }: z.core.$ZodIssue) => (path.length === 0 ? "body" : path.join("."));
	return {
		code: isBadPage ? 3000 : unknownEnum ? 900126 : 800002,
		description: formatMessage(language, "errors.invalidInput", {
			where: first === undefined ? "body" : toName(first),
			problem: first === undefined ? "" : describeIssue(language, first),
		}),
		data: issues.map((issue) => `property_name: ${toName(issue)}`),
	};
}

/** Of a choice between shapes, what is wrong with the one that the input comes closest to. */
function toLikeliest(issue: z.core.$ZodIssue): Issues {
	if (issue.code !== "invalid_union") return [issue];
	const [closest] = issue.errors.toSorted((a, b) => a.length - b.length);
	if (closest === undefined) return [issue];
	return closest.flatMap(toLikeliest).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** RFC 6901. */
function toPointer(path: readonly PropertyKey[]): string {
	return path.map((name) => `/${String(name).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

function describeIssue(language: Locale["language"], issue: z.core.$ZodIssue): string {
	switch (issue.code) {
		case "invalid_type":
			return formatMessage(language, "errors.issue.type", { expected: issue.expected });
		case "too_big":
			return formatMessage(language, "errors.issue.tooBig", {
				origin: issue.origin,
				maximum: Number(issue.maximum),
			});
		case "too_small":
			return formatMessage(language, "errors.issue.tooSmall", {
				origin: issue.origin,
				minimum: Number(issue.minimum),
			});
		case "unrecognized_keys":
			return formatMessage(language, "errors.issue.unknownNames", { names: issue.keys.join(", ") });
		default:
			return formatMessage(language, "errors.issue.other");
	}
}
