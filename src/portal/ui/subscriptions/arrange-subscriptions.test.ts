import { expect, test } from "vitest";
import type { SubscriptionSummary } from "../../../wire/api/subscription.ts";
import { arrangeSubscriptions, subscriptionNames } from "./arrange-subscriptions.ts";

const subscription = (id: string, more: Partial<SubscriptionSummary> = {}): SubscriptionSummary => ({
	id,
	offer: { id: `offer-${id}`, title: "Office 365 Enterprise E1", category: "enterprise" },
	friendlyName: "",
	quantity: 5,
	assigned: 0,
	purchased: 5,
	limits: { minimum: 1, maximum: 300 },
	reducible: { quantity: 4, windows: [] },
	status: "active",
	upgraded: false,
	regime: "legacy",
	billingCycle: "annual",
	autoRenew: true,
	isAddOn: false,
	isTrial: false,
	orderId: "order",
	createdAt: "2026-01-01T00:00:00Z",
	committedUntil: "2026-12-31T00:00:00Z",
	etag: "1",
	upgradable: false,
	upgradeTargets: 0,
	transitionTargets: 0,
	...more,
});

test("an add-on stands under its base and nowhere else", () => {
	const arranged = arrangeSubscriptions([
		subscription("addOn", { isAddOn: true, parentSubscriptionId: "base" }),
		subscription("base"),
	]);
	expect(arranged.inUse.map(({ base, addOns }) => [base.id, addOns.map(({ id }) => id)])).toEqual([
		["base", ["addOn"]],
	]);
});

test("an add-on whose base is not in the list is still shown", () => {
	const arranged = arrangeSubscriptions([subscription("addOn", { isAddOn: true, parentSubscriptionId: "gone" })]);
	expect(arranged.inUse).toHaveLength(1);
});

test("what is in use is kept apart from what is not", () => {
	const arranged = arrangeSubscriptions([
		subscription("upgraded", { status: "suspended", upgraded: true }),
		subscription("active"),
		subscription("pending", { status: "pending" }),
	]);
	expect(arranged.inUse.map(({ base }) => base.id)).toEqual(["active", "pending"]);
	expect(arranged.ended.map(({ base }) => base.id)).toEqual(["upgraded"]);
});

test("the product is named only where the subscription's own name says something else", () => {
	expect(subscriptionNames(subscription("a"))).toEqual({ name: "Office 365 Enterprise E1" });
	expect(subscriptionNames(subscription("a", { friendlyName: "Seoul office" }))).toEqual({
		name: "Seoul office",
		product: "Office 365 Enterprise E1",
	});
});
