import type { QuoteView } from "../../../wire/api/change.ts";

/** The seats before and after a change of the subscription that it was asked of; undefined where it has none. */
export function seatsOf({
	subscriptionId,
	effects,
}: Pick<QuoteView, "subscriptionId" | "effects">): { readonly before: number; readonly after: number } | undefined {
	const effect = effects.find((one) => one.subscriptionId === subscriptionId);
	if (effect?.before === undefined || effect.after === undefined) return undefined;
	return { before: effect.before.quantity, after: effect.after.quantity };
}
