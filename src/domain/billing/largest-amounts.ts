import type { Money } from "./money.ts";

/**
 * The most that one seat may cost for one billing period, in minor units: a hundred million dollars. Dear enough for a year
 * in the smallest coins there are, and a slip of decimals in any list.
 */
export const largestUnitPrice = 10_000_000_000;

/** The most that one line may come to, in minor units, so that every line and every change is exact in a number. */
export const largestCharge = 100_000_000_000_000;

/** How many seats can be charged at a price at most. */
export function mostSeatsAt({ amount }: Money): number {
	return amount <= 0 ? Number.MAX_SAFE_INTEGER : Math.floor(largestCharge / amount);
}

/** Whether so many seats at that price can be charged. */
export function isChargeable(unitPrice: Money, quantity: number): boolean {
	return unitPrice.amount <= largestUnitPrice && quantity <= mostSeatsAt(unitPrice);
}
