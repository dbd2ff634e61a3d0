import type { ServicePlanName } from "../basics/ids.ts";
import type { ReplacedService } from "../catalog/service-change.ts";
import { hasEnabled } from "./enabled-plans.ts";
import type { CustomerUser } from "./license.ts";
import type { AttentionLicenseIssue } from "./license-issue.ts";
import type { SkuComparison } from "./sku-comparison.ts";
import type { SourceHolder } from "./source-holders.ts";

/**
 * What is worth knowing about one user's move although nothing stops it: services that the target lacks, another
 * edition of the desktop apps, OneDrive by way of SharePoint (computed from the Azure AD licensing service plan
 * reference, mid-2020), and accounts that perhaps should hold no license at all.
 */
export function findAttentionIssues(
	comparison: SkuComparison,
	holder: SourceHolder,
	droppedPlans: readonly ServicePlanName[],
): readonly AttentionLicenseIssue[] {
	const issues: AttentionLicenseIssue[] = [...findServicesLost(comparison, holder)];
	if (droppedPlans.length > 0) issues.push({ kind: "disabledPlansDropped", plans: droppedPlans });
	issues.push(...describeSwaps("officeAppsReplaced", comparison.officeApps, holder));
	issues.push(...describeSwaps("oneDriveThroughSharePoint", comparison.oneDrive, holder));
	issues.push(...findAccountsToReview(holder.user));
	return issues;
}

/** The services the user has now and would not have afterwards, through this license or any other of the user's. */
export function findServicesLost(
	{ catalog, lost }: SkuComparison,
	{ source, others }: SourceHolder,
): readonly AttentionLicenseIssue[] {
	const plans = lost.filter(
		(plan) => !source.disabledPlans.includes(plan) && !others.some((other) => hasEnabled(catalog, other, plan)),
	);
	return plans.length === 0 ? [] : [{ kind: "servicesLost", plans }];
}

function describeSwaps(
	kind: "officeAppsReplaced" | "oneDriveThroughSharePoint",
	swaps: readonly ReplacedService[],
	{ source }: SourceHolder,
): readonly AttentionLicenseIssue[] {
	const seen = swaps.filter(({ from }) => !source.disabledPlans.includes(from));
	return seen.length === 0 ? [] : [{ kind, plans: seen.flatMap(({ from, to }) => [from, to]) }];
}

function findAccountsToReview(user: CustomerUser): readonly AttentionLicenseIssue[] {
	const issues: AttentionLicenseIssue[] = [];
	if (user.kind !== "member") issues.push({ kind: "accountNeedsReview", account: user.kind });
	if (user.signInBlocked) issues.push({ kind: "accountNeedsReview", account: "signInBlocked" });
	return issues;
}
