import { dayOf } from "../../domain/billing/day.ts";
import type { Catalog } from "../../domain/catalog/catalog.ts";
import { findItems, listItems } from "../../domain/products/products.ts";
import type { NextTermChoice } from "../../domain/timeline/assess-next-term.ts";
import type { NextTermWish } from "../../use-cases/edit-next-term.ts";
import type { SubscriptionPatch } from "../../wire/subscription.ts";
import { fromTermDuration } from "./commerce-ids.ts";
import { fromWireCycle } from "./order-request.ts";
import { readWireDate } from "./read-wire-date.ts";

type Instructions = NonNullable<SubscriptionPatch["scheduledNextTermInstructions"]>;

/** What a PATCH wants of the next term, or the place in the body of what cannot be read. Left out, nothing is wanted. */
export function fromNextTerm(
	instructions: SubscriptionPatch["scheduledNextTermInstructions"],
	catalog: Catalog,
): { readonly kind: "wish"; readonly wish: NextTermWish } | { readonly kind: "unusable"; readonly path: string[] } {
	if (instructions === undefined) return { kind: "wish", wish: "asPresent" };
	const path = (...names: string[]) => ["scheduledNextTermInstructions", ...names];
	const { product = {}, customTermEndDate: end } = instructions;
	const cycle = fromWireCycle(product.billingCycle);
	if (cycle === "unusable" || cycle.billingCycle === "none")
		return { kind: "unusable", path: path("product", "billingCycle") };
	const termMonths = isSaid(product.termDuration) ? fromTermDuration(product.termDuration) : undefined;
	if (isSaid(product.termDuration) && termMonths === undefined)
		return { kind: "unusable", path: path("product", "termDuration") };
	const endsAt = isSaid(end) ? readWireDate(end) : undefined;
	if (isSaid(end) && endsAt === undefined) return { kind: "unusable", path: path("customTermEndDate") };
	const wish: NextTermChoice = {
		...fromProduct(instructions, catalog),
		...cycle,
		...(termMonths === undefined ? {} : { termMonths }),
		...(endsAt === undefined ? {} : { endsOn: dayOf(endsAt) }),
		...(isSaid(product.promotionId) ? { promotionId: product.promotionId } : {}),
	};
	return { kind: "wish", wish };
}

/** Without an availability the first that the SKU has is meant; .NET sends 0 for a quantity that was not chosen. */
function fromProduct({ product = {}, quantity }: Instructions, catalog: Catalog): NextTermChoice {
	const { productId, skuId, availabilityId } = product;
	const named = [productId, skuId, availabilityId].filter(isSaid);
	const [item] = findItems(listItems(catalog), {
		...(isSaid(productId) ? { productId } : {}),
		...(isSaid(skuId) ? { skuId } : {}),
		...(isSaid(availabilityId) ? { availabilityId } : {}),
	});
	return {
		...(named.length === 0 ? {} : { offerId: item?.offer.id ?? named.join(":") }),
		...(quantity === undefined || quantity === 0 ? {} : { quantity }),
	};
}

function isSaid(text: string | undefined): text is string {
	return text !== undefined && text !== "";
}
