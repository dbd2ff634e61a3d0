import { z } from "zod";
import { money } from "./money.ts";
import { refusal } from "./problem.ts";

/** A way in which a customer came to something. `otherPartner` never says which. */
export const outsideChannel = z.enum(["direct", "volumeLicensing", "openLicense", "otherPartner"]);
const channel = z.enum(["thisPartner", ...outsideChannel.options]);

const service = z.object({ name: z.string(), title: z.string() });

/** Something that the customer has from elsewhere, as this partner recorded it. */
export const holding = z
	.object({
		id: z.string(),
		channel: outsideChannel,
		/** The channel in the caller's language. */
		channelTitle: z.string(),
		/** Absent, like the part number, for a product that the catalog lacks. */
		skuId: z.string().optional(),
		skuPartNumber: z.string().optional(),
		title: z.string(),
		services: z.array(service),
		/** True for a product that the catalog lacks; without `services` nobody can say what it is in the way of. */
		unlisted: z.boolean(),
		state: z.enum(["live", "stopped", "gone"]),
		since: z.iso.date(),
		/** The last day of its term, inclusive; absent when nobody knows. */
		committedUntil: z.iso.date().optional(),
		quantity: z.int().optional(),
		/** False for what is known without this partner's doing. */
		removable: z.boolean(),
		/** For `If-Match` of a change. */
		etag: z.string(),
	})
	.meta({ id: "Holding" });
export type HoldingView = z.infer<typeof holding>;

/** Answer of `GET …/holdings`. */
export const holdings = z.object({ items: z.array(holding) }).meta({ id: "Holdings" });

/** Body of `POST …/holdings`. `product` is an offer id, a SKU id or a SKU part number. */
export const holdingRequest = z
	.strictObject({
		channel: outsideChannel,
		product: z.string().trim().min(1).max(200),
		/** Takes any name as product; `services` are then what it is known to have, by name or id. */
		unlisted: z.boolean().optional(),
		services: z.array(z.string().trim().min(1).max(100)).max(100).optional(),
		since: z.iso.date(),
		committedUntil: z.iso.date().optional(),
		quantity: z.int().min(1).max(10_000_000).optional(),
		state: z.enum(["live", "stopped"]).optional(),
	})
	.meta({ id: "HoldingRequest" });
export type HoldingRequest = z.infer<typeof holdingRequest>;

/** Body of `PATCH …/holdings/{holdingId}`: what is left out stays, null means that nobody knows it. */
export const holdingPatch = z
	.strictObject({
		channel: outsideChannel.optional(),
		since: z.iso.date().optional(),
		committedUntil: z.iso.date().nullable().optional(),
		quantity: z.int().min(1).max(10_000_000).nullable().optional(),
		state: z.enum(["live", "stopped"]).optional(),
	})
	.meta({ id: "HoldingPatch" });
export type HoldingPatch = z.infer<typeof holdingPatch>;

/** Body of `POST …/holdings/import`. */
export const holdingImportRequest = z
	.strictObject({ csv: z.string().max(4_000_000), dryRun: z.boolean() })
	.meta({ id: "HoldingImportRequest" });

const importProblem = z.object({
	line: z.int(),
	column: z.string().optional(),
	code: z.string(),
	reason: z.string(),
});

/** What came of each row. */
export const holdingImportReport = z
	.object({
		result: z.enum(["checked", "refused", "created"]),
		rows: z.int(),
		good: z.int(),
		/** About the file as a whole. */
		problems: z.array(importProblem),
		items: z.array(z.object({ line: z.int(), product: z.string(), problems: z.array(importProblem) })),
	})
	.meta({ id: "HoldingImportReport" });
export type HoldingImportReport = z.infer<typeof holdingImportReport>;

/** Something that the customer has, through any channel, as far as this partner may know it. */
const held = z
	.object({
		/** Names it within the answer; says nothing of whose it is. */
		key: z.string(),
		channel,
		channelTitle: z.string(),
		/** A name for a product that the catalog lacks. */
		skuPartNumber: z.string(),
		title: z.string(),
		services: z.array(service),
		/** Nobody told which services it has, so nobody can say what it is in the way of. */
		servicesUnknown: z.boolean(),
		since: z.iso.date(),
		committedUntil: z.iso.date().optional(),
		/** Only of the caller's own subscriptions. */
		subscriptionId: z.string().optional(),
		friendlyName: z.string().optional(),
	})
	.meta({ id: "ChannelHolding" });

/** What is known of an amount; `estimate` rests on today's prices and on nothing else changing until then. */
const stepMoney = z
	.object({
		kind: z.enum(["none", "exact", "estimate", "notKnown"]),
		amount: money.optional(),
		/** The same, or why it is not known, as a sentence. */
		sentence: z.string(),
	})
	.meta({ id: "ChannelMoney" });
export type ChannelMoneyView = z.infer<typeof stepMoney>;

const step = z.object({
	/** `delete`: a suspended one counts no longer; `letEnd`: it has expired; `customerEnds`: where it was bought. */
	kind: z.enum(["suspend", "cancel", "letEnd", "customerEnds", "delete", "upgrade", "transition", "buy"]),
	/** The first day on which it can be done. */
	day: z.iso.date(),
	/** False when nobody knows until when the customer is committed; then the day is the soonest. */
	dayIsKnown: z.boolean(),
	/** Of `held`, what it is about. */
	key: z.string().optional(),
	subscriptionId: z.string().optional(),
	sentence: z.string(),
	money: stepMoney,
});

const way = z.object({
	kind: z.enum(["upgrade", "transition", "buy"]),
	title: z.string(),
	/** The subscription that becomes the wanted plan. */
	sourceSubscriptionId: z.string().optional(),
	/** The day on which the customer has the wanted plan. */
	ready: z.iso.date(),
	readyIsKnown: z.boolean(),
	steps: z.array(step),
	/** What paying for old and new at the same time costs. */
	overlap: stepMoney,
	/** All steps where all are today; else what the plan costs until the day on which the slowest way is settled. */
	total: stepMoney,
	/** What is against it even after the steps; empty for a way that leads there. */
	refusals: z.array(refusal),
});
export type ChannelWayView = z.infer<typeof way>;

/** Answer of `GET …/channels[?offerId=]`. */
export const channelMap = z
	.object({
		held: z.array(held),
		/** Services that the customer has more than once; `tiers`: of one kind at different levels, the lower first. */
		heldTwice: z.array(
			z.object({
				kind: z.enum(["samePlan", "tiers"]),
				keys: z.array(z.string()),
				services: z.array(service),
				acrossChannels: z.boolean(),
			}),
		),
		wanted: z
			.object({
				offerId: z.string(),
				title: z.string(),
				/** What conditions 3 and 4 of an upgrade say, each about one of `held`. */
				inTheWay: z.array(z.object({ key: z.string(), services: z.array(service), refusal })),
				/** The cheapest that leads there first. */
				ways: z.array(way),
			})
			.optional(),
	})
	.meta({ id: "ChannelMap" });
export type ChannelMapView = z.infer<typeof channelMap>;
export type HeldView = z.infer<typeof held>;

/** Query of `GET …/channels`. */
export const channelQuery = z.strictObject({
	offerId: z.string().min(1).max(200).optional(),
	subscriptionId: z.string().min(1).max(100).optional(),
});
