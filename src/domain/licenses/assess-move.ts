import type { ServicePlanName } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import { describeUserServices, findAttentionIssues } from "./attention-issues.ts";
import { findBlockingIssues } from "./blocking-issues.ts";
import { carryOverDisabledPlans } from "./disabled-plans.ts";
import type { LicenseAssignment } from "./license.ts";
import type { LicenseIssue, UserServices } from "./license-issue.ts";
import type { LicenseMove } from "./license-move.ts";
import type { SkuComparison } from "./sku-comparison.ts";
import type { SourceHolder } from "./source-holders.ts";

/** What becomes of one holder of the source's SKU; `move` is absent for those who keep it. */
export interface HolderOutcome {
	readonly holder: SourceHolder;
	readonly move?: LicenseMove;
	readonly issues: readonly LicenseIssue[];
	readonly services?: UserServices;
}

interface MoveToAssess {
	readonly now: Instant;
	readonly comparison: SkuComparison;
	readonly holder: SourceHolder;
	/** Plans of the target that are switched off besides those that were off before. */
	readonly leaveOff?: readonly ServicePlanName[];
}

/** One holder's move as if seats were plenty, with everything to do or to know about it. */
export function assessMove({ now, comparison, holder, leaveOff = [] }: MoveToAssess): HolderOutcome {
	const { carried, dropped } = carryOverDisabledPlans(comparison, holder.source.disabledPlans);
	const off = [...new Set([...carried, ...leaveOff])];
	const blocking = findBlockingIssues(comparison, holder, off);
	const issues = [...blocking, ...findAttentionIssues(comparison, holder, dropped)];
	const services = describeUserServices(comparison, holder);
	if (blocking.length > 0) return { holder, issues, services };
	const assignment: LicenseAssignment = holder.target ?? {
		userId: holder.user.id,
		skuId: comparison.targetSkuId,
		disabledPlans: off,
		assignedAt: now,
	};
	return {
		holder,
		issues,
		services,
		move: { userId: holder.user.id, removeSkuId: comparison.sourceSkuId, assignment },
	};
}
