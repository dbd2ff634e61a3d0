import type { RefusalView } from "../../../wire/api/problem.ts";
import type { UpgradeRequest, UpgradeTarget } from "../../../wire/api/upgrade.ts";

/** What the address says about the choice: `?product=<offer>&licenses=move|stay`. */
export interface ChoiceInAddress {
	readonly product: string | null;
	readonly licenses: string | null;
}

/** The chosen product and whether the licenses move with it. */
export interface UpgradeChoice {
	readonly target: UpgradeTarget;
	readonly licenseTransfer: boolean;
}

/** The choice, as far as it is possible: a closed product is never chosen, and licenses move unless that is refused. */
export function resolveChoice(targets: readonly UpgradeTarget[], address: ChoiceInAddress): UpgradeChoice | undefined {
	const target = targets.find(({ offer, mayUpgrade }) => mayUpgrade && offer.id === address.product);
	if (target === undefined) return undefined;
	return { target, licenseTransfer: target.mayUpgradeWithLicenseTransfer && address.licenses !== "stay" };
}

/** The choice as the server takes it; the quantity stays the source's. */
export function toUpgradeRequest({ target, licenseTransfer }: UpgradeChoice): UpgradeRequest {
	return { targetOfferId: target.offer.id, licenseTransfer };
}

/** The reasons that speak against moving the licenses only, not against the change itself. */
export function refusalsOfTransferOnly({
	refusals,
	transferRefusals,
}: Pick<UpgradeTarget, "refusals" | "transferRefusals">): readonly RefusalView[] {
	const against = new Set(refusals.map(identity));
	return transferRefusals.filter((refusal) => !against.has(identity(refusal)));
}

/** The products in the order in which they are offered, and those that only a list not in force names. */
export interface ArrangedTargets {
	/** Open ones first, each kind in the order of the catalog. */
	readonly offered: readonly UpgradeTarget[];
	readonly notInForce: readonly UpgradeTarget[];
}

/** Keeps what the reseller's own setting has switched off out of the way of what can be offered. */
export function arrangeTargets(targets: readonly UpgradeTarget[]): ArrangedTargets {
	const open = targets.filter((target) => target.mayUpgrade);
	const closed = targets.filter((target) => !target.mayUpgrade);
	return {
		offered: [...open, ...closed.filter((target) => !isNotInForce(target))],
		notInForce: closed.filter(isNotInForce),
	};
}

function isNotInForce({ refusals }: UpgradeTarget): boolean {
	return refusals.some(({ facts: { cause } }) => {
		return typeof cause === "object" && cause !== null && "kind" in cause && cause.kind === "sourceNotInForce";
	});
}

function identity({ code, reason }: RefusalView): string {
	return `${code} ${reason}`;
}
