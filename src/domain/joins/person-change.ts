import type { PartnerId, SubscriptionId } from "../basics/ids.ts";
import { earlierOf } from "../billing/day.ts";
import { type BillingFacts, type ChangeMoment, joinCharges } from "../changes/billing-facts.ts";
import type { BilledCharges, ChangeEffects, CustomerChange } from "../changes/customer-change.ts";
import { toSeatsChange } from "../changes/subscription-change.ts";
import type { SeatBatch } from "../subscriptions/subscription.ts";
import type { PersonPlan } from "./person-plan.ts";
import { personOf } from "./user-effect.ts";

interface PersonToChange {
	readonly plan: PersonPlan;
	readonly partnerId: PartnerId;
	readonly moment: ChangeMoment;
	/** Of the subscriptions whose seats change, as far as they are billed here. */
	readonly billings: ReadonlyMap<SubscriptionId, BillingFacts>;
	readonly batches: ReadonlyMap<SubscriptionId, readonly SeatBatch[]>;
}

/** A join or a leave as one change: the person, the licenses, the seats and what they cost. */
export function toPersonChange({ plan, partnerId, moment, billings, batches }: PersonToChange): CustomerChange {
	const seats = plan.seats.map((one) =>
		toSeatsChange({
			plan: one,
			moment,
			billing: billings.get(one.before.id),
			batches: batches.get(one.before.id) ?? [],
			assignments: [],
		}),
	);
	const charges = joinAll(seats.flatMap((one) => one.charges ?? []));
	const { kind, subscriptionId, user } = plan;
	return {
		...{ id: moment.id, customerId: personOf(user).customerId, partnerId, kind, subscriptionId },
		...{ at: moment.at, by: moment.by },
		effects: {
			subscriptions: seats.flatMap(({ effects }) => effects.subscriptions),
			billings: seats.flatMap(({ effects }) => effects.billings),
			batches: seats.flatMap(({ effects }) => effects.batches),
			assignments: toAssignments(plan),
			orders: [],
			users: [user],
		},
		...(charges === undefined ? {} : { charges }),
	};
}

/** What comes before what goes. */
function toAssignments({ assigned, removed }: PersonPlan): ChangeEffects["assignments"] {
	return [...assigned.map((after) => ({ after })), ...removed.map((before) => ({ before }))];
}

/** All lines as one change, on the earliest invoice that takes any of them. */
function joinAll(parts: readonly BilledCharges[]): BilledCharges | undefined {
	const [first, ...others] = parts;
	if (first === undefined || others.length === 0) return first;
	const plan = joinCharges(
		first.plan.change,
		parts.map((part) => part.plan),
	);
	return { plan, invoicedFrom: others.map((part) => part.invoicedFrom).reduce(earlierOf, first.invoicedFrom) };
}
