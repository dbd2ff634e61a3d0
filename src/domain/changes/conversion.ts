import type { OfferId } from "../basics/ids.ts";
import { startOfDay } from "../basics/instant.ts";
import type { PaidCycle } from "../billing/billing-period.ts";
import type { Day } from "../billing/day.ts";
import type { RoundingPolicyName } from "../billing/rounding-policies.ts";
import type { BillingCycle, Catalog, Offer } from "../catalog/catalog.ts";
import { getOffer } from "../catalog/catalog.ts";
import { conversionTargetsOf } from "../catalog/offers.ts";
import type { Customer } from "../customers/customer.ts";
import type { PartnerRelationship } from "../customers/partner-relationship.ts";
import type { FoundPrice } from "../prices/price.ts";
import { reducibleSeats } from "../subscriptions/reducible-seats.ts";
import type { SeatBatch, Subscription, SubscriptionStatus } from "../subscriptions/subscription.ts";
import type { BillingFacts, ChangeMoment } from "./billing-facts.ts";

/** What is asked: a trial becomes paid for, or a monthly subscription annual. Absent parts stay as they are. */
export interface ConversionChoice {
	readonly targetOfferId?: string;
	readonly billingCycle?: PaidCycle;
	readonly quantity?: number;
}

/** Everything that a conversion is decided on. */
export interface ConversionFacts {
	readonly moment: ChangeMoment;
	readonly catalog: Catalog;
	readonly customer: Customer;
	readonly relationship: PartnerRelationship;
	readonly subscription: Subscription;
	readonly addOns: readonly Subscription[];
	readonly batches: readonly SeatBatch[];
	/** Seats that licenses of its users need: those assigned that no other subscription covers. */
	readonly seatsInUse: number;
	/** Absent when it is not billed here, as trials are not. */
	readonly billing: BillingFacts | undefined;
	/** How the partner bills; undefined where it bills nothing here. */
	readonly terms: ConversionTerms | undefined;
}

/** The money of a conversion: the price of its target in the new rhythm, and the day on which invoices are made. */
export interface ConversionTerms {
	readonly price: FoundPrice;
	readonly policy: RoundingPolicyName;
	readonly billingDay: number;
}

/** Why a subscription may not be converted like that. */
export type ConversionRefusal =
	| { readonly code: "resellerEnded" }
	| { readonly code: "conversionNotActive"; readonly status: SubscriptionStatus }
	/** It is no trial of that offer, or the offer is not sold here now. */
	| { readonly code: "noConversion"; readonly targets: readonly OfferId[] }
	/** Only a monthly subscription becomes annual within its term. */
	| { readonly code: "cycleChangeNotAllowed"; readonly from: BillingCycle; readonly to: BillingCycle }
	| {
			readonly code: "cycleUnsupported";
			readonly offerId: OfferId;
			readonly cycle: BillingCycle;
			readonly supported: readonly BillingCycle[];
	  }
	| {
			readonly code: "conversionQuantity";
			readonly quantity: number;
			readonly minimum: number;
			readonly maximum: number;
	  }
	/** Add-ons co-term with their base, so its rhythm cannot change under them. */
	| { readonly code: "conversionAddOns"; readonly count: number }
	| {
			readonly code: "conversionNotPriced";
			readonly offerId: OfferId;
			readonly market: string;
			readonly currency: string;
	  };

/** Seats that a conversion cannot take: those in use, and in new commerce those whose window is closed. */
export function seatsThatStay({ subscription, batches, seatsInUse, moment, catalog }: ConversionFacts): number {
	const { quantity } = subscription;
	const isTrial = getOffer(catalog, subscription.offerId).isTrial;
	const bound = isTrial ? 0 : quantity - reducibleSeats(subscription, batches, moment.at).quantity;
	return Math.min(quantity, Math.max(bound, seatsInUse));
}

/** What is against converting something as a trial: that it is none, though its rhythm may be another change. */
export function refuseUnlessTrial({ isTrial }: Pick<Offer, "isTrial">): readonly ConversionRefusal[] {
	return isTrial ? [] : [{ code: "noConversion", targets: [] }];
}

/** The paid offers that a trial can become on a day. */
export function conversionTargets(
	catalog: Catalog,
	{
		subscription,
		customer,
		day,
	}: { readonly subscription: Subscription; readonly customer: Customer; readonly day: Day },
): readonly Offer[] {
	const trial = getOffer(catalog, subscription.offerId);
	return conversionTargetsOf(catalog, trial, { now: startOfDay(day), country: customer.country });
}
