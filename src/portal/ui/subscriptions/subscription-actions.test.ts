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
};

const titles = (one: Partial<SubscriptionSummary>) =>
	listActions({ ...subscription, ...one }).map(({ title }) => title);

describe("the menu of a subscription", () => {
	test("offers to suspend, the opposite of the present renewal, and the year", () => {
		expect(titles({})).toEqual(["manage.suspend", "manage.renewOff", "manage.toAnnual"]);
		expect(titles({ autoRenew: false, billingCycle: "annual" })).toEqual(["manage.suspend", "manage.renewOn"]);
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
			["manage.toAnnual", "manage.notActive"],
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
