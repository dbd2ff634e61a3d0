import { roundHalfAway } from "../billing/fraction.ts";
import { toMoney } from "../billing/money.ts";
import type { PromotedProduct, Promotion } from "../catalog/catalog.ts";
import type { FoundPrice } from "./price.ts";

/**
 * The price of a seat with what a promotion takes off it, applied once to the price that the customer would pay and
 * rounded once, a half away from zero. What is taken off is kept with the price, from which the charge lines follow.
 */
export function promotePrice(
	price: FoundPrice,
	{ id: promotionId }: Promotion,
	{ basisPoints }: PromotedProduct,
): FoundPrice {
	if (price.kind === "notPriced") return price;
	const { amount, currency } = price.unitPrice;
	const numerator = BigInt(amount) * (10_000n - BigInt(basisPoints));
	const unitPrice = toMoney(roundHalfAway({ numerator, denominator: 10_000n }), currency);
	const promotion = { promotionId, basisPoints, before: amount };
	return { ...price, unitPrice, source: { ...price.source, promotion } };
}
