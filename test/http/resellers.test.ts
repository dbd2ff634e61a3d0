import { afterAll, describe, expect, test } from "vitest";
import { demoPartnerId, otherDemoPartnerId } from "../../src/use-cases/demo/demo-ids.ts";
import { resellers, resoldSubscriptions } from "../../src/wire/api/resellers.ts";
import { databasesUnderTest } from "../support/postgres.ts";
import { type DemoPlace, placeOf } from "./demo-places.ts";
import { tokenOfOther } from "./other-partner.ts";
import { read, readProblem } from "./read-answer.ts";
import { startServerOn } from "./server-on.ts";

const far = "9000001";
const places = ["gaon-logistics", "northwind-coffee", "maple-street"].map((one) => placeOf(one));

describe.each(databasesUnderTest())("what resellers sold on %s", async (kind) => {
	const server = await startServerOn(kind);
	const { ask } = server;
	afterAll(server.close);

	const name = async (place: DemoPlace, partnerId: string) => {
		const answer = await ask({ method: "PATCH", url: place.subscription, body: { partnerId } });
		expect(answer.statusCode, answer.body).toBe(200);
	};
	for (const place of places) await name(place, far);
	const list = async (query = "") =>
		read(resoldSubscriptions, await ask({ url: `/api/v1/resellers/${far}/subscriptions${query}` }));

	test("is counted by reseller, also where it only stands on subscriptions", async () => {
		const { items } = read(resellers, await ask({ url: "/api/v1/resellers" }));
		expect(items.find(({ mpnId }) => mpnId === far)).toMatchObject({
			...{ id: far, name: `MPN ${far}`, customers: 3, subscriptions: 3, seats: 40 + 12 + 8 },
		});
	});

	test("is listed over all customers, by the end of the term, page by page without a gap", async () => {
		const all = (await list()).items;
		expect(all.map(({ customerId }) => customerId).toSorted()).toEqual(places.map((one) => one.customerId).toSorted());
		const ends = all.map(({ committedUntil }) => committedUntil);
		expect(ends).toEqual(ends.toSorted());
		const paged: unknown[] = [];
		let cursor: string | undefined;
		do {
			const page = await list(`?size=1${cursor === undefined ? "" : `&cursor=${cursor}`}`);
			paged.push(...page.items);
			cursor = page.next;
		} while (cursor !== undefined);
		expect(paged).toEqual(all);
		const same = await ask({ url: `/api/v1/subscriptions?reseller=${far}` });
		expect(read(resoldSubscriptions, same).items).toEqual(all);
	});

	test("is filtered by product, state and end of the term", async () => {
		const products = (await list("?product=O365_BUSINESS_PREMIUM")).items.map(({ customerId }) => customerId);
		expect(products).toEqual([places[0]?.customerId]);
		expect((await list("?state=suspended")).items).toEqual([]);
		expect((await list("?state=active&renewsBefore=2999-01-01")).items).toHaveLength(3);
		const [first] = (await list()).items;
		expect((await list(`?renewsBefore=${first?.committedUntil}`)).items).toEqual([]);
		const unknown = await ask({ url: `/api/v1/subscriptions?product=nothing` });
		expect(readProblem(unknown, 400).errors?.map(({ pointer }) => pointer)).toEqual(["/product"]);
		expect((await ask({ url: "/api/v1/subscriptions?reseller=1" })).statusCode).toBe(404);
	});

	test("comes as a sheet", async () => {
		const { body, headers } = await ask({ url: `/api/v1/subscriptions/export?reseller=${far}` });
		expect(headers["content-disposition"]).toContain(`resold-${far}.csv`);
		expect(body.trim().split("\r\n")).toHaveLength(4);
		expect(body).toContain(`${far},${places[0]?.customerId}`);
	});

	test("the reverse is not seen: a reseller that works here knows its provider's name and nothing it sold", async () => {
		const [, sold] = places;
		if (sold === undefined) throw new Error("no place");
		await name(sold, "7654321");
		const asReseller = { authorization: `Bearer ${await tokenOfOther(server)}` };
		const theirs = await ask({ url: "/api/v1/resellers", headers: asReseller });
		expect(read(resellers, theirs).items).toEqual([]);
		for (const url of ["/api/v1/subscriptions", "/api/v1/subscriptions?state=active", "/api/v1/subscriptions/export"]) {
			expect((await ask({ url, headers: asReseller })).body, url).not.toContain(sold.customerId);
		}
		const own = await ask({ url: "/api/v1/subscriptions/export?reseller=7654321" });
		expect(own.body).toContain(sold.customerId);
	});

	test("a relation is read from both sides of /v1/relationships", async () => {
		const made = await ask({
			method: "POST",
			url: "/v1/customers",
			body: {
				associatedPartnerId: "7654321",
				companyProfile: { domain: "behind.example" },
				billingProfile: {
					...{ culture: "en-US", email: "a@behind.example", language: "en", companyName: "Behind" },
					defaultAddress: {
						...{ firstName: "A", lastName: "B", addressLine1: "1 Way", city: "Redmond", state: "WA" },
						...{ postalCode: "98052", country: "US", phoneNumber: "4255550101" },
					},
				},
			},
		});
		expect(made.statusCode, made.body).toBe(201);
		const asked = "/v1/relationships?relationship_type=";
		const ours = (await ask({ url: `${asked}IsIndirectCloudSolutionProviderOf` })).json();
		expect(ours.items).toContainEqual(expect.objectContaining({ id: otherDemoPartnerId, mpnId: "7654321" }));
		const headers = { authorization: `Bearer ${await tokenOfOther(server)}` };
		const theirs = (await ask({ url: `${asked}IsIndirectResellerOf`, headers })).json();
		expect(theirs.items).toMatchObject([
			{ id: demoPartnerId, mpnId: "1234567", relationshipType: "is_indirect_reseller_of", state: "Active" },
		]);
		expect((await ask({ url: `${asked}IsIndirectResellerOf` })).json().items).toEqual([]);
		const { providers } = read(resellers, await ask({ url: "/api/v1/resellers", headers }));
		expect(providers).toMatchObject([{ id: demoPartnerId, mpnId: "1234567" }]);
	});
});
