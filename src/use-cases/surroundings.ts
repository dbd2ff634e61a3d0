import type { Instant } from "../domain/basics/instant.ts";
import type { Catalog } from "../domain/catalog/catalog.ts";
import type { KnownPrice } from "../domain/prices/known-price.ts";
import type { Database } from "../storage/database.ts";

/** What every use case is given: where rows live, what is sold, and the only sources of time and of new ids. */
export interface Surroundings {
	readonly database: Database;
	readonly catalog: Catalog;
	/** The list prices that ship with the catalog, each with its source. */
	readonly knownPrices: readonly KnownPrice[];
	/** The current moment. A test hands in a clock of its own. */
	readonly now: () => Instant;
	/** A new UUIDv7, so that ids sort by when they were made. */
	readonly newId: () => string;
	readonly settings: RuleSettings;
}

/** The settings that change what a rule says. */
export interface RuleSettings {
	/** The original refuses to move licenses for an app-only token; false lifts that. */
	readonly enforceUserContext: boolean;
	/** How long a quote can be carried out. */
	readonly quoteHours: number;
	/** How long a change can be taken back. */
	readonly undoDays: number;
}
