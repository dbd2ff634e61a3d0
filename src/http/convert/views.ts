import type { ServicePlanName } from "../../domain/basics/ids.ts";
import type { Language } from "../../domain/basics/localized-text.ts";
import { costPerMonth } from "../../domain/billing/per-month.ts";
import type { SubscriptionBilling } from "../../domain/billing/subscription-billing.ts";
import { type Catalog, getServicePlan, type Offer } from "../../domain/catalog/catalog.ts";
import type { ServiceChange } from "../../domain/catalog/service-change.ts";
import type { CustomerWithCounts } from "../../use-cases/list-customers.ts";
import type { LicenseHolder } from "../../use-cases/list-license-holders.ts";
import type { SubscriptionOverview } from "../../use-cases/list-subscriptions.ts";
import type { CustomerSummary } from "../../wire/api/customer.ts";
import type { LicenseHolder as LicenseHolderView, SubscriptionSummary } from "../../wire/api/subscription.ts";
import { viewMoney } from "./money.ts";
import { toEtag } from "./resource.ts";

/** Whose words a view is in, and where names come from. */
export interface ViewContext {
	readonly catalog: Catalog;
	readonly language: Language;
}

/** An offer by id and name. */
export function viewOffer(offer: Offer, { language }: ViewContext) {
	return { id: offer.id, title: offer.title[language], category: offer.category };
}

/** A service plan by its machine name and its title. */
export function viewService(name: ServicePlanName, { catalog, language }: ViewContext) {
	const plan = getServicePlan(catalog, name);
	return { name, title: plan.title[language], dataBearing: plan.dataBearing };
}

/** What happens to services, each with its title. */
export function viewServiceChange(change: ServiceChange, context: ViewContext) {
	const view = (name: ServicePlanName) => viewService(name, context);
	return {
		gained: change.gained.map(view),
		replaced: change.replaced.map(({ from, to, direction }) => ({ from: view(from), to: view(to), direction })),
		lost: change.lost.map(view),
		kept: change.kept.map(view),
	};
}

/** A customer for the portal. */
export function viewCustomer({
	customer,
	relationship,
	activeSubscriptions,
	seats,
}: CustomerWithCounts): CustomerSummary {
	const admin = relationship.delegatedAdmin;
	return {
		id: customer.id,
		companyName: customer.companyName,
		domain: customer.domain,
		country: customer.country,
		reseller: relationship.reseller,
		delegatedAdmin: {
			kind: admin.kind,
			services: admin.kind === "none" ? [] : [...admin.services],
			...(admin.kind === "granular" ? { until: admin.until } : {}),
		},
		activeSubscriptions,
		seats,
	};
}

/** A subscription for the portal. */
export function viewSubscription(overview: SubscriptionOverview, context: ViewContext): SubscriptionSummary {
	const { subscription, offer, reducible, billing } = overview;
	return {
		id: subscription.id,
		offer: viewOffer(offer, context),
		friendlyName: subscription.friendlyName,
		quantity: subscription.quantity,
		assigned: overview.assigned,
		purchased: overview.purchased,
		limits: { minimum: offer.minimumQuantity, maximum: offer.maximumQuantity },
		reducible: { quantity: reducible.quantity, windows: reducible.windows.map((window) => ({ ...window })) },
		status: subscription.status,
		upgraded: subscription.suspensionReasons.includes("Transition"),
		regime: subscription.regime,
		billingCycle: subscription.billingCycle,
		autoRenew: subscription.autoRenew,
		isAddOn: offer.isAddOn,
		isTrial: offer.isTrial,
		...(subscription.parentSubscriptionId === undefined
			? {}
			: { parentSubscriptionId: subscription.parentSubscriptionId }),
		orderId: subscription.orderId,
		createdAt: subscription.createdAt,
		committedUntil: subscription.committedUntil,
		...(subscription.stateEndsAt === undefined ? {} : { stateEndsAt: subscription.stateEndsAt }),
		...(billing === undefined ? {} : { billing: viewBilling(billing, subscription.quantity) }),
		etag: toEtag(subscription.id, subscription.version),
		upgradable: overview.upgradable,
		upgradeTargets: overview.upgradeTargets,
		transitionTargets: overview.transitionTargets,
	};
}

function viewBilling(billing: SubscriptionBilling, quantity: number): NonNullable<SubscriptionSummary["billing"]> {
	return {
		unitPrice: viewMoney(billing.unitPrice),
		perMonth: viewMoney(costPerMonth(billing, quantity)),
		billedUntil: billing.billedUntil,
		running: billing.running,
	};
}

/** A user who holds a license, for the release dialog. */
export function viewLicenseHolder({ user, assignment }: LicenseHolder): LicenseHolderView {
	return {
		userId: user.id,
		displayName: user.displayName,
		userPrincipalName: user.userPrincipalName,
		signInBlocked: user.signInBlocked,
		...(assignment.groupName === undefined ? {} : { groupName: assignment.groupName }),
		...(user.lastActiveAt === undefined ? {} : { lastActiveAt: user.lastActiveAt }),
	};
}
