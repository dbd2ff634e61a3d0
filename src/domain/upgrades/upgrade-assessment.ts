import type { ServicePlanName } from "../basics/ids.ts";
import type { Offer } from "../catalog/catalog.ts";
import type { UpgradeRefusal } from "./upgrade-refusal.ts";

/** What happens to the services of a user who moves from one SKU to another. Each plan stands in one list only. */
export interface ServiceChange {
	readonly kept: readonly ServicePlanName[];
	readonly replaced: readonly ReplacedService[];
	readonly lost: readonly ServicePlanName[];
	readonly gained: readonly ServicePlanName[];
}

/** One plan in the place of another of its family. */
export interface ReplacedService {
	readonly from: ServicePlanName;
	readonly to: ServicePlanName;
	readonly direction: "higher" | "lower";
}

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
