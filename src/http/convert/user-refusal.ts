import type { UserRefusal } from "../../domain/users/user-refusal.ts";
import { formatMessage, type MessageLanguage, type MessageValues } from "../../messages/messages.ts";
import type { DirectoryOutcome } from "../../use-cases/users/directory.ts";
import type { RefusalView } from "../../wire/api/problem.ts";
import type { Answer } from "../answer.ts";
import { problem, serviceError } from "../errors.ts";
import type { Locale } from "../locale.ts";

/** Everything that can come of a question to a directory but an answer. */
export type DirectoryRefusal = Exclude<DirectoryOutcome<object>, { readonly kind: "done" }>;

/** The refusal as the original says it: codes of its error reference, 60002 and 60003 for people and tenants. */
export function toUserError(outcome: DirectoryRefusal, { language }: Locale): Answer {
	const say = (key: "customer" | "user" | "role") => formatMessage(language, `users.notFound.${key}`);
	switch (outcome.kind) {
		case "customerNotFound":
			return serviceError(404, { code: 60003, description: say("customer"), data: ["property_name: Customer"] });
		case "userNotFound":
			return serviceError(404, { code: 60002, description: say("user"), data: ["property_name: CustomerUser"] });
		case "roleNotFound":
			return serviceError(404, { code: 3000, description: say("role"), data: ["property_name: DirectoryRole"] });
		case "directoryClosed":
			return serviceError(403, { code: 900308, description: formatMessage(language, "users.directoryClosed") });
		case "refused": {
			const taken = outcome.refusals.some(({ code }) => code === "userNameTaken");
			return serviceError(taken ? 409 : 400, {
				code: 3000,
				description: [...new Set(outcome.refusals.map((one) => describe(one, language).sentence))].join(" "),
				data: [...new Set(outcome.refusals.map(({ field }) => `property_name: ${field}`))],
			});
		}
	}
}

/** The same in our own API: what a body lacks or has wrong is a 400 that points to it, a name that is taken a 409. */
export function toUserProblem(outcome: DirectoryRefusal, locale: Locale): Answer {
	const { language } = locale;
	const missing = (key: "user" | "role" | "customer") => {
		const { status, body } = problem(locale, { status: 404, code: "notFound" });
		return { status, body: { ...body, detail: formatMessage(language, `users.notFound.${key}`) } };
	};
	switch (outcome.kind) {
		case "customerNotFound":
			return missing("customer");
		case "userNotFound":
			return missing("user");
		case "roleNotFound":
			return missing("role");
		case "directoryClosed": {
			const { status, body } = problem(locale, { status: 403, code: "forbidden" });
			return { status, body: { ...body, detail: formatMessage(language, "users.directoryClosed") } };
		}
		case "refused": {
			const taken = outcome.refusals.some(({ code }) => code === "userNameTaken");
			const refusals = outcome.refusals.map((one) => viewUserRefusal(one, language));
			if (taken) return problem(locale, { status: 409, code: "refused", refusals });
			const { status, body } = problem(locale, { status: 400, code: "invalidInput" });
			const errors = outcome.refusals.map((one) => {
				const { sentence } = describe(one, language);
				return { pointer: toPointer(one), detail: sentence };
			});
			return { status, body: { ...body, errors } };
		}
	}
}

/** One reason with its remedy and facts. */
export function viewUserRefusal(refusal: UserRefusal, language: MessageLanguage): RefusalView {
	const { reason, remedy } = describe(refusal, language);
	return { code: refusal.code, reason, remedy, facts: { ...refusal } };
}

/** Reason and remedy of a refusal, and both in one. */
export function describe(
	refusal: UserRefusal,
	language: MessageLanguage,
): { readonly reason: string; readonly remedy: string; readonly sentence: string } {
	const values: MessageValues = {
		most: "most" in refusal ? refusal.most : 0,
		least: "least" in refusal ? refusal.least : 0,
		kinds: "kinds" in refusal ? refusal.kinds : 0,
		domain: "domain" in refusal ? refusal.domain : "",
		name: "userPrincipalName" in refusal ? refusal.userPrincipalName : "",
		licenses: "licenses" in refusal ? refusal.licenses : 0,
		field: formatMessage(language, `users.field.${refusal.field}`),
	};
	const reason = formatMessage(language, `users.refusal.${refusal.code}.reason`, values);
	const remedy = formatMessage(language, `users.refusal.${refusal.code}.remedy`, values);
	return { reason, remedy, sentence: `${reason} ${remedy}` };
}

const contactFields = new Set([
	"jobTitle",
	"department",
	"officeNumber",
	"officePhone",
	"mobilePhone",
	"fax",
	"alternateEmail",
	"address",
	"city",
	"state",
	"postalCode",
	"country",
]);

function toPointer({ field }: UserRefusal): string {
	return contactFields.has(field) ? `/contact/${field}` : `/${field}`;
}
