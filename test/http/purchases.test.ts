import { afterAll, describe, expect, test } from "vitest";
import { change, changeList, quote } from "../../src/wire/api/change.ts";
import { purchasableOffers } from "../../src/wire/api/purchases.ts";
import { subscriptionList } from "../../src/wire/api/subscription.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import { offerIds, placeOf } from "./demo-places.ts";
import { read, readProblem } from "./read-answer.ts";
import { startServerOn } from "./server-on.ts";

const e3 = offerIds.e3.toLowerCase();
const archiving = "2828be95-46ba-4f91-b2fd-0bef192ecf60";
const audio = "c94271d8-b431-4a25-a3c5-a57737a1c909";
const standardTrial = "c0bd2e08-11ac-4836-bdc7-3712e744922f";
const premiumTrial = "0fa9d6b6-5923-4b5d-b16e-b7ef0a69e1b7";

describe.each(databasesUnderTest())("purchases on %s", async (kind) => {
	const { ask, close } = await startServerOn(kind);
	afterAll(close);
	const { ourCustomer, customer, subscriptionId } = placeOf("hanbit-trading");
	const english = { "accept-language": "en" };
	const ask201 = async (url: string, body: unknown) =>
		await ask({ method: "POST", url: `${ourCustomer}${url}`, body, headers: english });

	test("are listed with prices, limits and what is against them, without what is not on sale here", async () => {
		const { items, withAddOns } = read(
			purchasableOffers,
			await ask({ url: `${ourCustomer}/purchases/offers`, headers: english }),
		);
		const byId = new Map(items.map((item) => [item.offer.id, item]));
		expect(byId.get(e3)).toMatchObject({
			offer: { title: "Office 365 Enterprise E3" },
			cycles: [
				{ billingCycle: "annual", unitPrice: { amount: 24_000 } },
				{ billingCycle: "monthly", unitPrice: { amount: 2000, currency: "USD" } },
			],
			refusals: [],
		});
		expect(byId.get(premiumTrial)).toMatchObject({ isTrial: true, limits: { minimum: 25, maximum: 25 } });
		expect(byId.get("195416c1-3447-423a-b37b-ee59a99a19c4")?.refusals).toMatchObject([{ code: "purchaseNotPriced" }]);
		// The India edition, the retired E4, and add-ons, which hang on a subscription.
		expect(byId.has(offerIds.standardIndia.toLowerCase())).toBe(false);
		expect(byId.has("8909e28e-5832-42f4-9886-b0a5545f3645")).toBe(false);
		expect(byId.has(audio)).toBe(false);
		expect(withAddOns).toContain(offerIds.basic.toLowerCase());
		const korean = await ask({ url: `${ourCustomer}/purchases/offers`, headers: { "accept-language": "ko" } });
		expect(read(purchasableOffers, korean).items.some(({ offer }) => /[가-힣]/u.test(offer.title))).toBe(true);
	});

	test("of add-ons are listed by their subscription, in its rhythm", async () => {
		const url = `${ourCustomer}/purchases/offers?parentSubscriptionId=${subscriptionId}`;
		const { items } = read(purchasableOffers, await ask({ url, headers: english }));
		expect(items.map(({ offer }) => offer.id)).toContain(archiving);
		expect(items.flatMap(({ cycles }) => cycles.map(({ billingCycle }) => billingCycle))).not.toContain("annual");
		const elsewhere = placeOf("gaon-logistics").subscriptionId;
		const wrong = await ask({ url: `${ourCustomer}/purchases/offers?parentSubscriptionId=${elsewhere}` });
		expect(readProblem(wrong, 404).code).toBe("notFound");
	});

	test("are quoted with proof, carried out exactly, and stand in the history", async () => {
		const before = read(subscriptionList, await ask({ url: `${ourCustomer}/subscriptions` })).items.length;
		const body = { offerId: e3, quantity: 7, billingCycle: "annual", friendlyName: " 본사 " };
		const quoted = read(quote, await ask201("/purchases/quote", body), 201);
		expect(quoted).toMatchObject({
			kind: "purchase",
			title: "Office 365 Enterprise E3: 7 seats bought",
			charges: { total: { amount: 168_000 }, lines: [{ kind: "purchase", proof: { proved: true } }] },
			effects: [{ friendlyName: "본사", after: { quantity: 7, billingCycle: "annual" } }],
		});
		expect(quoted.effects[0]?.before).toBeUndefined();
		expect(quoted.undoableUntil).toBeUndefined();
		expect(read(subscriptionList, await ask({ url: `${ourCustomer}/subscriptions` })).items).toHaveLength(before);
		const url = `/quotes/${quoted.id}/execute`;
		const done = read(change, await ask201(url, { token: quoted.token }), 201);
		expect(done).toMatchObject({ kind: "purchase", subscriptionId: quoted.subscriptionId, undo: { possible: false } });
		expect(done.charges?.lines).toEqual(quoted.charges?.lines);
		const after = read(subscriptionList, await ask({ url: `${ourCustomer}/subscriptions` })).items;
		expect(after.find(({ id }) => id === quoted.subscriptionId)).toMatchObject({ quantity: 7, friendlyName: "본사" });
		const again = await ask201(url, { token: quoted.token });
		expect(readProblem(again, 409).code).toBe("quoteUsed");
		const audit = await ask({ url: `${ourCustomer}/audit`, headers: english });
		expect(audit.body).toContain("create_order");
	});

	test("of an add-on are charged for the days left of the base's period", async () => {
		const body = { offerId: audio, quantity: 3, parentSubscriptionId: subscriptionId };
		const quoted = read(quote, await ask201("/purchases/quote", body), 201);
		const [line] = quoted.charges?.lines ?? [];
		expect(line?.proof.quantity).toBe(3);
		expect(line?.proof.days).toBeLessThanOrEqual(line?.proof.periodDays ?? 0);
		const done = read(change, await ask201(`/quotes/${quoted.id}/execute`, { token: quoted.token }), 201);
		const { items } = read(subscriptionList, await ask({ url: `${ourCustomer}/subscriptions` }));
		const addOn = items.find(({ id }) => id === done.subscriptionId);
		const base = items.find(({ id }) => id === subscriptionId);
		expect(addOn).toMatchObject({ isAddOn: true, parentSubscriptionId: subscriptionId });
		expect(addOn?.committedUntil).toBe(base?.committedUntil);
		expect(addOn?.billing?.billedUntil).toBe(base?.billing?.billedUntil);
	});

	test("of a trial cost nothing, happen once, and a quote that is too late is refused with the reason", async () => {
		const body = { offerId: standardTrial, quantity: 25 };
		const first = read(quote, await ask201("/purchases/quote", body), 201);
		const second = read(quote, await ask201("/purchases/quote", body), 201);
		expect(first.charges).toBeUndefined();
		read(change, await ask201(`/quotes/${first.id}/execute`, { token: first.token }), 201);
		const late = readProblem(await ask201(`/quotes/${second.id}/execute`, { token: second.token }), 409);
		expect(late.refusals?.map(({ code }) => code)).toEqual(["purchaseLimit"]);
		const refused = readProblem(await ask201("/purchases/quote", { ...body, quantity: 5 }), 409);
		expect(refused.refusals?.map(({ code }) => code)).toEqual(["purchaseQuantity", "purchaseLimit"]);
		expect(refused.refusals?.[0]?.reason).toContain("exactly 25 seats");
	});

	test("are refused with every reason, and write nothing", async () => {
		const unchanged = (await ask({ url: `${customer}/subscriptions` })).body;
		const elsewhere = placeOf("gaon-logistics").subscriptionId;
		const bodies: readonly (readonly [object, readonly string[]])[] = [
			[{ offerId: "nothing", quantity: 1 }, ["purchaseOfferNotFound"]],
			[{ offerId: e3, quantity: 1, parentSubscriptionId: subscriptionId }, ["notAnAddOn"]],
			[{ offerId: audio, quantity: 1 }, ["addOnWithoutBase"]],
			[{ offerId: audio, quantity: 1, parentSubscriptionId: elsewhere }, ["baseNotFound"]],
			[{ offerId: audio, quantity: 1, parentSubscriptionId: subscriptionId, billingCycle: "annual" }, ["addOnCycle"]],
		];
		for (const [body, codes] of bodies) {
			const { refusals } = readProblem(await ask201("/purchases/quote", body), 409);
			expect(refusals?.map(({ code }) => code)).toEqual(codes);
			for (const { reason, remedy } of refusals ?? [])
				expect(Math.min(reason.length, remedy.length)).toBeGreaterThan(9);
		}
		for (const body of [{ offerId: e3 }, { offerId: e3, quantity: -1 }, { offerId: e3, quantity: 1, extra: true }])
			expect(readProblem(await ask201("/purchases/quote", body), 400).code).toBe("invalidInput");
		expect((await ask({ url: `${customer}/subscriptions` })).body).toBe(unchanged);
		const { items } = read(changeList, await ask({ url: `${ourCustomer}/changes` }));
		expect(items.filter(({ kind: one }) => one === "purchase").length).toBeGreaterThan(1);
	});
});
