import { afterAll, describe, expect, test } from "vitest";
import { changeList } from "../../src/wire/api/change.ts";
import { conversionCollection, conversionResult } from "../../src/wire/conversion.ts";
import { subscription } from "../../src/wire/subscription.ts";
import { startTestServer } from "../support/test-server.ts";
import { placeOf } from "./demo-places.ts";
import { read, readServiceError } from "./read-answer.ts";

const { ask, close } = await startTestServer();
afterAll(close);

const trial = placeOf("trial-cafe");
const paid = placeOf("hanbit-trading");
const standardTrial = "C0BD2E08-11AC-4836-BDC7-3712E744922F";
const standard = "031C9E47-4802-4248-838E-778FB1D2CC05";

describe("a trial", () => {
	test("can become the paid offer of the same product, for its seats", async () => {
		const { items } = read(conversionCollection, await ask({ url: `${trial.subscription}/conversions` }));
		expect(items).toMatchObject([
			{ offerId: standardTrial, targetOfferId: standard, quantity: 25, billingCycle: "monthly" },
		]);
	});

	test("is told why it cannot become another, and nothing changes", async () => {
		const before = (await ask({ url: trial.subscription })).body;
		const body = { TargetOfferId: "796B6B5F-613C-4E24-A17C-EBA730D49C02", Quantity: 25, BillingCycle: "monthly" };
		const answer = await ask({ method: "POST", url: `${trial.subscription}/conversions`, body });
		const { error, offerId } = read(conversionResult, answer);
		expect(offerId).toBe(standardTrial);
		expect(error?.code).toBe(1);
		expect(error?.description.length).toBeGreaterThan(20);
		expect((await ask({ url: trial.subscription })).body).toBe(before);
	});

	test("refuses a rhythm that is none", async () => {
		const body = { targetOfferId: standard, billingCycle: "one_time" };
		const answer = await ask({ method: "POST", url: `${trial.subscription}/conversions`, body });
		expect(readServiceError(answer, 400).code).toBe(800002);
	});

	test("becomes paid under its own id, charged for the first period, and is no trial after that", async () => {
		const body = {
			OfferId: standardTrial,
			TargetOfferId: standard,
			OrderId: null,
			Quantity: 10,
			BillingCycle: "monthly",
		};
		const answer = await ask({ method: "POST", url: `${trial.subscription}/conversions`, body });
		expect(read(conversionResult, answer)).toMatchObject({ offerId: standardTrial, targetOfferId: standard });
		const now = read(subscription, await ask({ url: trial.subscription }));
		expect(now).toMatchObject({ offerId: standard, quantity: 10, isTrial: false, billingCycle: "monthly" });
		const { items } = read(changeList, await ask({ url: `${trial.ourCustomer}/changes` }));
		expect(items[0]).toMatchObject({ kind: "conversion", charges: { total: { amount: 12_500, currency: "USD" } } });
		const after = read(conversionCollection, await ask({ url: `${trial.subscription}/conversions` }));
		expect(after.items).toEqual([]);
	});
});

test("what is no trial has no conversions", async () => {
	const { totalCount } = read(conversionCollection, await ask({ url: `${paid.subscription}/conversions` }));
	expect(totalCount).toBe(0);
});

test("what is no trial is not converted, not even to another rhythm of its own offer", async () => {
	const { offerId } = read(subscription, await ask({ url: paid.subscription }));
	const body = { TargetOfferId: offerId, BillingCycle: "annual" };
	const answer = await ask({ method: "POST", url: `${paid.subscription}/conversions`, body });
	expect(read(conversionResult, answer)).toMatchObject({ offerId, targetOfferId: offerId, error: { code: 1 } });
	expect(read(subscription, await ask({ url: paid.subscription })).billingCycle).toBe("monthly");
});
