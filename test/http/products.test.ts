import { afterAll, describe, expect, test } from "vitest";
import {
	availability,
	availabilityCollection,
	inventoryItems,
	product,
	productCollection,
	productPromotion,
	productPromotionCollection,
	promotionEligibilitiesCollection,
	sku,
	skuCollection,
} from "../../src/wire/product.ts";
import { startTestServer } from "../support/test-server.ts";
import { placeOf } from "./demo-places.ts";
import { read, readServiceError } from "./read-answer.ts";

const { ask, close } = await startTestServer();
afterAll(close);
const { customer, customerId } = placeOf("hanbit-trading");
const basic = "CFQ7TTC0LH18";

describe.each([
	{ whose: "of a country", root: "/v1/products", and: "&country=KR", query: "?country=KR", linkRoot: "" },
	{ whose: "of a customer", root: `${customer}/products`, and: "", query: "", linkRoot: `/customers/${customerId}` },
])("the products $whose", ({ root, and, query, linkRoot }) => {
	test("are listed, each with the way to its SKUs, terms and back", async () => {
		const { items } = read(productCollection, await ask({ url: `${root}?targetView=OnlineServices${and}` }));
		const found = items.find(({ id }) => id === basic);
		expect(found).toMatchObject({
			title: "Microsoft 365 Business Basic",
			productType: { id: "OnlineServicesNCE" },
			links: { self: { uri: `${linkRoot}/products/${basic}${query}` } },
		});
		expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
		for (const item of items) {
			expect(read(product, await ask({ url: `/v1${item.links.self.uri}` }))).toEqual(item);
			const skus = read(skuCollection, await ask({ url: `/v1${item.links.skus.uri}` })).items;
			expect(skus.length).toBeGreaterThan(0);
			for (const one of skus) {
				expect(read(sku, await ask({ url: `/v1${one.links.self.uri}` }))).toEqual(one);
				const sold = read(availabilityCollection, await ask({ url: `/v1${one.links.availabilities.uri}` })).items;
				for (const way of sold) {
					expect(way.catalogItemId).toBe(`${item.id}:${one.id}:${way.id}`);
					expect(read(availability, await ask({ url: `/v1${way.links.self.uri}` }))).toEqual(way);
				}
			}
		}
	});

	test("tell what a license gives, how many may be had, and until when they go back", async () => {
		const one = read(sku, await ask({ url: `${root}/${basic}/skus/0001${query}` }));
		expect(one).toMatchObject({ minimumQuantity: 1, maximumQuantity: 300, isTrial: false });
		expect(one.dynamicAttributes.provisioningId).toBe("3b555118-da6a-4418-894f-7df1e2096870");
		expect(one.dynamicAttributes).toMatchObject({ hasAddOns: false, resellerQualifications: [] });
		expect(one.dynamicAttributes.upgradeTargetOffers).toContain("CFQ7TTC0LDPB:0001");
		const { items } = read(
			availabilityCollection,
			await ask({ url: `${root}/${basic}/skus/0001/availabilities${query}` }),
		);
		expect(items).toMatchObject([
			{
				...{ country: "KR", segment: "commercial", defaultCurrency: { code: "USD", symbol: "$" } },
				terms: [{ duration: "P1Y", cancellationPolicies: [{ refundOptions: [{ expiresAfter: "P7D" }] }] }, {}],
			},
		]);
	});

	test("of other kinds and segments there are none, and what is not sold is not found", async () => {
		for (const view of ["Azure", "MicrosoftAzure", "SoftwareSUSELinux", "SaaS"])
			expect(read(productCollection, await ask({ url: `${root}?targetView=${view}${and}` })).items).toEqual([]);
		const education = `${root}?targetView=onlineservices&targetSegment=Education${and}`;
		expect(read(productCollection, await ask({ url: education })).totalCount).toBe(0);
		const at = (path: string) => ask({ url: `${root}/${path}${query}` });
		expect(readServiceError(await at("CFQ7TTC00000"), 404).code).toBe(400013);
		expect(readServiceError(await at("CFQ7TTC00000/skus"), 404).code).toBe(400013);
		expect(readServiceError(await at(`${basic}/skus/0099`), 404).code).toBe(400018);
		expect(readServiceError(await at(`${basic}/skus/0099/availabilities`), 404).code).toBe(400018);
		expect(readServiceError(await at(`${basic}/skus/0001/availabilities/NONE`), 404).code).toBe(400019);
		expect(readServiceError(await ask({ url: `${root}?targetView=Everything${and}` }), 400).code).toBe(900126);
		expect(readServiceError(await ask({ url: `${root}?${and}` }), 400).code).toBe(800002);
	});
});

