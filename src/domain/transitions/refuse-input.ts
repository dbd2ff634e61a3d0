import { type OfferId, toId } from "../basics/ids.ts";
import { getOffer, type Offer } from "../catalog/catalog.ts";
import { assessPromotionOfOffer } from "../purchases/assess-promotion-of-offer.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import type { TransitionFacts } from "./transition-facts.ts";
import { refuseTransition, type TransitionInputRefusal, type TransitionRefusal } from "./transition-refusal.ts";
import type { TransitionChoice } from "./transition-request.ts";

const months = { P1M: 1, P1Y: 12, P3Y: 36 } as const;
const cycles = { monthly: 1, annual: 12, triennial: 36 } as const;

/** Everything in the wording of a request that cannot be, whatever the state of things. */
export function refuseInput(
	facts: TransitionFacts,
	choice: TransitionChoice,
	{ target, into }: { readonly target: Offer | undefined; readonly into: Subscription | undefined },
): readonly TransitionRefusal[] {
	const { source } = facts.upgrade;
	const refusals: TransitionInputRefusal[] = [
		...refuseDestination(choice, { source, into }),
		...refuseTerm(facts, choice, target),
		...refuseCycle(facts, choice),
		...refusePromotion(facts, choice, { target, into }),
	];
	const { quantity = source.quantity } = choice;
	if (!Number.isInteger(quantity) || quantity < 1 || quantity > source.quantity)
		refusals.push({ code: "transitionQuantity", quantity, sourceQuantity: source.quantity });
	return refusals.map(refuseTransition);
}

function refuseDestination(
	{ toSubscriptionId, targetOfferId }: TransitionChoice,
	{ source, into }: { readonly source: Subscription; readonly into: Subscription | undefined },
): readonly TransitionInputRefusal[] {
	if (toSubscriptionId === undefined) return [];
	if (toSubscriptionId === source.id) return [{ code: "destinationSame" }];
	if (into === undefined) return [{ code: "destinationNotFound", subscriptionId: toSubscriptionId }];
	const isOther = into.offerId !== toId<OfferId>(targetOfferId);
	return isOther ? [{ code: "destinationOtherOffer", offerId: into.offerId }] : [];
}

/** By the rule of purchases, for the seats that go on. An unknown target is refused as such. */
function refusePromotion(
	{ upgrade }: TransitionFacts,
	{ promotionId, quantity }: TransitionChoice,
	{ target, into }: { readonly target: Offer | undefined; readonly into: Subscription | undefined },
): readonly TransitionInputRefusal[] {
	if (promotionId === undefined || target === undefined) return [];
	if (into !== undefined) return [{ code: "transitionPromotion", promotionId, why: "destination" }];
	const { billingCycle, quantity: all } = upgrade.source;
	const asked = { promotionId, offerId: target.id, billingCycle, quantity: quantity ?? all };
	return assessPromotionOfOffer(upgrade, asked).map((one) => ({ code: "transitionPromotion", promotionId, ...one }));
}

/** The target's term is that of its offer, and the term that runs stays. */
function refuseTerm(
	{ upgrade: { catalog, source } }: TransitionFacts,
	{ termDuration: term }: TransitionChoice,
	target: Offer | undefined,
): readonly TransitionInputRefusal[] {
	if (term === undefined || term === "") return [];
	const asked = Object.entries(months).find(([name]) => name === term.toUpperCase())?.[1];
	if (asked === undefined) return [{ code: "transitionTermUnknown", term }];
	if (asked < getOffer(catalog, source.offerId).termMonths) return [{ code: "transitionTermShorter", term }];
	return target === undefined || asked === target.termMonths ? [] : [{ code: "transitionTermUnknown", term }];
}

function refuseCycle(
	{ upgrade: { catalog, source } }: TransitionFacts,
	{ billingCycle: cycle }: TransitionChoice,
): readonly TransitionInputRefusal[] {
	if (cycle === undefined || cycle === "") return [];
	const asked = Object.entries(cycles).find(([name]) => name === cycle.toLowerCase());
	if (asked === undefined) return [{ code: "transitionCycleUnknown", cycle }];
	const [name, length] = asked;
	if (length > getOffer(catalog, source.offerId).termMonths) return [{ code: "transitionCycleTooLong", cycle }];
	return name === source.billingCycle ? [] : [{ code: "transitionCycleFixed", cycle, stays: source.billingCycle }];
}
