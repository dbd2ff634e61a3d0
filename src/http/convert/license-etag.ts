import { createHash } from "node:crypto";
import type { LicenseAssignment } from "../../domain/licenses/license.ts";

/** What tells one state of a user's licenses from another: SKUs, their groups and what is switched off in each. */
export function toLicensesEtag(assignments: readonly LicenseAssignment[]): string {
	const state = assignments
		.map(({ skuId, disabledPlans, groupName }) => [skuId, groupName ?? "", ...disabledPlans.toSorted()].join(" "))
		.toSorted()
		.join("\n");
	return createHash("sha256").update(state).digest("base64url").slice(0, 22);
}
