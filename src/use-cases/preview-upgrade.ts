import type { Caller } from "../domain/access/caller.ts";
import { type CustomerId, type OrderId, type SubscriptionId, toId } from "../domain/basics/ids.ts";
import type { Customer } from "../domain/customers/customer.ts";
import { assessUpgrades } from "../domain/upgrades/assess-upgrade.ts";
import { planUpgrade } from "../domain/upgrades/plan-upgrade.ts";
import type { UpgradeAssessment } from "../domain/upgrades/upgrade-assessment.ts";
import type { LicenseFacts, UpgradeFacts } from "../domain/upgrades/upgrade-facts.ts";
import type { PlannedUpgrade, UpgradeChoice } from "../domain/upgrades/upgrade-plan.ts";
import type { Reader } from "../storage/database.ts";
import { listAssignments, listUsers } from "../storage/license-store.ts";
import { overviewSubscription, type SubscriptionOverview } from "./list-subscriptions.ts";
import { type CustomerFacts, findCustomerFacts, findOwnSubscription, toUpgradeFacts } from "./read-customer.ts";
import type { Surroundings } from "./surroundings.ts";

/** Which subscription, as its seller sees it. */
export interface SubscriptionKey {
	readonly caller: Caller;
	readonly customerId: CustomerId;
	readonly subscriptionId: SubscriptionId;
}

/** What could not be found. Another partner's customer is not found. */
export type NotFound = { readonly kind: "customerNotFound" } | { readonly kind: "subscriptionNotFound" };

/** Every target of a subscription with all refusals. */
export type UpgradeTargets =
	| NotFound
	| { readonly kind: "targets"; readonly customer: Customer; readonly targets: readonly UpgradeAssessment[] };

/** Assesses every documented way on from a subscription. */
export async function listUpgrades(surroundings: Surroundings, key: SubscriptionKey): Promise<UpgradeTargets> {
	return await surroundings.database.read(async (db) => {
		const found = await findUpgradeFacts(surroundings, db, key);
		if (found.kind !== "found") return found;
		return { kind: "targets", customer: found.facts.customer, targets: assessUpgrades(found.upgrade) };
	});
}

/** A subscription as the list shows it, with every target assessed on the same snapshot. */
export type UpgradeOverview =
	| NotFound
	| { readonly kind: "targets"; readonly source: SubscriptionOverview; readonly targets: readonly UpgradeAssessment[] };

/** The same for the portal, which shows the source beside its targets. */
export async function overviewUpgrades(surroundings: Surroundings, key: SubscriptionKey): Promise<UpgradeOverview> {
	return await surroundings.database.read(async (db) => {
		const found = await findUpgradeFacts(surroundings, db, key);
		if (found.kind !== "found") return found;
		const source = await overviewSubscription(surroundings, { ...found, db, caller: key.caller }, key.subscriptionId);
		return { kind: "targets", source, targets: assessUpgrades(found.upgrade) };
	});
}

/** What an upgrade would do, computed by the function that does it. */
export type UpgradePreview =
	| NotFound
	| { readonly kind: "preview"; readonly source: SubscriptionOverview; readonly planned: PlannedUpgrade };

/** Computes the whole change and writes nothing. */
export async function previewUpgrade(
	surroundings: Surroundings,
	key: SubscriptionKey,
	choice: UpgradeChoice,
): Promise<UpgradePreview> {
	return await surroundings.database.read(async (db) => {
		const found = await findUpgradeFacts(surroundings, db, key);
		if (found.kind !== "found") return found;
		const planned = await computeUpgrade(surroundings, { db, facts: found.upgrade, choice });
		const source = await overviewSubscription(surroundings, { ...found, db, caller: key.caller }, key.subscriptionId);
		return { kind: "preview", source, planned };
	});
}

/** The facts about one subscription, read in the transaction that will use them. */
export async function findUpgradeFacts(
	surroundings: Surroundings,
	db: Reader,
	{ caller, customerId, subscriptionId }: SubscriptionKey,
): Promise<NotFound | FoundForUpgrade> {
	const facts = await findCustomerFacts(db, caller.partnerId, customerId);
	if (facts === undefined) return { kind: "customerNotFound" };
	const source = findOwnSubscription(facts, subscriptionId);
	if (source === undefined) return { kind: "subscriptionNotFound" };
	return { kind: "found", facts, upgrade: toUpgradeFacts(surroundings, { facts, source, caller }) };
}

/** All that is known of the customer, and the part of it that decides about the upgrade. */
interface FoundForUpgrade {
	readonly kind: "found";
	readonly facts: CustomerFacts;
	readonly upgrade: UpgradeFacts;
}

/** Setup and compute of an upgrade; the action and the preview differ only in what follows. */
export async function computeUpgrade(
	surroundings: Surroundings,
	{ db, facts, choice }: { readonly db: Reader; readonly facts: UpgradeFacts; readonly choice: UpgradeChoice },
): Promise<PlannedUpgrade> {
	const licenses: LicenseFacts = {
		users: await listUsers(db, facts.customer.id),
		assignments: await listAssignments(db, facts.customer.id),
	};
	const ids = {
		target: toId<SubscriptionId>(surroundings.newId()),
		order: toId<OrderId>(surroundings.newId()),
		batch: surroundings.newId(),
	};
	return planUpgrade({ facts, licenses, choice, ids });
}
