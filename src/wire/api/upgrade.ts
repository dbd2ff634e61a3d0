import { z } from "zod";
import { refusal } from "./problem.ts";
import { offerView, subscriptionSummary } from "./subscription.ts";

/** A service plan with its title in the caller's language. */
const serviceView = z.object({ name: z.string(), title: z.string(), dataBearing: z.boolean() }).meta({ id: "Service" });

const serviceChange = z
	.object({
		gained: z.array(serviceView),
		replaced: z.array(z.object({ from: serviceView, to: serviceView, direction: z.enum(["higher", "lower"]) })),
		lost: z.array(serviceView),
		kept: z.array(serviceView),
	})
	.meta({ id: "ServiceChange" });

/** One target with its three facts kept apart and every refusal with its remedy. */
export const upgradeTarget = z
	.object({
		offer: offerView,
		pathExists: z.boolean(),
		mayUpgrade: z.boolean(),
		mayUpgradeWithLicenseTransfer: z.boolean(),
		refusals: z.array(refusal),
		/** Contains `refusals`. */
		transferRefusals: z.array(refusal),
		services: serviceChange,
	})
	.meta({ id: "UpgradeTarget" });
export type UpgradeTarget = z.infer<typeof upgradeTarget>;

/** Answer of `GET …/subscriptions/{sid}/upgrades`: every documented path, open or closed. */
export const upgradeTargets = z
	.object({ source: subscriptionSummary, targets: z.array(upgradeTarget) })
	.meta({ id: "UpgradeTargets" });
export type UpgradeTargets = z.infer<typeof upgradeTargets>;

/** Body of `POST …/upgrades/preview` and `POST …/upgrades`. */
export const upgradeRequest = z
	.strictObject({
		targetOfferId: z.string().min(1).max(200),
		licenseTransfer: z.boolean(),
		quantity: z.int().min(1).max(10_000_000).optional(),
		/** Whose licenses move, by user id; everybody's who has one when absent. Only with `licenseTransfer`. */
		userIds: z.array(z.string().min(1).max(100)).min(1).max(10_000).optional(),
	})
	.meta({ id: "SeatliftUpgradeRequest" });
export type UpgradeRequest = z.infer<typeof upgradeRequest>;

/** What somebody must do or know about one user. `blocking`: that user's license is not moved. */
export const licenseIssueView = z
	.object({
		kind: z.string(),
		severity: z.enum(["blocking", "attention"]),
		reason: z.string(),
		remedy: z.string(),
		services: z.array(serviceView),
		/** How firmly it is known: said in Microsoft's documents, computed from the catalog of services, or our reading. */
		evidence: z.enum(["documented", "computed", "inferred"]),
		/** Where it is said, by name and date of the document. */
		source: z.string(),
		/** Which of the sixteen known problems of reassigning licenses it is. */
		cases: z.array(z.string()),
	})
	.meta({ id: "LicenseIssue" });

const swappedService = z.object({ from: serviceView, to: serviceView });

/** What the move does to the services that one user has switched on. */
export const userServices = z
	.object({
		lost: z.array(serviceView),
		/** By a higher edition. */
		raised: z.array(swappedService),
		/** By a lower edition, which may have less room, archive or hold. */
		lowered: z.array(swappedService),
		/** Applications in which the user has to sign in again. */
		signInAgain: z.array(serviceView),
	})
	.meta({ id: "UserServices" });

export const affectedUser = z
	.object({
		userId: z.string(),
		displayName: z.string(),
		userPrincipalName: z.string(),
		outcome: z.enum(["moves", "keepsOld"]),
		issues: z.array(licenseIssueView),
		services: userServices,
	})
	.meta({ id: "AffectedUser" });
export type AffectedUserView = z.infer<typeof affectedUser>;

/** What an upgrade does to services and people. */
export const consequences = z.object({
	quantity: z.int(),
	users: z.object({ holding: z.int(), moving: z.int(), keepingOld: z.int(), needingWork: z.int() }),
	/** Whether licenses move with the upgrade or afterwards, with progress to watch. Absent without license transfer. */
	transfer: z.enum(["atOnce", "background"]).optional(),
	services: serviceChange,
	affected: z.array(affectedUser),
	/** Why `affected` is empty although users need work: the caller may not see the customer's people. */
	affectedWithheld: z.string().optional(),
});

/** Answer of `POST …/upgrades/preview`: the plan that the action would write. `consequences` is absent when refused. */
export const upgradePreview = z
	.object({
		mayUpgrade: z.boolean(),
		refusals: z.array(refusal),
		source: subscriptionSummary,
		target: offerView.optional(),
		consequences: consequences.optional(),
	})
	.meta({ id: "UpgradePreview" });
export type UpgradePreview = z.infer<typeof upgradePreview>;

/** Answer of `POST …/upgrades`: 201 when upgraded; a refusal is a 409 problem with `refusals`. */
export const upgradeResult = z
	.object({
		sourceSubscriptionId: z.string(),
		targetSubscriptionId: z.string(),
		orderId: z.string(),
		target: offerView,
		consequences,
		/** Of an upgrade with license transfer: the id for `GET …/transfers/{id}`; `running` when users are still being moved. */
		transfer: z.object({ id: z.string(), state: z.enum(["running", "finished"]) }).optional(),
	})
	.meta({ id: "SeatliftUpgradeResult" });
