import type { SkuId } from "../basics/ids.ts";

/** Licenses of one product that the partner sold to one customer, and what became of them. */
export interface LicenseInsight {
	readonly skuId: SkuId;
	/** Seats of the partner's own live subscriptions. */
	readonly sold: number;
	/** Of these, assigned; never more than sold, since what another partner sold is assigned by nobody's count but its own. */
	readonly deployed: number;
	/** Assigned to people of whom it is known that they used any service within the days that count as active. */
	readonly active: number;
	/** Assigned at all. */
	readonly qualified: number;
}

/** How many days since the last use of a service still count as active. */
export const activeDays = 28;

/** One number of a hundred with one place, and none when there is nothing to take it of. */
export function percentOf(part: number, whole: number): number {
	return whole === 0 ? 0 : Math.round((part / whole) * 1_000) / 10;
}

/** Insights of several customers as one, for a partner as a whole. */
export function sumInsights(insights: readonly Omit<LicenseInsight, "skuId">[]): Omit<LicenseInsight, "skuId"> {
	return insights.reduce(
		(sum, one) => ({
			sold: sum.sold + one.sold,
			deployed: sum.deployed + one.deployed,
			active: sum.active + one.active,
			qualified: sum.qualified + one.qualified,
		}),
		{ sold: 0, deployed: 0, active: 0, qualified: 0 },
	);
}

/** What is counted for one SKU of one customer. */
export interface InsightCounts {
	readonly sold: ReadonlyMap<SkuId, number>;
	readonly assigned: ReadonlyMap<SkuId, number>;
	readonly active: ReadonlyMap<SkuId, number>;
}

/** Insights by SKU, for the SKUs that the partner sold. */
export function toInsights({ sold, assigned, active }: InsightCounts): readonly LicenseInsight[] {
	return [...sold].map(([skuId, seats]) => {
		const qualified = assigned.get(skuId) ?? 0;
		return { skuId, sold: seats, deployed: Math.min(seats, qualified), active: active.get(skuId) ?? 0, qualified };
	});
}
