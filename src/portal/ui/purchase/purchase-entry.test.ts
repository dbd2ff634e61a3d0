import { describe, expect, test } from "vitest";
import type { PurchasableOffer } from "../../../wire/api/purchases.ts";
import { emptyEntry, findOffers, readQuantity, toPurchase } from "./purchase-entry.ts";

const e3: PurchasableOffer = {
	offer: { id: "e3", title: "Office 365 엔터프라이즈 E3", category: "enterprise" },
	otherTitles: ["Office 365 Enterprise E3"],
	description: "",
	...({ regime: "legacy", isTrial: false, termMonths: 12, limits: { minimum: 1, maximum: 300 } } as const),
	cycles: [
		{ billingCycle: "annual", promotions: [] },
		{ billingCycle: "monthly", promotions: [] },
	],
	refusals: [],
};
const trial: PurchasableOffer = {
	...e3,
	offer: { id: "trial", title: "E3 평가판", category: "trial" },
	otherTitles: ["E3 Trial"],
	...({
		isTrial: true,
		limits: { minimum: 25, maximum: 25 },
		cycles: [{ billingCycle: "none", promotions: [] }],
	} as const),
};
const closed: PurchasableOffer = { ...e3, refusals: [{ code: "purchaseNotPriced", reason: "", remedy: "" }] };

describe("a purchase", () => {
	test("begins with the fewest seats, by the month where that is sold", () => {
		expect(emptyEntry(e3)).toEqual({ quantity: "1", billingCycle: "monthly", name: "", promotionId: "" });
		expect(emptyEntry(trial)).toEqual({ quantity: "25", billingCycle: "none", name: "", promotionId: "" });
	});

	test("reads whole numbers within the limits, however they are grouped", () => {
		const read = (quantity: string) => readQuantity({ ...emptyEntry(e3), quantity }, e3);
		expect([" 12 ", "1", "300"].map(read)).toEqual([12, 1, 300]);
		expect(["", "0", "301", "-3", "2.5", "zwei", "999999999"].map(read)).toEqual(Array(7).fill(undefined));
		const large = { ...e3, limits: { minimum: 1, maximum: 10_000_000 } };
		expect(readQuantity({ ...emptyEntry(e3), quantity: "1,000" }, large)).toBe(1000);
	});

	test("asks for what was entered and leaves out what was not", () => {
		expect(toPurchase(e3, { quantity: "3", billingCycle: "annual", name: " 본사 ", promotionId: "" }, "base")).toEqual({
			...{ offerId: "e3", quantity: 3, billingCycle: "annual", friendlyName: "본사", parentSubscriptionId: "base" },
		});
		expect(toPurchase(e3, { ...emptyEntry(e3), promotionId: "less" })).toMatchObject({ promotionId: "less" });
		expect(toPurchase(trial, emptyEntry(trial))).toEqual({ offerId: "trial", quantity: 25 });
		expect(toPurchase(e3, { ...emptyEntry(e3), quantity: "" })).toBeUndefined();
	});
});

test("offers are found by their names in either language, what cannot be bought last", () => {
	expect(findOffers([closed, trial, e3], "")).toEqual([e3, trial, closed]);
	expect(findOffers([trial, e3], "enterprise")).toEqual([e3]);
	expect(findOffers([trial, e3], "평가판")).toEqual([trial]);
	expect(findOffers([trial, e3], "exchange")).toEqual([]);
});
