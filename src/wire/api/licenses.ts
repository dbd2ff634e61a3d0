import { z } from "zod";
import { money } from "./money.ts";
import { refusal } from "./problem.ts";

/** How many days without any activity make a license idle. */
export const licenseOverviewQuery = z.object({ idleDays: z.coerce.number().int().min(1).max(3_650).optional() });

const units = {
	/** Of active subscriptions. Where the customer bought the SKU elsewhere too, at least as many as are assigned. */
	purchased: z.int(),
	/** Of subscriptions in their time of grace. */
	warning: z.int(),
	/** Of suspended subscriptions: they serve nobody. */
	suspended: z.int(),
	assigned: z.int(),
	/** Kept for users whose licenses are on their way here; absent when there are none. */
	reserved: z.int().optional(),
	/** What can still be assigned; never below 0. */
	free: z.int(),
	/** Assigned beyond what there is. */
	overAssigned: z.int(),
	boughtElsewhere: z.boolean(),
};

const sku = {
	skuId: z.string(),
	partNumber: z.string(),
	title: z.string(),
};

/** Seats of one subscription that nobody would miss. */
const seatsToReturn = z.object({
	subscriptionId: z.string(),
	seats: z.int(),
	returnableNow: z.int(),
	/** When those can be returned that cannot be today. */
	restFrom: z.string().optional(),
	perMonth: money.optional(),
});

/** What to do, as a sentence and as numbers. Money is absent where nothing is billed here or the caller may not see it. */
const licenseAdvice = z
	.object({
		kind: z.enum(["buySeats", "returnSeats"]),
		sentence: z.string(),
		seats: z.int(),
		/** For `returnSeats`: of which assigned to nobody, and assigned to people who do not use them. */
		free: z.int().optional(),
		idle: z.int().optional(),
		returns: z.array(seatsToReturn).optional(),
		/** Of all seats together, one amount a currency. */
		perMonth: z.array(money).optional(),
	})
	.meta({ id: "LicenseAdvice" });

const licenseHolderIdle = z
	.object({
		userId: z.string(),
		displayName: z.string(),
		userPrincipalName: z.string(),
		lastActiveAt: z.string(),
		groupName: z.string().optional(),
	})
	.meta({ id: "IdleLicenseHolder" });

const skuOverview = z
	.object({
		...sku,
		...units,
		idle: z.object({
			count: z.int(),
			/** Holders of whom nobody knows when they were last active. */
			unknown: z.int(),
			/** The least recently active first, at most a hundred. */
			users: z.array(licenseHolderIdle),
		}),
		advice: licenseAdvice.optional(),
	})
	.meta({ id: "SkuOverview" });
export type SkuOverviewView = z.infer<typeof skuOverview>;

/** Answer of `GET …/licenses`: SKUs of one product side by side, so that same-named twins are seen. */
export const licenseOverview = z
	.object({
		idleDays: z.int(),
		products: z.array(
			z.object({
				productFamily: z.string(),
				/** Whether several of its SKUs have one name. */
				twins: z.boolean(),
				skus: z.array(skuOverview),
			}),
		),
	})
	.meta({ id: "LicenseOverview" });
export type LicenseOverviewView = z.infer<typeof licenseOverview>;

/** A service plan as a switch. */
const serviceSwitch = z
	.object({ name: z.string(), id: z.string(), title: z.string(), dataBearing: z.boolean(), on: z.boolean() })
	.meta({ id: "ServiceSwitch" });

const userLicense = z
	.object({
		...sku,
		/** Whether the user has it. Without it every switch is off. */
		assigned: z.boolean(),
		assignedAt: z.string().optional(),
		/** Set when it comes from a group: then only the group can switch it. */
		groupName: z.string().optional(),
		free: z.int(),
		services: z.array(serviceSwitch),
	})
	.meta({ id: "UserLicense" });

const licensedUser = z.object({
	id: z.string(),
	displayName: z.string(),
	userPrincipalName: z.string(),
	usageLocation: z.string().optional(),
	kind: z.enum(["member", "guest", "sharedMailbox"]),
	signInBlocked: z.boolean(),
	lastActiveAt: z.string().optional(),
});

/** Answer of `GET …/users/{uid}/licenses`: what the user has, and what the customer could give. */
export const userLicenses = z
	.object({ user: licensedUser, items: z.array(userLicense), etag: z.string() })
	.meta({ id: "UserLicenses" });
export type UserLicensesView = z.infer<typeof userLicenses>;

/** Body of `PUT …/users/{uid}/licenses`: exactly these licenses, and no others. */
export const userLicensesRequest = z
	.strictObject({
		licenses: z
			.array(
				z.strictObject({
					skuId: z.string().min(1).max(200),
					/** Names or ids. Left out: as it is, and for a new license as in those that go. */
					disabledPlans: z.array(z.string().min(1).max(200)).max(200).optional(),
				}),
			)
			.max(100),
		/** Only tell what would come of it. */
		preview: z.boolean().optional(),
		/** Of the licenses as they were seen; refused when they have changed since. */
		etag: z.string().max(200).optional(),
	})
	.meta({ id: "UserLicensesRequest" });

const plan = z.object({ name: z.string(), title: z.string(), dataBearing: z.boolean() });

/** Answer of `PUT …/users/{uid}/licenses`; with `preview` also when it is not possible. */
export const userLicensesResult = z
	.object({
		preview: z.boolean(),
		/** Whether anything differs from before. */
		changed: z.boolean(),
		/** Everything that stands against it; empty when it is possible. */
		violations: z.array(refusal),
		/** What is worth knowing. */
		notices: z.array(z.object({ code: z.string(), reason: z.string(), remedy: z.string(), services: z.array(plan) })),
		services: z
			.object({
				gained: z.array(plan),
				replaced: z.array(z.object({ from: plan, to: plan, direction: z.enum(["higher", "lower"]) })),
				lost: z.array(plan),
			})
			.optional(),
		/** As the licenses are afterwards, or would be. */
		licenses: userLicenses.optional(),
	})
	.meta({ id: "UserLicensesResult" });
export type UserLicensesResultView = z.infer<typeof userLicensesResult>;
