import { roundHalfAway } from "./fraction.ts";

/** What a promotion took off the price of a seat, from which the amounts of lines then follow. */
export interface PriceReduction {
	readonly promotionId: string;
	/** 1,500 are 15 %. */
	readonly basisPoints: number;
	/** The price of a seat without it, in minor units. */
	readonly before: number;
}

/** The price of a seat with what is taken off it, rounded once, a half away from zero. */
export function reducePrice({ before, basisPoints }: Omit<PriceReduction, "promotionId">): number {
	const numerator = BigInt(before) * (10_000n - BigInt(basisPoints));
	return Number(roundHalfAway({ numerator, denominator: 10_000n }));
}

/** The reduction alone of whatever may have one, so that it goes on with the price. */
export function keepReduction({ promotion }: { readonly promotion?: PriceReduction }): {
	readonly promotion?: PriceReduction;
} {
	return promotion === undefined ? {} : { promotion };
}
