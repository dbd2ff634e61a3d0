import type { OfferId, PartnerId } from "../../domain/basics/ids.ts";
import { startOfDay } from "../../domain/basics/instant.ts";
import type { Day } from "../../domain/billing/day.ts";
import type { Catalog } from "../../domain/catalog/catalog.ts";
import { findOffer } from "../../domain/catalog/offers.ts";
import { findProduct } from "../../domain/channels/find-product.ts";
import type { ResellerOverview, ResoldSubscription } from "../../domain/relationships/resold.ts";
import type { Subscription } from "../../domain/subscriptions/subscription.ts";
import type { Reader } from "../../storage/database.ts";
import { listResold, type ResoldListing, type ResoldPlace } from "../../storage/resold-store.ts";
import type { Surroundings } from "../surroundings.ts";
import { findResellers } from "./resellers.ts";

export type { ResoldPlace } from "../../storage/resold-store.ts";

/** What a provider asks of its resellers' subscriptions. */
export interface ResoldQuestion {
	readonly partnerId: PartnerId;
	/** A reseller's id or number; every reseller's when absent. */
	readonly reseller?: string;
	/** An offer id, a SKU id or a SKU part number. */
	readonly product?: string;
	readonly state?: Subscription["status"];
	/** Whose term has its last day before this one. */
	readonly renewsBefore?: Day;
}

/** A page of them; `next` is absent on the last. */
export interface ResoldPage {
	readonly kind: "page";
	readonly items: readonly ResoldSubscription[];
	/** Absent when every reseller's are asked for. */
	readonly reseller?: ResellerOverview;
	readonly next?: ResoldPlace;
}
export type ReadResold = ResoldPage | { readonly kind: "resellerNotFound" | "productUnknown" };

/** Reads a page of what a provider's resellers sold, those first whose term ends first. Locks no customer. */
export async function readResold(
	{ database, catalog }: Pick<Surroundings, "database" | "catalog">,
	asked: ResoldQuestion & { readonly limit: number; readonly after?: ResoldPlace },
): Promise<ReadResold> {
	return await database.read(async (db) => {
		const found = await findListing(db, catalog, asked);
		if (typeof found === "string") return { kind: found };
		const { limit, after } = asked;
		const rows = await listResold(db, {
			...{ ...found.listing, limit: limit + 1 },
			...(after === undefined ? {} : { after }),
		});
		const page = rows.slice(0, limit);
		const last = rows.length > limit ? page.at(-1)?.place : undefined;
		return {
			kind: "page",
			items: page.flatMap(({ resold }) => (resold === undefined ? [] : [resold])),
			...(found.reseller === undefined ? {} : { reseller: found.reseller }),
			...(last === undefined ? {} : { next: last }),
		};
	});
}

/** All of them, for a sheet. */
export async function readAllResold(
	surroundings: Pick<Surroundings, "database" | "catalog">,
	asked: ResoldQuestion,
): Promise<ReadResold> {
	const items: ResoldSubscription[] = [];
	let after: ResoldPlace | undefined;
	for (;;) {
		const page = await readResold(surroundings, {
			...{ ...asked, limit: rowsAtOnce },
			...(after === undefined ? {} : { after }),
		});
		if (page.kind !== "page") return page;
		items.push(...page.items);
		after = page.next;
		if (after === undefined) return { ...page, items };
	}
}

const rowsAtOnce = 1_000;

async function findListing(
	db: Reader,
	catalog: Catalog,
	{ partnerId, reseller: wanted, product, state, renewsBefore }: ResoldQuestion,
) {
	const offerIds = product === undefined ? undefined : findOffers(catalog, product);
	if (offerIds?.length === 0) return "productUnknown";
	const reseller = wanted === undefined ? undefined : await findReseller(db, partnerId, wanted);
	if (wanted !== undefined && reseller === undefined) return "resellerNotFound";
	const listing: Omit<ResoldListing, "limit"> = {
		partnerId,
		...(reseller === undefined ? {} : { mpnId: reseller.mpnId }),
		...(offerIds === undefined ? {} : { offerIds }),
		...(state === undefined ? {} : { status: state }),
		...(renewsBefore === undefined ? {} : { endsBefore: startOfDay(renewsBefore) }),
	};
	return { listing, reseller };
}

async function findReseller(db: Reader, partnerId: PartnerId, wanted: string): Promise<ResellerOverview | undefined> {
	const text = wanted.trim().toLowerCase();
	const all = await findResellers(db, partnerId);
	return all.find(({ id, mpnId }) => mpnId.toLowerCase() === text || id.toLowerCase() === text);
}

/** An offer means itself, a SKU all offers of it. */
function findOffers(catalog: Catalog, product: string): readonly OfferId[] {
	const offer = findOffer(catalog, product.trim());
	if (offer !== undefined) return [offer.id];
	const skuId = findProduct(catalog, product);
	return [...catalog.offers.values()].filter((one) => one.skuId === skuId).map(({ id }) => id);
}
