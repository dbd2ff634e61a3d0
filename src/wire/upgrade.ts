import { z } from "zod";
import { offer } from "./offer.ts";
import { tolerantEnum } from "./read-tolerantly.ts";
import { attributes, collectionOf } from "./resource.ts";

/** Numbers are the .NET SDK's member values; the result of an upgrade carries the number. */
export const upgradeTypeNumbers = { none: 0, upgrade_only: 1, upgrade_with_license_transfer: 2 } as const;
export type UpgradeType = keyof typeof upgradeTypeNumbers;

/** Why an upgrade is not possible. `code` is a number on the wire, whatever the documents say. */
export const upgradeError = z
	.object({ code: z.int(), description: z.string(), additionalDetails: z.string().optional(), attributes })
	.meta({ id: "UpgradeError" });
export type UpgradeError = z.infer<typeof upgradeError>;

/** One target and one way of upgrading to it. `isEligible` ⇔ `upgradeErrors` is empty. */
export const upgrade = z
	.object({
		targetOffer: offer,
		upgradeType: z.enum(["upgrade_only", "upgrade_with_license_transfer"]),
		isEligible: z.boolean(),
		quantity: z.int(),
		upgradeErrors: z.array(upgradeError),
		attributes,
	})
	.meta({ id: "Upgrade" });
export type Upgrade = z.infer<typeof upgrade>;
export const upgradeCollection = collectionOf(upgrade).meta({ id: "UpgradeCollection" });

/** Body of the POST: an item of the collection handed back; only these three members matter. */
export const upgradeRequest = z
	.object({
		targetOffer: z.object({ id: z.string().min(1).max(200) }),
		upgradeType: tolerantEnum(upgradeTypeNumbers),
		quantity: z.int().min(0).max(2_147_483_647).optional(),
	})
	.meta({ id: "UpgradeRequest" });

/** A fault of one service for one user. `data` names the service plans. */
const apiFault = z
	.object({ code: z.int(), description: z.string(), data: z.array(z.string()), attributes })
	.meta({ id: "ApiFault" });

/** A user whose license was not moved: the guide's "list of affected accounts and services". */
export const userLicenseError = z
	.object({ userObjectId: z.guid(), name: z.string(), email: z.string(), errors: z.array(apiFault), attributes })
	.meta({ id: "UserLicenseError" });
export type UserLicenseError = z.infer<typeof userLicenseError>;

/** Answer of the POST, 200 even when refused: then `upgradeErrors` says why and there is no target. */
export const upgradeResult = z
	.object({
		sourceSubscriptionId: z.string(),
		targetSubscriptionId: z.string().optional(),
		upgradeType: z.union([z.int(), z.string()]),
		upgradeErrors: z.array(upgradeError),
		licenseErrors: z.array(userLicenseError),
		attributes,
	})
	.meta({ id: "UpgradeResult" });
export type UpgradeResult = z.infer<typeof upgradeResult>;
