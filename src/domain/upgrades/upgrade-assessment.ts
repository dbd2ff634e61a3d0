import type { Offer } from "../catalog/catalog.ts";
import type { ServiceChange } from "../catalog/service-change.ts";
import type { UpgradeRefusal } from "./upgrade-refusal.ts";

/** One target with its three facts kept apart and every refusal at once. */
export interface UpgradeAssessment {
	readonly target: Offer;
	/** Seats the target would have. */
	readonly quantity: number;
	readonly pathExists: boolean;
	/** ⇔ `refusals` is empty. */
	readonly mayUpgrade: boolean;
	/** ⇔ `transferRefusals` is empty. */
	readonly mayUpgradeWithLicenseTransfer: boolean;
	/** Against the upgrade without license transfer, in the order in which the wire reports them. */
	readonly refusals: readonly UpgradeRefusal[];
	/** Against the upgrade with license transfer; contains `refusals`. */
	readonly transferRefusals: readonly UpgradeRefusal[];
	readonly services: ServiceChange;
}
