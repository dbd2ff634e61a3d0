import { type Catalog, getOffer } from "../../domain/catalog/catalog.ts";
import { addOnsOf } from "../../domain/catalog/offers.ts";
import type { Customer } from "../../domain/customers/customer.ts";
import type { Subscription } from "../../domain/subscriptions/subscription.ts";
import type { NewCommerceOutlook } from "../../domain/timeline/new-commerce-outlook.ts";
import type { Subscription as WireSubscription } from "../../wire/subscription.ts";
import type { Locale } from "../locale.ts";
import { toCatalogLinks } from "./catalog-links.ts";
import { toTermDuration } from "./commerce-ids.ts";
import { toWireDates, toWireNextTerm, toWireRefunds } from "./new-commerce-outlook.ts";
import { toEtag, toLink, toWireDate } from "./resource.ts";

/** Legacy ids go out in upper case, those of new commerce in lower, as in the recordings. */
function inCase({ regime }: Pick<Subscription, "regime">, id: string): string {
	return regime === "legacy" ? id.toUpperCase() : id;
}

/** What a subscription is told with. */
export interface SubscriptionWords {
	readonly catalog: Catalog;
	readonly customer: Customer;
	readonly locale: Locale;
	/** Of one of new commerce, where it is known; absent in what is only remembered. */
	readonly outlook?: NewCommerceOutlook | undefined;
}

/** A subscription as the wire has it. `etagVersion` differs from its version in the answer to a PATCH. */
export function toWireSubscription(
	subscription: Subscription,
	{ catalog, customer, locale, outlook }: SubscriptionWords,
	etagVersion = subscription.version,
): WireSubscription {
	const offer = getOffer(catalog, subscription.offerId);
	const id = inCase(subscription, subscription.id);
	const offerId = offer.id.toUpperCase();
	const parent = subscription.parentSubscriptionId && inCase(subscription, subscription.parentSubscriptionId);
	const root = `/customers/${customer.id}/subscriptions`;
	const isModern = subscription.regime === "newCommerce";
	return {
		id,
		offerId,
		offerName: offer.title[locale.language],
		friendlyName: subscription.friendlyName,
		...(isModern ? { productType: { id: "OnlineServicesNCE", displayName: "OnlineServicesNCE" } } : {}),
		quantity: subscription.quantity,
		unitType: offer.isAddOn ? "Add-On Licenses" : "Licenses",
		...(parent === undefined ? {} : { parentSubscriptionId: parent }),
		hasPurchasableAddons: addOnsOf(catalog, offer.id).length > 0,
		creationDate: toWireDate(subscription.createdAt),
		effectiveStartDate: toWireDate(subscription.effectiveFrom),
		commitmentEndDate: toWireDate(subscription.committedUntil),
		...(isModern ? { commitmentEndDateTime: `${subscription.committedUntil.slice(0, 10)}T23:59:59Z` } : {}),
		...(outlook === undefined ? {} : toWireDates(outlook)),
		status: subscription.status,
		// Only `Transition` was ever seen in the original; our own reason stays inside.
		...(subscription.suspensionReasons.includes("Transition") ? { suspensionReasons: ["Transition"] } : {}),
		autoRenewEnabled: subscription.autoRenew,
		isTrial: offer.isTrial,
		billingType: "license",
		billingCycle: subscription.billingCycle,
		// Empty says that the next term is as long as this one.
		...(isModern ? { termDuration: toTermDuration(offer.termMonths), renewalTermDuration: "" } : {}),
		...(outlook === undefined ? {} : toWireRefunds(outlook)),
		...(subscription.promotionId === undefined ? {} : { promotionId: subscription.promotionId }),
		...(outlook?.nextTerm === undefined
			? {}
			: { scheduledNextTermInstructions: toWireNextTerm(outlook.nextTerm, catalog) }),
		...(outlook === undefined ? {} : { attentionNeeded: outlook.needsDecision }),
		isMicrosoftProduct: true,
		partnerId: subscription.partnerIdOnRecord ?? "",
		contractType: "subscription",
		links: {
			...(subscription.regime === "legacy"
				? { offer: toLink(`/offers/${offerId}?country=${customer.country}`) }
				: toCatalogLinks(offer, customer.country)),
			...(parent === undefined ? {} : { parentSubscription: toLink(`${root}/${parent}`) }),
			self: toLink(`${root}/${id}`),
		},
		publisherName: "Microsoft Corporation",
		orderId: inCase(subscription, subscription.orderId),
		attributes: {
			...(subscription.regime === "legacy" ? { etag: toEtag(subscription.id, etagVersion) } : {}),
			objectType: "Subscription",
		},
	};
}
