import { expect, test } from "vitest";
import type { SkuOverviewView } from "../../../wire/api/licenses.ts";
import { namedSkus } from "./named-skus.ts";
import { useOf } from "./sku-numbers.ts";
import { summarizeLicenses } from "./summarize-licenses.ts";

const sku = (skuId: string, extra: Partial<SkuOverviewView>): SkuOverviewView => ({
	...{ skuId, partNumber: skuId.toUpperCase(), title: "Business Basic", boughtElsewhere: false },
	...{ purchased: 10, warning: 0, suspended: 0, assigned: 8, free: 2, overAssigned: 0 },
	...{ idle: { count: 3, unknown: 1, users: [] } },
	...extra,
});
const usd = (amount: number) => ({ amount, currency: "USD", decimal: (amount / 100).toFixed(2) });
const product = (...skus: SkuOverviewView[]) => ({ productFamily: "basic", twins: skus.length > 1, skus });
const advice = (kind: "buySeats" | "returnSeats", amount: number) => ({
	advice: { kind, sentence: "", seats: 1, perMonth: [usd(amount)] },
});

test("what is advised to be returned is added up by currency; what is to be bought saves nothing", () => {
	const products = [
		product(sku("a", advice("returnSeats", 1010)), sku("b", advice("returnSeats", 25))),
		product(sku("c", { overAssigned: 2, ...advice("buySeats", 999) })),
	];
	expect(summarizeLicenses({ products })).toEqual({
		...{ purchased: 30, assigned: 24, idle: 9, free: 6, overAssigned: 2 },
		savings: [usd(1035)],
	});
});

test("every assigned license is used, idle or unknown, also where the numbers disagree", () => {
	expect(useOf(sku("a", {}))).toEqual({ used: 4, idle: 3, unknown: 1, free: 2 });
	expect(useOf(sku("a", { assigned: 2 })).used).toBe(0);
});

test("twins are told apart by their part numbers, others by their names alone", () => {
	const products = [product(sku("a", {}), sku("b", {})), product(sku("c", { title: "E3" }))];
	expect(namedSkus(products).map(({ name }) => name)).toEqual(["Business Basic (A)", "Business Basic (B)", "E3"]);
});
