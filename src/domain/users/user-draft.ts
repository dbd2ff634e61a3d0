import type { CustomerUser, UserContact } from "../licenses/license.ts";

/** A person as somebody asks for one; what is absent stays empty. */
export interface UserDraft {
	readonly userPrincipalName: string;
	readonly displayName: string;
	readonly firstName?: string;
	readonly lastName?: string;
	readonly usageLocation?: string;
	readonly kind?: CustomerUser["kind"];
	readonly signInBlocked?: boolean;
	readonly immutableId?: string;
	readonly phoneNumber?: string;
	readonly contact?: UserContact;
}

/** What is to change of a person; what is absent stays, an empty text takes away. */
export type UserChanges = Partial<UserDraft>;
