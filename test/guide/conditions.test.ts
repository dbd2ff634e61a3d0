import { describe, expect, test } from "vitest";
import { assessUpgrade } from "../../src/domain/upgrades/assess-upgrade.ts";
import { makeRelationship } from "../../src/domain/upgrades/test-facts.ts";
import type { UpgradeFacts } from "../../src/domain/upgrades/upgrade-facts.ts";
import { describeUpgradeRefusal } from "../../src/http/convert/upgrade-refusal.ts";
import {
	catalog,
	channels,
	customerWith,
	holdingOf,
	names,
	offerNamed,
	openTargets,
	refusalCodes,
	skuNamed,
	skuNumbered,
	subscriptionOf,
} from "./guide-facts.ts";

const e3 = holdingOf(skuNamed(names.e3));
/** Audio Conferencing is a service that E5 adds to Business Basic. */
const audio = holdingOf(skuNumbered("MCOMEETADV"));

function withSource(changes: Parameters<typeof subscriptionOf>[1]): UpgradeFacts {
	return customerWith(names.basic, { source: subscriptionOf(names.basic, changes) });
}

describe("the guide's conditions", () => {
	test("a subscription that meets all of them can be upgraded", () => {
		expect(openTargets(customerWith(names.basic))).toContain(names.e3);
	});

	test("whichever of them fail are all reported at once", () => {
		const facts = customerWith(names.basic, {
			source: subscriptionOf(names.basic, { status: "suspended" }),
			relationship: makeRelationship({ kind: "none" }),
			holdings: [holdingOf(skuNamed(names.e5)), audio],
		});
		expect(refusalCodes(facts, names.e5)).toEqual([
			"subscriptionNotActive",
			"delegatedAdminMissing",
			"targetAlreadyHeld",
			"additionalServicesAlreadyHeld",
		]);
	});

	test("1: the subscription is active", () => {
		expect(refusalCodes(withSource({}), names.e3)).toEqual([]);
	});

	test("1: a suspended subscription cannot be upgraded", () => {
		expect(refusalCodes(withSource({ status: "suspended" }), names.e3)).toEqual(["subscriptionNotActive"]);
	});

	test("1: a canceled subscription cannot be upgraded", () => {
		expect(refusalCodes(withSource({ status: "deleted" }), names.e3)).toEqual(["subscriptionNotActive"]);
	});

	test("2: the partner has delegated admin for the customer", () => {
		const facts = customerWith(names.basic, { relationship: makeRelationship({ kind: "none" }) });
		expect(refusalCodes(facts, names.e3)).toEqual(["delegatedAdminMissing"]);
	});

	test("2: the partner has delegated admin for the service, not for another one only", () => {
		const relationship = makeRelationship({ kind: "full", services: ["azure", "dynamics365"] });
		expect(refusalCodes(customerWith(names.basic, { relationship }), names.e3)).toEqual(["delegatedAdminMissing"]);
	});

	test("2: whoever lacks delegated admin is told to request it", () => {
		const facts = customerWith(names.basic, { relationship: makeRelationship({ kind: "none" }) });
		expect(remedies(facts, names.e3)).toEqual([
			{
				ko: "고객에게 Office 365 서비스에 대한 위임된 관리자 권한을 요청하세요. 고객이 수락하면 지금 업그레이드를 선택하세요.",
				en: "Request delegated admin privileges for Office 365 from the customer. Select Upgrade now when the customer has accepted.",
			},
		]);
	});

	test("3: the customer does not have a subscription with the additional services", () => {
		const facts = customerWith(names.basic, { holdings: [audio] });
		expect(refusalCodes(facts, names.e5)).toEqual(["additionalServicesAlreadyHeld"]);
		expect(refusalCodes(facts, names.e3)).toEqual([]);
	});

	test("3: services that the subscription has already are not additional ones", () => {
		const facts = customerWith(names.basic, { holdings: [holdingOf(skuNumbered("EXCHANGESTANDARD"))] });
		expect(refusalCodes(facts, names.e3)).toEqual([]);
	});

	test("4: the customer does not have the subscription to upgrade to", () => {
		const facts = customerWith(names.basic, { holdings: [e3] });
		expect(refusalCodes(facts, names.e3)).toEqual(["targetAlreadyHeld"]);
	});

	test("4: a same-named product is the same product, whatever its SKU", () => {
		const twin = holdingOf(skuNumbered("SMB_BUSINESS_PREMIUM"));
		expect(refusalCodes(customerWith(names.basic, { holdings: [twin] }), names.standard)).toEqual([
			"targetAlreadyHeld",
		]);
	});

	test.each(channels)("3 and 4: what was bought through %s counts", (channel) => {
		const facts = customerWith(names.basic, {
			holdings: [
				{ ...e3, channel },
				{ ...audio, channel },
			],
		});
		expect(refusalCodes(facts, names.e3)).toEqual(["targetAlreadyHeld"]);
		expect(refusalCodes(facts, names.e5)).toEqual(["additionalServicesAlreadyHeld", "additionalServicesAlreadyHeld"]);
	});

	test("3 and 4: the existing subscription has to be canceled first, and then the way is free", () => {
		const facts = customerWith(names.basic, { holdings: [{ ...e3, channel: "direct" }] });
		for (const { ko, en } of remedies(facts, names.e3)) {
			expect(ko).toContain("먼저 취소하도록 요청하세요");
			expect(en).toMatch(/^Ask the customer to cancel .* first\./u);
		}
		for (const state of ["stopped", "gone"] as const)
			expect(refusalCodes(customerWith(names.basic, { holdings: [{ ...e3, state }] }), names.e3)).toEqual([]);
	});

	test("3 and 4: a refusal names the product and the kind of channel, never the other partner", () => {
		const facts = customerWith(names.basic, { holdings: [e3] });
		const [refusal] = assessUpgrade(facts, offerNamed(names.e3)).refusals;
		expect(refusal).toEqual({
			code: "targetAlreadyHeld",
			holding: { skuPartNumber: "ENTERPRISEPACK", channel: "otherPartner", since: e3.since },
		});
	});
});

function remedies(facts: UpgradeFacts, target: string) {
	return assessUpgrade(facts, offerNamed(target)).refusals.map((refusal) => ({
		ko: describeUpgradeRefusal(refusal, { catalog, language: "ko" }).remedy,
		en: describeUpgradeRefusal(refusal, { catalog, language: "en" }).remedy,
	}));
}
