import type { ServicePlanName } from "../basics/ids.ts";
import { type Instant, startOfDay } from "../basics/instant.ts";
import { type Day, dayOf } from "../billing/day.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { unlistedSku } from "../customers/unlisted-product.ts";
import { findProduct } from "./find-product.ts";
import type { OutsideChannel, OutsideHolding } from "./outside-holding.ts";

/** What a person says that a customer has from elsewhere. */
export interface HoldingDraft {
	readonly channel: OutsideChannel;
	/** An offer id, a SKU id or a SKU part number, in whatever case; any name where it is `unlisted`. */
	readonly product: string;
	/** Given where the catalog need not have it: the services that it is known to have, by name or id. */
	readonly unlisted?: readonly string[];
	readonly state: "live" | "stopped";
	readonly since: Day;
	/** The last day of the term, inclusive. */
	readonly committedUntil?: Day;
	readonly quantity?: number;
}

/** Why something that was said cannot be recorded; `field` is what to look at. */
export type HoldingRefusal =
	| { readonly code: "productUnknown"; readonly field: "product"; readonly product: string }
	| { readonly code: "serviceUnknown"; readonly field: "services"; readonly service: string }
	| { readonly code: "sinceInFuture"; readonly field: "since" }
	| { readonly code: "committedBeforeSince"; readonly field: "committedUntil" }
	/** The same product through the same channel since the same day. */
	| { readonly code: "alreadyRecorded"; readonly field: "product" | "channel" };

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
export function assessHolding(draft: HoldingDraft, ground: HoldingGround): AssessedHolding {
	const { channel, state, since, committedUntil, quantity } = draft;
	const named = nameProduct(draft, ground.catalog);
	const refusals: HoldingRefusal[] = [...named.refusals, ...refuseDays(draft, ground)];
	if (named.product === undefined) return { kind: "wrong", refusals };
	const holding = {
		...{ channel, ...named.product, state, since: startOfDay(since) },
		...(committedUntil === undefined ? {} : { committedUntil: startOfDay(committedUntil) }),
		...(quantity === undefined ? {} : { quantity }),
	};
	if (ground.recorded.has(keyOfHolding(holding))) refusals.push({ code: "alreadyRecorded", field: "product" });
	return refusals.length === 0 ? { kind: "good", holding } : { kind: "wrong", refusals };
}

/** What is against the days of a holding. */
export function refuseDays(
	{ since, committedUntil }: Pick<HoldingDraft, "since" | "committedUntil">,
	{ now }: Pick<HoldingGround, "now">,
): readonly HoldingRefusal[] {
	return [
		...(since > dayOf(now) ? [{ code: "sinceInFuture", field: "since" } as const] : []),
		...(committedUntil !== undefined && committedUntil < since
			? [{ code: "committedBeforeSince", field: "committedUntil" } as const]
			: []),
	];
}

type HoldingKey = Pick<OutsideHolding, "channel" | "skuId" | "unlisted" | "since">;

/** What makes two records one and the same. */
export function keyOfHolding({ channel, skuId, unlisted, since }: HoldingKey): string {
	const product = unlisted === undefined ? skuId : `${skuId}:${unlisted.name.toLowerCase()}`;
	return `${channel} ${product} ${dayOf(since)}`;
}

interface NamedProduct {
	readonly product?: Pick<OutsideHolding, "skuId" | "unlisted">;
	readonly refusals: readonly HoldingRefusal[];
}

/** A product of the catalog is itself even where it is called unlisted. */
function nameProduct({ product, unlisted }: HoldingDraft, catalog: Catalog): NamedProduct {
	const skuId = findProduct(catalog, product);
	if (skuId !== undefined) return { product: { skuId }, refusals: [] };
	if (unlisted === undefined)
		return { refusals: [{ code: "productUnknown", field: "product", product: shorten(product) }] };
	const found = unlisted.map((service) => [service, findService(catalog, service)] as const);
	const refusals = found.flatMap(([service, plan]): readonly HoldingRefusal[] =>
		plan === undefined ? [{ code: "serviceUnknown", field: "services", service: shorten(service) }] : [],
	);
	const services = [...new Set(found.flatMap(([, plan]) => (plan === undefined ? [] : [plan])))];
	return { product: { skuId: unlistedSku, unlisted: { name: product.trim(), services } }, refusals };
}

function findService(catalog: Catalog, text: string): ServicePlanName | undefined {
	const wanted = text.trim().toLowerCase();
	const plans = [...catalog.servicePlans.values()];
	return plans.find(({ name, id }) => name.toLowerCase() === wanted || id.toLowerCase() === wanted)?.name;
}

/** Long enough to be recognized, short enough for a sentence. */
function shorten(text: string): string {
	const characters = [...text.trim().toWellFormed()];
	return characters.length <= 60 ? characters.join("") : `${characters.slice(0, 59).join("")}…`;
}
