import type { AccountId, PartnerId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { CustomRoleId } from "./custom-role.ts";
import type { OutsideIdentity } from "./identity-provider.ts";
import type { Role } from "./roles.ts";

/** A person of a partner who can sign in. */
export interface Account {
	readonly id: AccountId;
	readonly partnerId: PartnerId;
	/** As the person writes it; compared without regard to case, unique over the installation. */
	readonly userName: string;
	readonly displayName: string;
	/** PHC string of argon2id; empty until the person has chosen a password, and then nothing signs in by it. */
	readonly passwordHash: string;
	readonly roles: readonly Role[];
	/** Roles of the partner's own making. */
	readonly customRoles?: readonly CustomRoleId[];
	/** `invited`: has not opened its link yet. `blocked`: may not sign in. Absent for everybody else. */
	readonly state?: "invited" | "blocked";
	/** Who signs in elsewhere has no password here. */
	readonly outside?: OutsideIdentity;
	readonly passwordChangedAt?: Instant;
	readonly createdAt: Instant;
}

/** Whether a password opens it; not before its person has chosen one, nor while an outside provider lets them in. */
export function hasPassword({ passwordHash }: Pick<Account, "passwordHash">): boolean {
	return passwordHash !== "";
}

/** Whether somebody can let others in, also while every outside provider is out of reach. */
export function isLocalAdmin(account: Account): boolean {
	return account.roles.includes("globalAdmin") && account.state === undefined && hasPassword(account);
}

/** The form in which two spellings of a sign-in name are the same name. */
export function toSignInName(userName: string): string {
	return userName.trim().normalize("NFC").toLowerCase();
}
