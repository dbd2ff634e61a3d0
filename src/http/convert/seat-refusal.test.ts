import { describe, expect, test } from "vitest";
import { toId } from "../../domain/basics/ids.ts";
import { parseInstant } from "../../domain/basics/instant.ts";
import type { SubscriptionUpdateRefusal } from "../../domain/subscriptions/subscription-update.ts";
import { makeCatalog, offerOf, skuOf } from "../../domain/upgrades/test-catalog.ts";
import { describeSeatRefusal, toSeatErrorCode, toSeatErrorStatus } from "./seat-refusal.ts";

const catalog = makeCatalog();
const windowEnd = parseInstant("2026-12-01T09:30:00Z");
const skuId = skuOf("basic");

/** Every code with every variant of its facts, the wire's number and the HTTP status for it. */
const samples: readonly (readonly [number, number, SubscriptionUpdateRefusal])[] = [
	[2001, 400, { code: "subscriptionNotActive", status: "suspended" }],
	[2011, 400, { code: "subscriptionNotActive", status: "deleted" }],
	[800082, 409, { code: "subscriptionNotActive", status: "pending" }],
	[900280, 400, { code: "subscriptionNotActive", status: "expired" }],
	[900280, 400, { code: "subscriptionNotActive", status: "disabled" }],
	[2002, 400, { code: "quantityOutsideLimits", quantity: 301, minimum: 1, maximum: 300 }],
	[900214, 400, { code: "reductionWindowClosed", requested: 4, reducible: 3, windowEnd }],
	[900214, 400, { code: "reductionWindowClosed", requested: 1, reducible: 0, windowEnd }],
	[900214, 400, { code: "reductionWindowClosed", requested: 1, reducible: 0 }],
	[800090, 400, { code: "seatsAssigned", skuId, assigned: 12, seatsAfter: 10, mustRelease: 2 }],
	[800090, 400, { code: "seatsAssigned", skuId, assigned: 1, seatsAfter: 0, mustRelease: 1 }],
	[800002, 400, { code: "notAssigned", userIds: [toId("user-1"), toId("user-2")] }],
	[800095, 400, { code: "assignedByGroup", userId: toId("user-1"), groupName: "Sales" }],
	[800096, 400, { code: "transferUnderWay", transferId: "transfer", remaining: 12 }],
	[800002, 400, { code: "noChange" }],
	[2011, 400, { code: "subscriptionDeleted" }],
	[800096, 400, { code: "alreadyUpgraded" }],
	[800096, 400, { code: "statusChangeNotAllowed", from: "active", to: "deleted", allowed: ["suspended"] }],
	[800096, 400, { code: "statusChangeNotAllowed", from: "expired", to: "active", allowed: [] }],
	[27009, 409, { code: "parentNotActive", parentSubscriptionId: toId("base"), status: "suspended" }],
	[2002, 400, { code: "amountTooLarge", quantity: 9_000_000, maximum: 1_000_000 }],
	[
		27009,
		409,
		{
			...{ code: "addOnInOtherCurrency", addOnId: toId("add-on"), offerId: offerOf("archiving") },
			...{ currency: "KRW", otherCurrency: "USD" },
		},
	],
	[900280, 400, { code: "termEnded", endedAt: windowEnd }],
	[900213, 400, { code: "cancellationWindowClosed", windowEnd }],
	[2054, 400, { code: "billingCycleFixed", billingCycle: "monthly", requested: "annual" }],
	[2071, 400, { code: "partnerOnRecordMalformed", partnerId: "somebody" }],
	[800093, 400, { code: "autoRenewUnavailable" }],
	[900244, 400, { code: "nextTermLegacy" }],
	[800093, 400, { code: "nextTermNotRenewed" }],
	[2006, 400, { code: "nextTermOffer", offerId: "NONE:0001:NONE" }],
	[900268, 400, { code: "nextTermLength", months: 36, offered: 12 }],
	[900269, 400, { code: "nextTermCycle", billingCycle: "annual", requested: "monthly" }],
	[900245, 400, { code: "nextTermEnd", committedUntil: windowEnd, why: "outsideTerm" }],
	[900246, 400, { code: "nextTermEnd", committedUntil: windowEnd, why: "notAligned" }],
	[900246, 400, { code: "nextTermEnd", committedUntil: windowEnd, why: "withCycle" }],
	[27007, 400, { code: "nextTermPromotion", promotionId: "NONE", why: "unknown" }],
	[27007, 400, { code: "nextTermPromotion", promotionId: "NONE", why: "sameProduct" }],
	[900280, 400, { code: "nextTermFull", maximum: 100 }],
];

describe.each(samples)("wire code %d, status %d: %o", (code, status, refusal) => {
	test("has a reason and a remedy in both languages", () => {
		const ko = describeSeatRefusal(refusal, catalog, "ko");
		const en = describeSeatRefusal(refusal, catalog, "en");
		for (const sentence of [ko.reason, ko.remedy, en.reason, en.remedy]) {
			expect(sentence).toMatch(/\S.*\.$/u);
			expect(sentence).not.toMatch(/[{}<>]|undefined| {2}/u);
		}
		expect(ko.reason).toMatch(/[가-힣]/u);
		expect(`${en.reason}${en.remedy}`).not.toMatch(/[가-힣]/u);
		expect({ code: refusal.code, ...en.facts }).toEqual(JSON.parse(JSON.stringify(refusal)));
	});

	test("has the wire's number and its HTTP status", () => {
		expect(toSeatErrorCode(refusal)).toBe(code);
		expect(toSeatErrorStatus(refusal)).toBe(status);
	});
});

test("the samples cover every code", () => {
	expect(new Set(samples.map(([, , { code }]) => code)).size).toBe(27);
});

test("a closed window says when it ended, an open one how much can go until when", () => {
	const ended = describeSeatRefusal(
		{ code: "reductionWindowClosed", requested: 1, reducible: 0, windowEnd },
		catalog,
		"en",
	);
	expect(ended.reason).toBe(
		"One seat cannot be returned. The 7 days for canceling after the purchase ended on December 1, 2026 at 9:30 AM UTC.",
	);
	const open = describeSeatRefusal(
		{ code: "reductionWindowClosed", requested: 4, reducible: 3, windowEnd },
		catalog,
		"ko",
	);
	expect(open.reason).toBe("사용자 4명을 줄일 수 없습니다. 2026년 12월 1일 오전 9:30 UTC까지 3명을 줄일 수 있습니다.");
});

test("a term that has ended says when, and what to do", () => {
	const ended = { code: "termEnded", endedAt: parseInstant("2026-12-01T00:00:00Z") } as const;
	const en = describeSeatRefusal(ended, catalog, "en");
	expect(`${en.reason} ${en.remedy}`).toBe(
		"The term of the subscription ended on December 1, 2026, so it cannot be reactivated. Add a new subscription.",
	);
	const ko = describeSeatRefusal(ended, catalog, "ko");
	expect(ko.reason).toBe("구독 기간이 2026년 12월 1일에 끝나 다시 활성화할 수 없습니다.");
});
