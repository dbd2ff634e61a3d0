import type { LicenseIssue, LicenseIssueKind } from "./license-issue.ts";

/** How firmly a problem of reassigning licenses is known. */
export type Evidence = "documented" | "computed" | "inferred";

/** The sixteen known problems of reassigning licenses while a plan is switched. */
export const reassignmentCases = [
	"exchangePlanConflict",
	"sharePointPlanConflict",
	"mailboxDisconnectWindow",
	"disabledPlansLost",
	"notEnoughLicenses",
	"missingUsageLocation",
	"dependency",
	"duplicateProxyAddress",
	"bookingsLost",
	"outlookCustomerManagerLost",
	"archive",
	"yammerEdition",
	"oneDriveToSharePoint",
	"officeClient",
	"guestOrShared",
	"groupBased",
] as const;
export type ReassignmentCase = (typeof reassignmentCases)[number];

/** Where an issue is known from, by name and date of the document. */
export interface IssueEvidence {
	readonly evidence: Evidence;
	readonly source: string;
	/** Empty where it is none of the sixteen. */
	readonly cases: readonly ReassignmentCase[];
}

const resolving = "Azure AD, “resolve group license problems”, 2018";
const plans = "Azure AD, “licensing service plan reference”, mid-2020";
const switching = "Microsoft 365, “switch to a different plan”, 2020";

const known = {
	exchangePlanConflict: { evidence: "documented", source: resolving, cases: ["exchangePlanConflict"] },
	sharePointPlanConflict: { evidence: "documented", source: resolving, cases: ["sharePointPlanConflict"] },
	servicePlanConflict: { evidence: "documented", source: resolving, cases: [] },
	dependencyMissing: { evidence: "documented", source: resolving, cases: ["dependency"] },
	notEnoughLicenses: { evidence: "documented", source: resolving, cases: ["notEnoughLicenses"] },
	missingUsageLocation: { evidence: "documented", source: resolving, cases: ["missingUsageLocation"] },
	prohibitedUsageLocation: { evidence: "documented", source: resolving, cases: ["missingUsageLocation"] },
	duplicateProxyAddress: { evidence: "documented", source: resolving, cases: ["duplicateProxyAddress"] },
	groupBasedLicense: { evidence: "inferred", source: "Azure AD, “group-based licensing”, 2018", cases: ["groupBased"] },
	notVerified: { evidence: "inferred", source: "Seatlift's reading", cases: [] },
	licenseNotMoved: {
		evidence: "documented",
		source: "Partner Center SDK for .NET, “upgrade_only”, 2023; Tech Community 605962, 2019",
		cases: ["mailboxDisconnectWindow"],
	},
	servicesLost: { evidence: "computed", source: plans, cases: [] },
	disabledPlansDropped: { evidence: "documented", source: switching, cases: ["disabledPlansLost"] },
	officeAppsReplaced: { evidence: "computed", source: plans, cases: ["officeClient"] },
	oneDriveThroughSharePoint: { evidence: "computed", source: plans, cases: ["oneDriveToSharePoint"] },
	editionLowered: { evidence: "computed", source: plans, cases: [] },
	archiveStranded: { evidence: "computed", source: plans, cases: ["archive"] },
	yammerEditionChanges: { evidence: "computed", source: plans, cases: ["yammerEdition"] },
	accountNeedsReview: { evidence: "inferred", source: "Seatlift's reading", cases: ["guestOrShared"] },
} as const satisfies Record<LicenseIssueKind, IssueEvidence>;

/** How firmly the issue is known, where from, and which of the sixteen it is; a lost service may be two of them. */
export function findEvidence(issue: LicenseIssue): IssueEvidence {
	if (issue.kind !== "servicesLost") return known[issue.kind];
	return { ...known.servicesLost, cases: issue.plans.flatMap((plan) => lostCases[plan] ?? []) };
}

const lostCases: Readonly<Record<string, ReassignmentCase>> = {
	MICROSOFTBOOKINGS: "bookingsLost",
	O365_SB_Relationship_Management: "outlookCustomerManagerLost",
	EXCHANGE_S_ARCHIVE_ADDON: "archive",
};
