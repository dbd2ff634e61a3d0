import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type SubscriptionId, toId } from "../../src/domain/basics/ids.ts";
import { addDays, parseInstant } from "../../src/domain/basics/instant.ts";
import { dayOf } from "../../src/domain/billing/day.ts";
import { termEndsAt } from "../../src/domain/subscriptions/state-end.ts";
import { findBilling } from "../../src/storage/billing-store.ts";
import { listOpenLines } from "../../src/storage/charge-store.ts";
import { listSubscriptionsOfCustomer } from "../../src/storage/subscription-store.ts";
import { runDue } from "../../src/use-cases/timeline/run-due.ts";
import { change, quote } from "../../src/wire/api/change.ts";
import { purchasableOffers } from "../../src/wire/api/purchases.ts";
import { order } from "../../src/wire/order.ts";
import { subscription } from "../../src/wire/subscription.ts";
import { transition, transitionCollection } from "../../src/wire/transition.ts";
import { offerOf, type Product } from "../support/fixture.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import { openQuotedStage, type QuotedStage } from "./quoted-stage.ts";
import { read, readProblem, readServiceError } from "./read-answer.ts";

const promotionId = "5EATLIFT0E3P:0001:5EATLIFT0001";

describe.each(databasesUnderTest())("a purchase with a promotion on %s", (kind) => {
	let stage: QuotedStage;
	beforeEach(async () => {
		stage = await openQuotedStage(kind);
	});
	afterEach(() => stage.close());

	const buy = async (line: object, billingCycle = "annual", product: Product = "e3NewCommerce") =>
		await stage.ask({
			...{ method: "POST", url: `/v1/customers/${stage.customerId}/orders` },
			body: { billingCycle, lineItems: [{ offerId: offerOf(product), quantity: 10, promotionId, ...line }] },
		});
	const only = async () => {
		const [found] = await stage.surroundings.database.read((db) => listSubscriptionsOfCustomer(db, stage.customerId));
		if (found === undefined) throw new Error("nothing was bought");
		return found;
	};
	const billingOf = async (id: Awaited<ReturnType<typeof only>>["id"]) =>
		await stage.surroundings.database.read((db) => findBilling(db, stage.customerId, id));

	test("costs less, and its line proves by how much", async () => {
		read(order, await buy({}), 201);
		const bought = await only();
		expect(bought.promotionId).toBe(promotionId);
		const billing = await billingOf(bought.id);
		// 240 a seat and year, 15 % less.
		expect(billing?.unitPrice).toMatchObject({ amount: 20_400, currency: "USD" });
		expect(billing?.priceSource.promotion).toEqual({ promotionId, basisPoints: 1500, before: 24_000 });
		const key = { customerId: stage.customerId, subscriptionId: bought.id };
		const [line] = await stage.surroundings.database.read((db) => listOpenLines(db, key, dayOf(bought.createdAt)));
		expect(line).toMatchObject({ amount: { amount: 204_000 }, proof: { unitPrice: 20_400, quantity: 10 } });
		const url = `/v1/customers/${stage.customerId}`;
		const told = read(order, await stage.ask({ url: `${url}/orders/${bought.orderId}?include_price=true` }));
		expect(told.lineItems[0]).toMatchObject({ promotionId, pricing: { listPrice: 240, discountedPrice: 204 } });
		const sold = read(subscription, await stage.ask({ url: `${url}/subscriptions/${bought.id}` }));
		expect(sold.promotionId).toBe(promotionId);
	});

	test("costs the list's price again from the next term on", async () => {
		read(order, await buy({ promotionId: promotionId.toLowerCase() }, "monthly"), 201);
		const bought = await only();
		expect((await billingOf(bought.id))?.unitPrice.amount).toBe(1900);
		const hours = Temporal.Instant.from(stage.surroundings.now())
			.until(Temporal.Instant.from(addDays(termEndsAt(bought), 1)))
			.total("hours");
		stage.clock.advance({ hours: Math.ceil(hours) });
		await runDue(stage.surroundings, { customerId: stage.customerId, until: stage.surroundings.now() });
		expect((await billingOf(bought.id))?.unitPrice.amount).toBe(2000);
		expect((await only()).promotionId).toBeUndefined();
	});

	test.each([
		["that nobody knows", { promotionId: "39NFJQT1X23T:0001:39NFJQT1Q5KK" }, "e3NewCommerce"],
		["for too few seats", { quantity: 9 }, "e3NewCommerce"],
		["of another product", {}, "basicNewCommerce"],
	] as const)("with one %s is refused", async (_, line, product) => {
		const refused = readServiceError(await buy(line, "annual", product), 400);
		expect([refused.code, refused.data]).toEqual([27007, ["line_item_number: 0", "purchasePromotion"]]);
	});

	const ours = () => `/api/v1/customers/${stage.customerId}`;
	const quoteOf = async (body: object, language = "en") =>
		await stage.ask({
			...{ method: "POST", url: `${ours()}/purchases/quote`, headers: { "accept-language": language } },
			body: { offerId: offerOf("e3NewCommerce"), quantity: 10, billingCycle: "annual", promotionId, ...body },
		});

	test("is listed beside each rhythm with its price, or with what is against it", async () => {
		const listed = async (asked: string) => {
			const url = `${ours()}/purchases/offers?offerId=${offerOf("e3NewCommerce")}&${asked}`;
			const [offer, ...others] = read(purchasableOffers, await stage.ask({ url })).items;
			expect(others).toEqual([]);
			return offer?.cycles.map(({ billingCycle, promotions: [one] }) => [billingCycle, one?.percent, one]);
		};
		const name = "First year of Office 365 E3";
		const until = "2031-07-01T00:00:00.000Z";
		expect(await listed("quantity=10")).toMatchObject([
			["annual", 15, { name, until, unitPrice: { amount: 20_400 }, refusals: [] }],
			["monthly", 5, { name, until, unitPrice: { amount: 1900 }, refusals: [] }],
		]);
		const reason = `The promotion “${name}” is for 10 seats and more.`;
		expect((await listed("quantity=9"))?.[0]?.[2]).toMatchObject({ refusals: [{ code: "purchasePromotion", reason }] });
		read(order, await buy({}), 201);
		const had = `The promotion “${name}” is for customers who buy the product for the first time.`;
		expect((await listed("quantity=10"))?.[0]?.[2]).toMatchObject({ refusals: [{ reason: had }] });
	});

	test("is quoted, charged and proved alike on our API, by its name and percent", async () => {
		const quoted = read(quote, await quoteOf({}), 201);
		const proof = quoted.charges?.lines[0]?.proof;
		const taken = { id: promotionId, name: "First year of Office 365 E3", percent: 15, before: { amount: 24_000 } };
		expect(proof).toMatchObject({ unitPrice: { amount: 20_400 }, promotion: taken, proved: true });
		expect(proof?.sentence).toBe(
			"10 seats × $204.00 = $2,040.00 (promotion “First year of Office 365 E3”, 15% off: a seat $204.00 instead of $240.00)",
		);
		const url = `${ours()}/quotes/${quoted.id}/execute`;
		const done = read(change, await stage.ask({ method: "POST", url, body: { token: quoted.token } }), 201);
		expect(done.charges?.lines).toEqual(quoted.charges?.lines);
		expect((await billingOf((await only()).id))?.unitPrice.amount).toBe(20_400);
		const korean = await stage.ask({ url: `${ours()}/changes/${done.id}`, headers: { "accept-language": "ko" } });
		expect(read(change, korean).charges?.lines[0]?.proof.sentence).toContain(
			"(‘Office 365 E3 첫해 할인’ 프로모션 15% 할인: 1명당 US$240.00 → US$204.00)",
		);
	});

	test.each([
		["unknown", { promotionId: "39NFJQT1X23T:0001:39NFJQT1Q5KK" }],
		["seats", { quantity: 9 }],
		["otherProduct", { offerId: offerOf("basicNewCommerce") }],
	] as const)("that cannot be had (%s) is refused on our API in both languages", async (why, body) => {
		for (const language of ["ko", "en"]) {
			const { refusals } = readProblem(await quoteOf(body, language), 409);
			expect(refusals).toMatchObject([{ code: "purchasePromotion", facts: { why } }]);
			const said = [refusals?.[0]?.reason, refusals?.[0]?.remedy].join(" ");
			expect(said).not.toContain("{");
			expect(/[가-힣]{2}/u.test(said.replace("첫해 할인", ""))).toBe(language === "ko");
		}
	});

	test("that is over when the quote is carried out is refused then", async () => {
		const over = Temporal.Instant.from("2031-07-01T00:00:00Z");
		stage.clock.advance(over.subtract({ minutes: 1 }).since(Temporal.Instant.from(stage.surroundings.now())));
		const quoted = read(quote, await quoteOf({}), 201);
		stage.clock.advance({ minutes: 1 });
		const url = `${ours()}/quotes/${quoted.id}/execute`;
		const late = readProblem(await stage.ask({ method: "POST", url, body: { token: quoted.token } }), 409);
		expect(late.refusals).toMatchObject([{ code: "purchasePromotion", facts: { why: "otherTime" } }]);
	});

	const from = (product: Product, id = "") => ({
		...{ fromSubscriptionId: id, toCatalogItemId: offerOf(product), transitionType: "transition_only" },
		...{ quantity: 12, promotionId: promotionId.toLowerCase() },
	});
	const transitionsOf = (id: string) => `/v1/customers/${stage.customerId}/subscriptions/${id}/transitions`;

	test("is taken by a transition for what is left of the term, whole or in part, quoted alike on our API", async () => {
		const sold = await stage.buy({ product: "e1NewCommerce", quantity: 24, billingCycle: "annual" });
		const part = read(
			transition,
			await stage.ask({ method: "POST", url: transitionsOf(sold.id), body: from("e3NewCommerce", sold.id) }),
		);
		expect(part.promotionId).toBe(promotionId.toLowerCase());
		const began = toId<SubscriptionId>(part.toSubscriptionId ?? "");
		const reduced = { promotionId, basisPoints: 1500, before: 24_000 };
		expect(await billingOf(began)).toMatchObject({
			unitPrice: { amount: 20_400 },
			priceSource: { promotion: reduced },
		});
		const told = read(
			subscription,
			await stage.ask({ url: `/v1/customers/${stage.customerId}/subscriptions/${began}` }),
		);
		expect(told.promotionId).toBe(promotionId);
		const kept = read(transitionCollection, await stage.ask({ url: transitionsOf(sold.id) }));
		expect(kept.items).toMatchObject([{ promotionId: promotionId.toLowerCase() }]);
		// The customer has the product by now.
		const again = await stage.ask({
			method: "POST",
			url: transitionsOf(sold.id),
			body: from("e3NewCommerce", sold.id),
		});
		expect(readServiceError(again, 400).code).toBe(27007);
	});

	test("is in the proof of a whole subscription that goes on, and refused with its sentence", async () => {
		const sold = await stage.buy({ product: "e1NewCommerce", quantity: 12 });
		const quoteWith = async (body: object) =>
			await stage.ask({
				...{ method: "POST", url: `${ours()}/subscriptions/${sold.id}/transitions/quote` },
				body: { targetOfferId: offerOf("e3NewCommerce"), promotionId, ...body },
			});
		const quoted = read(quote, await quoteWith({}), 201);
		const charged = quoted.charges?.lines.find(({ settles }) => settles === undefined)?.proof;
		expect(charged).toMatchObject({ unitPrice: { amount: 1900 }, promotion: { percent: 5 }, proved: true });
		const url = `${ours()}/quotes/${quoted.id}/execute`;
		const few = readProblem(await quoteWith({ quantity: 9 }), 409).refusals;
		expect(few).toMatchObject([{ code: "transitionPromotion", facts: { why: "seats" } }]);
		expect(few?.[0]?.reason).toBe("The promotion “First year of Office 365 E3” is for 10 seats and more.");
		const done = read(change, await stage.ask({ method: "POST", url, body: { token: quoted.token } }), 201);
		expect(done.charges?.lines).toEqual(quoted.charges?.lines);
		expect(await only()).toMatchObject({ id: sold.id, promotionId, offerId: offerOf("e3NewCommerce") });
		const other = await stage.buy({ product: "e1NewCommerce", quantity: 12 });
		const into = { ...from("e3NewCommerce", other.id), toSubscriptionId: sold.id };
		const refused = await stage.ask({ method: "POST", url: transitionsOf(other.id), body: into });
		expect(readServiceError(refused, 400).description).toContain("Seats that go into a subscription have its price");
	});

	test("is planned with a next term of another product, told back, and counted from then on", async () => {
		const sold = await stage.buy({ product: "e1NewCommerce", quantity: 12 });
		const url = `/v1/customers/${stage.customerId}/subscriptions/${sold.id}`;
		const [productId, skuId, availabilityId] = offerOf("e3NewCommerce").toUpperCase().split(":");
		const patch = async (product: object, quantity?: number) =>
			await stage.ask({
				...{ method: "PATCH", url },
				body: {
					...(quantity === undefined ? {} : { quantity }),
					autoRenewEnabled: true,
					scheduledNextTermInstructions: { product },
				},
			});
		const product = { productId, skuId, availabilityId, promotionId };
		expect(readServiceError(await patch({ promotionId }), 400).code).toBe(27007);
		expect(readServiceError(await patch({ ...product, promotionId: "none" }), 400).code).toBe(27007);
		const told = read(subscription, await patch(product));
		expect(told.scheduledNextTermInstructions?.product).toMatchObject(product);
		const same = read(subscription, await stage.ask({ method: "PATCH", url, body: told }));
		expect(same.scheduledNextTermInstructions).toEqual(told.scheduledNextTermInstructions);
		const timeline = await stage.ask({ url: `${ours()}/subscriptions/${sold.id}/timeline` });
		expect(timeline.body).toContain("with the promotion “First year of Office 365 E3”");
		const without = read(subscription, await patch({ productId, skuId, availabilityId }));
		expect(without.scheduledNextTermInstructions?.product.promotionId).toBeUndefined();
		read(subscription, await patch(product));
		const hours = Temporal.Instant.from(stage.surroundings.now())
			.until(Temporal.Instant.from(addDays(termEndsAt(sold), 1)))
			.total("hours");
		stage.clock.advance({ hours: Math.ceil(hours) });
		await runDue(stage.surroundings, { customerId: stage.customerId, until: stage.surroundings.now() });
		expect(await only()).toMatchObject({ offerId: offerOf("e3NewCommerce"), promotionId });
		expect(await billingOf(sold.id)).toMatchObject({ unitPrice: { amount: 1900 } });
	});

	test("is for who never had the product, and in its time", async () => {
		read(order, await buy({}), 201);
		expect(readServiceError(await buy({}), 400).code).toBe(27007);
		const hours = Temporal.Instant.from(stage.surroundings.now())
			.until(Temporal.Instant.from(parseInstant("2031-07-01T00:00:00Z")))
			.total("hours");
		stage.clock.advance({ hours: Math.max(0, Math.ceil(hours)) });
		expect(readServiceError(await buy({}), 400).description).toContain("July 1, 2031");
	});
});
