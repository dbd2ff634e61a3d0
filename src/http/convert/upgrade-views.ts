import { type ServicePlanName, toId, type UserId } from "../../domain/basics/ids.ts";
import { getOffer } from "../../domain/catalog/catalog.ts";
import { compareServicePlans, type ReplacedService } from "../../domain/catalog/service-change.ts";
import { findEvidence } from "../../domain/licenses/issue-evidence.ts";
import type { AffectedUser, LicenseIssue, UserServices } from "../../domain/licenses/license-issue.ts";
import type { UpgradeAssessment } from "../../domain/upgrades/upgrade-assessment.ts";
import type { UpgradeChoice, UpgradePlan } from "../../domain/upgrades/upgrade-plan.ts";
import type { UpgradeRefusal } from "../../domain/upgrades/upgrade-refusal.ts";
import type { AffectedUserView, UpgradeRequest, UpgradeTarget } from "../../wire/api/upgrade.ts";
import { describeLicenseIssue, isBlocking } from "./license-issue.ts";
import { describeUpgradeRefusal } from "./upgrade-refusal.ts";
import { type ViewContext, viewOffer, viewService, viewServiceChange } from "./views.ts";

/** Refusals with their sentences. */
export function viewRefusals(refusals: readonly UpgradeRefusal[], { catalog, language }: ViewContext) {
	return refusals.map((refusal) => {
		const { code, reason, remedy, facts } = describeUpgradeRefusal(refusal, { catalog, language });
		return { code, reason, remedy, facts: { ...facts } };
	});
}

/** One target with its three facts, its refusals and what it would do to services. */
export function viewTarget(assessment: UpgradeAssessment, context: ViewContext): UpgradeTarget {
	return {
		offer: viewOffer(assessment.target, context),
		pathExists: assessment.pathExists,
		mayUpgrade: assessment.mayUpgrade,
		mayUpgradeWithLicenseTransfer: assessment.mayUpgradeWithLicenseTransfer,
		refusals: viewRefusals(assessment.refusals, context),
		transferRefusals: viewRefusals(assessment.transferRefusals, context),
		services: viewServiceChange(assessment.services, context),
	};
}

/** What the body of an upgrade, of its preview or of its quote asks for. */
export function readUpgradeChoice({
	targetOfferId,
	licenseTransfer,
	quantity,
	userIds,
}: UpgradeRequest): UpgradeChoice {
	return {
		targetOfferId,
		licenseTransfer,
		...(quantity === undefined ? {} : { quantity }),
		...(userIds === undefined || !licenseTransfer ? {} : { userIds: userIds.map((id) => toId<UserId>(id)) }),
	};
}

/** What a plan means for seats, services and people: the same words before and after. */
export function viewConsequences(
	plan: Pick<UpgradePlan, "sourceBefore" | "target" | "users" | "affected" | "transfer">,
	context: ViewContext,
	withheld?: string,
) {
	const { catalog } = context;
	const [from, to] = [plan.sourceBefore, plan.target].map(({ offerId }) => getOffer(catalog, offerId).skuId);
	if (from === undefined || to === undefined) throw new Error("an upgrade has two ends");
	return {
		quantity: plan.target.quantity,
		users: { ...plan.users, needingWork: plan.affected.length },
		...(plan.transfer === undefined ? {} : { transfer: plan.transfer }),
		services: viewServiceChange(compareServicePlans(catalog, from, to), context),
		affected: withheld === undefined ? plan.affected.map((user) => viewAffectedUser(user, context)) : [],
		...(withheld === undefined || plan.affected.length === 0 ? {} : { affectedWithheld: withheld }),
	};
}

function viewAffectedUser(user: AffectedUser, context: ViewContext): AffectedUserView {
	return {
		userId: user.userId,
		displayName: user.displayName,
		userPrincipalName: user.userPrincipalName,
		outcome: user.outcome,
		issues: user.issues.map((issue) => viewLicenseIssue(issue, context)),
		services: viewUserServices(user.services, context),
	};
}

/** An issue with its sentences, its services and how firmly it is known. */
export function viewLicenseIssue(issue: LicenseIssue, context: ViewContext): AffectedUserView["issues"][number] {
	const described = describeLicenseIssue(issue, context.catalog, context.language);
	const { evidence, source, cases } = findEvidence(issue);
	return {
		kind: issue.kind,
		severity: isBlocking(issue) ? "blocking" : "attention",
		reason: described.reason,
		remedy: described.remedy,
		services: described.services.map((service) => viewService(service.name, context)),
		...{ evidence, source, cases: [...cases] },
	};
}

/** What a move does to one user's services, each with its title. */
export function viewUserServices(
	services: UserServices | undefined,
	context: ViewContext,
): AffectedUserView["services"] {
	const view = (name: ServicePlanName) => viewService(name, context);
	const viewSwap = ({ from, to }: ReplacedService) => ({ from: view(from), to: view(to) });
	return {
		lost: (services?.lost ?? []).map(view),
		raised: (services?.raised ?? []).map(viewSwap),
		lowered: (services?.lowered ?? []).map(viewSwap),
		signInAgain: (services?.signInAgain ?? []).map(view),
	};
}
