import { afterAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { customerCollection } from "../../src/wire/customer.ts";
import { subscriptionCollection } from "../../src/wire/subscription.ts";
import { startTestServer } from "../support/test-server.ts";
import { placeOf } from "./demo-places.ts";
import { read, readServiceError } from "./read-answer.ts";

type CustomerCollection = z.infer<typeof customerCollection>;

const { ask, close } = await startTestServer();
afterAll(close);

const everyone = read(customerCollection, await ask({ url: "/v1/customers" })).items;

describe("paging through customers", () => {
	test.each([1, 7, everyone.length - 1, everyone.length])(
		"by %i gives everybody once, in the same order",
		async (size) => {
			const seen: string[] = [];
			let url: string | undefined = `/v1/customers?size=${size}`;
			let headers: Record<string, string> = {};
			while (url !== undefined) {
				const page: CustomerCollection = read(customerCollection, await ask({ url, headers }));
				expect(page.totalCount).toBe(page.items.length);
				expect(page.items.length).toBeLessThanOrEqual(size);
				seen.push(...page.items.map(({ id }) => id));
				const next = page.links?.next;
				url = next === undefined ? undefined : `/v1${next.uri}`;
				headers = Object.fromEntries((next?.headers ?? []).map(({ key, value }) => [key, value]));
				if (next !== undefined) expect(next.uri).toBe(`/customers?size=${size}&seekOperation=Next`);
			}
			expect(seen).toEqual(everyone.map(({ id }) => id));
		},
	);

	test("with a filter keeps the filter in its links", async () => {
		const filter = encodeURIComponent(JSON.stringify({ Field: "CompanyName", Value: "a", Operator: "substring" }));
		const names: string[] = [];
		let next = `/customers?size=3&filter=${filter}`;
		let headers: Record<string, string> = {};
		while (next !== "") {
			const page = read(customerCollection, await ask({ url: `/v1${next}`, headers }));
			names.push(...page.items.map(({ companyProfile }) => companyProfile.companyName));
			headers = Object.fromEntries((page.links?.next?.headers ?? []).map(({ key, value }) => [key, value]));
			next = page.links?.next?.uri ?? "";
		}
		const expected = everyone
			.map(({ companyProfile }) => companyProfile.companyName)
			.filter((name) => /a/iu.test(name));
		expect(names).toEqual(expected);
		expect(names.length).toBeGreaterThan(3);
	});

	test.each([
		["no size", ""],
		["size 0", "?size=0"],
		["an empty size", "?size="],
		["the size with which .NET asks for everything", "?size=2147483647"],
	])("%s gives everybody up to 500", async (_name, query) => {
		const page = read(customerCollection, await ask({ url: `/v1/customers${query}` }));
		expect(page.items).toEqual(everyone);
		expect(page.links?.self.uri).toBe("/customers?size=500");
		expect(page.links).not.toHaveProperty("next");
	});

	test.each(["nonsense", "e30", "W10", "WyJcdTAwMDAiLCIiXQ", "..."])(
		"a continuation token that is not ours, %s, starts at the beginning",
		async (token) => {
			const page = read(
				customerCollection,
				await ask({ url: "/v1/customers?size=2", headers: { "ms-continuationtoken": token } }),
			);
			expect(page.items).toEqual(everyone.slice(0, 2));
		},
	);

	test("the seek operation First forgets the token", async () => {
		const [, , third] = everyone;
		const token = Buffer.from(JSON.stringify([third?.companyProfile.companyName.toLowerCase(), third?.id])).toString(
			"base64url",
		);
		const headers = { "ms-continuationtoken": token };
		const first = read(customerCollection, await ask({ url: "/v1/customers?size=2&seekOperation=first", headers }));
		expect(first.items).toEqual(everyone.slice(0, 2));
		const next = read(customerCollection, await ask({ url: "/v1/customers?size=2&seekOperation=next", headers }));
		expect(next.items).toEqual(everyone.slice(3, 5));
	});

	test("pages are read backwards from the last, each with the way to its neighbors", async () => {
		const seen: string[] = [];
		let url: string | undefined = "/v1/customers?size=3&seekOperation=Last";
		let headers: Record<string, string> = {};
		while (url !== undefined) {
			const page: ReturnType<typeof customerCollection.parse> = read(customerCollection, await ask({ url, headers }));
			seen.unshift(...page.items.map(({ id }) => id));
			const link = page.links?.previous;
			url = link === undefined ? undefined : `/v1${link.uri}`;
			headers = Object.fromEntries((link?.headers ?? []).map(({ key, value }) => [key, value]));
		}
		expect(seen).toEqual(everyone.map(({ id }) => id));
	});

	test("a name is found whole", async () => {
		const [one] = everyone;
		const value = one?.companyProfile.companyName ?? "";
		const found = async (Value: string) => {
			const filter = encodeURIComponent(JSON.stringify({ Field: "CompanyName", Value, Operator: "equals" }));
			return read(customerCollection, await ask({ url: `/v1/customers?filter=${filter}` })).items.map(({ id }) => id);
		};
		expect(await found(value)).toEqual([one?.id]);
		expect(await found(value.slice(0, -1))).toEqual([]);
	});

	test.each([
		["-1", 3000],
		["x", 800002],
		["1.5", 800002],
		["1&size=2", 800002],
	])("the size %s is refused with %d", async (size, code) => {
		const error = readServiceError(await ask({ url: `/v1/customers?size=${size}` }), 400);
		expect(error).toMatchObject({ code, data: ["property_name: size"] });
	});

	test.each([
		'{"Field":"CompanyName","Value":"a","Operator":"greater_than"}',
		'{"Field":"IndirectCloudSolutionProvider","Value":"a","Operator":"starts_with"}',
		'{"LeftFilter":{},"Operator":"and","RightFilter":{}}',
		'{"Field":null}',
		'{"Field":"CompanyName","Value":"\\u0000","Operator":"starts_with"}',
		"[]",
		"{",
		"null",
	])("the filter %s is refused, not ignored", async (filter) => {
		const error = readServiceError(await ask({ url: `/v1/customers?filter=${encodeURIComponent(filter)}` }), 400);
		expect(error).toMatchObject({ code: 800002, data: ["property_name: filter"] });
	});
});

test("an empty collection has no links", async () => {
	const none = encodeURIComponent(JSON.stringify({ Field: "CompanyName", Value: "nobody", Operator: "starts_with" }));
	for (const url of [`/v1/customers?filter=${none}`, `${placeOf("hanbit-trading").subscription}/addons`]) {
		const answer = await ask({ url });
		expect(answer.body).toBe('{"totalCount":0,"items":[],"attributes":{"objectType":"Collection"}}');
	}
});

describe("a customer's subscriptions", () => {
	test("are all of the partner's, and no other partner's", async () => {
		const { customer } = placeOf("two-partners");
		const list = read(subscriptionCollection, await ask({ url: `${customer}/subscriptions` }));
		expect(list.totalCount).toBe(1);
		expect(list.links?.self.uri).toBe(`${customer.replace("/v1", "")}/subscriptions`);
	});

	test("take offset and size without paging by them", async () => {
		const { customer } = placeOf("seoul-mirae");
		const list = read(subscriptionCollection, await ask({ url: `${customer}/subscriptions?offset=1&size=1` }));
		expect(list.totalCount).toBe(2);
	});

	test.each(["order_id", "Order_Id", "orderId"])("are narrowed by %s", async (name) => {
		const { customer } = placeOf("seoul-mirae");
		const all = read(subscriptionCollection, await ask({ url: `${customer}/subscriptions` })).items;
		for (const { id, orderId } of all) {
			const url = `${customer}/subscriptions?${name}=${orderId}`;
			const list = read(subscriptionCollection, await ask({ url }));
			expect(list.items.map((one) => one.id)).toEqual([id]);
			expect(list.links?.self.uri).toBe(`${customer.replace("/v1", "")}/subscriptions?order_id=${orderId}`);
		}
		const none = await ask({ url: `${customer}/subscriptions?${name}=nothing` });
		expect(read(subscriptionCollection, none).totalCount).toBe(0);
	});

	test("are narrowed by the partner of record", async () => {
		const { customer, subscription } = placeOf("daon-law");
		const url = `${customer}/subscriptions?mpn_id=4847383`;
		expect(read(subscriptionCollection, await ask({ url })).totalCount).toBe(0);
		const body = { partnerId: "4847383", autoRenewEnabled: true };
		expect((await ask({ method: "PATCH", url: subscription, body })).statusCode).toBe(200);
		expect(read(subscriptionCollection, await ask({ url })).totalCount).toBe(1);
	});

	test("of one partner of record have pages", async () => {
		const { customer } = placeOf("seoul-mirae");
		const { items } = read(subscriptionCollection, await ask({ url: `${customer}/subscriptions` }));
		for (const { id } of items) {
			const body = { partnerId: "4847383", autoRenewEnabled: true };
			expect((await ask({ method: "PATCH", url: `${customer}/subscriptions/${id}`, body })).statusCode).toBe(200);
		}
		const path = `${customer.replace("/v1", "")}/subscriptions?mpn_id=4847383`;
		const first = read(subscriptionCollection, await ask({ url: `/v1${path}&size=1` }));
		expect(first.items.map(({ id }) => id)).toEqual([items[0]?.id]);
		expect(first.links?.self.uri).toBe(`${path}&offset=0&size=1`);
		const second = read(subscriptionCollection, await ask({ url: `/v1${first.links?.next?.uri}` }));
		expect(second.items.map(({ id }) => id)).toEqual([items[1]?.id]);
		expect(second.links?.next).toBeUndefined();
		expect(second.links?.previous?.uri).toBe(`${path}&offset=0&size=1`);
	});
});

test("add-ons name their base, and a base without any has an empty list", async () => {
	const { subscription: base, subscriptionId } = placeOf("voice-lab");
	const { items } = read(subscriptionCollection, await ask({ url: `${base}/addons` }));
	const parent = subscriptionId.toUpperCase();
	expect(items).toMatchObject([{ parentSubscriptionId: parent, unitType: "Add-On Licenses", quantity: 4 }]);
	expect(items[0]?.links.parentSubscription?.uri.endsWith(parent)).toBe(true);
	const unknown = await ask({ url: `${base.slice(0, -1)}f/addons` });
	expect(readServiceError(unknown, 404).code).toBe(3000);
});
