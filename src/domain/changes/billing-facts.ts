import type { Instant } from "../basics/instant.ts";
import type { BilledSubscription } from "../billing/billed-subscription.ts";
import type { Day } from "../billing/day.ts";
import type { BillingChange, ChangeId, ChargePlan, ProrationLine } from "../billing/proration-line.ts";
import type { SubscriptionBilling } from "../billing/subscription-billing.ts";
import { toChargePlan } from "../billing/write-lines.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import type { CustomerChange } from "./customer-change.ts";

/** How one subscription is billed and what of it is paid: the ground of every charge. */
export interface BillingFacts {
	readonly billing: SubscriptionBilling;
	/** Of billing periods that are not over, in the order in which they were written. */
	readonly lines: readonly ProrationLine[];
}

/** Who makes a change, when, and from which day on money counts it. */
export interface ChangeMoment {
	readonly id: ChangeId;
	readonly at: Instant;
	/** The day of `at`, or the day of the quote that is carried out. */
	readonly day: Day;
	readonly by: CustomerChange["by"];
}

/** The subscription as the planners of charges know it. */
export function toBilledSubscription(
	{ id, offerId, regime }: Pick<Subscription, "id" | "offerId" | "regime">,
	{ billing, lines }: BillingFacts,
): BilledSubscription {
	return { subscriptionId: id, offerId, regime, purchasedOn: billing.startedOn, lines };
}

/** The change as its lines name it, in the currency and by the rounding of the subscription. */
export function toBillingChange({ id, day }: ChangeMoment, billing: SubscriptionBilling): BillingChange {
	return { id, day, currency: billing.unitPrice.currency, policy: billing.policy };
}

/** The billing once the lines of a plan are written. */
export function withLinesWritten(billing: SubscriptionBilling, { lines }: ChargePlan): SubscriptionBilling {
	const own = lines.filter(({ subscriptionId }) => subscriptionId === billing.subscriptionId).length;
	return { ...billing, linesWritten: billing.linesWritten + own };
}

/** Charges of several subscriptions as one change: their lines one after another, numbered anew. */
export function joinCharges(change: BillingChange, plans: readonly ChargePlan[]): ChargePlan {
	const lines: ProrationLine[] = [];
	for (const plan of plans) {
		const offset = lines.length;
		const renumber = (id: ProrationLine["id"]) => shiftNumber(change.id, id, offset);
		lines.push(
			...plan.lines.map((line) => ({
				...line,
				id: renumber(line.id),
				...(line.settles === undefined ? {} : { settles: { ...line.settles, lineId: renumber(line.settles.lineId) } }),
			})),
		);
	}
	return toChargePlan(change, lines);
}

/** The id of a line of this change, so many places later; lines of other changes keep theirs. */
function shiftNumber(changeId: ChangeId, id: ProrationLine["id"], offset: number): ProrationLine["id"] {
	const prefix = `${changeId}/`;
	if (!id.startsWith(prefix)) return id;
	return `${prefix}${Number(id.slice(prefix.length)) + offset}` as ProrationLine["id"]; // the id with another number
}
