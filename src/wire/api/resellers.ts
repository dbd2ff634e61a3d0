import { z } from "zod";
import { offerView } from "./subscription.ts";

/** A reseller behind whom the partner stands as provider, with what it sold. */
export const reseller = z
	.object({
		/** Its record's id; its number where it only stands on subscriptions. */
		id: z.string(),
		/** In the partner network. */
		mpnId: z.string(),
		name: z.string(),
		/** ISO 3166 alpha-2; absent when nobody told it. */
		country: z.string().optional(),
		addedAt: z.string().optional(),
		/** That came through it or have something of it. */
		customers: z.int(),
		/** Active ones, and their seats. */
		subscriptions: z.int(),
		seats: z.int(),
		/** The last day of the first term to end. */
		firstEnd: z.iso.date().optional(),
	})
	.meta({ id: "Reseller" });
export type ResellerView = z.infer<typeof reseller>;

/** Another partner of this installation that stands behind the caller's own. */
const provider = z
	.object({ id: z.string(), mpnId: z.string(), name: z.string(), country: z.string(), since: z.string() })
	.meta({ id: "Provider" });

/** Answer of `GET /api/v1/resellers`. */
export const resellers = z
	.object({
		items: z.array(reseller),
		/** The other direction: whose reseller the caller's partner is. */
		providers: z.array(provider),
	})
	.meta({ id: "Resellers" });

const state = z.enum(["active", "suspended", "deleted", "expired", "pending", "disabled"]);

/** A subscription that a reseller sold. */
const resoldSubscription = z
	.object({
		customerId: z.string(),
		customerName: z.string(),
		resellerMpnId: z.string(),
		subscriptionId: z.string(),
		offer: offerView,
		friendlyName: z.string(),
		quantity: z.int(),
		status: state,
		/** The state in the caller's language. */
		statusTitle: z.string(),
		regime: z.enum(["legacy", "newCommerce"]),
		billingCycle: z.enum(["monthly", "annual", "none"]),
		autoRenew: z.boolean(),
		/** The last day of its term. */
		committedUntil: z.iso.date(),
	})
	.meta({ id: "ResoldSubscription" });
export type ResoldSubscriptionView = z.infer<typeof resoldSubscription>;

/** A page of what resellers sold, those first whose term ends first. */
export const resoldSubscriptions = z
	.object({
		/** Absent when every reseller's are asked for. */
		reseller: reseller.optional(),
		items: z.array(resoldSubscription),
		next: z.string().optional(),
	})
	.meta({ id: "ResoldSubscriptions" });

const text = z.string().trim().min(1).max(200);

const filters = {
	/** An offer id, a SKU id or a SKU part number. */
	product: text.optional(),
	/** All but deleted ones when absent. */
	state: state.optional(),
	/** Whose term has its last day before this one. */
	renewsBefore: z.iso.date().optional(),
};
const paging = { size: z.coerce.number().int().min(1).max(200).default(50), cursor: z.string().max(500).optional() };

/** Query of `GET /api/v1/resellers/{resellerId}/subscriptions`. */
export const resoldQuery = z.object({ ...filters, ...paging });

/** Query of `GET /api/v1/subscriptions`; `reseller` is an id or a number. */
export const resoldOfAnyQuery = z.object({ reseller: text.optional(), ...filters, ...paging });

/** Query of `GET /api/v1/subscriptions/export`. */
export const resoldExportQuery = z.object({ reseller: text.optional(), ...filters });
