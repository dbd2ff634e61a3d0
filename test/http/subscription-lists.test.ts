import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { subscription, subscriptionCollection } from "../../src/wire/subscription.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import type { TestServer } from "../support/test-server.ts";
import { offerIds, placeOf } from "./demo-places.ts";
import { read } from "./read-answer.ts";
import { startServerOn } from "./server-on.ts";

describe.each(databasesUnderTest())("a list that was sent before, on %s", (kind) => {
	let server: TestServer;
	beforeAll(async () => {
		server = await startServerOn(kind);
	});
	afterAll(() => server.close());

	const { subscription: url, subscriptionId } = placeOf("hanbit-trading");
	const list = url.slice(0, url.lastIndexOf("/"));
	const listNow = async (address = list) => read(subscriptionCollection, await server.ask({ url: address }));
	const upgrade = { targetOffer: { id: offerIds.e3 }, upgradeType: "upgrade_only" };

	test.each([
		["nothing", undefined],
		["a name", () => server.ask({ method: "PATCH", url, body: { friendlyName: "Sales floor" } })],
		["seats", () => server.ask({ method: "POST", url: `/api${url}/seats`, body: { change: 3 } })],
		["an upgrade", () => server.ask({ method: "POST", url: `${url}/upgrades`, body: upgrade })],
	])("shows what every subscription in it shows, after %s changed", async (_name, change) => {
		const before = await listNow();
		const done = await change?.();
		expect(done?.statusCode ?? 200, done?.body).toBeLessThan(300);
		for (const { items } of [await listNow(), await listNow()]) {
			expect(items.length).toBeGreaterThanOrEqual(before.items.length);
			if (change !== undefined) expect(items).not.toEqual(before.items);
			for (const item of items) {
				expect(read(subscription, await server.ask({ url: `${list}/${item.id}` }))).toEqual(item);
			}
		}
	});

	test("is another one for another question and in another language", async () => {
		const all = await listNow();
		const orderId = all.items.find(({ id }) => id.toLowerCase() !== subscriptionId.toLowerCase())?.orderId;
		expect((await listNow(`${list}?order_id=${orderId}`)).items.map((one) => one.orderId)).toEqual([orderId]);
		expect((await listNow(`${list}?mpn_id=nobody`)).items).toEqual([]);
		const games = `${placeOf("raon-games").customer}/subscriptions`;
		const names = async (locale: string) =>
			read(subscriptionCollection, await server.ask({ url: games, headers: { "x-locale": locale } })).items.map(
				({ offerName }) => offerName,
			);
		expect(await names("ko-KR")).toEqual(["비즈니스용 Microsoft 365 앱"]);
		expect(await names("en-US")).toEqual(["Microsoft 365 Apps for business"]);
		expect(await listNow()).toEqual(all);
	});
});
