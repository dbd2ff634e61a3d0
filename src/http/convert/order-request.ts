import { type SubscriptionId, toId } from "../../domain/basics/ids.ts";
import { dayOf } from "../../domain/billing/day.ts";
import type { BillingCycle } from "../../domain/catalog/catalog.ts";
import type { PurchaseChoice } from "../../domain/purchases/purchase-request.ts";
import { isMpnId } from "../../domain/relationships/mpn-id.ts";
import type { OrderEdit } from "../../use-cases/orders/update-order.ts";
import type { OrderLineRequest, OrderPatch } from "../../wire/order.ts";
import { fromTermDuration } from "./commerce-ids.ts";
import { readWireDate } from "./read-wire-date.ts";

/** What is asked to be bought, or the place in the body of what cannot be read. */
export type ReadLines =
	| { readonly kind: "lines"; readonly lines: readonly PurchaseChoice[] }
	| { readonly kind: "unusable"; readonly path: readonly string[] }
	/** Lines are numbered from 0 on, each number once. */
	| { readonly kind: "misnumbered" };

type WireCycle = OrderPatch["billingCycle"];

/** Reads the lines of an order in the order of their numbers. */
export function fromOrderLines(items: readonly OrderLineRequest[], billingCycle: WireCycle): ReadLines {
	const cycle = fromWireCycle(billingCycle);
	if (cycle === "unusable") return { kind: "unusable", path: ["billingCycle"] };
	const numbered = items.map((item, index) => ({ item, number: item.lineItemNumber ?? index }));
	if (new Set(numbered.map(({ number }) => number)).size < items.length) return { kind: "misnumbered" };
	if (numbered.some(({ number }) => number < 0 || number >= items.length)) return { kind: "misnumbered" };
	const lines: PurchaseChoice[] = [];
	for (const { item, number } of numbered.toSorted((one, other) => one.number - other.number)) {
		const { termDuration, customTermEndDate } = item;
		const termMonths = isSaid(termDuration) ? fromTermDuration(termDuration) : undefined;
		const path = ["lineItems", String(number)];
		if (isSaid(termDuration) && termMonths === undefined) return { kind: "unusable", path: [...path, "termDuration"] };
		const endsAt = isSaid(customTermEndDate) ? readWireDate(customTermEndDate) : undefined;
		if (isSaid(customTermEndDate) && endsAt === undefined)
			return { kind: "unusable", path: [...path, "customTermEndDate"] };
		if (isSaid(item.partnerIdOnRecord) && !isMpnId(item.partnerIdOnRecord))
			return { kind: "unusable", path: [...path, "partnerIdOnRecord"] };
		const term = {
			...(termMonths === undefined ? {} : { termMonths }),
			...(endsAt === undefined ? {} : { endsOn: dayOf(endsAt) }),
		};
		lines.push(toChoice(item, { ...term, ...cycle }));
	}
	return { kind: "lines", lines };
}

/** What a PATCH asks of an order: lines that have no subscription yet join it, else its rhythm or status changes. */
export function fromOrderPatch(
	patch: OrderPatch,
): { readonly kind: "edit"; readonly edit: OrderEdit } | Exclude<ReadLines, { kind: "lines" }> {
	const status = patch.status?.toLowerCase();
	if (status === "cancelled" || status === "canceled") return { kind: "edit", edit: { kind: "cancellation" } };
	const fresh = (patch.lineItems ?? []).filter(({ subscriptionId }) => !isSaid(subscriptionId));
	if (fresh.length > 0) {
		const renumbered = fresh.length === patch.lineItems?.length ? fresh : fresh.map(withoutNumber);
		const read = fromOrderLines(renumbered, patch.billingCycle);
		return read.kind === "lines" ? { kind: "edit", edit: { kind: "addOns", lines: read.lines } } : read;
	}
	const cycle = fromWireCycle(patch.billingCycle);
	if (cycle === "unusable") return { kind: "unusable", path: ["billingCycle"] };
	const { billingCycle } = cycle;
	if (billingCycle === undefined || billingCycle === "none") return { kind: "edit", edit: { kind: "nothing" } };
	return { kind: "edit", edit: { kind: "cycle", billingCycle } };
}

/** A rhythm in which seats are sold; `unknown` is what clients send who leave it to the offer. */
export function fromWireCycle(cycle: WireCycle): { readonly billingCycle?: BillingCycle } | "unusable" {
	if (cycle === undefined || cycle === "unknown") return {};
	return cycle === "monthly" || cycle === "annual" || cycle === "none" ? { billingCycle: cycle } : "unusable";
}

type ReadTerms = Pick<PurchaseChoice, "termMonths" | "billingCycle" | "endsOn">;

function toChoice(item: OrderLineRequest, read: ReadTerms): PurchaseChoice {
	const { offerId, quantity, friendlyName, parentSubscriptionId, partnerIdOnRecord, promotionId } = item;
	return {
		...{ offerId, quantity },
		...read,
		...(friendlyName === undefined ? {} : { friendlyName }),
		...(isSaid(parentSubscriptionId) ? { parentSubscriptionId: toId<SubscriptionId>(parentSubscriptionId) } : {}),
		...(isSaid(partnerIdOnRecord) ? { partnerIdOnRecord } : {}),
		...(isSaid(promotionId) ? { promotionId } : {}),
	};
}

function withoutNumber({ lineItemNumber: _, ...item }: OrderLineRequest): OrderLineRequest {
	return item;
}

/** Clients send empty texts for what they leave out. */
function isSaid(text: string | undefined): text is string {
	return text !== undefined && text !== "";
}
