import { getOffer, type Offer } from "../catalog/catalog.ts";
import { compareServicePlans, type ServiceChange } from "../catalog/service-change.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import { listNamedTargets } from "../upgrades/path-status.ts";
import { additionalServicesNotHeld } from "../upgrades/rules/additional-services-not-held.ts";
import { billingCycleSupported } from "../upgrades/rules/billing-cycle-supported.ts";
import { noAddOns } from "../upgrades/rules/no-add-ons.ts";
import { noTransferUnderWay } from "../upgrades/rules/no-transfer-under-way.ts";
import { offerLimit } from "../upgrades/rules/offer-limit.ts";
import { offerSold } from "../upgrades/rules/offer-sold.ts";
import { offerSoldInCountry } from "../upgrades/rules/offer-sold-in-country.ts";
import { pathOpen } from "../upgrades/rules/path-open.ts";
import { quantityWithinLimits } from "../upgrades/rules/quantity-within-limits.ts";
import { subscriptionActive } from "../upgrades/rules/subscription-active.ts";
import { subscriptionProvisioned } from "../upgrades/rules/subscription-provisioned.ts";
import { targetNotHeld } from "../upgrades/rules/target-not-held.ts";
import { targetPriced } from "../upgrades/rules/target-priced.ts";
import { describeSituation, type UpgradeRule } from "../upgrades/upgrade-situation.ts";
import { assessDestination } from "./assess-destination.ts";
import type { TransitionFacts } from "./transition-facts.ts";
import { type DestinationRefusal, refuseAsUpgrade, type TransitionRefusal } from "./transition-refusal.ts";

/**
 * Every condition of a transition, in the order in which Partner Center reports them; each is the one that upgrades have.
 * Delegated admin is none of them: "GDAP is only required for legacy" ("transition a new commerce subscription", 2023-07).
 */
const transitionRules: readonly UpgradeRule[] = [
	subscriptionActive,
	subscriptionProvisioned,
	noTransferUnderWay,
	noAddOns,
	billingCycleSupported,
	quantityWithinLimits,
	pathOpen,
	offerSold,
	offerSoldInCountry,
];

/**
 * What begins, or turns into, another subscription of the target counts against the target's limit and has the price of
 * its day; seats that go into one that is there have its price.
 */
const newSubscriptionRules: readonly UpgradeRule[] = [offerLimit, targetPriced];

/** Licenses cannot be moved beside other subscriptions that have the same services (the same page, error code 3). */
const transferRules: readonly UpgradeRule[] = [targetNotHeld, additionalServicesNotHeld];

/** An own subscription of the target, and what keeps seats from going into it. */
export interface AssessedDestination {
	readonly subscription: Subscription;
	readonly refusals: readonly DestinationRefusal[];
}

/** One target with what is against each way of getting there. */
export interface TransitionAssessment {
	readonly target: Offer;
	readonly quantity: number;
	readonly refusals: readonly TransitionRefusal[];
	/** Contains `refusals`. */
	readonly transferRefusals: readonly TransitionRefusal[];
	readonly destinations: readonly AssessedDestination[];
	readonly services: ServiceChange;
}

/** What decides about one way: how many seats go, and what they go into. */
export interface TransitionWay {
	/** All when absent. */
	readonly quantity?: number;
	readonly into?: Subscription;
}

/** Holds one target against every rule: list, quote and action all come here. */
export function assessTransition(facts: TransitionFacts, target: Offer, way: TransitionWay = {}): TransitionAssessment {
	const { upgrade } = facts;
	const quantity = way.quantity ?? upgrade.source.quantity;
	const situation = describeSituation(upgrade, target, quantity + (way.into?.quantity ?? 0));
	const rules = way.into === undefined ? [...transitionRules, ...newSubscriptionRules] : transitionRules;
	const refusals = rules.flatMap((rule) => rule(situation)).map(refuseAsUpgrade);
	const against = transferRules.flatMap((rule) => rule(situation)).map(refuseAsUpgrade);
	return {
		...{ target, quantity, refusals },
		transferRefusals: [...refusals, ...against],
		destinations: listDestinations(facts, target),
		services: compareServicePlans(upgrade.catalog, situation.sourceSku.id, target.skuId),
	};
}

/** Every target that a documented way leads to, open or closed, in the order of the catalog. */
export function assessTransitions(facts: TransitionFacts): readonly TransitionAssessment[] {
	const { catalog, source } = facts.upgrade;
	return listNamedTargets(catalog, source.offerId).map((id) => assessTransition(facts, getOffer(catalog, id)));
}

/** The partner's subscriptions of the target that are not over. */
function listDestinations(facts: TransitionFacts, target: Offer): readonly AssessedDestination[] {
	return facts.upgrade.otherSubscriptions
		.filter(({ offerId, status }) => offerId === target.id && status !== "deleted")
		.map((subscription) => ({ subscription, refusals: assessDestination(facts, subscription) }));
}
