import { toServicePlanName } from "../basics/ids.ts";
import { makeCatalog, skuOf, type TestProduct } from "../upgrades/test-catalog.ts";
import { makeAssignment, makeUser, now } from "../upgrades/test-facts.ts";
import type { CustomerUser, LicenseAssignment } from "./license.ts";
import type { LicenseIssue } from "./license-issue.ts";
import { type LicenseMoveFacts, planLicenseMoves } from "./plan-license-moves.ts";

/** A move from Business Basic to E3 with seats to spare, unless changed. */
export function factsOf(
	users: readonly CustomerUser[],
	assignments: readonly LicenseAssignment[],
	changes: Partial<LicenseMoveFacts> = {},
): LicenseMoveFacts {
	return {
		now,
		catalog: makeCatalog(),
		licenses: { users, assignments },
		sourceSkuId: skuOf("basic"),
		targetSkuId: skuOf("e3"),
		licenseTransfer: true,
		targetSeats: 100,
		remainingSourceSeats: 0,
		...changes,
	};
}

/** Names of service plans. */
export const plans = (...names: readonly string[]) => names.map(toServicePlanName);

export interface OneUser {
	readonly user?: Partial<CustomerUser>;
	readonly license?: Partial<LicenseAssignment>;
	readonly others?: readonly LicenseAssignment[];
	readonly from?: TestProduct;
	readonly to?: TestProduct;
	readonly facts?: Partial<LicenseMoveFacts>;
}

/** Plans the move of one user and returns the move, the outcome and the issues by kind. */
export function moveOne({ user, license, others = [], from = "basic", to = "e3", facts }: OneUser) {
	const planned = planLicenseMoves(
		factsOf([makeUser("kim", user)], [makeAssignment("kim", from, license), ...others], {
			sourceSkuId: skuOf(from),
			targetSkuId: skuOf(to),
			...facts,
		}),
	);
	const issues: readonly LicenseIssue[] = planned.affected[0]?.issues ?? [];
	return {
		move: planned.moves[0],
		outcome: planned.affected[0]?.outcome,
		services: planned.affected[0]?.services,
		issues,
		kinds: issues.map(({ kind }) => kind),
	};
}
