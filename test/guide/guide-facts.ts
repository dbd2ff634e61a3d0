import { loadCatalog } from "../../src/catalog-files.ts";
import { toId, type UserId } from "../../src/domain/basics/ids.ts";
import { getSku, type Offer, type Sku } from "../../src/domain/catalog/catalog.ts";
import type { Channel, Holding } from "../../src/domain/customers/holding.ts";
import type { LicenseAssignment } from "../../src/domain/licenses/license.ts";
import type { Subscription } from "../../src/domain/subscriptions/subscription.ts";
import { assessUpgrades } from "../../src/domain/upgrades/assess-upgrade.ts";
import { makeFacts, makeSubscription, makeUser, now } from "../../src/domain/upgrades/test-facts.ts";
import type { UpgradeFacts } from "../../src/domain/upgrades/upgrade-facts.ts";

/** The shipped catalog with the guide's table in force, which is the default. */
export const catalog = loadCatalog({ sourcesInForce: ["guide"] });

/** The guide's products by their English names of 2020. */
export const names = {
	appsForBusiness: "Microsoft 365 Apps for business",
	appsForEnterprise: "Microsoft 365 Apps for enterprise",
	basic: "Microsoft 365 Business Basic",
	standard: "Microsoft 365 Business Standard",
	premium: "Microsoft 365 Business Premium",
	e1: "Office 365 Enterprise E1",
	e3: "Office 365 Enterprise E3",
	e5: "Office 365 Enterprise E5",
	appsForBusinessIndia: "Microsoft 365 Apps for business India",
	basicIndia: "Microsoft 365 Business Basic India",
	standardIndia: "Microsoft 365 Business Standard India",
} as const;

export const channels: readonly Channel[] = ["thisPartner", "otherPartner", "direct", "volumeLicensing", "openLicense"];

/** The offer of that English name. */
export function offerNamed(name: string): Offer {
	for (const offer of catalog.offers.values()) {
		if (offer.title.en === name) return offer;
	}
	throw new Error(`no offer is called ${name}`);
}

/** The SKU of that part number. */
export function skuNumbered(partNumber: string): Sku {
	for (const sku of catalog.skus.values()) {
		if (sku.partNumber === partNumber) return sku;
	}
	throw new Error(`no SKU has the part number ${partNumber}`);
}

/** An active subscription of the offer with 12 seats, billed monthly. */
export function subscriptionOf(name: string, changes: Partial<Subscription> = {}): Subscription {
	return makeSubscription("basic", { offerId: offerNamed(name).id, ...changes });
}

/** A customer in Korea with one subscription of the product, and everything in order. */
export function customerWith(name: string, changes: Partial<UpgradeFacts> = {}): UpgradeFacts {
	return makeFacts({ catalog, source: subscriptionOf(name), ...changes });
}

/** Something else that the customer has. */
export function holdingOf(sku: Sku, changes: Partial<Holding> = {}): Holding {
	return { channel: "otherPartner", skuId: sku.id, state: "live", since: now, ...changes };
}

/** The SKU that the offer of that English name gives. */
export function skuNamed(name: string): Sku {
	return getSku(catalog, offerNamed(name).skuId);
}

/** The English names of the targets that pass, with license transfer or without. */
export function openTargets(facts: UpgradeFacts): readonly string[] {
	return assessUpgrades(facts)
		.filter((one) => one.mayUpgrade)
		.map((one) => one.target.title.en);
}

/** The English names of the targets to which a path is in force. */
export function pathsOf(facts: UpgradeFacts): readonly string[] {
	return assessUpgrades(facts)
		.filter((one) => one.pathExists)
		.map((one) => one.target.title.en);
}

/** The codes of all refusals against one target. */
export function refusalCodes(facts: UpgradeFacts, target: string): readonly string[] {
	const found = assessUpgrades(facts).find((one) => one.target.title.en === target);
	if (found === undefined) throw new Error(`${target} is not listed`);
	return found.refusals.map(({ code }) => code);
}

/** That many users with a license of the product. */
export function holdersOf(name: string, count: number, changes: Partial<LicenseAssignment> = {}) {
	const { id: skuId } = skuNamed(name);
	const users = Array.from({ length: count }, (_, index) => makeUser(`user ${String(index).padStart(4, "0")}`));
	const assignments = users.map(
		(user): LicenseAssignment => ({ userId: user.id, skuId, disabledPlans: [], assignedAt: now, ...changes }),
	);
	return { users, assignments };
}

/** The id of one of these users. */
export function userId(index: number): UserId {
	return toId(`user-user ${String(index).padStart(4, "0")}`);
}
