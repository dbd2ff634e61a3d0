import type { TextKey } from "../../language/text.ts";

const titles = {
	exchangePlanConflict: "issue.exchangePlanConflict",
	sharePointPlanConflict: "issue.sharePointPlanConflict",
	servicePlanConflict: "issue.servicePlanConflict",
	notEnoughLicenses: "issue.notEnoughLicenses",
	missingUsageLocation: "issue.missingUsageLocation",
	groupBasedLicense: "issue.groupBasedLicense",
	licenseNotMoved: "issue.licenseNotMoved",
	servicesLost: "issue.servicesLost",
	disabledPlansDropped: "issue.disabledPlansDropped",
	officeAppsReplaced: "issue.officeAppsReplaced",
	oneDriveThroughSharePoint: "issue.oneDriveThroughSharePoint",
	dependencyMissing: "issue.dependencyMissing",
	accountNeedsReview: "issue.accountNeedsReview",
	prohibitedUsageLocation: "issue.prohibitedUsageLocation",
	duplicateProxyAddress: "issue.duplicateProxyAddress",
	notVerified: "issue.notVerified",
	editionLowered: "issue.editionLowered",
	archiveStranded: "issue.archiveStranded",
	yammerEditionChanges: "issue.yammerEditionChanges",
} as const satisfies Record<string, TextKey>;

/** The sentence that names a kind of extra work; a kind that a newer server sends is called other work. */
export function issueTitleKey(kind: string): TextKey {
	return Object.hasOwn(titles, kind) ? titles[kind as keyof typeof titles] : "issue.other"; // hasOwn has just proved it
}
