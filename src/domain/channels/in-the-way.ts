import { type Catalog, getOffer, getSku, type Offer } from "../catalog/catalog.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import { additionalServicesNotHeld } from "../upgrades/rules/additional-services-not-held.ts";
import { targetNotHeld } from "../upgrades/rules/target-not-held.ts";
import type { HoldingRefusal } from "../upgrades/upgrade-refusal.ts";
import type { Held } from "./held.ts";

/** Something that stands between the customer and the wanted plan, with what the rule says of it. */
export interface InTheWay {
	readonly held: Held;
	readonly refusal: HoldingRefusal;
}

/** What conditions 3 and 4 are asked about; without a source, of a plan that is bought and brings all its services. */
export interface WantedPlan {
	readonly catalog: Catalog;
	readonly target: Offer;
	readonly source?: Pick<Subscription, "id" | "offerId">;
}

/**
 * Asks the rules of an upgrade about one thing at a time, so that the map names what the refusal names and nothing else:
 * each rule says one refusal for each holding.
 */
export function findInTheWay(held: readonly Held[], { catalog, target, source }: WantedPlan): readonly InTheWay[] {
	const targetSku = getSku(catalog, target.skuId);
	const sourceSku =
		source === undefined
			? { ...targetSku, servicePlans: [] }
			: getSku(catalog, getOffer(catalog, source.offerId).skuId);
	return held
		.filter(({ key }) => key !== source?.id)
		.flatMap((one) => {
			const situation = { facts: { catalog, holdings: [one.holding] }, sourceSku, target, targetSku };
			return [...targetNotHeld(situation), ...additionalServicesNotHeld(situation)].map((refusal) => ({
				held: one,
				refusal,
			}));
		});
}
