import { describe, expect, test } from "vitest";
import { type SubscriptionId, toId } from "../../basics/ids.ts";
import type { SubscriptionStatus } from "../../subscriptions/subscription.ts";
import type { TransferUnderWay } from "../../transfers/license-transfer.ts";
import { skuOf } from "../test-catalog.ts";
import { makeFacts, makeSubscription } from "../test-facts.ts";
import { legacyCommerce } from "./legacy-commerce.ts";
import { noAddOns } from "./no-add-ons.ts";
import { noTransferUnderWay } from "./no-transfer-under-way.ts";
import { subscriptionActive } from "./subscription-active.ts";
import { subscriptionProvisioned } from "./subscription-provisioned.ts";
import { userContext } from "./user-context.ts";

const basic = (changes: Parameters<typeof makeSubscription>[1]) =>
	makeFacts({ source: makeSubscription("basic", changes) });

describe("subscriptionActive", () => {
	test("an active source passes", () => expect(subscriptionActive({ facts: makeFacts() })).toEqual([]));

	test.each(["suspended", "deleted", "expired", "pending", "disabled"] as const)(
		"a source that is %s is refused with its state",
		(status: SubscriptionStatus) => {
			expect(subscriptionActive({ facts: basic({ status }) })).toEqual([
				{ code: "subscriptionNotActive", status, upgraded: false },
			]);
		},
	);

	test("a source that an upgrade suspended says so", () => {
		const facts = basic({ status: "suspended", suspensionReasons: ["Transition"] });
		expect(subscriptionActive({ facts })).toEqual([
			{ code: "subscriptionNotActive", status: "suspended", upgraded: true },
		]);
	});
});

describe("noTransferUnderWay", () => {
	const source = makeSubscription("basic");
	const other = toId<SubscriptionId>("another");
	const transfer = {
		...{ transferId: toId<TransferUnderWay["transferId"]>("transfer"), remaining: 3 },
		...{ sourceSubscriptionId: other, targetSubscriptionId: other, sourceSkuId: skuOf("e3"), targetSkuId: skuOf("e5") },
	};
	const refuse = (changes: Partial<TransferUnderWay> = {}) =>
		noTransferUnderWay({ facts: makeFacts({ source, transfers: [{ ...transfer, ...changes }] }) });

	test("nothing under way, or only between other products, passes", () => {
		expect(noTransferUnderWay({ facts: makeFacts() })).toEqual([]);
		expect(refuse()).toEqual([]);
	});

	test.each([
		{ sourceSubscriptionId: source.id },
		{ targetSubscriptionId: source.id },
		{ sourceSkuId: skuOf("basic") },
		{ targetSkuId: skuOf("basic") },
	])("licenses on their way from or to it, or its product, stand in the way: %o", (changes) => {
		expect(refuse(changes)).toEqual([{ code: "transferUnderWay", transferId: "transfer", remaining: 3 }]);
	});
});

describe("subscriptionProvisioned", () => {
	test("a provisioned source passes", () => expect(subscriptionProvisioned({ facts: makeFacts() })).toEqual([]));

	test.each(["pending", "failed"] as const)("a source whose provisioning is %s is refused", (provisioning) => {
		expect(subscriptionProvisioned({ facts: basic({ provisioning }) })).toEqual([
			{ code: "subscriptionNotProvisioned", provisioning },
		]);
	});
});

describe("noAddOns", () => {
	const addOn = makeSubscription("archiving", { parentSubscriptionId: toId("subscription-basic") });

	test("every add-on of the source is named in one refusal", () => {
		const second = { ...addOn, id: toId<SubscriptionId>("second") };
		const facts = makeFacts({ otherSubscriptions: [addOn, second] });
		expect(noAddOns({ facts })).toEqual([
			{
				code: "addOnsPresent",
				addOns: [
					{ subscriptionId: addOn.id, offerId: addOn.offerId },
					{ subscriptionId: "second", offerId: addOn.offerId },
				],
			},
		]);
	});

	test.each(["suspended", "deleted", "disabled"] as const)(
		"an add-on that is %s no longer stands in the way",
		(status) => {
			expect(noAddOns({ facts: makeFacts({ otherSubscriptions: [{ ...addOn, status }] }) })).toEqual([]);
		},
	);

	test("add-ons of other subscriptions do not count", () => {
		const elsewhere = makeSubscription("archiving", { parentSubscriptionId: toId("another") });
		expect(noAddOns({ facts: makeFacts({ otherSubscriptions: [elsewhere, makeSubscription("e3")] }) })).toEqual([]);
	});
});

test("legacyCommerce refuses a new-commerce source", () => {
	expect(legacyCommerce({ facts: makeFacts() })).toEqual([]);
	expect(legacyCommerce({ facts: basic({ regime: "newCommerce" }) })).toEqual([{ code: "newCommerceSubscription" }]);
});

test("userContext refuses a caller that may not move licenses", () => {
	expect(userContext({ facts: makeFacts() })).toEqual([]);
	expect(userContext({ facts: makeFacts({ mayMoveLicenses: false }) })).toEqual([{ code: "userContextRequired" }]);
});
