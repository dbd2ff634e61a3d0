import { describe, expect, test } from "vitest";
import type { SubscriptionSummary } from "../../../wire/api/subscription.ts";
import { listActions } from "./subscription-actions.ts";

const subscription: SubscriptionSummary = {
	id: "s",
	offer: { id: "o", title: "Business Basic", category: "smallBusiness" },
	friendlyName: "",
	quantity: 20,
	assigned: 20,
	purchased: 20,
	limits: { minimum: 1, maximum: 300 },
	reducible: { quantity: 20, windows: [] },
	status: "active",
	upgraded: false,
	regime: "legacy",
	billingCycle: "monthly",
	autoRenew: true,
	isAddOn: false,
	isTrial: false,
	orderId: "order",
	createdAt: "2026-10-12T00:00:00.000Z",
	committedUntil: "2027-10-11T00:00:00.000Z",
	etag: "e",
	upgradable: true,
	upgradeTargets: 3,
	transitionTargets: 0,
};

const titles = (one: Partial<SubscriptionSummary>) =>
	listActions({ ...subscription, ...one }).map(({ title }) => title);

describe("the menu of a subscription", () => {
	test("offers to suspend, the opposite of the present renewal, and the year", () => {
		expect(titles({})).toEqual([
			...["manage.suspend", "manage.renewOff", "manage.agreePrice", "manage.toAnnual", "manage.cancel"],
		]);
		const annual = titles({ autoRenew: false, billingCycle: "annual" });
		expect(annual).toEqual(["manage.suspend", "manage.renewOn", "manage.agreePrice", "manage.cancel"]);
	});
	test("cancels new commerce at once and legacy once it is suspended; an upgraded one stays as the way back", () => {
		const cancel = (one: Partial<SubscriptionSummary>) =>
			listActions({ ...subscription, ...one })
				.filter(({ title }) => title === "manage.cancel")
				.map(({ obstacle }) => obstacle);
		expect(cancel({})).toEqual(["manage.cancel.suspendFirst"]);
		expect(cancel({ status: "suspended" })).toEqual([undefined]);
		expect(cancel({ regime: "newCommerce" })).toEqual([undefined]);
		expect(cancel({ status: "suspended", upgraded: true })).toEqual([]);
		expect(cancel({ status: "expired", regime: "newCommerce" })).toEqual([]);
	});
	test("agrees no price for a trial, which does not renew", () => {
		expect(titles({ isTrial: true, billingCycle: "none" })).not.toContain("manage.agreePrice");
	});
	test("offers a trial to be paid for, not to be billed by the year", () => {
		expect(titles({ isTrial: true, billingCycle: "none" })).toContain("manage.fromTrial");
		expect(titles({ isTrial: true })).not.toContain("manage.toAnnual");
	});
	test("says of a suspended one what must wait, and of an upgraded one that undoing is the way", () => {
		const actions = listActions({ ...subscription, status: "suspended" });
		expect(actions.map(({ title, obstacle }) => [title, obstacle])).toEqual([
			["manage.reactivate", undefined],
			["manage.renewOff", "manage.notActive"],
			["manage.agreePrice", "manage.notActive"],
			["manage.toAnnual", "manage.notActive"],
			["manage.cancel", undefined],
		]);
		expect(listActions({ ...subscription, status: "suspended", upgraded: true })[0]?.obstacle).toBe("manage.upgraded");
	});
	test("tells what suspending means in each regime, since they mean the opposite", () => {
		const [legacy] = listActions(subscription);
		const [newCommerce] = listActions({ ...subscription, regime: "newCommerce" });
		expect(legacy?.explanation).toBe("manage.suspend.legacy");
		expect(newCommerce?.explanation).toBe("manage.suspend.newCommerce");
	});
});
