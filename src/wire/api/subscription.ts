import { z } from "zod";
import { money } from "./money.ts";

export const offerView = z
	.object({ id: z.string(), title: z.string(), category: z.enum(["smallBusiness", "enterprise", "trial", "addOn"]) })
	.meta({ id: "OfferView" });

/** Seats that could be returned now: by batch with the end of each window; no windows where any time will do. */
const reducibleSeats = z
	.object({
		quantity: z.int(),
		windows: z.array(z.object({ quantity: z.int(), until: z.string() })),
	})
	.meta({ id: "ReducibleSeats" });

/** A subscription in the portal's list, with what a sales agent needs before pressing anything. */
export const subscriptionSummary = z
	.object({
		id: z.string(),
		offer: offerView,
		friendlyName: z.string(),
		quantity: z.int(),
		/** Licenses of the same SKU assigned to users, over all subscriptions of that SKU. */
		assigned: z.int(),
		/** Seats of that SKU over all active subscriptions of the customer. */
		purchased: z.int(),
		limits: z.object({ minimum: z.int(), maximum: z.int() }),
		reducible: reducibleSeats,
		status: z.enum(["active", "suspended", "deleted", "expired", "pending", "disabled"]),
		/** Suspended because it was upgraded. */
		upgraded: z.boolean(),
		regime: z.enum(["legacy", "newCommerce"]),
		billingCycle: z.enum(["monthly", "annual", "none"]),
		autoRenew: z.boolean(),
		isAddOn: z.boolean(),
		isTrial: z.boolean(),
		parentSubscriptionId: z.string().optional(),
		orderId: z.string(),
		createdAt: z.string(),
		committedUntil: z.string(),
		/** When the present status ends by itself: a trial, a suspension, a grace period. */
		stateEndsAt: z.string().optional(),
		/** What it costs; absent where it is not billed here. */
		billing: z
			.object({
				/** For one seat and one billing period, locked until the term ends. */
				unitPrice: money,
				/** For all seats and one month; a year's price over twelve months, rounded. */
				perMonth: money,
				/** The first day that no charge has covered. */
				billedUntil: z.string(),
				/** Whether the next period is charged when it begins. */
				running: z.boolean(),
			})
			.optional(),
		etag: z.string(),
		/** At least one target may be upgraded to: the information icon is shown. */
		upgradable: z.boolean(),
		/** How many targets any documented path names, open or closed: 0 means there is nothing to show. */
		upgradeTargets: z.int(),
		/** The same of transitions within new commerce. */
		transitionTargets: z.int(),
	})
	.meta({ id: "SubscriptionSummary" });
export type SubscriptionSummary = z.infer<typeof subscriptionSummary>;

export const subscriptionList = z.object({ items: z.array(subscriptionSummary) }).meta({ id: "SubscriptionList" });

/** Body of `POST …/seats`: add or return seats atomically, or reach a number. `release`: users whose license goes. */
export const seatRequest = z
	.union([
		z.strictObject({
			change: z.int().min(-10_000_000).max(10_000_000),
			release: z.array(z.guid()).max(10_000).optional(),
		}),
		z.strictObject({
			quantity: z.int().min(0).max(10_000_000),
			release: z.array(z.guid()).max(10_000).optional(),
		}),
	])
	.meta({ id: "SeatRequest" });
export type SeatRequest = z.infer<typeof seatRequest>;

/** Answer of `POST …/seats`. */
export const seatResult = z
	.object({ subscription: subscriptionSummary, before: z.int(), after: z.int(), released: z.array(z.string()) })
	.meta({ id: "SeatResult" });

/** A user who holds a license of the subscription's SKU: `GET …/subscriptions/{sid}/license-holders`. */
export const licenseHolder = z
	.object({
		userId: z.string(),
		displayName: z.string(),
		userPrincipalName: z.string(),
		signInBlocked: z.boolean(),
		groupName: z.string().optional(),
		lastActiveAt: z.string().optional(),
	})
	.meta({ id: "LicenseHolder" });
/** Least recently active first: the first ones are the proposal for a release. */
export const licenseHolders = z
	.object({
		items: z.array(licenseHolder),
		/** With `?seats=`: whose licenses to release for so many seats; `heldByGroups` more only groups can take. */
		proposal: z.object({ mustRelease: z.int(), userIds: z.array(z.string()), heldByGroups: z.int() }).optional(),
	})
	.meta({ id: "LicenseHolders" });
/** Query of it: the number of seats that the subscription is to have. */
export const licenseHoldersQuery = z.object({ seats: z.coerce.number().int().min(0).max(10_000_000).optional() });
export type LicenseHolder = z.infer<typeof licenseHolder>;
