import type { CustomerId, ServicePlanName, SkuId, UserId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";

/** A person (or mailbox) in the customer's directory. */
export interface CustomerUser {
	readonly id: UserId;
	readonly customerId: CustomerId;
	readonly userPrincipalName: string;
	readonly displayName: string;
	readonly firstName: string;
	readonly lastName: string;
	/** ISO 3166 alpha-2; a license cannot be assigned without it. */
	readonly usageLocation?: string;
	readonly kind: "member" | "guest" | "sharedMailbox";
	readonly signInBlocked: boolean;
	/** When the person last used any service, where known. */
	readonly lastActiveAt?: Instant;
}

/** That one user has one SKU, and which of its service plans are switched off for that user. */
export interface LicenseAssignment {
	readonly userId: UserId;
	readonly skuId: SkuId;
	readonly disabledPlans: readonly ServicePlanName[];
	/** Set when the license comes from a group of the directory; only the group can take it away. */
	readonly groupName?: string;
	readonly assignedAt: Instant;
}
