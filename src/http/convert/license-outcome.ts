import type { Catalog } from "../../domain/catalog/catalog.ts";
import type { LicenseUpdateOutcome } from "../../use-cases/licenses/update-user-licenses.ts";
import type { UserLicensesResultView } from "../../wire/api/licenses.ts";
import type { Answer } from "../answer.ts";
import { notFoundProblem, problem, seatliftErrors } from "../errors.ts";
import type { Locale } from "../locale.ts";
import { viewUserLicenses } from "./license-views.ts";
import { describeNotice, describeViolation } from "./license-violation.ts";
import { viewServiceChange } from "./views.ts";

interface Saying {
	readonly locale: Locale;
	readonly catalog: Catalog;
}

/** Why the licenses of a customer's people cannot be looked at. */
export function licensesProblem(locale: Locale, kind: "customerNotFound" | "userNotFound" | "directoryClosed"): Answer {
	if (kind === "customerNotFound") return notFoundProblem(locale, "Customer");
	if (kind === "userNotFound")
		return problem(locale, { status: 404, code: "notFound", detail: "licenses.userNotFound" });
	return problem(locale, { status: 403, code: "forbidden", detail: "errors.directoryClosed" });
}

/** What would come of a change, also when nothing would. */
export function answerPreview(outcome: LicenseUpdateOutcome, saying: Saying): Answer {
	if (outcome.kind !== "refused") return answerOutcome(outcome, saying, true);
	const body: UserLicensesResultView = {
		preview: true,
		changed: false,
		violations: describeViolations(outcome, saying),
		notices: [],
	};
	return { status: 200, body };
}

/** What came of a change. */
export function answerUpdate(outcome: LicenseUpdateOutcome, saying: Saying): Answer {
	return answerOutcome(outcome, saying, false);
}

function answerOutcome(outcome: LicenseUpdateOutcome, saying: Saying, preview: boolean): Answer {
	const { locale } = saying;
	switch (outcome.kind) {
		case "refused":
			return problem(locale, { status: 409, code: "refused", refusals: describeViolations(outcome, saying) });
		case "stale":
			return problem(locale, { status: 409, code: "refused", detail: "licenses.stale" });
		case "userRequired":
			return seatliftErrors.userRequired(locale);
		case "updated":
			return { status: 200, body: viewUpdated(outcome, saying, preview) };
		default:
			return licensesProblem(locale, outcome.kind);
	}
}

function describeViolations(
	{ user, violations }: Extract<LicenseUpdateOutcome, { readonly kind: "refused" }>,
	{ catalog, locale: { language } }: Saying,
) {
	return violations.map((violation) => ({ ...describeViolation(violation, { catalog, language, user }) }));
}

function viewUpdated(
	{ user, plan, pools }: Extract<LicenseUpdateOutcome, { readonly kind: "updated" }>,
	{ catalog, locale: { language } }: Saying,
	preview: boolean,
): UserLicensesResultView {
	const { gained, replaced, lost } = viewServiceChange(plan.services, { catalog, language });
	return {
		preview,
		changed: plan.toAssign.length + plan.toRemove.length > 0,
		violations: [],
		notices: plan.notices.map((notice) => describeNotice(notice, { catalog, language, user })),
		services: { gained, replaced, lost },
		licenses: viewUserLicenses({ user, assignments: plan.after, pools }, { catalog, language }),
	};
}
