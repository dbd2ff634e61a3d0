import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addDays } from "../../src/domain/basics/instant.ts";
import { dayOf, daysBetween } from "../../src/domain/billing/day.ts";
import { termEndsAt } from "../../src/domain/subscriptions/state-end.ts";
import type { Subscription as SoldSubscription } from "../../src/domain/subscriptions/subscription.ts";
import { listScheduledChanges } from "../../src/storage/schedule-store.ts";
import { listSubscriptionsOfCustomer } from "../../src/storage/subscription-store.ts";
import { runDue } from "../../src/use-cases/timeline/run-due.ts";
import { ledger } from "../../src/wire/api/change.ts";
import { order } from "../../src/wire/order.ts";
import { subscription, subscriptionCollection } from "../../src/wire/subscription.ts";
import { customTermEndDateCollection } from "../../src/wire/subscription-parts.ts";
import { offerOf, type Product } from "../support/fixture.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import { openQuotedStage, type QuotedCaller, type QuotedStage } from "./quoted-stage.ts";
import { read, readServiceError } from "./read-answer.ts";

describe.each(databasesUnderTest())("next terms of new commerce on %s", (kind) => {
	let stage: QuotedStage;
	beforeEach(async () => {
		stage = await openQuotedStage(kind);
	});
	afterEach(() => stage.close());

	const url = (id?: string) => `/v1/customers/${stage.customerId}/subscriptions${id === undefined ? "" : `/${id}`}`;
	const get = async (id: string) => read(subscription, await stage.ask({ url: url(id) }));
	const patch = async (id: string, body: object, as: QuotedCaller = "globalAdmin") =>
		await stage.ask({ method: "PATCH", url: url(id), body, as });
	const productOf = (product: Product) => {
		const [productId = "", skuId = "", availabilityId = ""] = offerOf(product).toUpperCase().split(":");
		return { productId, skuId, availabilityId };
	};
	const openEntries = async () =>
		(await stage.surroundings.database.read((db) => listScheduledChanges(db, stage.customerId)))
			.filter(({ state }) => state === "planned")
			.map(({ request }) => request.kind);
	const stored = async (id: string) =>
		(await stage.surroundings.database.read((db) => listSubscriptionsOfCustomer(db, stage.customerId))).find(
			(one) => one.id === id,
		);

	async function passTerm(sold: SoldSubscription) {
		const hours = Temporal.Instant.from(stage.surroundings.now())
			.until(Temporal.Instant.from(addDays(termEndsAt(sold), 1)))
			.total("hours");
		stage.clock.advance({ hours: Math.ceil(hours) });
		await runDue(stage.surroundings, { customerId: stage.customerId, until: stage.surroundings.now() });
		const { sums } = read(ledger, await stage.ask({ url: `/api/v1/customers/${stage.customerId}/ledger` }));
		expect(sums.map(({ amount }) => amount)).toEqual([0]);
	}

	test("a young subscription tells what can go back, until when, and when its period ends", async () => {
		const sold = await stage.buy({ product: "basicNewCommerce", quantity: 4, daysAgo: 2 });
		const until = addDays(sold.createdAt, 7).replace(/\.?0*Z$/u, "Z");
		const body = { quantity: 6, autoRenewEnabled: true };
		const added = read(subscription, await patch(sold.id, body));
		expect(added.refundOptions).toEqual([{ type: "Partial", expiresAt: until }]);
		expect(added.cancellationAllowedUntilDate).toBe(until);
		expect(added.refundableQuantity?.totalQuantity).toBe(5);
		expect(added.refundableQuantity?.details.map(({ quantity }) => quantity)).toEqual([2, 4]);
		expect(added.attentionNeeded).toBe(false);
		const periodEnd = Temporal.PlainDate.from(dayOf(sold.createdAt)).add({ months: 1 }).subtract({ days: 1 });
		expect(added.billingCycleEndDate).toBe(`${periodEnd}T00:00:00Z`);
		expect(added.billingCycleEndDateTime).toBe(`${periodEnd}T23:59:59Z`);
		expect(await get(sold.id)).toEqual(added);
	});

	test("the list tells the same, and anew when time alone has changed something", async () => {
		const sold = await stage.buy({ product: "basicNewCommerce", quantity: 4, daysAgo: 2 });
		const list = async () => read(subscriptionCollection, await stage.ask({ url: url() })).items;
		expect(await list()).toEqual([await get(sold.id)]);
		expect((await list())[0]?.refundableQuantity?.totalQuantity).toBe(3);
		stage.clock.advance({ hours: 24 * 6 });
		const [old] = await list();
		expect(old).toEqual(await get(sold.id));
		expect(old).toMatchObject({ refundableQuantity: { totalQuantity: 0, details: [] }, refundOptions: [] });
		expect(old?.cancellationAllowedUntilDate).toBeUndefined();
	});

	test("legacy subscriptions tell nothing of it", async () => {
		const sold = await stage.buy({ product: "basic", quantity: 4, daysAgo: 2 });
		const told = await get(sold.id.toUpperCase());
		expect(Object.keys(told)).not.toContain("refundableQuantity");
		expect(Object.keys(told)).not.toContain("attentionNeeded");
		const body = { autoRenewEnabled: true, scheduledNextTermInstructions: { quantity: 5 } };
		expect(readServiceError(await patch(sold.id, body), 400).code).toBe(900244);
	});

	test("instructions are planned, told back, carried out with the renewal, and balanced", async () => {
		const sold = await stage.buy({ product: "basicNewCommerce", quantity: 4 });
		const product = { ...productOf("standardNewCommerce"), billingCycle: "Monthly", termDuration: "P1Y" };
		const body = { autoRenewEnabled: true, scheduledNextTermInstructions: { product, quantity: 6 } };
		const answer = read(subscription, await patch(sold.id, body));
		const told = { product: { ...product, billingCycle: "monthly" }, quantity: 6 };
		expect(answer.scheduledNextTermInstructions).toEqual(told);
		expect(await openEntries()).toEqual(["transition", "seats"]);
		// Sent back as it was told, it stays as it is.
		read(subscription, await patch(sold.id, answer));
		expect((await get(sold.id)).scheduledNextTermInstructions).toEqual(told);
		expect(await openEntries()).toEqual(["transition", "seats"]);
		await passTerm(sold);
		expect(await stored(sold.id)).toMatchObject({ offerId: offerOf("standardNewCommerce"), quantity: 6 });
		expect((await get(sold.id)).scheduledNextTermInstructions).toBeUndefined();
	});

	test("left out, they are taken back", async () => {
		const sold = await stage.buy({ product: "basicNewCommerce", quantity: 4 });
		const instructions = { quantity: 7, customTermEndDate: lastOfSecondMonth(sold) };
		read(subscription, await patch(sold.id, { AutoRenewEnabled: true, ScheduledNextTermInstructions: instructions }));
		expect((await get(sold.id)).scheduledNextTermInstructions).toMatchObject(instructions);
		read(subscription, await patch(sold.id, { AutoRenewEnabled: true, ScheduledNextTermInstructions: null }));
		expect((await get(sold.id)).scheduledNextTermInstructions).toBeUndefined();
		expect(await openEntries()).toEqual([]);
		await passTerm(sold);
		expect(await stored(sold.id)).toMatchObject({ quantity: 4 });
	});

	test("a custom end cuts the next term, and the one after it is as long as offered", async () => {
		const sold = await stage.buy({ product: "basicNewCommerce", quantity: 4 });
		const customTermEndDate = lastOfSecondMonth(sold);
		const body = { autoRenewEnabled: true, scheduledNextTermInstructions: { customTermEndDate } };
		read(subscription, await patch(sold.id, body));
		expect(await openEntries()).toEqual([]);
		await passTerm(sold);
		const renewed = await stored(sold.id);
		expect(renewed?.committedUntil.slice(0, 10)).toBe(customTermEndDate.slice(0, 10));
		expect(renewed?.nextCommittedUntil).toBeUndefined();
		if (renewed === undefined) throw new Error("it renewed");
		await passTerm(renewed);
		const again = await stored(sold.id);
		const year = Temporal.PlainDate.from(dayOf(renewed.committedUntil)).add({ years: 1 });
		expect(dayOf(again?.committedUntil ?? renewed.committedUntil).slice(0, 7)).toBe(year.toString().slice(0, 7));
	});

	test.each([
		["a target without a way", 2006, { product: { productId: "CFQ7TTC0NONE", skuId: "0001" } }],
		["a term that is not sold", 900268, { product: { termDuration: "P3Y" } }],
		["too many seats", 2002, { quantity: 301 }],
		["a promotion", 27007, { product: { promotionId: "any" } }],
		["an end beyond the term", 900245, { customTermEndDate: "2049-01-31T00:00:00Z" }],
	])("%s is refused with %d, and nothing is planned", async (_, code, instructions) => {
		const sold = await stage.buy({ product: "basicNewCommerce", quantity: 4 });
		const body = { quantity: 5, autoRenewEnabled: true, scheduledNextTermInstructions: instructions };
		expect(readServiceError(await patch(sold.id, body), 400).code).toBe(code);
		expect(await openEntries()).toEqual([]);
		expect(await stored(sold.id)).toMatchObject({ quantity: 4 });
	});

	test("an end that is nothing's is refused, and so is a next term of what does not renew", async () => {
		const sold = await stage.buy({ product: "basicNewCommerce", quantity: 4 });
		const day = Temporal.PlainDate.from(lastOfSecondMonth(sold).slice(0, 10)).subtract({ days: 1 }).toString();
		const instructions = { scheduledNextTermInstructions: { customTermEndDate: day } };
		expect(readServiceError(await patch(sold.id, { ...instructions, autoRenewEnabled: true }), 400).code).toBe(900246);
		expect(readServiceError(await patch(sold.id, instructions), 400).code).toBe(800093);
		const monthly = { product: { billingCycle: "annual" } };
		const annual = await stage.buy({ product: "standardNewCommerce", billingCycle: "annual" });
		const back = { autoRenewEnabled: true, scheduledNextTermInstructions: { product: { billingCycle: "monthly" } } };
		expect(readServiceError(await patch(annual.id, back), 400).code).toBe(900269);
		read(subscription, await patch(sold.id, { autoRenewEnabled: true, scheduledNextTermInstructions: monthly }));
		expect(await openEntries()).toEqual(["conversion"]);
		await passTerm(sold);
		expect(await stored(sold.id)).toMatchObject({ billingCycle: "annual" });
	});

	test("who may only change seats neither plans a next term nor takes one back", async () => {
		const sold = await stage.buy({ product: "basicNewCommerce", quantity: 4 });
		const product = productOf("standardNewCommerce");
		const planned = { autoRenewEnabled: true, scheduledNextTermInstructions: { product } };
		expect((await patch(sold.id, planned, "helpdeskAgent")).statusCode).toBe(403);
		read(subscription, await patch(sold.id, planned));
		const renamed = { friendlyName: "Pier 4", autoRenewEnabled: true };
		read(subscription, await patch(sold.id, renamed, "helpdeskAgent"));
		expect(await openEntries()).toEqual(["transition"]);
	});

	test("a purchase ends with a month or with what is there, as the list of days says", async () => {
		const sold = await stage.buy({ product: "standardNewCommerce", quantity: 2, daysAgo: 100 });
		const list = async (query: string) => await stage.ask({ url: `${url()}/customTermEndDates?${query}` });
		const { items } = read(customTermEndDateCollection, await list("term_duration=P1Y"));
		expect(items.filter((one) => one.allowedCustomTermEndDateType === "calendarMonthAligned").length).toBeGreaterThan(
			10,
		);
		const withSold = items.find((one) => one.cotermSubscriptionIds?.includes(sold.id));
		expect(withSold?.allowedCustomTermEndDate).toBe(sold.committedUntil.slice(0, 19));
		const only = await list(`TermDuration=P1Y&TargetCotermSubscriptionId=${sold.id}`);
		expect(read(customTermEndDateCollection, only).items).toEqual([withSold]);
		expect((await list("term_duration=1")).statusCode).toBe(400);
		expect((await list("term_duration=P1Y&term_start_date=2001-01-01")).statusCode).toBe(400);
		const buy = async (customTermEndDate: string, product: Product = "basicNewCommerce") =>
			await stage.ask({
				...{ method: "POST", url: `/v1/customers/${stage.customerId}/orders` },
				body: { billingCycle: "annual", lineItems: [{ offerId: offerOf(product), quantity: 3, customTermEndDate }] },
			});
		const placed = read(order, await buy(sold.committedUntil), 201);
		const bought = await stored(placed.lineItems[0]?.subscriptionId ?? "");
		expect(bought?.committedUntil).toBe(sold.committedUntil);
		// Three seats for the days until then, of the year's price.
		const priced = await stage.ask({ url: `/v1/customers/${stage.customerId}/orders/${placed.id}?include_price=true` });
		const days = daysBetween(dayOf(stage.surroundings.now()), dayOf(sold.committedUntil)) + 1;
		const year = 60 * 3;
		expect(read(order, priced).totalPrice).toBeGreaterThan((year * days) / 366 - 0.01);
		expect(read(order, priced).totalPrice).toBeLessThan((year * days) / 365 + 0.01);
		const refused = readServiceError(await buy("2049-12-31"), 400);
		expect([refused.code, refused.data]).toEqual([900242, ["line_item_number: 0", "purchaseTermEnd"]]);
		expect(readServiceError(await buy(sold.committedUntil, "basic"), 400).code).toBe(900242);
		await passTerm(sold);
	});
});

/** The last day of the second month of the next term. */
function lastOfSecondMonth({ committedUntil }: SoldSubscription): string {
	const month = Temporal.PlainDate.from(dayOf(committedUntil)).add({ months: 1 }).toPlainYearMonth();
	return `${month.toPlainDate({ day: month.daysInMonth })}T00:00:00Z`;
}
