import type { ChangeView } from "../../../wire/api/change.ts";

/** The subscription that a change was asked of, by its own name or its product's. */
export function subscriptionOf(change: Pick<ChangeView, "subscriptionId" | "effects" | "charges">): {
	readonly id: string;
	readonly name: string;
} {
	const { subscriptionId: id } = change;
	const effect = change.effects.find(({ subscriptionId }) => subscriptionId === id);
	const line = change.charges?.lines.find(({ subscriptionId }) => subscriptionId === id);
	const product = (effect?.after ?? effect?.before)?.offer.title ?? line?.offerName ?? id;
	const ownName = effect?.friendlyName.trim() ?? "";
	return { id, name: ownName === "" ? product : ownName };
}
