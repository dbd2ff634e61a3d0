import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { subscriptionList } from "../../src/wire/api/subscription.ts";
import { transitionTargets } from "../../src/wire/api/transitions.ts";
import { offerOf, type Product } from "../support/fixture.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import { openQuotedStage, type QuotedStage } from "./quoted-stage.ts";
import { read } from "./read-answer.ts";

describe.each(databasesUnderTest())("the targets of a transition, on %s,", (kind) => {
	let stage: QuotedStage;
	beforeEach(async () => {
		stage = await openQuotedStage(kind);
	});
	afterEach(() => stage.close());

	const ours = (id: string) => `/api/v1/customers/${stage.customerId}/subscriptions/${id}/transitions`;
	const list = async (id: string, query = "", language = "en") =>
		read(
			transitionTargets,
			await stage.ask({ url: `${ours(id)}/targets${query}`, headers: { "accept-language": language } }),
		);
	const find = async (id: string, product: Product, query = "") =>
		(await list(id, query)).items.find(({ offer }) => offer.id === offerOf(product));

	test("are all that a documented way names, with what the quote says against each", async () => {
		const sold = await stage.buy({ product: "basicNewCommerce", quantity: 10, daysAgo: 20 });
		const { quantity, items } = await list(sold.id);
		expect(quantity).toBe(10);
		expect(items.length).toBeGreaterThan(1);
		for (const { offer, refusals } of items) {
			const body = { targetOfferId: offer.id };
			const quoted = await stage.ask({ method: "POST", url: `${ours(sold.id)}/quote`, body });
			const codes = quoted.statusCode === 201 ? [] : quoted.json().refusals.map(({ code }: { code: string }) => code);
			expect([offer.title, refusals.map(({ code }) => code)]).toEqual([offer.title, codes]);
		}
		const korean = await list(sold.id, "", "ko");
		expect(korean.items.map(({ offer }) => offer.id)).toEqual(items.map(({ offer }) => offer.id));
		const url = `/api/v1/customers/${stage.customerId}/subscriptions`;
		const [shown] = read(subscriptionList, await stage.ask({ url })).items;
		expect(shown?.transitionTargets).toBe(items.length);
	});

	test("name the subscriptions that seats could go into, and what keeps them out", async () => {
		const sold = await stage.buy({ product: "basicNewCommerce", quantity: 10, daysAgo: 60 });
		const fresh = await stage.buy({ product: "standardNewCommerce", quantity: 2, daysAgo: 2 });
		const grown = await stage.buy({ product: "standardNewCommerce", quantity: 3, daysAgo: 20 });
		const target = await find(sold.id, "standardNewCommerce");
		const ways = target?.into.map(({ subscriptionId, quantity, refusals }) => [
			subscriptionId,
			quantity,
			refusals.map(({ code }) => code),
		]);
		expect(ways).toEqual(
			expect.arrayContaining([
				[fresh.id, 2, ["destinationNotReady"]],
				[grown.id, 3, []],
			]),
		);
		expect(target?.into[0]?.transferRefusals.map(({ code }) => code)).toContain("targetAlreadyHeld");
	});

	test("are weighed for the seats that are to move: what is too many as a whole may be open for a part", async () => {
		const sold = await stage.buy({ product: "e1NewCommerce", quantity: 10, daysAgo: 20 });
		expect((await find(sold.id, "e3NewCommerce"))?.refusals).toEqual([]);
		const basic = await stage.buy({ product: "basicNewCommerce", quantity: 400, daysAgo: 20 });
		const codes = (await find(basic.id, "standardNewCommerce"))?.refusals.map(({ code }) => code);
		expect(codes).toContain("quantityOutsideLimits");
		expect((await find(basic.id, "standardNewCommerce", "?quantity=100"))?.refusals).toEqual([]);
	});

	test("are none of a legacy subscription, and of no subscription of somebody else", async () => {
		const legacy = await stage.buy({ product: "basic", quantity: 5 });
		expect((await list(legacy.id)).items).toEqual([]);
		const unknown = await stage.ask({ url: `${ours("5ea70000-0000-4000-8000-0000000000ff")}/targets` });
		expect(unknown.statusCode).toBe(404);
	});
});
