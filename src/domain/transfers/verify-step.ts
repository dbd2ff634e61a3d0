import type { UserId } from "../basics/ids.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { LicenseAssignment } from "../licenses/license.ts";
import { findServiceViolations } from "../licenses/license-violations.ts";
import type { LicenseTransfer } from "./license-transfer.ts";
import type { TransferStep } from "./plan-transfer-step.ts";

/** What is found once the new licenses are written and the old ones not yet taken. */
export interface StepToVerify {
	readonly catalog: Catalog;
	readonly transfer: LicenseTransfer;
	readonly step: TransferStep;
	/** Everything that the users of the group were assigned before, and are now. */
	readonly before: readonly LicenseAssignment[];
	readonly found: readonly LicenseAssignment[];
	/** Licenses of the target's SKU: bought, and assigned now. */
	readonly purchased: number;
	readonly assigned: number;
}

/**
 * Users whose new license is not there as it was given, or breaks a rule with the user's others once the old one is gone;
 * all of them when more is assigned than was bought. The old license is taken from nobody else.
 */
export function listUnverified({ catalog, transfer, step, ...facts }: StepToVerify): ReadonlySet<UserId> {
	if (facts.assigned > facts.purchased) return new Set(step.take);
	const foundOf = Map.groupBy(facts.found, ({ userId }) => userId);
	const beforeOf = Map.groupBy(facts.before, ({ userId }) => userId);
	const isThere = (wanted: LicenseAssignment) =>
		(foundOf.get(wanted.userId) ?? []).some(
			({ skuId, disabledPlans }) => skuId === wanted.skuId && isSame(disabledPlans, wanted.disabledPlans),
		);
	const isKept = (userId: UserId) => {
		const after = (foundOf.get(userId) ?? []).filter(({ skuId }) => skuId !== transfer.sourceSkuId);
		return findServiceViolations(catalog, beforeOf.get(userId) ?? [], after).length === 0;
	};
	const missing = new Set(step.give.filter((wanted) => !isThere(wanted)).map(({ userId }) => userId));
	return new Set(step.take.filter((userId) => missing.has(userId) || !isKept(userId)));
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
	return one.toSorted().join(" ") === other.toSorted().join(" ");
}
