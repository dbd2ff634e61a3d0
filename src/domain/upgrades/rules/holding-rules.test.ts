import { describe, expect, test } from "vitest";
import { type SubscriptionId, toId } from "../../basics/ids.ts";
import { type Catalog, getOffer } from "../../catalog/catalog.ts";
import type { Channel, Holding } from "../../customers/holding.ts";
import { makeCatalog, offerOf, type TestProduct } from "../test-catalog.ts";
import { makeFacts, makeHolding, makeSubscription } from "../test-facts.ts";
import { describeSituation } from "../upgrade-situation.ts";
import { additionalServicesNotHeld } from "./additional-services-not-held.ts";
import { offerLimit } from "./offer-limit.ts";
import { targetNotHeld } from "./target-not-held.ts";

const channels: readonly Channel[] = ["thisPartner", "otherPartner", "direct", "volumeLicensing", "openLicense"];

function situationOf(
	target: TestProduct,
	holdings: readonly Holding[],
	{ source = "basic", catalog = makeCatalog() }: { source?: TestProduct; catalog?: Catalog } = {},
) {
	const facts = makeFacts({ catalog, holdings, source: makeSubscription(source) });
	return describeSituation(facts, getOffer(catalog, offerOf(target)));
}

describe("targetNotHeld", () => {
	test.each(channels)("refuses a target that the customer has through %s", (channel) => {
		const refusals = targetNotHeld(situationOf("e3", [makeHolding("e3", { channel })]));
		expect(refusals).toEqual([
			{ code: "targetAlreadyHeld", holding: { skuPartNumber: "E3", channel, since: "2025-03-01T00:00:00.000Z" } },
		]);
	});

	test("tells one refusal for each holding in the way", () => {
		const two = [makeHolding("e3"), makeHolding("e3", { channel: "direct" })];
		expect(targetNotHeld(situationOf("e3", two))).toHaveLength(2);
	});

	test("counts same-named twins, editions and trials of the product", () => {
		for (const held of ["standardTwin", "standardIndia", "standardTrial"] as const)
			expect(targetNotHeld(situationOf("standard", [makeHolding(held)]))).toHaveLength(1);
	});

	test.each(["stopped", "gone"] as const)("lets a target that is %s pass", (state) => {
		expect(targetNotHeld(situationOf("e3", [makeHolding("e3", { state })]))).toEqual([]);
	});

	test("names the subscription when it is the caller's own, and never another partner's", () => {
		const named = { subscriptionId: toId<SubscriptionId>("sub-9"), friendlyName: "공장" };
		const own = makeHolding("e3", { channel: "thisPartner", ...named });
		const other = makeHolding("e3", { channel: "otherPartner", ...named });
		const [first, second] = targetNotHeld(situationOf("e3", [own, other]));
		expect(first).toMatchObject({ holding: named });
		expect(second).toEqual({
			code: "targetAlreadyHeld",
			holding: { skuPartNumber: "E3", channel: "otherPartner", since: other.since },
		});
	});
});

describe("additionalServicesNotHeld", () => {
	test.each(channels)("refuses a service that the upgrade would add and the customer has through %s", (channel) => {
		const held = makeHolding("bookings", { channel });
		expect(additionalServicesNotHeld(situationOf("e5", [held]))).toEqual([
			{
				code: "additionalServicesAlreadyHeld",
				holding: { skuPartNumber: "BOOKINGS", channel, since: held.since },
				services: ["MICROSOFTBOOKINGS"],
			},
		]);
	});

	test("takes a higher tier of a service that the source has for additional", () => {
		const [refusal] = additionalServicesNotHeld(situationOf("e5", [makeHolding("e3")]));
		expect(refusal).toMatchObject({
			services: ["EXCHANGE_S_ENTERPRISE", "SHAREPOINTENTERPRISE", "OFFICESUBSCRIPTION"],
		});
	});

	test("lets services pass that the source has too", () => {
		const twins = [makeHolding("basic"), makeHolding("basicTwin"), makeHolding("exchangePlan1")];
		expect(additionalServicesNotHeld(situationOf("e3", twins))).toEqual([]);
	});

	test.each(["stopped", "gone"] as const)("lets a holding that is %s pass", (state) => {
		expect(additionalServicesNotHeld(situationOf("e5", [makeHolding("bookings", { state })]))).toEqual([]);
	});

	test("leaves the target product itself to the other condition", () => {
		const twin = [makeHolding("standardTwin")];
		expect(additionalServicesNotHeld(situationOf("standard", twin))).toEqual([]);
		expect(targetNotHeld(situationOf("standard", twin))).toHaveLength(1);
	});
});

describe("offerLimit", () => {
	const stopped = makeHolding("standard", { state: "stopped" });
	const gone = makeHolding("standard", { state: "gone" });
	const lifetime = makeCatalog({ offers: { standard: { limit: { unit: "lifetime", count: 2 } } } });

	test("counts suspended subscriptions toward a concurrent limit, and no deleted ones", () => {
		expect(offerLimit(situationOf("standard", [stopped, gone, gone]))).toEqual([]);
		expect(offerLimit(situationOf("standard", [stopped, stopped, gone]))).toEqual([
			{ code: "offerLimitReached", offerId: offerOf("standard"), unit: "concurrent", limit: 2, counted: 2 },
		]);
	});

	test("counts deleted subscriptions toward a lifetime limit", () => {
		expect(offerLimit(situationOf("standard", [gone], { catalog: lifetime }))).toEqual([]);
		expect(offerLimit(situationOf("standard", [gone, stopped], { catalog: lifetime }))).toEqual([
			{ code: "offerLimitReached", offerId: offerOf("standard"), unit: "lifetime", limit: 2, counted: 2 },
		]);
	});

	test("counts that offer only, not twins of the product", () => {
		const others = [makeHolding("standardIndia"), makeHolding("standardTwin"), stopped];
		expect(offerLimit(situationOf("standard", others))).toEqual([]);
	});

	test("knows offers without a limit", () => {
		expect(offerLimit(situationOf("e3", [makeHolding("e3"), makeHolding("e3"), makeHolding("e3")]))).toEqual([]);
	});
});
