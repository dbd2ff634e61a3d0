import type { Caller } from "../../domain/access/caller.ts";
import { toId, type UserId } from "../../domain/basics/ids.ts";
import type { Day } from "../../domain/billing/day.ts";
import type { ChangeId } from "../../domain/billing/proration-line.ts";
import { refuseAmount } from "../../domain/changes/assess-charges.ts";
import type { CustomerChange } from "../../domain/changes/customer-change.ts";
import { toSeatsChange } from "../../domain/changes/subscription-change.ts";
import { planSeatChange } from "../../domain/subscriptions/plan-seat-change.ts";
import type { PlannedSeatChange, SeatPlan, SeatRequest } from "../../domain/subscriptions/seat-change.ts";
import type { Subscription } from "../../domain/subscriptions/subscription.ts";
import type { Reader } from "../../storage/database.ts";
import type { CustomerFacts } from "../read-customer.ts";
import { readSeatFacts } from "../read-seats.ts";
import type { Surroundings } from "../surroundings.ts";
import { readBillingFacts } from "./read-billing.ts";

/** One subscription among what is known of its customer, and the day from which money counts a change of it. */
export interface SubscriptionToChange {
	readonly db: Reader;
	readonly caller: Caller;
	readonly facts: CustomerFacts;
	readonly subscription: Subscription;
	readonly day: Day;
	readonly by: CustomerChange["by"];
}

export type ComputedSeats =
	| Extract<PlannedSeatChange, { kind: "refused" }>
	| { readonly kind: "planned"; readonly plan: SeatPlan; readonly change: CustomerChange };

/** Compute of a change of seats, with its charges. `at` is in the customer's time. */
export async function computeSeats(
	at: Surroundings,
	{ db, caller, facts, subscription, day, by }: SubscriptionToChange,
	{ seats, release }: { readonly seats: SeatRequest; readonly release: readonly UserId[] },
): Promise<ComputedSeats> {
	const read = await readSeatFacts(at, { db, caller, facts, subscription });
	const id = toId<ChangeId>(at.newId());
	const planned = planSeatChange(read, seats, release);
	if (planned.kind === "refused") return planned;
	const { customerId } = subscription;
	const billing = await readBillingFacts(db, { customerId, subscriptionId: subscription.id }, day);
	const refusals = refuseAmount(planned.plan, billing);
	if (refusals.length > 0) return { kind: "refused", refusals };
	const change = toSeatsChange({
		plan: planned.plan,
		moment: { id, at: at.now(), day, by },
		billing,
		batches: read.batches,
		assignments: read.assignments,
	});
	return { kind: "planned", plan: planned.plan, change };
}
