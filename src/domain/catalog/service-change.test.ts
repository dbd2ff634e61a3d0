import { describe, expect, test } from "vitest";
import { makeCatalog, skuOf, type TestProduct } from "../upgrades/test-catalog.ts";
import { getServicePlan, getSku, type Sku } from "./catalog.ts";
import { compareServicePlans } from "./service-change.ts";

const catalog = makeCatalog();
const compare = (from: TestProduct, to: TestProduct) => compareServicePlans(catalog, skuOf(from), skuOf(to));

describe("compareServicePlans", () => {
	test("keeps what both have and swaps plans of one family for the higher tier", () => {
		const change = compare("basic", "e3");
		expect(change.kept).toEqual(["YAMMER_ENTERPRISE", "MCOSTANDARD", "TEAMS1"]);
		expect(change.replaced).toEqual([
			{ from: "EXCHANGE_S_STANDARD", to: "EXCHANGE_S_ENTERPRISE", direction: "higher" },
			{ from: "SHAREPOINTSTANDARD", to: "SHAREPOINTENTERPRISE", direction: "higher" },
		]);
		expect(change.lost).toEqual(["OFFICEMOBILE_SUBSCRIPTION"]);
		expect(change.gained).toEqual(["OFFICESUBSCRIPTION"]);
	});

	test("says when the replacement is the lower tier", () => {
		expect(compare("e3", "basic").replaced).toContainEqual({
			from: "EXCHANGE_S_ENTERPRISE",
			to: "EXCHANGE_S_STANDARD",
			direction: "lower",
		});
	});

	test("changes nothing between a SKU and itself", () => {
		const plans = catalog.skus.get(skuOf("basic"))?.servicePlans;
		expect(compare("basic", "basic")).toEqual({ kept: plans, replaced: [], lost: [], gained: [] });
	});

	test("pairs the highest tiers when one side has two plans of a family", () => {
		const two: Sku = { ...getSku(catalog, skuOf("basic")), servicePlans: tiersOf("sharepoint").slice(0, 2) };
		const one: Sku = { ...getSku(catalog, skuOf("e3")), servicePlans: tiersOf("sharepoint").slice(2) };
		const skus = new Map([
			[two.id, two],
			[one.id, one],
		]);
		expect(compareServicePlans({ ...catalog, skus }, two.id, one.id)).toEqual({
			kept: [],
			replaced: [{ from: "SHAREPOINTSTANDARD", to: "SHAREPOINTENTERPRISE", direction: "higher" }],
			lost: ["ONEDRIVESTANDARD"],
			gained: [],
		});
	});

	test("puts each plan of either side in exactly one list, for any two SKUs", () => {
		for (const from of catalog.skus.values()) {
			for (const to of catalog.skus.values()) {
				const { kept, replaced, lost, gained } = compareServicePlans(catalog, from.id, to.id);
				const gone = replaced.map((swap) => swap.from);
				const come = replaced.map((swap) => swap.to);
				expect([...kept, ...gone, ...lost].toSorted()).toEqual(from.servicePlans.toSorted());
				expect([...kept, ...come, ...gained].toSorted()).toEqual(to.servicePlans.toSorted());
			}
		}
	});
});

function tiersOf(family: string) {
	return [...catalog.servicePlans.keys()].filter((plan) => getServicePlan(catalog, plan).family === family);
}
