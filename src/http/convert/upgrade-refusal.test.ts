import { describe, expect, test } from "vitest";
import { toId, toServicePlanName } from "../../domain/basics/ids.ts";
import { parseInstant } from "../../domain/basics/instant.ts";
import { makeCatalog, offerOf } from "../../domain/upgrades/test-catalog.ts";
import type { BlockingHolding, NoPathCause, UpgradeRefusal } from "../../domain/upgrades/upgrade-refusal.ts";
import { describeUpgradeRefusal, toUpgradeError, toUpgradeErrorCode } from "./upgrade-refusal.ts";

const catalog = makeCatalog();
const offerId = offerOf("e3");
const at = parseInstant("2026-12-01T00:00:00Z");
const holding: BlockingHolding = { skuPartNumber: "BOOKINGS", channel: "otherPartner", since: at };
const noPath = (cause: NoPathCause): UpgradeRefusal => ({ code: "noUpgradePath", cause, sourceHasPaths: true });

const unsupported = { code: "billingCycleUnsupported", offerId, supported: ["monthly", "annual"] } as const;

/** Every code with every variant of its facts, and the wire's number for it. */
const samples: readonly (readonly [number, UpgradeRefusal])[] = [
	[2, { code: "subscriptionNotActive", status: "suspended", upgraded: true }],
	[2, { code: "subscriptionNotActive", status: "suspended", upgraded: false }],
	[2, { code: "subscriptionNotActive", status: "deleted", upgraded: false }],
	[2, { code: "subscriptionNotActive", status: "expired", upgraded: false }],
	[2, { code: "subscriptionNotActive", status: "pending", upgraded: false }],
	[2, { code: "subscriptionNotActive", status: "disabled", upgraded: false }],
	[9, { code: "subscriptionNotProvisioned", provisioning: "pending" }],
	[9, { code: "subscriptionNotProvisioned", provisioning: "failed" }],
	[1, { code: "delegatedAdminMissing", service: "office365", granted: [] }],
	[1, { code: "delegatedAdminMissing", service: "dynamics365", granted: ["azure", "office365"] }],
	[1, { code: "delegatedAdminExpired", service: "office365", expiredAt: at }],
	[11, { code: "granularAdminRoleMissing", anyOf: ["directoryReaders", "globalReader"], held: [] }],
	[11, { code: "granularAdminRoleMissing", anyOf: ["directoryWriters"], held: ["globalReader"] }],
	[6, { code: "addOnsPresent", addOns: [{ subscriptionId: toId("add-on-1"), offerId: offerOf("archiving") }] }],
	[4, { code: "targetAlreadyHeld", holding }],
	[4, { code: "targetAlreadyHeld", holding: { ...holding, channel: "thisPartner", friendlyName: "Factory" } }],
	[4, { code: "targetAlreadyHeld", holding: { ...holding, channel: "thisPartner" } }],
	[4, { code: "targetAlreadyHeld", holding: { ...holding, channel: "direct" } }],
	[4, { code: "targetAlreadyHeld", holding: { ...holding, channel: "volumeLicensing" } }],
	[4, { code: "targetAlreadyHeld", holding: { ...holding, channel: "openLicense", skuPartNumber: "NEVER_HEARD_OF" } }],
	[4, { code: "offerLimitReached", offerId, unit: "concurrent", limit: 2, counted: 2 }],
	[4, { code: "offerLimitReached", offerId, unit: "lifetime", limit: 1, counted: 1 }],
	[3, { code: "additionalServicesAlreadyHeld", holding, services: [toServicePlanName("MICROSOFTBOOKINGS")] }],
	[10, { ...unsupported, billingCycle: "monthly", supported: ["annual"], sourceIsTrial: false }],
	[10, { ...unsupported, billingCycle: "none", sourceIsTrial: false }],
	[10, { ...unsupported, billingCycle: "none", sourceIsTrial: true }],
	[0, { code: "quantityOutsideLimits", offerId, quantity: 301, minimum: 1, maximum: 300 }],
	[0, { code: "quantityBelowSource", quantity: 5, sourceQuantity: 12 }],
	[8, noPath({ kind: "undocumented" })],
	[7, { code: "noUpgradePath", cause: { kind: "undocumented" }, sourceHasPaths: false }],
	[8, noPath({ kind: "sourceNotInForce", source: "catalog2019" })],
	[8, noPath({ kind: "sourceNotInForce", source: "guide" })],
	[8, noPath({ kind: "notYetOpen", opensAt: at })],
	[8, noPath({ kind: "closed", closedAt: at })],
	[8, noPath({ kind: "otherEdition", instead: offerOf("standardIndia") })],
	[8, { code: "targetOfferNotFound", offerId: "no-such-offer" }],
	[8, { code: "offerNotSold", offerId, from: at }],
	[8, { code: "offerNotSold", offerId, until: at }],
	[8, { code: "offerNotSoldInCountry", offerId, country: "KR", countries: ["IN", "US"] }],
	[0, { code: "targetNotPriced", offerId, market: "KR", currency: "USD", lacking: "noRow" }],
	[0, { code: "targetNotPriced", offerId, market: "KR", currency: "USD", lacking: "noBase" }],
	[0, { code: "targetNotPriced", offerId, market: "KR", currency: "USD", lacking: "tooLarge" }],
	[0, { code: "transferUnderWay", transferId: "transfer", remaining: 12 }],
	[0, { code: "transferUserUnknown", offerId, userIds: [toId("user-1"), toId("user-2")] }],
	[7, { code: "newCommerceSubscription" }],
	[5, { code: "userContextRequired" }],
];

