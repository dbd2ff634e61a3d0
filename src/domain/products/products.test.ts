import { describe, expect, test } from "vitest";
import { loadCatalog } from "../../catalog-files.ts";
import { parseInstant } from "../basics/instant.ts";
import { findItems, firstOfEach, listSoldItems } from "./products.ts";

const catalog = loadCatalog({ sourcesInForce: ["guide"] });
const now = parseInstant("2026-11-22T00:00:00Z");
const items = listSoldItems(catalog, { now, country: "KR" });

describe("the catalog of new commerce", () => {
	test("has every new-commerce offer under the three parts of its id, and no legacy one", () => {
		const offers = [...catalog.offers.values()].filter(({ regime }) => regime === "newCommerce");
		expect(items.map(({ offer }) => offer.id).toSorted()).toEqual(offers.map(({ id }) => id).toSorted());
		for (const { offer, productId, skuId, availabilityId } of items)
			expect(`${productId}:${skuId}:${availabilityId}`).toBe(offer.id.toUpperCase());
	});

	test("is searched whatever the case, and a part that nobody sells finds nothing", () => {
		const [first] = findItems(items, { productId: "cfq7ttc0lh18", skuId: "0001" });
		expect(first?.availabilityId).toBe("CFQ7TTC0K971");
		expect(findItems(items, { productId: "CFQ7TTC0LH18", skuId: "0009" })).toEqual([]);
	});

	test("lists a product and a SKU once", () => {
		const twice = [...items, ...items];
		expect(firstOfEach(twice, "productId")).toHaveLength(new Set(items.map(({ productId }) => productId)).size);
		expect(firstOfEach(twice, "skuId")).toHaveLength(
			new Set(items.map(({ productId, skuId }) => `${productId}:${skuId}`)).size,
		);
	});

	test("does not sell before the first day or after the last", () => {
		const [offer] = items.map((item) => item.offer);
		if (offer === undefined) throw new Error("the catalog sells something");
		const later = {
			...catalog,
			offers: new Map([[offer.id, { ...offer, from: parseInstant("2027-01-01T00:00:00Z") }]]),
		};
		expect(listSoldItems(later, { now, country: "KR" })).toEqual([]);
		expect(listSoldItems(catalog, { now, country: "kr" })).toHaveLength(items.length);
	});
});
