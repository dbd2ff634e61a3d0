import type { SubscriptionId } from "../basics/ids.ts";
import type { BillingCycle, Catalog } from "../catalog/catalog.ts";
import { findOffer } from "../catalog/offers.ts";
import { purchaseCycle } from "../purchases/purchase-facts.ts";
import type { PurchaseChoice } from "../purchases/purchase-request.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import { type CartLine, toPurchaseChoice } from "./cart.ts";

/** Lines that become one order, since an order has one rhythm and is of one regime. */
export interface CartGroup {
	/** `OMS-0` in legacy, `0` in new commerce, as the original numbers them. */
	readonly id: string;
	readonly billingCycle: BillingCycle;
	readonly lines: readonly CartLine[];
}

/** The orders that a cart would become, in the order of its lines. `own`: what add-ons may be for. */
export function groupCart(
	catalog: Catalog,
	lines: readonly CartLine[],
	own: readonly Subscription[],
): readonly CartGroup[] {
	const bases = new Map(own.map((one) => [one.id, one]));
	const groups = new Map<
		string,
		{ readonly prefix: string; readonly cycle: BillingCycle; readonly lines: CartLine[] }
	>();
	for (const line of lines) {
		const { prefix, cycle } = kindOf(catalog, line, bases);
		const key = `${prefix} ${cycle}`;
		const group = groups.get(key) ?? { prefix, cycle, lines: [] };
		groups.set(key, group);
		group.lines.push(line);
	}
	const counts = new Map<string, number>();
	return [...groups.values()].map(({ prefix, cycle, lines: grouped }) => {
		const number = counts.get(prefix) ?? 0;
		counts.set(prefix, number + 1);
		return { id: `${prefix}${number}`, billingCycle: cycle, lines: grouped };
	});
}

function kindOf(
	catalog: Catalog,
	line: CartLine,
	bases: ReadonlyMap<SubscriptionId, Subscription>,
): { readonly prefix: string; readonly cycle: BillingCycle } {
	const offer = findOffer(catalog, line.catalogItemId);
	if (offer === undefined) return { prefix: line.catalogItemId.includes(":") ? "" : "OMS-", cycle: "none" };
	const subscription = line.parentSubscriptionId === undefined ? undefined : bases.get(line.parentSubscriptionId);
	const base = subscription === undefined ? undefined : { subscription };
	return { prefix: offer.regime === "legacy" ? "OMS-" : "", cycle: purchaseCycle(offer, line, base) };
}

/** A line with what is bought of it, in the order in which an order takes them. */
export interface CartEntry {
	readonly line: CartLine;
	readonly choice: PurchaseChoice;
}

/**
 * The lines as what is to be bought: each with its add-ons behind it. An add-on that is on its own comes first, so that
 * it is not taken for one of the line before it.
 */
export function flattenLines(catalog: Catalog, lines: readonly CartLine[]): readonly CartEntry[] {
	const isAlone = (line: CartLine) =>
		line.parentSubscriptionId === undefined && (findOffer(catalog, line.catalogItemId)?.isAddOn ?? false);
	const ordered = [...lines.filter(isAlone), ...lines.filter((line) => !isAlone(line))];
	return ordered.flatMap((line) => [line, ...line.addOns].map((one) => ({ line: one, choice: toPurchaseChoice(one) })));
}