describe.each(samples)("wire code %d: %o", (code, refusal) => {
	test("has a reason and a remedy of its own in both languages", () => {
		const [ko, en] = (["ko", "en"] as const).map((language) => describeUpgradeRefusal(refusal, { catalog, language }));
		for (const sentence of [ko?.reason, ko?.remedy, en?.reason, en?.remedy]) {
			expect(sentence).toMatch(/\S.*\.$/u);
			expect(sentence).not.toMatch(/[{}<>]|undefined|NaN| {2}/u);
		}
		expect(ko?.reason).toMatch(/[가-힣]/u);
		expect(ko?.remedy).toContain("세요.");
		expect(`${en?.reason}${en?.remedy}`).not.toMatch(/[가-힣]/u);
	});

	test("has the wire's number and machine-readable details", () => {
		expect(toUpgradeErrorCode(refusal)).toBe(code);
		const error = toUpgradeError(refusal, catalog, "ko");
		expect(error).toMatchObject({ code, attributes: { objectType: "UpgradeError" } });
		expect(error.additionalDetails ?? "none").toMatch(/^[\x20-\x7e]+$/u);
	});

	test("hands out its facts as JSON", () => {
		const { facts } = describeUpgradeRefusal(refusal, { catalog, language: "en" });
		expect({ code: refusal.code, ...facts }).toEqual(JSON.parse(JSON.stringify(refusal)));
	});
});

test("the samples cover every code", () => {
	expect(new Set(samples.map(([, { code }]) => code)).size).toBe(21);
});

