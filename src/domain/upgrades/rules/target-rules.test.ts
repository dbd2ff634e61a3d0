import { describe, expect, test } from "vitest";
import { parseInstant } from "../../basics/instant.ts";
import { getOffer, type Offer } from "../../catalog/catalog.ts";
import { makeCatalog, offerOf } from "../test-catalog.ts";
import { makeCustomer, makeFacts, makeSubscription, now } from "../test-facts.ts";
import type { UpgradeFacts } from "../upgrade-facts.ts";
import { describeSituation } from "../upgrade-situation.ts";
import { billingCycleSupported } from "./billing-cycle-supported.ts";
import { offerSold } from "./offer-sold.ts";
import { offerSoldInCountry } from "./offer-sold-in-country.ts";
import { pathOpen } from "./path-open.ts";
import { quantityWithinLimits } from "./quantity-within-limits.ts";
import { wholeSubscription } from "./whole-subscription.ts";

const offerId = offerOf("standard");
const later = parseInstant("2026-12-01T00:00:00Z");

function situationOf(terms: Partial<Offer> = {}, facts: Partial<UpgradeFacts> = {}, quantity?: number) {
	const catalog = makeCatalog({ offers: { standard: terms } });
	return describeSituation(makeFacts({ catalog, ...facts }), getOffer(catalog, offerId), quantity);
}

describe("billingCycleSupported", () => {
	const refusal = { code: "billingCycleUnsupported", offerId, sourceIsTrial: false };

	test("asks for the source's billing cycle", () => {
		expect(billingCycleSupported(situationOf())).toEqual([]);
		expect(billingCycleSupported(situationOf({ billingCycles: ["annual"] }))).toEqual([
			{ ...refusal, billingCycle: "monthly", supported: ["annual"] },
		]);
	});

	test("tells a trial from a paid subscription without a billing cycle", () => {
		const without = { ...refusal, billingCycle: "none", supported: ["monthly", "annual"] };
		const paid = makeSubscription("basic", { billingCycle: "none" });
		const trial = makeSubscription("standardTrial", { billingCycle: "none" });
		expect(billingCycleSupported(situationOf({}, { source: paid }))).toEqual([without]);
		expect(billingCycleSupported(situationOf({}, { source: trial }))).toEqual([{ ...without, sourceIsTrial: true }]);
	});
});

test("wholeSubscription lets the quantity grow and stay, not shrink", () => {
	expect(wholeSubscription(situationOf())).toEqual([]);
	expect(wholeSubscription(situationOf({}, {}, 13))).toEqual([]);
	expect(wholeSubscription(situationOf({}, {}, 11))).toEqual([
		{ code: "quantityBelowSource", quantity: 11, sourceQuantity: 12 },
	]);
});

describe("quantityWithinLimits", () => {
	const limits = { code: "quantityOutsideLimits", offerId, minimum: 1, maximum: 300 };

	test("takes the source's quantity when none is asked for", () => {
		const source = makeSubscription("basic", { quantity: 301 });
		expect(quantityWithinLimits(situationOf({}, { source }))).toEqual([{ ...limits, quantity: 301 }]);
	});

	test.each([1, 300])("allows %d", (quantity) => {
		expect(quantityWithinLimits(situationOf({}, {}, quantity))).toEqual([]);
	});

	test.each([0, -5, 301, 12.5, Number.NaN, Number.POSITIVE_INFINITY])("refuses %d", (quantity) => {
		expect(quantityWithinLimits(situationOf({}, {}, quantity))).toEqual([{ ...limits, quantity }]);
	});
});

test("pathOpen names the cause, and whether the source has other ways on", () => {
	expect(pathOpen(situationOf())).toEqual([]);
	const fromE5 = { source: makeSubscription("e5") };
	expect(pathOpen(situationOf({}, fromE5))).toEqual([
		{ code: "noUpgradePath", cause: { kind: "undocumented" }, sourceHasPaths: false },
	]);
	const fromStandard = { source: makeSubscription("standard") };
	expect(pathOpen(situationOf({}, fromStandard))).toEqual([
		{ code: "noUpgradePath", cause: { kind: "undocumented" }, sourceHasPaths: true },
	]);
});

test("offerSold tells from when or until when the target is sold", () => {
	expect(offerSold(situationOf({ from: now, until: later }))).toEqual([]);
	expect(offerSold(situationOf({ from: later }))).toEqual([{ code: "offerNotSold", offerId, from: later }]);
	expect(offerSold(situationOf({ from: parseInstant("2020-01-01T00:00:00Z"), until: now }))).toEqual([
		{ code: "offerNotSold", offerId, until: now },
	]);
});

test("offerSoldInCountry asks for the customer's country", () => {
	expect(offerSoldInCountry(situationOf())).toEqual([]);
	expect(offerSoldInCountry(situationOf({ countries: ["IN"] }, { customer: makeCustomer("IN") }))).toEqual([]);
	expect(offerSoldInCountry(situationOf({ countries: ["IN"] }, { customer: makeCustomer("in") }))).toEqual([]);
	expect(offerSoldInCountry(situationOf({ countries: ["IN"] }))).toEqual([
		{ code: "offerNotSoldInCountry", offerId, country: "KR", countries: ["IN"] },
	]);
});
