import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { listSubscriptionsOfCustomer } from "../../src/storage/subscription-store.ts";
import { transition, transitionCollection } from "../../src/wire/transition.ts";
import { offerOf, type Product } from "../support/fixture.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import { openQuotedStage, type QuotedStage } from "./quoted-stage.ts";
import { read } from "./read-answer.ts";

describe.each(databasesUnderTest())("a transition that cannot be, on %s,", (kind) => {
	let stage: QuotedStage;
	beforeEach(async () => {
		stage = await openQuotedStage(kind);
	});
	afterEach(() => stage.close());

	const v1 = (id: string) => `/v1/customers/${stage.customerId}/subscriptions/${id}`;
	const item = (product: Product) => offerOf(product).toUpperCase();
	const post = (id: string, body: object) => stage.ask({ method: "POST", url: `${v1(id)}/transitions`, body });

	async function findSubscription(id: string) {
		const all = await stage.surroundings.database.read((db) => listSubscriptionsOfCustomer(db, stage.customerId));
		return all.find((one) => one.id === id);
	}

	test.each([
		["900259", 400, { toSubscriptionId: "source" }],
		["900258", 400, { toSubscriptionId: "5ea70000-0000-4000-8000-0000000000ff" }],
		["900258", 400, { toSubscriptionId: "suspended" }],
		["900260", 400, { toSubscriptionId: "other" }],
		["900261", 400, { toSubscriptionId: "fresh" }],
		["900236", 400, { toSubscriptionId: "older" }],
		["900267", 400, { termDuration: "P1M" }],
		["900268", 400, { termDuration: "P3Y" }],
		["900268", 400, { termDuration: "forever" }],
		["900269", 400, { billingCycle: "weekly" }],
		["900269", 400, { billingCycle: "annual" }],
		["900270", 400, { billingCycle: "triennial" }],
		["2002", 400, { quantity: 11 }],
		["900126", 400, { transitionType: "jump" }],
		["800002", 400, { quantity: 0 }],
		["800002", 400, { fromCatalogItemId: "CFQ7TTC0LF8Q:0001:CFQ7TTC0K39X" }],
	] as const)("error %s (%i) for %j", async (code, status, changes) => {
		const sold = await stage.buy({ product: "basicNewCommerce", quantity: 10 });
		const named = {
			source: sold.id,
			suspended: (await stage.buy({ product: "standardNewCommerce", daysAgo: 20, status: "suspended" })).id,
			other: (await stage.buy({ product: "e1NewCommerce", daysAgo: 20 })).id,
			fresh: (await stage.buy({ product: "standardNewCommerce", daysAgo: 2 })).id,
			older: (await stage.buy({ product: "standardNewCommerce", daysAgo: 90 })).id,
		} as const;
		const into = "toSubscriptionId" in changes ? changes.toSubscriptionId : undefined;
		const body = {
			...{ toCatalogItemId: item("standardNewCommerce"), quantity: 10, transitionType: "transition_only" },
			...changes,
			...(into === undefined ? {} : { toSubscriptionId: into in named ? named[into as keyof typeof named] : into }),
		};
		const answer = await post(sold.id, body);
		expect([answer.statusCode, String(answer.json().code)]).toEqual([status, code]);
		expect(await findSubscription(sold.id)).toMatchObject({ quantity: 10, version: 1 });
	});

	test("900278 while the source is being provisioned, 900280 while it is suspended, 900279 once it is deleted", async () => {
		const body = { toCatalogItemId: item("standardNewCommerce"), quantity: 1, transitionType: "transition_only" };
		const codes = [];
		for (const changes of [{ provisioning: "pending" }, { status: "suspended" }, { status: "deleted" }] as const) {
			const sold = await stage.buy({ product: "basicNewCommerce", quantity: 1, ...changes });
			const answer = await post(sold.id, body);
			codes.push([answer.statusCode, answer.json().code]);
		}
		expect(codes).toEqual([
			[409, 900278],
			[400, 900280],
			[400, 900279],
		]);
	});

	test("what the rules refuse is a transition whose conversion failed, with the number of the reason", async () => {
		const sold = await stage.buy({ product: "standardNewCommerce", quantity: 2 });
		const body = { toCatalogItemId: item("basicNewCommerce"), quantity: 2, transitionType: "transition_only" };
		const answer = read(transition, await post(sold.id, body));
		expect(answer.events).toMatchObject([
			{ name: "Conversion", status: "Started" },
			{ name: "Conversion", status: "Failed", errors: [{ code: 8 }] },
		]);
		expect(answer.toSubscriptionId).toBeUndefined();
		const kept = read(transitionCollection, await stage.ask({ url: `${v1(sold.id)}/transitions` }));
		expect(kept.items).toEqual([answer]);
		expect(await findSubscription(sold.id)).toMatchObject({ offerId: offerOf("standardNewCommerce"), version: 1 });
		const again = await post(sold.id, { ...body, operationId: answer.operationId });
		expect([again.statusCode, again.json().code]).toEqual([400, 800002]);
	});
});
