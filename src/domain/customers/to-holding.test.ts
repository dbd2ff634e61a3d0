import { describe, expect, test } from "vitest";
import { type PartnerId, toId } from "../basics/ids.ts";
import { makeCatalog, offerOf, skuOf } from "../upgrades/test-catalog.ts";
import { makeSubscription } from "../upgrades/test-facts.ts";
import { toHolding } from "./to-holding.ts";

const catalog = makeCatalog();
const { partnerId } = makeSubscription("e3");
const stranger = toId<PartnerId>("partner-2");

describe("an own subscription as a holding", () => {
	test("is named, so that it can be canceled", () => {
		const one = makeSubscription("e3", { friendlyName: "본사" });
		expect(toHolding(one, partnerId, catalog)).toStrictEqual({
			channel: "thisPartner",
			skuId: skuOf("e3"),
			offerId: offerOf("e3"),
			subscriptionId: one.id,
			friendlyName: "본사",
			state: "live",
			since: one.createdAt,
		});
	});

	test("without a name of its own has none", () => {
		expect(toHolding(makeSubscription("e3", { friendlyName: "" }), partnerId, catalog)).not.toHaveProperty(
			"friendlyName",
		);
	});
});

test("another partner's subscription tells product, channel and date, and nothing else", () => {
	const one = makeSubscription("e3", { friendlyName: "비밀" });
	expect(toHolding(one, stranger, catalog)).toStrictEqual({
		channel: "otherPartner",
		skuId: skuOf("e3"),
		offerId: offerOf("e3"),
		state: "live",
		since: one.createdAt,
	});
});

test.each([
	["active", "live"],
	["pending", "live"],
	["expired", "live"],
	["suspended", "stopped"],
	["disabled", "stopped"],
	["deleted", "gone"],
] as const)("%s counts as %s", (status, state) => {
	expect(toHolding(makeSubscription("basic", { status }), partnerId, catalog).state).toBe(state);
	expect(toHolding(makeSubscription("basic", { status }), stranger, catalog).state).toBe(state);
});

test("an offer that the catalog lacks is a bug and is told by name", () => {
	const one = makeSubscription("e3", { offerId: toId("no-such-offer") });
	expect(() => toHolding(one, partnerId, catalog)).toThrow("no-such-offer");
});
