import { expect, test } from "vitest";
import { linkedSubscriptions } from "./linked-subscriptions.ts";

test("subscriptions are found wherever the facts name them", () => {
	expect(
		linkedSubscriptions({
			holding: { channel: "self", subscriptionId: "a", friendlyName: "Head office" },
			addOns: [
				{ subscriptionId: "b", offerId: "o" },
				{ subscriptionId: "c", offerId: "o" },
			],
		}),
	).toEqual([{ subscriptionId: "a", name: "Head office" }, { subscriptionId: "b" }, { subscriptionId: "c" }]);
});

test("a holding of another partner has nothing to open", () => {
	expect(linkedSubscriptions({ holding: { channel: "otherPartner", skuPartNumber: "STANDARDPACK" } })).toEqual([]);
	expect(linkedSubscriptions({})).toEqual([]);
	expect(linkedSubscriptions(null)).toEqual([]);
});

test("one subscription is linked once", () => {
	expect(linkedSubscriptions([{ subscriptionId: "a" }, { subscriptionId: "a" }])).toHaveLength(1);
});
