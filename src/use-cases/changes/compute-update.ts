import { toId } from "../../domain/basics/ids.ts";
import type { ChangeId } from "../../domain/billing/proration-line.ts";
import { refuseAmount, refuseCurrencies } from "../../domain/changes/assess-charges.ts";
import type { BillingFacts } from "../../domain/changes/billing-facts.ts";
import type { CustomerChange } from "../../domain/changes/customer-change.ts";
import { listChargedParts, toUpdateChange } from "../../domain/changes/subscription-change.ts";
import { planSubscriptionUpdate } from "../../domain/subscriptions/plan-subscription-update.ts";
import type { Subscription } from "../../domain/subscriptions/subscription.ts";
import type {
	PlannedSubscriptionUpdate,
	SubscriptionChanges,
	SubscriptionUpdatePlan,
} from "../../domain/subscriptions/subscription-update.ts";
import { readUpdateFacts } from "../read-seats.ts";
import type { Surroundings } from "../surroundings.ts";
import type { SubscriptionToChange } from "./compute-seats.ts";
import { readBillingFacts } from "./read-billing.ts";

export type ComputedUpdate =
	| Extract<PlannedSubscriptionUpdate, { kind: "refused" }>
	| { readonly kind: "planned"; readonly plan: SubscriptionUpdatePlan; readonly change: CustomerChange };

/** Compute of an update of a subscription and its add-ons, with its charges. `at` is in the customer's time. */
export async function computeUpdate(
	at: Surroundings,
	{ db, caller, facts, subscription, day, by }: SubscriptionToChange,
	changes: SubscriptionChanges,
): Promise<ComputedUpdate> {
	const read = await readUpdateFacts(at, { db, caller, facts, subscription });
	const id = toId<ChangeId>(at.newId());
	const planned = planSubscriptionUpdate(read, changes);
	if (planned.kind === "refused") return planned;
	const { plan } = planned;
	const billings = new Map<Subscription["id"], BillingFacts>();
	for (const { before } of [plan, ...plan.addOns]) {
		const key = { customerId: before.customerId, subscriptionId: before.id };
		const billing = await readBillingFacts(db, key, day);
		if (billing !== undefined) billings.set(before.id, billing);
	}
	const moment = { id, at: at.now(), day, by };
	const refusals = [
		...refuseAmount(plan, billings.get(subscription.id)),
		...refuseCurrencies(listChargedParts({ plan, moment, billings })),
	];
	if (refusals.length > 0) return { kind: "refused", refusals };
	return { kind: "planned", plan, change: toUpdateChange({ plan, moment, billings, batches: read.batches }) };
}
