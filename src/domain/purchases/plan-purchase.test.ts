import { describe, expect, test } from "vitest";
import { loadCatalog } from "../../catalog-files.ts";
import { type OfferId, toId } from "../basics/ids.ts";
import { type Instant, parseInstant } from "../basics/instant.ts";
import { dayOf, parseDay } from "../billing/day.ts";
import { toMoney } from "../billing/money.ts";
import { getOffer } from "../catalog/catalog.ts";
import type { Holding } from "../customers/holding.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import { planPurchase } from "./plan-purchase.ts";
import type { PurchaseFacts, PurchaseTerms } from "./purchase-facts.ts";

const catalog = loadCatalog({ sourcesInForce: ["guide"] });
const customerId = toId<Subscription["customerId"]>("customer");
const partnerId = toId<Subscription["partnerId"]>("partner");
const e3 = toId<OfferId>("796b6b5f-613c-4e24-a17c-eba730d49c02");
const basic = toId<OfferId>("bd938f12-058f-4927-bba3-ae36b1d2501c");
const audio = toId<OfferId>("c94271d8-b431-4a25-a3c5-a57737a1c909");
const standardTrial = toId<OfferId>("c0bd2e08-11ac-4836-bdc7-3712e744922f");

const address = { firstName: "민서", lastName: "김", addressLine1: "세종대로 1", city: "서울", postalCode: "04524" };

function factsAt(at: string, changes: Partial<PurchaseFacts> = {}): PurchaseFacts {
	const now = parseInstant(at);
	return {
		moment: { id: toId("change"), at: now, day: dayOf(now), by: "caller" },
		catalog,
		customer: {
			...{ id: customerId, companyName: "한빛", domain: "h.example", country: "KR", culture: "ko-KR" },
			...{ email: "a@h.example", address, createdAt: now, isTest: true, version: 1 },
		},
		relationship: { customerId, partnerId, reseller: "active", delegatedAdmin: { kind: "none" }, since: now },
		holdings: [],
		terms: undefined,
		segment: "commercial",
		ids: { subscription: toId("new"), order: toId("order"), batch: "batch" },
		...changes,
	};
}

function priced(cents: number): PurchaseTerms {
	return { price: { kind: "priced", unitPrice: toMoney(cents, "USD"), source: {} }, policy: "exact" };
}

function baseFrom(createdAt: string, changes: Partial<Subscription> = {}): Subscription {
	const made = planPurchase(factsAt(createdAt), { offerId: e3, quantity: 5, billingCycle: "monthly" });
	if (made.kind !== "planned") throw new Error("a base can be bought");
	return { ...made.subscription, id: toId("base"), ...changes };
}

function holdingOf(offerId: OfferId, changes: Partial<Holding> = {}): Holding {
	const { skuId } = getOffer(catalog, offerId);
	return {
		channel: "thisPartner",
		skuId,
		offerId,
		state: "live",
		since: parseInstant("2026-01-01T00:00:00Z"),
		...changes,
	};
}

function codesOf(facts: PurchaseFacts, choice: Parameters<typeof planPurchase>[1]): readonly string[] {
	const planned = planPurchase(facts, choice);
	return planned.kind === "refused" ? planned.refusals.map(({ code }) => code) : [];
}

