import { type Day, dayOf } from "../domain/billing/day.ts";
import { getOffer, type Offer } from "../domain/catalog/catalog.ts";
import { type ConversionChoice, conversionTargets, refuseUnlessTrial } from "../domain/changes/conversion.ts";
import type { Subscription } from "../domain/subscriptions/subscription.ts";
import type { RememberedAnswer } from "./answer-once.ts";
import { carryOut } from "./changes/carry-out.ts";
import { computeChange } from "./changes/compute-change.ts";
import type { ChangeRefusals } from "./changes/computed-change.ts";
import type { NotFound, SubscriptionKey } from "./preview-upgrade.ts";
import { findCustomerFacts, findOwnSubscription, inTimeOf } from "./read-customer.ts";
import type { RequestOrigin } from "./request-origin.ts";
import type { Surroundings } from "./surroundings.ts";
import { answerInTime } from "./timeline/catch-up.ts";

/** What a subscription can be converted to; a subscription that is no trial has no targets. */
export type Conversions =
	| NotFound
	| { readonly kind: "targets"; readonly subscription: Subscription; readonly targets: readonly Offer[] };

/** Lists the paid offers that a trial can become. */
export async function listConversions(surroundings: Surroundings, key: SubscriptionKey): Promise<Conversions> {
	return await surroundings.database.read(async (db) => {
		const facts = await findCustomerFacts(db, key.caller.partnerId, key.customerId);
		if (facts === undefined) return { kind: "customerNotFound" };
		const subscription = findOwnSubscription(facts, key.subscriptionId);
		if (subscription === undefined) return { kind: "subscriptionNotFound" };
		const { customer } = facts;
		const day: Day = dayOf(inTimeOf(surroundings, customer).now());
		const isOpen = subscription.status === "active";
		const targets = isOpen ? conversionTargets(surroundings.catalog, { subscription, customer, day }) : [];
		return { kind: "targets", subscription, targets };
	});
}

export type ConversionOutcome =
	| NotFound
	| ({ readonly kind: "refused"; readonly before: Subscription } & ChangeRefusals)
	| { readonly kind: "converted"; readonly before: Subscription; readonly after: Subscription };

/** What is asked for and how to say what came of it. */
export interface ConversionCommand {
	readonly key: Omit<SubscriptionKey, "caller">;
	readonly origin: RequestOrigin;
	readonly choice: ConversionChoice;
	readonly toAnswer: (outcome: ConversionOutcome) => RememberedAnswer;
}

/**
 * Audit operation `convert_trial_subscription`: the trial becomes paid for under its own id. What is no trial has no
 * conversion, though in our own API it may change its rhythm under that name.
 */
export async function convertSubscription(
	surroundings: Surroundings,
	{ key, origin, choice, toAnswer }: ConversionCommand,
): Promise<RememberedAnswer> {
	return await answerInTime(surroundings, {
		customerId: key.customerId,
		origin,
		toAnswer,
		isLasting: ({ kind }) => kind === "converted" || kind === "refused",
		async change(tx, at): Promise<ConversionOutcome> {
			const { customerId, subscriptionId } = key;
			const request = { kind: "conversion", subscriptionId, ...choice } as const;
			const { caller } = origin;
			const facts = await findCustomerFacts(tx, caller.partnerId, customerId);
			const before = facts === undefined ? undefined : findOwnSubscription(facts, subscriptionId);
			if (before === undefined) return { kind: facts === undefined ? "customerNotFound" : "subscriptionNotFound" };
			const refusals = refuseUnlessTrial(getOffer(at.catalog, before.offerId));
			if (refusals.length > 0) return { kind: "refused", before, of: "conversion", refusals };
			const computed = await computeChange(at, { db: tx, caller, customerId, request, by: "caller" });
			if (computed.kind === "refused") return { ...computed, before };
			if (computed.kind !== "planned") return computed;
			await carryOut(tx, computed, origin);
			const [converted] = computed.change.effects.subscriptions;
			if (converted?.before === undefined || converted.after === undefined)
				throw new Error("a conversion changes the subscription that it is asked of");
			return { kind: "converted", before: converted.before, after: converted.after };
		},
	});
}
