import { describe, expect, test } from "vitest";
import { toId } from "../basics/ids.ts";
import { getOffer } from "../catalog/catalog.ts";
import { assessUpgrade, assessUpgrades, isUpgradable } from "./assess-upgrade.ts";
import { makeCatalog, offerOf, path, testPaths } from "./test-catalog.ts";
import { makeCustomer, makeFacts, makeHolding, makeRelationship, makeSubscription, now } from "./test-facts.ts";

describe("assessUpgrade", () => {
	test("keeps the three facts apart", () => {
		const facts = makeFacts({ mayMoveLicenses: false });
		expect(assessUpgrade(facts, getOffer(facts.catalog, offerOf("e3")))).toMatchObject({
			pathExists: true,
			mayUpgrade: true,
			mayUpgradeWithLicenseTransfer: false,
			refusals: [],
			transferRefusals: [{ code: "userContextRequired" }],
		});
		const suspended = { ...facts, source: makeSubscription("basic", { status: "suspended" }) };
		expect(assessUpgrade(suspended, getOffer(facts.catalog, offerOf("e3")))).toMatchObject({
			pathExists: true,
			mayUpgrade: false,
		});
	});

	test("takes the source's quantity unless another is asked for", () => {
		const facts = makeFacts();
		const target = getOffer(facts.catalog, offerOf("e3"));
		expect(assessUpgrade(facts, target).quantity).toBe(12);
		expect(assessUpgrade(facts, target, 20).quantity).toBe(20);
	});

	test("reports every refusal at once, in the order of the wire", () => {
		const catalog = makeCatalog({
			paths: [],
			offers: {
				standard: { limit: { unit: "concurrent", count: 1 }, billingCycles: ["annual"], until: now, countries: ["IN"] },
			},
		});
		const source = makeSubscription("basic", {
			status: "suspended",
			provisioning: "failed",
			quantity: 400,
			regime: "newCommerce",
		});
		const addOn = makeSubscription("archiving", { parentSubscriptionId: source.id });
		const facts = makeFacts({
			catalog,
			source,
			relationship: makeRelationship({ kind: "granular", services: [], roles: [], until: now }),
			otherSubscriptions: [addOn],
			holdings: [makeHolding("standard"), makeHolding("bookings")],
			mayMoveLicenses: false,
		});
		const { refusals, transferRefusals } = assessUpgrade(facts, getOffer(catalog, offerOf("standard")), 399);
		expect(refusals.map(({ code }) => code)).toEqual([
			"subscriptionNotActive",
			"subscriptionNotProvisioned",
			"delegatedAdminMissing",
			"delegatedAdminExpired",
			"granularAdminRoleMissing",
			"addOnsPresent",
			"targetAlreadyHeld",
			"offerLimitReached",
			"additionalServicesAlreadyHeld",
			"billingCycleUnsupported",
			"quantityBelowSource",
			"quantityOutsideLimits",
			"noUpgradePath",
			"offerNotSold",
			"offerNotSoldInCountry",
			"newCommerceSubscription",
		]);
		expect(transferRefusals.slice(0, refusals.length)).toEqual(refusals);
		expect(transferRefusals.slice(refusals.length).map(({ code }) => code)).toEqual([
			"userContextRequired",
			"granularAdminRoleMissing",
		]);
	});
});

describe("assessUpgrades", () => {
	test("lists every target that any row names, once, a row in force winning over the others", () => {
		const paths = [path("basic", "e3", "catalog2019"), path("basic", "e5", "catalog2019"), ...testPaths];
		const list = assessUpgrades(makeFacts({ catalog: makeCatalog({ paths }) }));
		expect(list.map(({ target, pathExists }) => [target.id, pathExists])).toEqual([
			[offerOf("e3"), true],
			[offerOf("e5"), true],
			[offerOf("standard"), true],
		]);
	});

	test("lists closed and forbidden targets with their cause", () => {
		const facts = makeFacts({ source: makeSubscription("basicIndia"), customer: makeCustomer("IN") });
		const list = assessUpgrades(facts);
		expect(list.map(({ target, mayUpgrade }) => [target.id, mayUpgrade])).toEqual([
			[offerOf("standardIndia"), true],
			[offerOf("standard"), false],
		]);
		expect(list[1]?.refusals).toEqual([
			{
				code: "noUpgradePath",
				cause: { kind: "otherEdition", instead: offerOf("standardIndia") },
				sourceHasPaths: true,
			},
		]);
	});

	test("is empty for an offer from which nothing leads on", () => {
		expect(assessUpgrades(makeFacts({ source: makeSubscription("e5") }))).toEqual([]);
	});

	test("hands the quantity asked for to every target", () => {
		expect(assessUpgrades(makeFacts(), 15).map(({ quantity }) => quantity)).toEqual([15, 15, 15]);
	});

	test("does not take the source for one of the customer's other subscriptions", () => {
		const other = makeSubscription("basic", { id: toId("another-basic") });
		expect(isUpgradable(makeFacts({ otherSubscriptions: [other], holdings: [makeHolding("basic")] }))).toBe(true);
	});
});

describe("isUpgradable", () => {
	test("is true as soon as one target is open", () => {
		expect(isUpgradable(makeFacts())).toBe(true);
		expect(isUpgradable(makeFacts({ holdings: [makeHolding("standardTrial")] }))).toBe(true);
	});

	test("is false when every target is refused, and when there is none", () => {
		expect(isUpgradable(makeFacts({ source: makeSubscription("basic", { status: "suspended" }) }))).toBe(false);
		expect(isUpgradable(makeFacts({ source: makeSubscription("e5") }))).toBe(false);
	});
});
