import { type SkuId, toId } from "../basics/ids.ts";
import { type Instant, startOfDay } from "../basics/instant.ts";
import { type Day, dayOf } from "../billing/day.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { findOffer } from "../catalog/offers.ts";
import type { OutsideChannel, OutsideHolding } from "./outside-holding.ts";

/** What a person says that a customer has from elsewhere. */
export interface HoldingDraft {
	readonly channel: OutsideChannel;
	/** An offer id, a SKU id or a SKU part number, in whatever case. */
	readonly product: string;
	readonly state: "live" | "stopped";
	readonly since: Day;
	/** The last day of the term, inclusive. */
	readonly committedUntil?: Day;
	readonly quantity?: number;
}

/** Why something that was said cannot be recorded; `field` is what to look at. */
export type HoldingRefusal =
	| { readonly code: "productUnknown"; readonly field: "product"; readonly product: string }
	| { readonly code: "sinceInFuture"; readonly field: "since" }
	| { readonly code: "committedBeforeSince"; readonly field: "committedUntil" }
	/** The same product through the same channel since the same day. */
	| { readonly code: "alreadyRecorded"; readonly field: "product" };

/** What a draft is held against. */
export interface HoldingGround {
	readonly catalog: Catalog;
	/** By the customer's clock. */
	readonly now: Instant;
	/** What is recorded already, by `keyOfHolding`. */
	readonly recorded: ReadonlySet<string>;
}

/** A holding as it would be recorded, without what only the record has; or everything that is wrong. */
export type AssessedHolding =
	| { readonly kind: "good"; readonly holding: Omit<OutsideHolding, "id" | "partnerId"> }
	| { readonly kind: "wrong"; readonly refusals: readonly HoldingRefusal[] };

/** Holds what a person says against the catalog, the day and what is recorded. */
export function assessHolding(draft: HoldingDraft, { catalog, now, recorded }: HoldingGround): AssessedHolding {
	const { channel, product, state, since, committedUntil, quantity } = draft;
	const skuId = findProduct(catalog, product);
	const refusals: HoldingRefusal[] = [];
	if (skuId === undefined) refusals.push({ code: "productUnknown", field: "product", product: shorten(product) });
	if (since > dayOf(now)) refusals.push({ code: "sinceInFuture", field: "since" });
	if (committedUntil !== undefined && committedUntil < since)
		refusals.push({ code: "committedBeforeSince", field: "committedUntil" });
	if (skuId === undefined) return { kind: "wrong", refusals };
	const holding = {
		...{ channel, skuId, state, since: startOfDay(since) },
		...(committedUntil === undefined ? {} : { committedUntil: startOfDay(committedUntil) }),
		...(quantity === undefined ? {} : { quantity }),
	};
	if (recorded.has(keyOfHolding(holding))) refusals.push({ code: "alreadyRecorded", field: "product" });
	return refusals.length === 0 ? { kind: "good", holding } : { kind: "wrong", refusals };
}

/** What makes two records one and the same. */
export function keyOfHolding({ channel, skuId, since }: Pick<OutsideHolding, "channel" | "skuId" | "since">): string {
	return `${channel} ${skuId} ${dayOf(since)}`;
}

/** The SKU that somebody means by an offer id, a SKU id or a part number. */
function findProduct(catalog: Catalog, text: string): SkuId | undefined {
	const offer = findOffer(catalog, text.trim());
	if (offer !== undefined) return offer.skuId;
	const id = toId<SkuId>(text.trim());
	if (catalog.skus.has(id)) return id;
	const partNumber = text.trim().toUpperCase();
	return [...catalog.skus.values()].find((sku) => sku.partNumber.toUpperCase() === partNumber)?.id;
}

/** Long enough to be recognized, short enough for a sentence. */
function shorten(text: string): string {
	const characters = [...text.trim().toWellFormed()];
	return characters.length <= 60 ? characters.join("") : `${characters.slice(0, 59).join("")}…`;
}
