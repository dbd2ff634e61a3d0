import { afterAll, describe, expect, test } from "vitest";
import { offer, offerCategoryCollection, offerCollection } from "../../src/wire/offer.ts";
import { startTestServer } from "../support/test-server.ts";
import { offerIds, placeOf } from "./demo-places.ts";
import { read, readServiceError } from "./read-answer.ts";

const { ask, close } = await startTestServer();
afterAll(close);

const standardTrial = "C0BD2E08-11AC-4836-BDC7-3712E744922F";
type OfferPage = ReturnType<typeof read<typeof offerCollection>>;
const list = async (query: string) => read(offerCollection, await ask({ url: `/v1/offers?${query}` }));

describe("the legacy catalog", () => {
	test("is that of a country, and asks for one", async () => {
		const korean = (await list("country=KR")).items.map(({ id }) => id);
		const indian = (await list("country=in")).items.map(({ name }) => name);
		expect(korean).toContain(offerIds.e3);
		expect(indian.filter((name) => name.endsWith("India")).length).toBe(3);
		expect(korean.some((id) => id.includes(":"))).toBe(false);
		expect(readServiceError(await ask({ url: "/v1/offers" }), 400).code).toBe(800002);
		for (const nowhere of ["Korea", "XX"])
			expect(readServiceError(await ask({ url: `/v1/offers?country=${nowhere}` }), 400).code).toBe(800002);
	});

	test("is paged by size and offset with links on and back, and every offer is on one page", async () => {
		const all = (await list("country=KR")).items.map(({ id }) => id);
		const seen: string[] = [];
		let url: string | undefined = "/offers?country=KR&size=5";
		while (url !== undefined) {
			const page: OfferPage = read(offerCollection, await ask({ url: `/v1${url}` }));
			seen.push(...page.items.map(({ id }) => id));
			expect(page.links?.previous === undefined).toBe(seen.length <= 5);
			url = page.links?.next?.uri;
		}
		expect(seen).toEqual(all);
	});

	test("can be narrowed to a category", async () => {
		const trials = (await list("country=KR&offer_category_id=trial_key")).items;
		expect(trials.length).toBe(4);
		expect(trials.every(({ isTrial }) => isTrial)).toBe(true);
		const { items } = read(offerCategoryCollection, await ask({ url: "/v1/offercategories?country=KR" }));
		expect(items.map(({ id }) => id)).toEqual(["Enterprise_Key", "SmallBusiness_Key", "Trial_Key"]);
	});

	test("says of a trial what it converts to, and of a base which add-ons it has", async () => {
		const trial = read(offer, await ask({ url: `/v1/offers/${standardTrial.toLowerCase()}?country=KR` }));
		expect(trial.conversionTargetOffers).toEqual(["031C9E47-4802-4248-838E-778FB1D2CC05"]);
		const base = "031C9E47-4802-4248-838E-778FB1D2CC05";
		const addOns = read(offerCollection, await ask({ url: `/v1/offers/${base}/addons?country=KR` })).items;
		expect(addOns.length).toBeGreaterThan(0);
		expect(addOns.every(({ isAddOn, prerequisiteOffers }) => isAddOn && prerequisiteOffers.includes(base))).toBe(true);
	});

	test("does not know what is not there, and has no place for new commerce", async () => {
		const nothing = "/v1/offers/11111111-1111-4111-8111-111111111111?country=KR";
		expect(readServiceError(await ask({ url: nothing }), 404).code).toBe(3000);
		const modern = "/v1/offers/CFQ7TTC0LH18:0001:CFQ7TTC0K971?country=KR";
		expect(readServiceError(await ask({ url: modern }), 400).code).toBe(2100);
	});

	test("names offers in the language that is asked for", async () => {
		const url = `/v1/offercategories?country=KR`;
		const korean = read(offerCategoryCollection, await ask({ url, headers: { "x-locale": "ko-KR" } }));
		const english = read(offerCategoryCollection, await ask({ url, headers: { "x-locale": "en-US" } }));
		expect(english.items.map(({ name }) => name)).toEqual(["Enterprise", "Small business", "Trial"]);
		expect(korean.items.map(({ name }) => name)).not.toEqual(english.items.map(({ name }) => name));
	});
});

test("a customer's offers are those of its country", async () => {
	const india = placeOf("bengaluru-spices");
	const { items } = read(offerCollection, await ask({ url: `${india.customer}/offers` }));
	expect(items.some(({ name }) => name.endsWith("India"))).toBe(true);
	const categories = read(offerCategoryCollection, await ask({ url: `${india.customer}/offercategories` }));
	expect(categories.items.every(({ country }) => country === "IN")).toBe(true);
	const stranger = "/v1/customers/11111111-1111-4111-8111-111111111111/offers";
	expect(readServiceError(await ask({ url: stranger }), 404).code).toBe(3000);
});
