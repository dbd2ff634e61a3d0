import type { CustomerId } from "../../domain/basics/ids.ts";
import type { LicenseViolation, LicenseViolationCode } from "../../domain/licenses/license-update.ts";
import { formatMessage } from "../../messages/messages.ts";
import type { Answer } from "../answer.ts";
import { serviceError } from "../errors.ts";
import type { Locale } from "../locale.ts";
import { describeViolation, type LicenseWords } from "./license-violation.ts";

/** The original's numbers for users and licenses (error codes of the Partner Center REST API, 2023-06). */
const numbers = {
	userNotFound: 60002,
	tenantNotFound: 60003,
	refused: 60000,
	noLicenseLeft: 60012,
	notAllowed: 900308,
};

const codes = {
	nothingAsked: 800002,
	unknownSku: 800002,
	unknownServicePlan: 800002,
	servicePlanNotInSku: 800002,
	skuNamedTwice: 800002,
	licenseGroupsMixed: 800002,
	notEnoughLicenses: numbers.noLicenseLeft,
	missingUsageLocation: numbers.refused,
	prohibitedUsageLocation: numbers.refused,
	licenseNotHeld: numbers.refused,
	licenseFromGroup: numbers.refused,
	exchangePlanConflict: numbers.refused,
	sharePointPlanConflict: numbers.refused,
	servicePlanConflict: numbers.refused,
	duplicateProxyAddress: numbers.refused,
	dependencyMissing: numbers.refused,
} satisfies Record<LicenseViolationCode, number>;

/** The wire has room for one code, that of the first violation; its description tells all reasons and remedies. */
export function toViolationError(
	violations: readonly LicenseViolation[],
	customerId: CustomerId,
	words: LicenseWords,
): Answer {
	const [first] = violations;
	if (first === undefined) throw new Error("a refusal gives at least one reason");
	return serviceError(400, {
		code: codes[first.code],
		description: violations
			.map((violation) => describeViolation(violation, words))
			.map(({ reason, remedy }) => `${reason} ${remedy}`)
			.join(" "),
		data: violations.map((violation) => describeForPrograms(violation, customerId)),
	});
}

/** What cannot be answered because there is no such customer or user, or because nobody may look. */
export function toLicenseError(
	kind: "customerNotFound" | "userNotFound" | "directoryClosed",
	{ customerId, userId = "" }: { readonly customerId: CustomerId; readonly userId?: string },
	{ language }: Locale,
): Answer {
	switch (kind) {
		case "customerNotFound":
			return serviceError(404, {
				code: numbers.tenantNotFound,
				description: `Requested Customer doesn't exist for TenantId - ${customerId}.`,
			});
		case "userNotFound":
			return serviceError(404, {
				code: numbers.userNotFound,
				description: `Requested User doesn't exist for TenantId - ${customerId}, UserId - ${userId}. ${formatMessage(language, "licenses.userNotFound")}`,
			});
		case "directoryClosed":
			return serviceError(403, {
				code: numbers.notAllowed,
				description: formatMessage(language, "errors.directoryClosed"),
			});
	}
}

/** The first kind in the words of the original, which clients compare; the others by their code. */
function describeForPrograms(violation: LicenseViolation, customerId: CustomerId): string {
	if (violation.code !== "notEnoughLicenses") return violation.code;
	return `LicenseQuotaExceededException : Subscription with Account ${customerId} and SKU ${violation.skuId} does not have any available licenses left.`;
}
