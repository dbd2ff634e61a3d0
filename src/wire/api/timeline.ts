import { z } from "zod";
import { renewalPrices } from "./change.ts";
import { chargeLine, money } from "./money.ts";
import { refusal } from "./problem.ts";

const release = z.array(z.guid()).max(10_000).optional();
const seats = z.int().min(1).max(10_000_000);
const offerId = z.string().min(1).max(200);
const moment = z.string().min(1).max(40);

/** What shall be done to the subscription when the time comes. */
export const timelineRequest = z
	.union([
		z.strictObject({ kind: z.literal("seats"), quantity: seats, release }),
		z.strictObject({ kind: z.literal("seats"), change: z.int().min(-10_000_000).max(10_000_000), release }),
		z.strictObject({
			kind: z.literal("upgrade"),
			targetOfferId: offerId,
			licenseTransfer: z.boolean(),
			quantity: seats.optional(),
		}),
		z.strictObject({
			kind: z.literal("transition"),
			targetOfferId: offerId,
			quantity: seats.optional(),
			toSubscriptionId: z.guid().optional(),
			licenseTransfer: z.boolean().optional(),
			userIds: z.array(z.string().min(1).max(200)).max(10_000).optional(),
			promotionId: z.string().min(1).max(200).optional(),
		}),
		z.strictObject({ kind: z.enum(["suspension", "reactivation", "cancellation", "renewal"]) }),
		z.strictObject({ kind: z.literal("autoRenew"), on: z.boolean() }),
		/** From the day on the customer is on that price book; without one, on what the partner's settings choose. */
		z.strictObject({ kind: z.literal("priceBook"), priceBookId: z.string().min(1).max(100).optional() }),
		z.strictObject({
			kind: z.literal("conversion"),
			targetOfferId: offerId.optional(),
			billingCycle: z.enum(["monthly", "annual"]).optional(),
			quantity: seats.optional(),
		}),
	])
	.meta({ id: "TimelineRequest" });
export type TimelineRequest = z.infer<typeof timelineRequest>;

/** Body of `POST …/timeline`. `dueAt` is a moment, or a day that means its midnight in UTC. */
export const timelineAddition = z
	.strictObject({ dueAt: moment, request: timelineRequest })
	.meta({ id: "TimelineAddition" });

/** Body of `PATCH …/timeline/{entryId}`: what is absent stays. */
export const timelineMove = z
	.strictObject({ dueAt: moment.optional(), request: timelineRequest.optional() })
	.meta({ id: "TimelineMove" });

/** Body of `POST …/timeline/{entryId}/decision`. */
export const timelineDecision = z
	.strictObject({ choice: z.enum(["keep", "merge", "drop"]) })
	.meta({ id: "TimelineDecision" });

/** Body of `POST …/timeline/order`: every open entry once; the moments stay and the entries take them in this order. */
export const timelineOrder = z
	.strictObject({ ids: z.array(z.string().max(100)).max(1000) })
	.meta({ id: "TimelineOrder" });

const reason = z.object({ code: z.string(), sentence: z.string() });

/** What carrying an entry out will be like, as things stand. */
const forecast = z.object({
	/** `waits`: something before it changes what it means, so that it will have to be decided. */
	outcome: z.enum(["carriedOut", "refused", "waits"]),
	/** Absent where nothing of it is billed here. */
	total: money.optional(),
	lines: z.array(chargeLine),
	/** Of another price book: what each subscription pays from its next term on. */
	renewals: z.array(renewalPrices).optional(),
	refusals: z.array(refusal),
	reasons: z.array(reason),
});

/** An entry of a timeline. */
export const timelineEntry = z
	.object({
		id: z.string(),
		etag: z.string(),
		state: z.enum(["planned", "undecided", "done", "failed", "canceled"]),
		stateTitle: z.string(),
		dueAt: z.string(),
		position: z.int(),
		request: timelineRequest,
		/** The request in the caller's language. */
		title: z.string(),
		createdAt: z.string(),
		createdBy: z.string(),
		/** The change that it became. */
		changeId: z.string().optional(),
		reasons: z.array(reason),
		/** What can be said about it; empty unless it is undecided. */
		choices: z.array(z.object({ choice: z.enum(["keep", "merge", "drop"]), sentence: z.string() })),
		/** Absent for what is past, waits, or lies beyond the forecast. */
		forecast: forecast.optional(),
	})
	.meta({ id: "TimelineEntry" });
export type TimelineEntryView = z.infer<typeof timelineEntry>;

/** Something that happened, or will happen by itself. */
export const timelineEvent = z
	.object({
		at: z.string(),
		/** A change's kind, or `periodBegins`, `termEnds`, `stateEnds`, `windowEnds`, `terms` (new terms count from then on). */
		kind: z.string(),
		title: z.string(),
		by: z.enum(["caller", "schedule", "clock"]),
		/** Of what has happened. */
		changeId: z.string().optional(),
		/** Absent where nothing of it is billed here. */
		total: money.optional(),
		/** Why a term that was to renew did not, or will not. */
		notRenewed: reason.optional(),
	})
	.meta({ id: "TimelineEvent" });
export type TimelineEventView = z.infer<typeof timelineEvent>;

/** `GET …/timeline`: what was, what is planned, and what comes by itself. */
export const timeline = z
	.object({
		subscriptionId: z.string(),
		/** The customer's present. */
		now: z.string(),
		/** Up to where the future was played through. */
		until: z.string(),
		past: z.array(timelineEvent),
		entries: z.array(timelineEntry),
		coming: z.array(timelineEvent),
	})
	.meta({ id: "Timeline" });
export type TimelineView = z.infer<typeof timeline>;

/** What an edit changed: the entry that was edited, and others that it touched. */
export const timelineEdit = z
	.object({ entry: timelineEntry.optional(), others: z.array(timelineEntry) })
	.meta({ id: "TimelineEdit" });

/** `GET …/clock`: what time it is for the customer. */
export const customerClock = z
	.object({ now: z.string(), real: z.string(), isOwn: z.boolean(), mayHaveOwn: z.boolean() })
	.meta({ id: "CustomerClock" });
export type CustomerClockView = z.infer<typeof customerClock>;

/** Body of `PUT …/clock`: where the clock begins; what is due up to there is carried out. */
export const clockStart = z.strictObject({ now: moment }).meta({ id: "ClockStart" });

/** Body of `POST …/clock/advance`: exactly one of the four. */
export const clockAdvance = z
	.union([
		z.strictObject({ to: moment }),
		z.strictObject({ days: z.int().min(1).max(3653) }),
		z.strictObject({ months: z.int().min(1).max(120) }),
		z.strictObject({ years: z.int().min(1).max(10) }),
	])
	.meta({ id: "ClockAdvance" });
export type ClockAdvance = z.infer<typeof clockAdvance>;

/** What happened on the way. With `more`, ask again with `{"to": target}`. */
export const clockMoved = z
	.object({
		clock: customerClock,
		target: z.string(),
		more: z.boolean(),
		events: z.array(
			timelineEvent.extend({
				subscriptionId: z.string(),
				/** The entry of a timeline that was carried out or refused. */
				entryId: z.string().optional(),
				refusals: z.array(refusal),
			}),
		),
		/** What was charged on the way, by currency. */
		charged: z.array(money),
	})
	.meta({ id: "ClockMoved" });
export type ClockMovedView = z.infer<typeof clockMoved>;
