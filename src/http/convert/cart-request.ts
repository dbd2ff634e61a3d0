import { type SubscriptionId, toId } from "../../domain/basics/ids.ts";
import { dayOf } from "../../domain/billing/day.ts";
import type { CartLine } from "../../domain/carts/cart.ts";
import { isMpnId } from "../../domain/relationships/mpn-id.ts";
import type { CartItemRequest, CartRequest } from "../../wire/cart.ts";
import { fromTermDuration } from "./commerce-ids.ts";
import { fromWireCycle } from "./order-request.ts";
import { readWireDate } from "./read-wire-date.ts";

/** The lines of a cart, or the place in the body of what cannot be read. */
export type ReadCart =
	| { readonly kind: "lines"; readonly lines: readonly CartLine[] }
	| { readonly kind: "unusable"; readonly path: readonly string[] };

/** Reads a cart: lines without an id get the next free one, and no id stands twice. */
export function fromCartRequest({ lineItems }: CartRequest): ReadCart {
	const all = lineItems.flatMap((item) => [item, ...(item.addonItems ?? [])]);
	const given = all.flatMap(({ id }) => (id === undefined ? [] : [id]));
	if (new Set(given).size < given.length) return { kind: "unusable", path: ["lineItems", "id"] };
	const taken = new Set(given);
	const nextId = () => {
		let id = 0;
		while (taken.has(id)) id += 1;
		taken.add(id);
		return id;
	};
	const lines: CartLine[] = [];
	for (const [index, item] of lineItems.entries()) {
		const path = ["lineItems", String(index)];
		const line = fromItem(item, nextId);
		if (typeof line === "string") return { kind: "unusable", path: [...path, line] };
		const addOns: CartLine[] = [];
		for (const [place, addOn] of (item.addonItems ?? []).entries()) {
			const read = fromItem(addOn, nextId);
			if (typeof read === "string") return { kind: "unusable", path: [...path, "addonItems", String(place), read] };
			addOns.push(read);
		}
		lines.push({ ...line, addOns });
	}
	return { kind: "lines", lines };
}

type Item = Omit<CartItemRequest, "addonItems">;

/** The line, or the name of the member that cannot be read. */
function fromItem(item: Item, nextId: () => number): CartLine | string {
	const { catalogItemId, quantity, friendlyName, promotionId, termDuration, customTermEndDate } = item;
	const cycle = fromWireCycle(item.billingCycle);
	if (cycle === "unusable") return "billingCycle";
	const termMonths = isSaid(termDuration) ? fromTermDuration(termDuration) : undefined;
	if (isSaid(termDuration) && termMonths === undefined) return "termDuration";
	const endsAt = isSaid(customTermEndDate) ? readWireDate(customTermEndDate) : undefined;
	if (isSaid(customTermEndDate) && endsAt === undefined) return "customTermEndDate";
	const parent = item.provisioningContext?.parentSubscriptionId;
	const reseller = item.participants?.find(({ key }) => key === "transaction_reseller")?.value;
	if (isSaid(reseller) && !isMpnId(reseller)) return "participants";
	return {
		...{ id: item.id ?? nextId(), catalogItemId, quantity, ...cycle },
		...(isSaid(friendlyName) ? { friendlyName } : {}),
		...(termMonths === undefined ? {} : { termMonths }),
		...(endsAt === undefined ? {} : { endsOn: dayOf(endsAt) }),
		...(isSaid(promotionId) ? { promotionId } : {}),
		...(isSaid(parent) ? { parentSubscriptionId: toId<SubscriptionId>(parent) } : {}),
		...(isSaid(reseller) ? { reseller } : {}),
		addOns: [],
	};
}

function isSaid(text: string | undefined): text is string {
	return text !== undefined && text !== "";
}
