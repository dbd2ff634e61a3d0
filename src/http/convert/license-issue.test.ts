import { describe, expect, test } from "vitest";
import { type ServicePlanName, toServicePlanName } from "../../domain/basics/ids.ts";
import type { LicenseIssue } from "../../domain/licenses/license-issue.ts";
import { makeCatalog, skuOf } from "../../domain/upgrades/test-catalog.ts";
import { describeLicenseIssue, isBlocking } from "./license-issue.ts";

const catalog = makeCatalog();
const plans = (...names: readonly string[]): readonly ServicePlanName[] => names.map(toServicePlanName);
const otherSku = skuOf("exchangePlan1");

/** Every kind of issue, and whether it keeps the license from moving. */
const samples: readonly (readonly [boolean, LicenseIssue])[] = [
	[true, { kind: "exchangePlanConflict", plans: plans("EXCHANGE_S_ENTERPRISE", "EXCHANGE_S_STANDARD"), otherSku }],
	[true, { kind: "sharePointPlanConflict", plans: plans("SHAREPOINTENTERPRISE", "SHAREPOINTSTANDARD"), otherSku }],
	[true, { kind: "servicePlanConflict", plans: plans("YAMMER_ENTERPRISE", "YAMMER_MIDSIZE"), otherSku }],
	[true, { kind: "dependencyMissing", plans: plans("MCOMEETADV"), requiresAnyOf: plans("MCOSTANDARD", "TEAMS1") }],
	[true, { kind: "notEnoughLicenses" }],
	[true, { kind: "missingUsageLocation" }],
	[true, { kind: "prohibitedUsageLocation", usageLocation: "KR", countries: ["IN", "US"] }],
	[true, { kind: "duplicateProxyAddress", address: "kim@hanbit.example", others: ["lee@hanbit.example"] }],
	[true, { kind: "groupBasedLicense", groupName: "Sales" }],
	[true, { kind: "notVerified" }],
	[false, { kind: "licenseNotMoved" }],
	[false, { kind: "servicesLost", plans: plans("MICROSOFTBOOKINGS", "TEAMS1") }],
	[false, { kind: "disabledPlansDropped", plans: plans("MICROSOFTBOOKINGS") }],
	[false, { kind: "officeAppsReplaced", plans: plans("OFFICE_BUSINESS", "OFFICESUBSCRIPTION") }],
	[false, { kind: "oneDriveThroughSharePoint", plans: plans("ONEDRIVESTANDARD", "SHAREPOINTENTERPRISE") }],
	[false, { kind: "editionLowered", plans: plans("EXCHANGE_S_ENTERPRISE", "EXCHANGE_S_STANDARD") }],
	[false, { kind: "archiveStranded", plans: plans("EXCHANGE_S_ENTERPRISE") }],
	[false, { kind: "yammerEditionChanges", plans: plans("YAMMER_MIDSIZE", "YAMMER_ENTERPRISE") }],
	[false, { kind: "accountNeedsReview", account: "guest" }],
	[false, { kind: "accountNeedsReview", account: "sharedMailbox" }],
	[false, { kind: "accountNeedsReview", account: "signInBlocked" }],
];

describe.each(samples)("blocking %s: %o", (blocking, issue) => {
	test("has a reason and a remedy in both languages", () => {
		const ko = describeLicenseIssue(issue, catalog, "ko");
		const en = describeLicenseIssue(issue, catalog, "en");
		for (const sentence of [ko.reason, ko.remedy, en.reason, en.remedy]) {
			expect(sentence).toMatch(/\S.*\.$/u);
			expect(sentence).not.toMatch(/[{}<>]|undefined| {2}/u);
		}
		expect(ko.remedy).toContain("세요.");
		expect(`${en.reason}${en.remedy}`).not.toMatch(/[가-힣]/u);
	});

	test("names its services by machine name and title", () => {
		const named = "plans" in issue ? issue.plans : [];
		const { services } = describeLicenseIssue(issue, catalog, "en");
		expect(services).toEqual(named.map((name) => ({ name, title: `${name} service` })));
	});

	test("is told apart from mere advice", () => expect(isBlocking(issue)).toBe(blocking));
});

test("a conflict says which license has which plan", () => {
	const [, conflict] = samples[0] ?? [];
	if (conflict === undefined) throw new Error("there are samples");
	expect(describeLicenseIssue(conflict, catalog, "en")).toMatchObject({
		reason:
			"One user cannot have two Exchange Online plans. The new license has EXCHANGE_S_ENTERPRISE service, the license of exchangePlan1 product has EXCHANGE_S_STANDARD service.",
		remedy:
			"Switch EXCHANGE_S_STANDARD service off in the license of exchangePlan1 product, or take that license away, then move the user’s license.",
	});
});

test("a swap says what goes and what comes", () => {
	const issue: LicenseIssue = { kind: "officeAppsReplaced", plans: plans("OFFICE_BUSINESS", "OFFICESUBSCRIPTION") };
	expect(describeLicenseIssue(issue, catalog, "ko").reason).toBe(
		"데스크톱용 Office 앱이 다른 버전으로 바뀝니다: OFFICE_BUSINESS 서비스 → OFFICESUBSCRIPTION 서비스.",
	);
});
