import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addDays, parseInstant } from "../../src/domain/basics/instant.ts";
import { dayOf } from "../../src/domain/billing/day.ts";
import { termEndsAt } from "../../src/domain/subscriptions/state-end.ts";
import { findBilling } from "../../src/storage/billing-store.ts";
import { listOpenLines } from "../../src/storage/charge-store.ts";
import { listSubscriptionsOfCustomer } from "../../src/storage/subscription-store.ts";
import { runDue } from "../../src/use-cases/timeline/run-due.ts";
import { order } from "../../src/wire/order.ts";
import { subscription } from "../../src/wire/subscription.ts";
import { offerOf, type Product } from "../support/fixture.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import { openQuotedStage, type QuotedStage } from "./quoted-stage.ts";
import { read, readServiceError } from "./read-answer.ts";

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

	test("is for who never had the product, and in its time", async () => {
		read(order, await buy({}), 201);
		expect(readServiceError(await buy({}), 400).code).toBe(27007);
		const hours = Temporal.Instant.from(stage.surroundings.now())
			.until(Temporal.Instant.from(parseInstant("2027-07-01T00:00:00Z")))
			.total("hours");
		stage.clock.advance({ hours: Math.max(0, Math.ceil(hours)) });
		expect(readServiceError(await buy({}), 400).description).toContain("July 1, 2027");
	});
});
