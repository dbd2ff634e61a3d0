import { addDays, type Instant } from "../basics/instant.ts";
import type { CustomerUser, LicenseAssignment } from "../licenses/license.ts";
import type { DirectoryRoleId } from "./directory-role.ts";

/** Somebody who was deleted and can still come back, with what was held at that moment. */
export interface DeletedUser {
	readonly user: CustomerUser;
	readonly deletedAt: Instant;
	readonly licenses: readonly LicenseAssignment[];
	readonly roleIds: readonly DirectoryRoleId[];
}

/** "You can restore a deleted user for 30 days" (Partner Center documentation, "delete a user account for a customer"). */
const restorableDays = 30;

/** Who was deleted at or before this moment is gone for good. */
export function goneBefore(now: Instant): Instant {
	return addDays(now, -restorableDays);
}

/** The first moment at which the person can no longer be restored. */
export function restorableUntil(deletedAt: Instant): Instant {
	return addDays(deletedAt, restorableDays);
}