describe("sentences", () => {
	const ko = (refusal: UpgradeRefusal) => describeUpgradeRefusal(refusal, { catalog, language: "ko" });
	const en = (refusal: UpgradeRefusal) => describeUpgradeRefusal(refusal, { catalog, language: "en" });

	test("about another partner's subscription name the product and the kind of channel, never more", () => {
		expect(en({ code: "targetAlreadyHeld", holding }).reason).toBe(
			"The customer has already had bookings product through another partner since December 1, 2026.",
		);
		expect(en({ code: "targetAlreadyHeld", holding }).remedy).toBe(
			"Ask the customer to cancel bookings product, bought through another partner, first. Select Upgrade now when that is done.",
		);
		expect(Object.keys(ko({ code: "targetAlreadyHeld", holding }).facts)).toEqual(["holding"]);
	});

	test("name what to select again: the upgrade, or the transition that the same rules refuse", () => {
		const refusal: UpgradeRefusal = { code: "targetAlreadyHeld", holding };
		expect(ko(refusal).remedy).toContain("지금 업그레이드를 선택하세요.");
		const told = { catalog, change: "transition" } as const;
		expect(describeUpgradeRefusal(refusal, { ...told, language: "ko" }).remedy).toContain(
			"취소되면 다른 제품으로 전환을 선택하세요.",
		);
		expect(describeUpgradeRefusal(refusal, { ...told, language: "en" }).remedy).toContain(
			"Select Move to another product when that is done.",
		);
	});

	test("about one's own subscription name it and offer to add seats instead", () => {
		const own: BlockingHolding = { ...holding, channel: "thisPartner", friendlyName: "공장" };
		const { reason, remedy } = ko({ code: "targetAlreadyHeld", holding: own });
		expect(reason).toBe(
			"고객이 귀사를 통해 구입한 bookings 제품(“공장”)을 2026년 12월 1일부터 이미 보유하고 있습니다.",
		);
		expect(remedy).toBe(
			"먼저 bookings 제품(“공장”) 구독을 취소(일시 중단)한 다음 지금 업그레이드를 선택하세요. 또는 그 구독에 사용자를 추가하세요.",
		);
	});

	test("about what was bought elsewhere say where as a Korean sentence does", () => {
		expect(ko({ code: "targetAlreadyHeld", holding: { ...holding, channel: "direct" } }).reason).toBe(
			"고객이 Microsoft에서 직접 구입한 bookings 제품을 2026년 12월 1일부터 이미 보유하고 있습니다.",
		);
	});

	test("about a missing billing cycle tell a trial to become paid, and a paid subscription to choose a cycle", () => {
		const paid: UpgradeRefusal = { ...unsupported, billingCycle: "none", sourceIsTrial: false };
		const trial: UpgradeRefusal = { ...paid, sourceIsTrial: true };
		expect(en(trial).remedy).toBe("Convert the trial to a paid subscription first.");
		expect(en(paid)).toMatchObject({
			reason: "The subscription has no billing cycle, but e3 offer needs one. It supports: monthly and annual.",
			remedy: "Set a billing cycle on the order first, then select Upgrade now.",
		});
		expect(ko(paid)).toMatchObject({
			reason:
				"이 구독에는 청구 주기가 없는데 e3 제안 제품에는 청구 주기가 필요합니다. 지원하는 청구 주기: 월간 및 연간.",
			remedy: "먼저 주문에서 청구 주기를 설정한 다음 지금 업그레이드를 선택하세요.",
		});
		expect(ko(trial).remedy).toBe("먼저 평가판을 유료 구독으로 전환하세요.");
	});

	test("about a path that opens later name the day", () => {
		expect(en(noPath({ kind: "notYetOpen", opensAt: at }))).toMatchObject({
			reason: "This upgrade opens on December 1, 2026.",
			remedy: "Select Upgrade now on or after December 1, 2026.",
		});
	});

	test("name services by their titles, not by their machine names", () => {
		const services = ["MICROSOFTBOOKINGS", "TEAMS1"].map(toServicePlanName);
		expect(ko({ code: "additionalServicesAlreadyHeld", holding, services }).reason).toContain(
			"MICROSOFTBOOKINGS 서비스 및 TEAMS1 서비스",
		);
	});
});

describe("toUpgradeError", () => {
	test("gives the recorded English text for a source that is not active, with its state", () => {
		const refusal: UpgradeRefusal = { code: "subscriptionNotActive", status: "suspended", upgraded: true };
		expect(toUpgradeError(refusal, catalog, "en")).toEqual({
			code: 2,
			description:
				"Subscription cannot be upgraded because the source subscription state is not active.  Additional Details contains the current source subscription state.",
			additionalDetails: "suspended",
			attributes: { objectType: "UpgradeError" },
		});
		expect(toUpgradeError(refusal, catalog, "ko").description).toMatch(/^이 구독은 이미 업그레이드되어/u);
	});

	test("lists conflicting service plans by their machine names", () => {
		const services = ["EXCHANGE_S_ENTERPRISE", "TEAMS1"].map(toServicePlanName);
		const error = toUpgradeError({ code: "additionalServicesAlreadyHeld", holding, services }, catalog, "en");
		expect(error).toMatchObject({ code: 3, additionalDetails: "EXCHANGE_S_ENTERPRISE,TEAMS1" });
	});
});
