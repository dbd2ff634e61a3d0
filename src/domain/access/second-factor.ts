import type { AccountId, PartnerId } from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import type { CustomRole } from "./custom-role.ts";
import { type HeldRoles, isAdministrator } from "./rights-of.ts";

/** The kinds of proof that follow a password. */
export const secondFactorKinds = ["totp", "passkey", "recoveryCode"] as const;
export type SecondFactorKind = (typeof secondFactorKinds)[number];

/** Something that a person has besides a password. */
export interface SecondFactor {
	readonly partnerId: PartnerId;
	readonly accountId: AccountId;
	/** Of a passkey, its credential id. */
	readonly id: string;
	readonly kind: SecondFactorKind;
	/** What the person calls it. */
	readonly name: string;
	/** The key of an authenticator app (base32), the public key of a passkey (JSON), the SHA-256 of a recovery code. */
	readonly material: string;
	/** The last time step that an app's code was taken for, or the signature count of a passkey. */
	readonly counter: number;
	readonly createdAt: Instant;
	readonly lastUsedAt?: Instant;
}

/** Of whom a partner demands a second factor. */
export type SecondFactorDemand = "optional" | "administrators" | "everybody";

/** Whether it is demanded of somebody with those roles. */
export function isSecondFactorDemanded(
	demand: SecondFactorDemand,
	held: HeldRoles,
	known: readonly CustomRole[],
): boolean {
	switch (demand) {
		case "optional":
			return false;
		case "administrators":
			return isAdministrator(held, known);
		case "everybody":
			return true;
	}
}
