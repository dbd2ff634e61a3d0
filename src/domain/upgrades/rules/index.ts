import type { SourceRule, UpgradeRule } from "../upgrade-situation.ts";
import { additionalServicesNotHeld } from "./additional-services-not-held.ts";
import { billingCycleSupported } from "./billing-cycle-supported.ts";
import { delegatedAdmin } from "./delegated-admin.ts";
import { directoryReaders } from "./directory-readers.ts";
import { directoryWriters } from "./directory-writers.ts";
import { legacyCommerce } from "./legacy-commerce.ts";
import { noAddOns } from "./no-add-ons.ts";
import { noTransferUnderWay } from "./no-transfer-under-way.ts";
import { offerLimit } from "./offer-limit.ts";
import { offerSold } from "./offer-sold.ts";
import { offerSoldInCountry } from "./offer-sold-in-country.ts";
import { pathOpen } from "./path-open.ts";
import { quantityWithinLimits } from "./quantity-within-limits.ts";
import { subscriptionActive } from "./subscription-active.ts";
import { subscriptionProvisioned } from "./subscription-provisioned.ts";
import { targetNotHeld } from "./target-not-held.ts";
import { targetPriced } from "./target-priced.ts";
import { userContext } from "./user-context.ts";
import { wholeSubscription } from "./whole-subscription.ts";

/** Every condition of an upgrade, in the order in which Partner Center reports them. A new rule is a line here. */
export const upgradeRules: readonly UpgradeRule[] = [
	subscriptionActive,
	subscriptionProvisioned,
	delegatedAdmin,
	directoryReaders,
	noAddOns,
	targetNotHeld,
	offerLimit,
	additionalServicesNotHeld,
	billingCycleSupported,
	wholeSubscription,
	quantityWithinLimits,
	pathOpen,
	offerSold,
	offerSoldInCountry,
	targetPriced,
	legacyCommerce,
	noTransferUnderWay,
];

/** What an upgrade with license transfer asks for on top. */
export const licenseTransferRules: readonly UpgradeRule[] = [userContext, directoryWriters];

/** The conditions that look at the source alone, for a request whose target does not exist. */
export const sourceRules: readonly SourceRule[] = [
	subscriptionActive,
	subscriptionProvisioned,
	noAddOns,
	legacyCommerce,
	noTransferUnderWay,
];
