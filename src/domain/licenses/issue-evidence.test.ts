import { expect, test } from "vitest";
import { findEvidence, reassignmentCases } from "./issue-evidence.ts";
import type { LicenseIssue } from "./license-issue.ts";
import { plans } from "./test-moves.ts";

test("all sixteen known problems are found, each with its evidence", () => {
	const otherSku = "sku" as never; // any id
	const issues: readonly LicenseIssue[] = [
		{ kind: "exchangePlanConflict", plans: [], otherSku },
		{ kind: "sharePointPlanConflict", plans: [], otherSku },
		{ kind: "licenseNotMoved" },
		{ kind: "disabledPlansDropped", plans: [] },
		{ kind: "notEnoughLicenses" },
		{ kind: "missingUsageLocation" },
		{ kind: "dependencyMissing", plans: [], requiresAnyOf: [] },
		{ kind: "duplicateProxyAddress", address: "a@b.example", others: [] },
		{ kind: "servicesLost", plans: plans("MICROSOFTBOOKINGS", "O365_SB_Relationship_Management", "TEAMS1") },
		{ kind: "archiveStranded", plans: [] },
		{ kind: "yammerEditionChanges", plans: [] },
		{ kind: "oneDriveThroughSharePoint", plans: [] },
		{ kind: "officeAppsReplaced", plans: [] },
		{ kind: "accountNeedsReview", account: "guest" },
		{ kind: "groupBasedLicense", groupName: "G" },
	];
	const found = issues.map(findEvidence);
	expect(found.flatMap(({ cases }) => cases)).toEqual(reassignmentCases);
	expect(new Set(found.map(({ evidence }) => evidence))).toEqual(new Set(["documented", "computed", "inferred"]));
	for (const { source } of found) expect(source).toMatch(/\S/u);
});