describe("a purchase", () => {
	test("is a subscription of a whole term, its seats in one batch, its first period charged", () => {
		const planned = planPurchase(factsAt("2026-01-13T10:00:00Z", { terms: priced(400) }), { offerId: e3, quantity: 3 });
		if (planned.kind !== "planned") throw new Error(JSON.stringify(planned));
		const { subscription, change, billing } = planned;
		expect(subscription).toMatchObject({
			...{ status: "active", billingCycle: "monthly", autoRenew: true, quantity: 3, version: 1 },
			...{ effectiveFrom: "2026-01-13T00:00:00.000Z", committedUntil: "2027-01-12T00:00:00.000Z" },
		});
		expect(change.effects.batches).toMatchObject([{ after: { quantity: 3, subscriptionId: "new" } }]);
		expect(change.charges).toMatchObject({ plan: { total: { amount: 1200 } }, invoicedFrom: "2026-01-13" });
		expect(billing).toMatchObject({ billedUntil: "2026-02-13", running: true, linesWritten: 1 });
	});

	test("without a price list is there all the same and charges nothing", () => {
		const planned = planPurchase(factsAt("2026-01-13T10:00:00Z"), { offerId: e3, quantity: 3 });
		expect(planned).toMatchObject({ kind: "planned", change: { effects: { billings: [] } } });
		expect(planned.kind === "planned" && planned.change.charges).toBeUndefined();
	});

	test("example F9: an add-on is charged for the days left of its base's period, and ends with it", () => {
		const subscription = baseFrom("2026-06-01T08:00:00Z");
		const facts = factsAt("2026-06-10T08:00:00Z", { base: { subscription }, terms: priced(500) });
		const planned = planPurchase(facts, { offerId: audio, quantity: 1, parentSubscriptionId: subscription.id });
		if (planned.kind !== "planned") throw new Error(JSON.stringify(planned));
		expect(planned.change.charges?.plan.total).toEqual(toMoney(350, "USD"));
		expect(planned.subscription).toMatchObject({
			...{ parentSubscriptionId: "base", billingCycle: "monthly" },
			...{ committedUntil: subscription.committedUntil, effectiveFrom: "2026-06-10T00:00:00.000Z" },
		});
		expect(planned.billing).toMatchObject({ startedOn: parseDay("2026-06-01"), billedUntil: "2026-07-01" });
	});

	test("of an add-on never reaches beyond a term that was cut", () => {
		const committedUntil = "2026-06-20T00:00:00.000Z" as Instant; // fixed width, as written here
		const subscription = baseFrom("2026-06-01T08:00:00Z", { committedUntil });
		const facts = factsAt("2026-06-11T08:00:00Z", { base: { subscription }, terms: priced(300) });
		const planned = planPurchase(facts, { offerId: audio, quantity: 1, parentSubscriptionId: subscription.id });
		expect(planned).toMatchObject({ billing: { billedUntil: "2026-06-21" } });
		expect(planned).toMatchObject({ change: { charges: { plan: { total: { amount: 100 } } } } });
	});

	test("is refused with every reason at once", () => {
		const ended = factsAt("2026-01-13T10:00:00Z");
		const facts = { ...ended, relationship: { ...ended.relationship, reseller: "ended" as const } };
		const choice = { offerId: e3, quantity: 0, billingCycle: "none" as const, termMonths: 36, promotionId: "p" };
		expect(codesOf(facts, choice)).toEqual(["resellerEnded", "purchaseQuantity", "purchasePromotion"]);
		expect(codesOf(ended, { offerId: e3, quantity: 1, termMonths: 36 })).toEqual([]);
		expect(codesOf(ended, { offerId: "nothing", quantity: 1 })).toEqual(["purchaseOfferNotFound"]);
	});

	test("counts what is suspended toward a limit at once, and what is deleted not", () => {
		const suspended = [holdingOf(basic, { state: "stopped" }), holdingOf(basic, { channel: "otherPartner" })];
		const asked = { offerId: basic, quantity: 1 };
		expect(codesOf(factsAt("2026-01-13T10:00:00Z", { holdings: suspended }), asked)).toEqual(["purchaseLimit"]);
		const gone = [holdingOf(basic, { state: "gone" }), holdingOf(basic)];
		expect(codesOf(factsAt("2026-01-13T10:00:00Z", { holdings: gone }), asked)).toEqual([]);
	});
});

describe("a trial", () => {
	const asked = { offerId: standardTrial, quantity: 25 };

	test("lasts thirty days, is not renewed and not billed", () => {
		const planned = planPurchase(factsAt("2026-01-31T10:00:00Z", { terms: priced(400) }), asked);
		if (planned.kind !== "planned") throw new Error(JSON.stringify(planned));
		expect(planned.subscription).toMatchObject({
			...{ autoRenew: false, billingCycle: "none", stateEndsAt: "2026-03-02T00:00:00.000Z" },
			committedUntil: "2026-03-01T00:00:00.000Z",
		});
		expect(planned.change.charges).toBeUndefined();
	});

	test("is had once in a life, in whole, by companies, outside of China, and not of one's own product", () => {
		const at = "2026-01-13T10:00:00Z";
		const before = factsAt(at, { holdings: [holdingOf(standardTrial, { state: "gone" })] });
		expect(codesOf(before, asked)).toEqual(["purchaseLimit"]);
		expect(codesOf(factsAt(at), { ...asked, quantity: 10 })).toEqual(["purchaseQuantity"]);
		expect(codesOf(factsAt(at, { segment: "education" }), asked)).toEqual(["trialNotForSegment"]);
		const here = factsAt(at);
		expect(codesOf({ ...here, customer: { ...here.customer, country: "CN" } }, asked)).toEqual(["trialNotInCountry"]);
		const standard = toId<OfferId>("031c9e47-4802-4248-838e-778fb1d2cc05");
		const direct = holdingOf(standard, { channel: "direct" });
		expect(codesOf(factsAt(at, { holdings: [direct] }), asked)).toEqual(["trialOfOwnProduct"]);
	});
});

describe("an add-on", () => {
	const asked = { offerId: audio, quantity: 1, parentSubscriptionId: toId<Subscription["id"]>("base") };
	const at = "2026-06-10T08:00:00Z";

	test("needs a base that is there, active, of the right product and in the same rhythm", () => {
		expect(codesOf(factsAt(at), { offerId: audio, quantity: 1 })).toEqual(["addOnWithoutBase"]);
		expect(codesOf(factsAt(at), asked)).toEqual(["baseNotFound"]);
		const of = (changes: Partial<Subscription>) =>
			factsAt(at, { base: { subscription: baseFrom("2026-06-01T08:00:00Z", changes) } });
		expect(codesOf(of({ status: "suspended" }), asked)).toEqual(["baseNotActive"]);
		expect(codesOf(of({ offerId: standardTrial, billingCycle: "none" }), asked)).toEqual(["addOnCycle"]);
		expect(codesOf(of({ offerId: toId("a044b16a-1861-4308-8086-a3a3b506fac2") }), asked)).toEqual(["baseDoesNotTake"]);
		expect(codesOf(of({}), { ...asked, billingCycle: "annual" })).toEqual(["addOnCycle"]);
		expect(codesOf(of({}), { ...asked, offerId: e3 })).toEqual(["notAnAddOn"]);
	});
});