test("products of nobody's customer and of no country are refused", async () => {
	const nobody = "/v1/customers/5ea71f70-ffff-4000-8000-000000000000/products?targetView=OnlineServices";
	expect(readServiceError(await ask({ url: nobody }), 404).code).toBe(3000);
	expect(readServiceError(await ask({ url: "/v1/products?targetView=OnlineServices" }), 400).code).toBe(800002);
	for (const nowhere of ["Korea", "XX"])
		expect(readServiceError(await ask({ url: `/v1/products/${basic}?country=${nowhere}` }), 400).code).toBe(800002);
	const korean = await ask({ url: `/v1/products/${basic}?country=KR`, headers: { "x-locale": "ko-KR" } });
	expect(read(product, korean).description).toMatch(/[가-힣]/u);
});

test("inventory says of each item whether it is sold there", async () => {
	const targetItems = [
		{ productId: basic, skuId: "0001" },
		{ productId: "DZH318Z0BQ3Q", skuId: "0001" },
	];
	const body = { TargetItems: targetItems, InventoryContext: { customerId } };
	const url = "/v1/extensions/product/checkinventory?country=kr";
	const items = read(inventoryItems, await ask({ method: "POST", url, body }));
	expect(items.map(({ isRestricted, restrictions }) => [isRestricted, restrictions.length])).toEqual([
		[false, 0],
		[true, 1],
	]);
	expect(readServiceError(await ask({ method: "POST", url, body: { targetItems: [] } }), 400).code).toBe(800002);
});

const e3Promotion = "5EATLIFT0E3P:0001:5EATLIFT0001";
const e3 = "CFQ7TTC0LF8R:0001:CFQ7TTC0KCSV";

test("promotions are told with their products, their percent and their conditions", async () => {
	const list = read(
		productPromotionCollection,
		await ask({ url: "/v1/productpromotions?country=KR&segment=commercial" }),
	);
	const found = list.items.find(({ id }) => id === e3Promotion);
	expect(found).toMatchObject({
		startDate: "2026-07-01T00:00:00Z",
		properties: { isAutoApplicable: false },
		promotionConstraints: {
			seatConstraints: [{ minimumRequiredSeats: 10 }],
			eligibilityConstraints: [{ name: "NewToOffer" }],
		},
	});
	expect(found?.requiredProducts[0]).toEqual({
		...{ productId: "CFQ7TTC0LF8R", skuId: "0001", term: { duration: "P1Y", billingCycle: "annual" } },
		pricingPolicies: [{ policyType: "PercentageDiscount", value: "15" }],
	});
	const one = await ask({ url: `/v1/productpromotions/${e3Promotion.toLowerCase()}?country=KR` });
	expect(read(productPromotion, one)).toEqual(found);
	const others = await ask({ url: "/v1/productpromotions?country=KR&segment=education" });
	expect(read(productPromotionCollection, others).items).toEqual([]);
	const none = await ask({ url: "/v1/productpromotions/39NFJQT1X23T:0001:39NFJQT1Q5KK?country=KR" });
	expect(readServiceError(none, 404).code).toBe(3000);
});

test("who may have a promotion is told, and what is against it", async () => {
	const item = { catalogItemId: e3, quantity: 10, billingCycle: "Annual", termDuration: "P1Y" };
	const unknown = "39NFJQT1X23T:0001:39NFJQT1Q5KK";
	const asked = [
		item,
		{ ...item, promotionId: e3Promotion },
		{ ...item, promotionId: e3Promotion, quantity: 9 },
		{ ...item, promotionId: unknown },
		{ ...item, promotionId: e3Promotion, catalogItemId: `${basic}:0001:CFQ7TTC0K971` },
		{
			...item,
			promotionId: "5EATLIFT0BPP:0002:5EATLIFT0002",
			catalogItemId: "CFQ7TTC0LCHC:0002:CFQ7TTC0X6RN",
			billingCycle: "monthly",
		},
	].map((one, id) => ({ id, ...one }));
	const answer = await ask({ method: "POST", url: `${customer}/promotionEligibilities`, body: { items: asked } });
	const { items } = read(promotionEligibilitiesCollection, answer);
	expect(items.map(({ eligibilities }) => eligibilities.map((one) => one.isEligible))).toEqual([
		...[[true], [true], [false], [false], [false], [false]],
	]);
	const errors = items.map(({ eligibilities }) => eligibilities[0]?.errors.at(-1));
	expect(errors.map((error) => error?.type)).toEqual([
		...[undefined, undefined, "SeatCount", "InvalidPromotion", "InvalidCatalogItemId", "Term"],
	]);
	expect(errors[2]).toMatchObject({ minimumRequiredSeats: 10 });
	expect(errors[5]).toMatchObject({ eligibleTerms: [{ billingCycle: "annual", duration: "P1Y" }] });
	expect(
		(
			await ask({
				method: "POST",
				url: "/v1/customers/5ea71f70-ffff-4000-8000-000000000000/promotionEligibilities",
				body: { items: [] },
			})
		).statusCode,
	).toBe(404);
});
