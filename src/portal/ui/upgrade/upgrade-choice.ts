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

/** The reasons that speak against moving the licenses only, not against the upgrade itself. */
export function refusalsOfTransferOnly({ refusals, transferRefusals }: UpgradeTarget): readonly RefusalView[] {
	const against = new Set(refusals.map(identity));
	return transferRefusals.filter((refusal) => !against.has(identity(refusal)));
}

/** Open products first, each kind in the order of the catalog. */
export function openFirst(targets: readonly UpgradeTarget[]): readonly UpgradeTarget[] {
	return [...targets.filter((target) => target.mayUpgrade), ...targets.filter((target) => !target.mayUpgrade)];
}

function identity({ code, reason }: RefusalView): string {
	return `${code} ${reason}`;
}
