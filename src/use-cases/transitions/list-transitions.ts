import type { Catalog } from "../../domain/catalog/catalog.ts";
import type { Subscription } from "../../domain/subscriptions/subscription.ts";
import { assessTransitions, type TransitionAssessment } from "../../domain/transitions/assess-transition.ts";
import type { Transition } from "../../domain/transitions/transition.ts";
import { refuseAsUpgrade } from "../../domain/transitions/transition-refusal.ts";
import { assessUpgrades } from "../../domain/upgrades/assess-upgrade.ts";
import { listTransitions } from "../../storage/transition-store.ts";
import { findUpgradeFacts, type NotFound, type SubscriptionKey } from "../preview-upgrade.ts";
import type { Surroundings } from "../surroundings.ts";
import { findTransitionFacts } from "./read-transition.ts";

/** Every target of a subscription with what is against each way there. */
export type TransitionTargets =
	| NotFound
	| {
			readonly kind: "targets";
			readonly source: Subscription;
			readonly catalog: Catalog;
			readonly targets: readonly TransitionAssessment[];
	  };

/** What a subscription can go on to. A legacy one goes where the guide's upgrades lead, as a whole. */
export async function listTransitionTargets(
	surroundings: Surroundings,
	key: SubscriptionKey,
): Promise<TransitionTargets> {
	const { catalog } = surroundings;
	return await surroundings.database.read(async (db): Promise<TransitionTargets> => {
		const found = await findTransitionFacts(surroundings, db, key);
		if (found.kind !== "found") return found;
		const { source } = found.transition.upgrade;
		if (source.regime === "newCommerce")
			return { kind: "targets", source, catalog, targets: assessTransitions(found.transition) };
		const legacy = await findUpgradeFacts(surroundings, db, key);
		if (legacy.kind !== "found") return legacy;
		const targets = assessUpgrades(legacy.upgrade)
			.filter(({ pathExists }) => pathExists)
			.map(
				({ target, quantity, refusals, transferRefusals, services }): TransitionAssessment => ({
					...{ target, quantity, services, destinations: [] },
					refusals: refusals.map(refuseAsUpgrade),
					transferRefusals: transferRefusals.map(refuseAsUpgrade),
				}),
			);
		return { kind: "targets", source, catalog, targets };
	});
}

/** The transitions that were asked of a subscription, the last first. */
export async function readTransitions(
	surroundings: Surroundings,
	{ caller, customerId, subscriptionId }: SubscriptionKey,
	operationId?: string,
): Promise<NotFound | { readonly kind: "transitions"; readonly transitions: readonly Transition[] }> {
	return await surroundings.database.read(async (db) => {
		const found = await findUpgradeFacts(surroundings, db, { caller, customerId, subscriptionId });
		if (found.kind !== "found") return found;
		const { partnerId } = caller;
		const transitions = await listTransitions(db, { customerId, partnerId, subscriptionId }, operationId);
		return { kind: "transitions", transitions };
	});
}
