import { expect, test } from "vitest";
import {
	type CustomerId,
	type OfferId,
	type OrderId,
	type PartnerId,
	type SubscriptionId,
	toId,
} from "../basics/ids.ts";
import { parseInstant } from "../basics/instant.ts";
import { graceEndsAt, suspensionEndsAt, termEndsAt, trialEndsAt } from "./state-end.ts";
import type { Subscription } from "./subscription.ts";

const now = parseInstant("2026-05-10T08:00:00Z");

function bought(day: string, changes: Partial<Subscription> = {}): Subscription {
	return {
		id: toId<SubscriptionId>("subscription"),
		customerId: toId<CustomerId>("customer"),
		partnerId: toId<PartnerId>("partner"),
		offerId: toId<OfferId>("offer"),
		orderId: toId<OrderId>("order"),
		regime: "legacy",
		friendlyName: "",
		quantity: 3,
		status: "active",
		suspensionReasons: [],
		provisioning: "success",
		billingCycle: "monthly",
		autoRenew: true,
		createdAt: parseInstant(`${day}T09:00:00Z`),
		effectiveFrom: parseInstant(`${day}T00:00:00Z`),
		committedUntil: parseInstant("2026-12-31T00:00:00Z"),
		version: 1,
		...changes,
	};
}

test("a legacy suspension ends after 90 days", () => {
	expect(suspensionEndsAt(bought("2026-01-13"), now, "KR")).toBe("2026-08-08T08:00:00.000Z");
});

test("the days between the purchase on the 29th to 31st and the first period come on top", () => {
	expect(suspensionEndsAt(bought("2026-01-29"), now, "KR")).toBe("2026-08-11T08:00:00.000Z");
	expect(suspensionEndsAt(bought("2026-01-31"), now, "KR")).toBe("2026-08-09T08:00:00.000Z");
});

test("in China a legacy suspension ends after 60 days", () => {
	expect(suspensionEndsAt(bought("2026-01-31"), now, "CN")).toBe("2026-07-09T08:00:00.000Z");
});

test("a new-commerce suspension does not end before its term", () => {
	expect(suspensionEndsAt(bought("2026-01-13", { regime: "newCommerce" }), now, "KR")).toBeUndefined();
});

test("a trial ends after 30 days, expired after 30 more, disabled after 90 more", () => {
	const ended = trialEndsAt(bought("2026-01-13").effectiveFrom);
	expect(ended).toBe("2026-02-12T00:00:00.000Z");
	const disabled = graceEndsAt("expired", ended);
	expect(disabled).toBe("2026-03-14T00:00:00.000Z");
	expect(graceEndsAt("disabled", disabled)).toBe("2026-06-12T00:00:00.000Z");
});

test("a term is over at the midnight after its last day", () => {
	expect(termEndsAt(bought("2026-01-13"))).toBe("2027-01-01T00:00:00.000Z");
});
