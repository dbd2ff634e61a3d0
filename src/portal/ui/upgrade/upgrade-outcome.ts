import { z } from "zod";
import { change, quote } from "../../../wire/api/change.ts";
import { subscriptionSummary } from "../../../wire/api/subscription.ts";

const storageKey = "seatlift.upgrade-outcome";
const upgradeOutcome = z.object({
	quote: quote.omit({ token: true }),
	change,
	source: subscriptionSummary,
	undone: change.optional(),
});

/** What an upgrade was to do and did, the subscription as it was before, and the change that took it back. */
export type UpgradeOutcome = z.infer<typeof upgradeOutcome>;

// A reload passes through the sign-in, so the page's memory and its history entry are gone afterwards.
let latest: UpgradeOutcome | undefined;

/** Keeps the latest outcome for this tab, also over a reload where the browser has room for it. */
export function keepOutcome(outcome: UpgradeOutcome): void {
	latest = outcome;
	try {
		sessionStorage.setItem(storageKey, JSON.stringify(outcome));
	} catch {
		// Without room it lasts until the page is left.
	}
}

/** The outcome of upgrading that subscription, if it is the latest one of this tab. */
export function findOutcome(sourceSubscriptionId: string): UpgradeOutcome | undefined {
	latest ??= parseOutcome(sessionStorage.getItem(storageKey));
	return latest?.source.id === sourceSubscriptionId ? latest : undefined;
}

/** Forgets it; at sign-out nothing of a customer stays in the browser. */
export function forgetOutcome(): void {
	latest = undefined;
	sessionStorage.removeItem(storageKey);
}

function parseOutcome(stored: string | null): UpgradeOutcome | undefined {
	if (stored === null) return undefined;
	try {
		return upgradeOutcome.parse(JSON.parse(stored));
	} catch {
		return undefined;
	}
}
