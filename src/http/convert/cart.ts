import type { Language } from "../../domain/basics/localized-text.ts";
import type { CartLine } from "../../domain/carts/cart.ts";
import type { CartGroup } from "../../domain/carts/cart-groups.ts";
import type { Catalog } from "../../domain/catalog/catalog.ts";
import { findOffer } from "../../domain/catalog/offers.ts";
import type { AssessedCart } from "../../use-cases/carts/assess-cart.ts";
import type { CheckoutOutcome } from "../../use-cases/carts/check-out-cart.ts";
import type { CheckoutResult, Cart as WireCart } from "../../wire/cart.ts";
import { inWireCase, toTermDuration } from "./commerce-ids.ts";
import { toWireOrder } from "./order.ts";
import { describeLines } from "./order-error.ts";
import { describePurchaseRefusal, toCartErrorCode, toPurchaseError } from "./purchase-refusal.ts";
import { toLink, toWireDate } from "./resource.ts";

interface Words {
	readonly catalog: Catalog;
	readonly language: Language;
}

/** A cart as the wire has it, each line with the group that it would be ordered in and what is against it. */
export function toWireCart(assessed: AssessedCart, words: Words): WireCart {
	const { cart, groups } = assessed;
	const groupOf = (line: CartLine) => groups.find(({ lines }) => lines.includes(line));
	return {
		id: cart.id,
		creationTimestamp: toWireDate(cart.createdAt),
		lastModifiedTimestamp: toWireDate(cart.modifiedAt),
		expirationTimestamp: toWireDate(cart.expiresAt),
		lastModifiedUser: cart.modifiedBy,
		status: cart.status === "ordered" ? "Ordered" : "Active",
		lineItems: cart.lines.map((line) => {
			const group = groupOf(line);
			const item = toWireItem(line, { assessed, group, words });
			if (line.addOns.length === 0) return item;
			return { ...item, addonItems: line.addOns.map((addOn) => toWireItem(addOn, { assessed, group, words })) };
		}),
		links: { self: toLink(`/customers/${cart.customerId}/carts/${cart.id}`) },
		attributes: { objectType: "Cart" },
	};
}

interface ItemContext {
	readonly assessed: AssessedCart;
	readonly group: CartGroup | undefined;
	readonly words: Words;
}

function toWireItem(line: CartLine, { assessed, group, words }: ItemContext) {
	const { parentSubscriptionId: parent, reseller, friendlyName, termMonths, promotionId, endsOn } = line;
	const offer = findOffer(words.catalog, line.catalogItemId);
	const refusals = assessed.refusals.get(line.id) ?? [];
	const [first] = refusals;
	const months = termMonths ?? (offer?.regime === "newCommerce" ? offer.termMonths : undefined);
	return {
		id: line.id,
		catalogItemId: offer?.id.toUpperCase() ?? line.catalogItemId,
		...(friendlyName === undefined ? {} : { friendlyName }),
		quantity: line.quantity,
		...(assessed.currency === undefined ? {} : { currencyCode: assessed.currency }),
		billingCycle: line.billingCycle ?? group?.billingCycle ?? "none",
		...(months === undefined ? {} : { termDuration: toTermDuration(months) }),
		...(endsOn === undefined ? {} : { customTermEndDate: `${endsOn}T00:00:00Z` }),
		...(promotionId === undefined ? {} : { promotionId }),
		...(reseller === undefined ? {} : { participants: [{ key: "transaction_reseller", value: reseller }] }),
		...(parent === undefined
			? {}
			: { provisioningContext: { parentSubscriptionId: inWireCase(offer?.regime ?? "legacy", parent) } }),
		orderGroup: group?.id ?? "0",
		...(first === undefined
			? {}
			: {
					error: {
						errorCode: toCartErrorCode(first),
						errorDescription: refusals
							.map((one) => describePurchaseRefusal(one, words))
							.map(({ reason, remedy }) => `${reason} ${remedy}`)
							.join(" "),
					},
				}),
	};
}

/** What came of a checkout: each order, and for each group that is none the number and sentences of its reasons. */
export function toCheckoutResult(
	{ customer, orders, refused }: Extract<CheckoutOutcome, { kind: "checkedOut" }>,
	words: Words,
): CheckoutResult {
	return {
		orders: orders.map((view) => toWireOrder(view, customer)),
		orderErrors: refused.map(({ group, lines }) => {
			const [first] = lines.flatMap(({ refusals }) => refusals);
			if (first === undefined) throw new Error("a group that is refused has a reason");
			return {
				orderGroupId: group.id,
				code: toPurchaseError(first).code,
				description: describeLines(lines, words),
			};
		}),
		attributes: { objectType: "CartCheckoutResult" },
	};
}
