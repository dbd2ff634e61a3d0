import { type PartnerId, toId } from "../basics/ids.ts";
import { parseInstant } from "../basics/instant.ts";
import { dayOf } from "../billing/day.ts";
import { getOffer } from "../catalog/catalog.ts";
import type { Customer } from "../customers/customer.ts";
import type { Holding } from "../customers/holding.ts";
import type { DelegatedAdmin, PartnerRelationship } from "../customers/partner-relationship.ts";
import type { CustomerUser, LicenseAssignment } from "../licenses/license.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import { makeCatalog, offerOf, skuOf, type TestProduct } from "./test-catalog.ts";
import type { UpgradeFacts } from "./upgrade-facts.ts";
import type { NewUpgradeIds } from "./upgrade-plan.ts";

/** The moment of every test that names none. */
export const now = parseInstant("2026-11-22T09:30:00Z");
const partnerId = toId<PartnerId>("partner-1");
export const newIds: NewUpgradeIds = { target: toId("new-subscription"), order: toId("new-order"), batch: "new-batch" };

const customer: Customer = {
	id: toId("customer-1"),
	companyName: "한빛 무역",
	domain: "hanbit.example",
	country: "KR",
	culture: "ko-KR",
	email: "office@hanbit.example",
	address: {
		firstName: "민서",
		lastName: "김",
		addressLine1: "세종대로 1",
		city: "서울",
		postalCode: "04524",
		phoneNumber: "0212345678",
	},
	createdAt: parseInstant("2024-01-02T00:00:00Z"),
	isTest: true,
	version: 1,
};

/** A customer whose Business Basic subscription of 12 seats may be upgraded, changed where a test needs it. */
export function makeFacts(changes: Partial<UpgradeFacts> = {}): UpgradeFacts {
	const facts = {
		now,
		catalog: makeCatalog(),
		customer,
		relationship: makeRelationship({ kind: "full", services: ["office365"] }),
		source: makeSubscription("basic"),
		otherSubscriptions: [],
		holdings: [],
		mayMoveLicenses: true,
		...changes,
	} satisfies Partial<UpgradeFacts>;
	return { otherSeatsOfSourceSku: countOtherSeats(facts), day: dayOf(facts.now), ...facts };
}

function countOtherSeats({
	catalog,
	source,
	otherSubscriptions,
}: Pick<UpgradeFacts, "catalog" | "source" | "otherSubscriptions">): number {
	const skuOf = (one: Subscription) => getOffer(catalog, one.offerId).skuId;
	return otherSubscriptions
		.filter((one) => one.status === "active" && skuOf(one) === skuOf(source))
		.reduce((seats, one) => seats + one.quantity, 0);
}

/** The same customer somewhere else. */
export function makeCustomer(country: string): Customer {
	return { ...customer, country };
}

/** The relationship with that delegated admin. */
export function makeRelationship(
	delegatedAdmin: DelegatedAdmin,
	reseller: PartnerRelationship["reseller"] = "active",
): PartnerRelationship {
	return { customerId: customer.id, partnerId, reseller, delegatedAdmin, since: parseInstant("2024-01-02T00:00:00Z") };
}

/** An active subscription of 12 seats, billed monthly. */
export function makeSubscription(product: TestProduct, changes: Partial<Subscription> = {}): Subscription {
	return {
		id: toId(`subscription-${product}`),
		customerId: customer.id,
		partnerId,
		offerId: offerOf(product),
		orderId: toId(`order-${product}`),
		regime: "legacy",
		friendlyName: "Front office",
		quantity: 12,
		status: "active",
		suspensionReasons: [],
		provisioning: "success",
		billingCycle: "monthly",
		autoRenew: true,
		createdAt: parseInstant("2026-01-14T16:57:15.097Z"),
		effectiveFrom: parseInstant("2026-01-14T00:00:00Z"),
		committedUntil: parseInstant("2027-01-13T00:00:00Z"),
		version: 3,
		...changes,
	};
}

/** Something that the customer has through another partner, unless changed. */
export function makeHolding(product: TestProduct, changes: Partial<Holding> = {}): Holding {
	return {
		channel: "otherPartner",
		skuId: skuOf(product),
		offerId: offerOf(product),
		state: "live",
		since: parseInstant("2025-03-01T00:00:00Z"),
		...changes,
	};
}

/** An ordinary person in Korea. */
export function makeUser(name: string, changes: Partial<CustomerUser> = {}): CustomerUser {
	return {
		id: toId(`user-${name}`),
		customerId: customer.id,
		userPrincipalName: `${name}@hanbit.example`,
		displayName: name,
		firstName: name,
		lastName: "",
		usageLocation: "KR",
		kind: "member",
		signInBlocked: false,
		...changes,
	};
}

/** The license of a product for the user of that name. */
export function makeAssignment(
	name: string,
	product: TestProduct,
	changes: Partial<LicenseAssignment> = {},
): LicenseAssignment {
	return {
		userId: toId(`user-${name}`),
		skuId: skuOf(product),
		disabledPlans: [],
		assignedAt: parseInstant("2026-02-01T00:00:00Z"),
		...changes,
	};
}
