import { type Catalog, getOffer, getSku, type Offer, type Sku } from "../catalog/catalog.ts";
import { findPathStatus, type PathStatus } from "./path-status.ts";
import type { UpgradeFacts } from "./upgrade-facts.ts";
import type { HoldingRefusal, UpgradeRefusal } from "./upgrade-refusal.ts";

/** One target held against the facts: all that a rule may look at. */
export interface UpgradeSituation {
	readonly facts: UpgradeFacts;
	readonly sourceSku: Sku;
	readonly target: Offer;
	readonly targetSku: Sku;
	/** Seats the target would have. */
	readonly quantity: number;
	readonly path: PathStatus;
}

/** One condition: no refusal when it is met, every refusal when it is not. */
export type UpgradeRule = (situation: UpgradeSituation) => readonly UpgradeRefusal[];

/** A condition on the source alone, which can be answered even when the target is unknown. */
export type SourceRule = (situation: Pick<UpgradeSituation, "facts">) => readonly UpgradeRefusal[];

/** What the conditions on holdings look at; asked of one holding at a time it tells which one is in the way. */
export interface HoldingSituation extends Pick<UpgradeSituation, "sourceSku" | "target" | "targetSku"> {
	readonly facts: Pick<UpgradeFacts, "catalog" | "holdings">;
}

/** A condition on what the customer already has: conditions 3 and 4 of the guide. */
export type HoldingRule = (situation: HoldingSituation) => readonly HoldingRefusal[];

/** Gathers what the rules compare; `quantity` absent means the source's. */
export function describeSituation(facts: UpgradeFacts, target: Offer, quantity?: number): UpgradeSituation {
	const { catalog, source, now } = facts;
	return {
		facts,
		sourceSku: skuOf(catalog, getOffer(catalog, source.offerId)),
		target,
		targetSku: skuOf(catalog, target),
		quantity: quantity ?? source.quantity,
		path: findPathStatus(catalog, { from: source.offerId, to: target.id, now }),
	};
}

function skuOf(catalog: Catalog, offer: Offer): Sku {
	return getSku(catalog, offer.skuId);
}
