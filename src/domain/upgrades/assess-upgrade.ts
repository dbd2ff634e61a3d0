import { getOffer, type Offer } from "../catalog/catalog.ts";
import { compareServicePlans } from "../catalog/service-change.ts";
import { listNamedTargets } from "./path-status.ts";
import { licenseTransferRules, upgradeRules } from "./rules/index.ts";
import type { UpgradeAssessment } from "./upgrade-assessment.ts";
import type { UpgradeFacts } from "./upgrade-facts.ts";
import { describeSituation } from "./upgrade-situation.ts";

/**
 * Holds one target against every rule and returns all refusals at once. The icon, the list, the preview and the action
 * all come here, so they cannot disagree. `quantity` absent means the source's.
 */
export function assessUpgrade(facts: UpgradeFacts, target: Offer, quantity?: number): UpgradeAssessment {
	const situation = describeSituation(facts, target, quantity);
	const refusals = upgradeRules.flatMap((rule) => rule(situation));
	const transferRefusals = [...refusals, ...licenseTransferRules.flatMap((rule) => rule(situation))];
	return {
		target,
		quantity: situation.quantity,
		pathExists: situation.path.open,
		mayUpgrade: refusals.length === 0,
		mayUpgradeWithLicenseTransfer: transferRefusals.length === 0,
		refusals,
		transferRefusals,
		services: compareServicePlans(facts.catalog, situation.sourceSku.id, target.skuId),
	};
}

/** Every target that any documented row names, open or closed, each once, in the order of the catalog. */
export function assessUpgrades(facts: UpgradeFacts, quantity?: number): readonly UpgradeAssessment[] {
	return listTargets(facts).map((target) => assessUpgrade(facts, target, quantity));
}

/** Whether the guide's information icon stands after the subscription's name: any target may be upgraded to. */
export function isUpgradable(facts: UpgradeFacts): boolean {
	return listTargets(facts).some((target) => mayUpgradeTo(facts, target));
}

/** The targets against which no rule speaks; of those whose prices are not among the facts, nothing is said of prices. */
export function listOpenTargets(facts: UpgradeFacts): readonly Offer[] {
	return listTargets(facts).filter((target) => mayUpgradeTo(facts, target));
}

function mayUpgradeTo(facts: UpgradeFacts, target: Offer): boolean {
	const situation = describeSituation(facts, target);
	return upgradeRules.every((rule) => rule(situation).length === 0);
}

function listTargets({ catalog, source }: UpgradeFacts): readonly Offer[] {
	return listNamedTargets(catalog, source.offerId).map((id) => getOffer(catalog, id));
}
