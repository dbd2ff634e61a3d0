import type { Currency } from "../billing/currency.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { LicenseFacts } from "../licenses/license.ts";
import type { SeatBatch, Subscription } from "../subscriptions/subscription.ts";
import type { UpgradeFacts } from "../upgrades/upgrade-facts.ts";

/** Everything that a transition is decided on: what an upgrade is, and where seats could go into. */
export interface TransitionFacts {
	/** Its catalog has the ways within new commerce in the place of those of the guide, see `asTransitions`. */
	readonly upgrade: UpgradeFacts;
	/** Of the source and of the partner's other subscriptions. */
	readonly batches: readonly SeatBatch[];
	/** Of what is billed here, by subscription. */
	readonly currencies: ReadonlyMap<Subscription["id"], Currency>;
	/** Every subscription of the customer but the source, whoever sold it: they all have seats. */
	readonly others: readonly Subscription[];
	readonly licenses: LicenseFacts;
}

/** The facts with the catalog that transitions look into. */
export function asTransitions(facts: UpgradeFacts): UpgradeFacts {
	return { ...facts, catalog: turnedCatalog(facts.catalog) };
}

function turnedCatalog(catalog: Catalog): Catalog {
	const known = turned.get(catalog);
	if (known !== undefined) return known;
	const made = { ...catalog, pathsFrom: catalog.transitionsFrom };
	turned.set(catalog, made);
	return made;
}

/** A catalog never changes. */
const turned = new WeakMap<Catalog, Catalog>();
