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
	/** Absent for people who were there before the directory was kept here. */
	readonly createdAt?: Instant;
	/** What ties the person to a directory of the customer's own. */
	readonly immutableId?: string;
	readonly phoneNumber?: string;
	readonly contact?: UserContact;
}

/** Where a person works and is reached: the further columns of Microsoft's sheet for adding users. */
export interface UserContact {
	readonly jobTitle?: string;
	readonly department?: string;
	readonly officeNumber?: string;
	readonly officePhone?: string;
	readonly mobilePhone?: string;
	readonly fax?: string;
	readonly alternateEmail?: string;
	readonly address?: string;
	readonly city?: string;
	readonly state?: string;
	readonly postalCode?: string;
	readonly country?: string;
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

/** The customer's people and what they are assigned; read only when licenses move or a preview lists users. */
export interface LicenseFacts {
	readonly users: readonly CustomerUser[];
	/** Every assignment of the customer's users, of any SKU. */
	readonly assignments: readonly LicenseAssignment[];
	/** Mail addresses that several people have, by person; absent where nobody has such. */
	readonly duplicateAddresses?: DuplicateAddresses;
}

/** By person, the addresses that somebody else has too. */
export type DuplicateAddresses = ReadonlyMap<UserId, readonly DuplicateAddress[]>;

/** A mail address that somebody else has too. */
export interface DuplicateAddress {
	readonly address: string;
	/** Sign-in names of the others. */
	readonly others: readonly string[];
}
