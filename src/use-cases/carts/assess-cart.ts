import type { Caller } from "../../domain/access/caller.ts";
import type { Currency } from "../../domain/billing/currency.ts";
import { dayOf } from "../../domain/billing/day.ts";
import type { Cart } from "../../domain/carts/cart.ts";
import { type CartGroup, flattenLines, groupCart } from "../../domain/carts/cart-groups.ts";
import type { PurchaseRefusal } from "../../domain/purchases/purchase-refusal.ts";
import { findPartnerBilling } from "../../storage/billing-store.ts";
import type { Reader } from "../../storage/database.ts";
import { findCustomerTerms } from "../../storage/terms-store.ts";
import { computeOrder } from "../orders/compute-order.ts";
import type { CustomerFacts } from "../read-customer.ts";
import type { Surroundings } from "../surroundings.ts";

/** A cart with what would come of it now. */
export interface AssessedCart {
	readonly cart: Cart;
	readonly groups: readonly CartGroup[];
	/** By the id of the line; lines against which nothing is have none. */
	readonly refusals: ReadonlyMap<number, readonly PurchaseRefusal[]>;
	/** What the customer pays in; undefined where nothing is billed here. */
	readonly currency?: Currency;
}

/** Judges every line of a cart as an order would be judged, each knowing those before it. */
export async function assessCart(
	surroundings: Surroundings,
	{
		db,
		caller,
		facts,
		cart,
	}: { readonly db: Reader; readonly caller: Caller; readonly facts: CustomerFacts; readonly cart: Cart },
): Promise<AssessedCart> {
	const { catalog } = surroundings;
	const { customerId } = cart;
	const { partnerId } = caller;
	const entries = flattenLines(catalog, cart.lines);
	const lines = entries.map(({ choice }) => choice);
	const computed =
		cart.status === "ordered" || lines.length === 0
			? undefined
			: await computeOrder(surroundings, { db, caller, customerId, lines, by: "caller" });
	const refused = computed?.kind === "refused" ? computed.lines : [];
	const billing = await findPartnerBilling(db, partnerId);
	const terms = await findCustomerTerms(db, { customerId, partnerId }, dayOf(surroundings.now()));
	const currency = billing === undefined ? undefined : (terms?.currency ?? billing.currency);
	return {
		cart,
		groups: groupCart(catalog, cart.lines, facts.own),
		refusals: new Map(
			refused.flatMap(({ line, refusals }) => {
				const entry = entries[line];
				return entry === undefined ? [] : [[entry.line.id, refusals] as const];
			}),
		),
		...(currency === undefined ? {} : { currency }),
	};
}
