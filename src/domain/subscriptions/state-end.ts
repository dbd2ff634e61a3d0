import { addDays, type Instant, startOfDay } from "../basics/instant.ts";
import { anniversaryAnchor } from "../billing/billing-period.ts";
import { dayOf, daysBetween } from "../billing/day.ts";
import type { Subscription } from "./subscription.ts";

/** How many days a status lasts by itself, with where it is documented. */
const stateDays = {
	/** "Create, suspend, or cancel a subscription" (Partner Center, 2020-05): 90, more by the days before the first period. */
	legacySuspended: 90,
	/** The same page: never longer, however many days are added. */
	legacySuspendedAtMost: 120,
	/** The same page: operated by 21Vianet. */
	legacySuspendedInChina: 60,
	/** New-commerce cancellation policy (Partner Center, 2021-10). */
	expired: 30,
	disabled: 90,
	/** "Offer your customers trials of Microsoft products" (Partner Center, 2020-05-15). */
	trial: 30,
} as const;

/**
 * When a suspension that begins now ends in deletion by itself. New commerce keeps the term running while suspended, so
 * nothing ends before the term does.
 */
export function suspensionEndsAt(subscription: Subscription, now: Instant, country: string): Instant | undefined {
	if (subscription.regime === "newCommerce") return undefined;
	return addDays(now, suspendedDays(subscription, country));
}

/** When a trial that begins on that day's midnight is over: it is neither extended nor converted by itself. */
export function trialEndsAt(effectiveFrom: Instant): Instant {
	return addDays(startOfDay(effectiveFrom), stateDays.trial);
}

/** When a period of grace that begins then is over. */
export function graceEndsAt(status: "expired" | "disabled", since: Instant): Instant {
	return addDays(since, stateDays[status]);
}

/** The moment at which the term is over: the midnight after its last day. */
export function termEndsAt({ committedUntil }: Pick<Subscription, "committedUntil">): Instant {
	return startOfDay(addDays(committedUntil, 1));
}

function suspendedDays({ effectiveFrom }: Subscription, country: string): number {
	if (country.toUpperCase() === "CN") return stateDays.legacySuspendedInChina;
	const startedOn = dayOf(effectiveFrom);
	const free = daysBetween(startedOn, anniversaryAnchor({ regime: "legacy", startedOn }));
	return Math.min(stateDays.legacySuspended + free, stateDays.legacySuspendedAtMost);
}
