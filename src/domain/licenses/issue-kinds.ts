import type { BlockingLicenseIssue, LicenseIssue, LicenseIssueKind } from "./license-issue.ts";

const blocks = {
	exchangePlanConflict: true,
	sharePointPlanConflict: true,
	servicePlanConflict: true,
	dependencyMissing: true,
	notEnoughLicenses: true,
	missingUsageLocation: true,
	prohibitedUsageLocation: true,
	duplicateProxyAddress: true,
	groupBasedLicense: true,
	notVerified: true,
	licenseNotMoved: false,
	servicesLost: false,
	disabledPlansDropped: false,
	officeAppsReplaced: false,
	oneDriveThroughSharePoint: false,
	editionLowered: false,
	archiveStranded: false,
	yammerEditionChanges: false,
	accountNeedsReview: false,
} satisfies Record<LicenseIssueKind, boolean>;

/** Whether the issue keeps the license from moving; only such issues are license errors on the wire. */
export function isBlocking(issue: LicenseIssue): issue is BlockingLicenseIssue {
	return blocks[issue.kind];
}
