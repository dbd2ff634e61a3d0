import type { Caller } from "../domain/access/caller.ts";
import { type CustomerId, type OrderId, type SubscriptionId, toId } from "../domain/basics/ids.ts";
import { type Day, dayOf } from "../domain/billing/day.ts";
import type { ChangeId } from "../domain/billing/proration-line.ts";
import { getOffer, type Offer } from "../domain/catalog/catalog.ts";
import { findOffer } from "../domain/catalog/offers.ts";
import type { CustomerChange } from "../domain/changes/customer-change.ts";
import { toUpgradeChange, type UpgradeMoney } from "../domain/changes/upgrade-change.ts";
import type { Customer } from "../domain/customers/customer.ts";
import type { LicenseFacts } from "../domain/licenses/license.ts";
import type { Subscription } from "../domain/subscriptions/subscription.ts";
import { assessUpgrades } from "../domain/upgrades/assess-upgrade.ts";
import { listNamedTargets } from "../domain/upgrades/path-status.ts";
import { planUpgrade } from "../domain/upgrades/plan-upgrade.ts";
import type { UpgradeAssessment } from "../domain/upgrades/upgrade-assessment.ts";
import type { UpgradeFacts } from "../domain/upgrades/upgrade-facts.ts";
import type { PlannedUpgrade, UpgradeChoice, UpgradePlan } from "../domain/upgrades/upgrade-plan.ts";
import type { Reader } from "../storage/database.ts";
import { listAssignments, listUsers } from "../storage/license-store.ts";
import { listDuplicateAddresses } from "../storage/proxy-address-store.ts";
import { type CustomerMoney, pricesInPlaceOf, readCustomerMoney } from "./changes/customer-money.ts";
import { readBillingFacts } from "./changes/read-billing.ts";
import { overviewSubscription, type SubscriptionOverview } from "./list-subscriptions.ts";
import {
	type CustomerFacts,
	findCustomerFacts,
	findOwnSubscription,
	inTimeOf,
	toUpgradeFacts,
} from "./read-customer.ts";
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
		const source = await overviewSubscription(found.at, { ...found, db, caller: key.caller }, key.subscriptionId);
		return { kind: "targets", source, targets: assessUpgrades(found.upgrade) };
	});
}

/** What an upgrade would do, computed by the function that does it. */
export type UpgradePreview =
	| NotFound
	| { readonly kind: "preview"; readonly source: SubscriptionOverview; readonly planned: ComputedUpgrade };

/** Computes the whole change and writes nothing. */
export async function previewUpgrade(
	surroundings: Surroundings,
	key: SubscriptionKey,
	choice: UpgradeChoice,
): Promise<UpgradePreview> {
	return await surroundings.database.read(async (db) => {
		const found = await findUpgradeFacts(surroundings, db, { ...key, ...priceAskedFor(choice) });
		if (found.kind !== "found") return found;
		const planned = await computeUpgrade(found, { db, choice, by: "caller" });
		const source = await overviewSubscription(found.at, { ...found, db, caller: key.caller }, key.subscriptionId);
		return { kind: "preview", source, planned };
	});
}

/** What is asked of a subscription that may be upgraded. */
interface UpgradeSearch extends SubscriptionKey {
	/** Of the quote that is carried out; the customer's today when absent. */
	readonly day?: Day;
	/** The one offer whose price counts, as sent; every target's when absent. */
	readonly target?: string;
	/** The seats that it is bought for, which choose the tier; the source's when absent. */
	readonly quantity?: number;
}

/** The facts about one subscription, read in the transaction that will use them. */
export async function findUpgradeFacts(
	surroundings: Surroundings,
	db: Reader,
	{ caller, customerId, subscriptionId, day: quotedOn, target, quantity }: UpgradeSearch,
): Promise<NotFound | FoundForUpgrade> {
	const facts = await findCustomerFacts(db, caller.partnerId, customerId);
	if (facts === undefined) return { kind: "customerNotFound" };
	const source = findOwnSubscription(facts, subscriptionId);
	if (source === undefined) return { kind: "subscriptionNotFound" };
	const at = inTimeOf(surroundings, facts.customer);
	const day = quotedOn ?? dayOf(at.now());
	const money = await readCustomerMoney(db, { partnerId: caller.partnerId, customer: facts.customer, day });
	const targets = target === undefined ? namedTargets(at, source) : [findOffer(at.catalog, target) ?? []].flat();
	const prices =
		money === undefined
			? undefined
			: await pricesInPlaceOf(money, { ...source, quantity: quantity ?? source.quantity }, targets);
	const upgrade = toUpgradeFacts(at, { facts, source, caller, day, ...(prices === undefined ? {} : { prices }) });
	return { kind: "found", at, facts, upgrade, money };
}

/** What of a choice its price depends on. */
export function priceAskedFor({ targetOfferId, quantity }: UpgradeChoice): Pick<UpgradeSearch, "target" | "quantity"> {
	return { target: targetOfferId, ...(quantity === undefined ? {} : { quantity }) };
}

/** Every offer that a documented path leads to from the subscription. */
function namedTargets({ catalog }: Surroundings, { offerId }: Subscription): readonly Offer[] {
	return listNamedTargets(catalog, offerId).map((id) => getOffer(catalog, id));
}

/** All that is known of the customer, and the part of it that decides about the upgrade. */
export interface FoundForUpgrade {
	readonly kind: "found";
	/** In the customer's time. */
	readonly at: Surroundings;
	readonly facts: CustomerFacts;
	readonly upgrade: UpgradeFacts;
	/** Undefined where the partner bills nothing here. */
	readonly money: CustomerMoney | undefined;
}

/** An upgrade as it would be carried out, or every reason against it. */
export type ComputedUpgrade =
	| Extract<PlannedUpgrade, { kind: "refused" }>
	| { readonly kind: "planned"; readonly plan: UpgradePlan; readonly change: CustomerChange };

/** Compute of an upgrade, with its charges; the action, the quote and the preview differ only in what follows. */
export async function computeUpgrade(
	{ at, upgrade: facts, money }: FoundForUpgrade,
	{ db, choice, by }: { readonly db: Reader; readonly choice: UpgradeChoice; readonly by: CustomerChange["by"] },
): Promise<ComputedUpgrade> {
	const { id: customerId } = facts.customer;
	const licenses: LicenseFacts = {
		users: await listUsers(db, customerId),
		assignments: await listAssignments(db, customerId),
		...(choice.licenseTransfer ? { duplicateAddresses: await listDuplicateAddresses(db, customerId) } : {}),
	};
	const ids = {
		target: toId<SubscriptionId>(at.newId()),
		order: toId<OrderId>(at.newId()),
		batch: at.newId(),
	};
	const id = toId<ChangeId>(at.newId());
	const planned = planUpgrade({ facts, licenses, choice, ids });
	if (planned.kind === "refused") return planned;
	const { plan } = planned;
	const moment = { id, at: facts.now, day: facts.day, by };
	const billing = await readBillingFacts(db, { customerId, subscriptionId: facts.source.id }, facts.day);
	const price = facts.prices?.get(plan.target.offerId);
	const policy = money?.partnerBilling.policies[plan.target.regime];
	const charged: UpgradeMoney = {
		...(billing === undefined ? {} : { source: billing }),
		...(price?.kind === "priced" && policy !== undefined ? { target: { price, policy } } : {}),
	};
	const change = toUpgradeChange({ plan, moment, money: charged, assignments: licenses.assignments });
	return { kind: "planned", plan, change };
}
