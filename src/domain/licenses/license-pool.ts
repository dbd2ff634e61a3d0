import type { SkuId, SubscriptionId } from "../basics/ids.ts";
import { type Catalog, getOffer } from "../catalog/catalog.ts";
import type { Holding } from "../customers/holding.ts";
import type { Subscription, SubscriptionStatus } from "../subscriptions/subscription.ts";

/** The licenses of one SKU: those bought, by what their subscriptions are worth now, and those assigned. */
export interface LicensePool {
	readonly skuId: SkuId;
	/** Of active subscriptions; at least what is assigned where the customer bought the SKU elsewhere, too. */
	readonly active: number;
	/** Of expired subscriptions in their time of grace: they still serve users and can be assigned. */
	readonly warning: number;
	/** Of suspended and disabled subscriptions: they serve nobody. */
	readonly suspended: number;
	readonly assigned: number;
	/** Bought outside this installation as well; nobody here knows how many. */
	readonly boughtElsewhere: boolean;
	/** Kept for users whose licenses are on their way to this SKU; none when absent. */
	readonly reserved?: number;
}

/** Licenses on their way from one SKU to another. */
export interface LicensesUnderWay {
	readonly sourceSubscriptionId: SubscriptionId;
	readonly sourceSkuId: SkuId;
	readonly targetSkuId: SkuId;
	/** Users who still have the old license, for whatever reason. */
	readonly unmoved: number;
	/** Those of them who will get the new one by themselves. */
	readonly pending: number;
}

/** What pools are counted from. */
export interface PoolFacts {
	readonly catalog: Catalog;
	/** Those that the asker may know of. */
	readonly subscriptions: readonly Subscription[];
	readonly outsideHoldings: readonly Holding[];
	readonly assigned: ReadonlyMap<SkuId, number>;
	readonly underWay?: readonly LicensesUnderWay[];
}

type Bucket = "active" | "warning" | "suspended";

const bucketOf = {
	active: "active",
	expired: "warning",
	suspended: "suspended",
	disabled: "suspended",
	pending: undefined,
	deleted: undefined,
} as const satisfies Record<SubscriptionStatus, Bucket | undefined>;

/** A pool for every SKU that the customer has bought or assigned, in the order of the SKUs' part numbers. */
export function poolLicenses({
	catalog,
	subscriptions,
	outsideHoldings,
	assigned,
	underWay = [],
}: PoolFacts): ReadonlyMap<SkuId, LicensePool> {
	const units = new Map<SkuId, Record<Bucket, number>>();
	const unitsOf = (skuId: SkuId) => {
		const known = units.get(skuId) ?? { active: 0, warning: 0, suspended: 0 };
		units.set(skuId, known);
		return known;
	};
	for (const { status, offerId, quantity } of subscriptions) {
		const bucket = bucketOf[status];
		if (bucket !== undefined) unitsOf(getOffer(catalog, offerId).skuId)[bucket] += quantity;
	}
	const listed = outsideHoldings.filter(({ state, unlisted }) => state === "live" && unlisted === undefined);
	const elsewhere = new Set(listed.map(({ skuId }) => skuId));
	for (const skuId of [...elsewhere, ...assigned.keys()]) unitsOf(skuId);
	const inGrace = countGrace(subscriptions, underWay);
	const pools = [...units].map(([skuId, counted]): LicensePool => {
		const taken = assigned.get(skuId) ?? 0;
		const boughtElsewhere = elsewhere.has(skuId);
		const active = boughtElsewhere ? Math.max(counted.active, taken - counted.warning) : counted.active;
		const grace = Math.max(0, Math.min(inGrace.get(skuId) ?? 0, taken - active - counted.warning));
		const reserved = sum(underWay.filter(({ targetSkuId }) => targetSkuId === skuId).map(({ pending }) => pending));
		return {
			skuId,
			active,
			warning: counted.warning + grace,
			suspended: Math.max(0, counted.suspended - grace),
			assigned: taken,
			boughtElsewhere,
			...(reserved === 0 ? {} : { reserved }),
		};
	});
	return new Map(pools.toSorted(byPartNumber(catalog)).map((pool) => [pool.skuId, pool]));
}

/**
 * Licenses of a product that was upgraded stay in grace for as long as users wait for the new one: people go on using
 * what they have, and nobody else can be given it.
 */
function countGrace(
	subscriptions: readonly Subscription[],
	underWay: readonly LicensesUnderWay[],
): ReadonlyMap<SkuId, number> {
	const over = new Set(subscriptions.filter(({ status }) => status === "deleted").map(({ id }) => id));
	const counted = new Map<SkuId, number>();
	for (const { sourceSubscriptionId, sourceSkuId, unmoved } of underWay) {
		if (!over.has(sourceSubscriptionId)) counted.set(sourceSkuId, (counted.get(sourceSkuId) ?? 0) + unmoved);
	}
	return counted;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, one) => total + one, 0);
}

/** Licenses that can still be assigned; negative when more are assigned than there are. */
export function countFree({
	active,
	warning,
	assigned,
	reserved = 0,
}: Pick<LicensePool, "active" | "warning" | "assigned" | "reserved">): number {
	const left = active + warning - assigned;
	return left < 0 ? left : Math.max(0, left - reserved);
}

/** Licenses that can be given to those for whom they are reserved. */
export function countGivable({ active, warning, assigned }: LicensePool): number {
	return Math.max(0, active + warning - assigned);
}

/** What the licenses of a pool are worth as a whole, in the words of Partner Center. */
export function capabilityOf({
	active,
	warning,
	suspended,
}: LicensePool): "Enabled" | "Warning" | "Suspended" | "Deleted" {
	if (active > 0) return "Enabled";
	if (warning > 0) return "Warning";
	return suspended > 0 ? "Suspended" : "Deleted";
}

function byPartNumber(catalog: Catalog): (a: LicensePool, b: LicensePool) => number {
	const keyOf = ({ skuId }: LicensePool) => `${catalog.skus.get(skuId)?.partNumber ?? ""} ${skuId}`;
	return (a, b) => (keyOf(a) < keyOf(b) ? -1 : 1);
}
