import { type ServicePlanName, toServicePlanName } from "../basics/ids.ts";
import { getServicePlan } from "../catalog/catalog.ts";
import type { ReplacedService } from "../catalog/service-change.ts";
import { hasEnabled } from "./enabled-plans.ts";
import type { CustomerUser } from "./license.ts";
import type { AttentionLicenseIssue, UserServices } from "./license-issue.ts";
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
	issues.push(...describeSwaps("yammerEditionChanges", comparison.yammer, holder));
	issues.push(...describeSwaps("editionLowered", findLowered(comparison), holder));
	issues.push(...findStrandedArchive(comparison, holder));
	issues.push(...findAccountsToReview(holder.user));
	return issues;
}

/** What the move does to the services that the user has switched on, as far as other licenses do not give them too. */
export function describeUserServices(comparison: SkuComparison, holder: SourceHolder): UserServices {
	const [lost] = findServicesLost(comparison, holder);
	const isOn = ({ from }: ReplacedService) => !holder.source.disabledPlans.includes(from);
	const swapped = comparison.replaced.filter(isOn);
	return {
		lost: lost?.kind === "servicesLost" ? lost.plans : [],
		raised: swapped.filter(({ direction }) => direction === "higher"),
		lowered: swapped.filter(({ direction }) => direction === "lower"),
		signInAgain: comparison.officeApps.filter(isOn).map(({ to }) => to),
	};
}

/** A lower edition of what holds people's data has less room, and no archive or hold. */
function findLowered({ catalog, replaced }: SkuComparison): readonly ReplacedService[] {
	return replaced.filter(({ from, to }) => {
		const [before, after] = [getServicePlan(catalog, from), getServicePlan(catalog, to)];
		return before.dataBearing && before.tier > after.tier;
	});
}

/** Exchange Online (Plan 2) has an archive of its own; else it takes the add-on. */
const archivePlans = ["EXCHANGE_S_ARCHIVE_ADDON", "EXCHANGE_S_ENTERPRISE"].map(toServicePlanName);

function findStrandedArchive(
	{ catalog, sourcePlans, targetPlans }: SkuComparison,
	{ source, others }: SourceHolder,
): readonly AttentionLicenseIssue[] {
	const held = archivePlans.filter((plan) => sourcePlans.has(plan) && !source.disabledPlans.includes(plan));
	const kept = archivePlans.some(
		(plan) => targetPlans.has(plan) || others.some((other) => hasEnabled(catalog, other, plan)),
	);
	return held.length === 0 || kept ? [] : [{ kind: "archiveStranded", plans: held }];
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
	kind: "officeAppsReplaced" | "oneDriveThroughSharePoint" | "yammerEditionChanges" | "editionLowered",
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
