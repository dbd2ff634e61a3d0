import type { PurchaseRequest } from "../../domain/purchases/purchase-request.ts";
import type { ChangeToCompute, ComputedChange } from "../changes/computed-change.ts";
import { computeOrder } from "../orders/compute-order.ts";
import { recordNewOrder } from "../orders/record-order.ts";
import type { Surroundings } from "../surroundings.ts";

/** Compute of one purchase in an order of its own: what a quote stores and carries out. */
export async function computePurchase(
	surroundings: Surroundings,
	{ request, ...asked }: Omit<ChangeToCompute, "request"> & { readonly request: PurchaseRequest },
): Promise<ComputedChange> {
	const computed = await computeOrder(surroundings, { ...asked, lines: [request] });
	if (computed.kind === "customerNotFound") return computed;
	if (computed.kind === "refused")
		return { kind: "refused", of: "purchase", refusals: computed.lines.flatMap(({ refusals }) => refusals) };
	const { at, facts, money, order, purchases } = computed;
	const [purchase] = purchases;
	if (purchase === undefined) throw new Error("an order of one line has one purchase");
	const { change } = purchase;
	return {
		...{ kind: "planned", at, facts, money, change },
		records: (origin) => [recordNewOrder(at, origin, order)],
	};
}
