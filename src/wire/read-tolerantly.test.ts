import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { alignNames, tolerantEnum } from "./read-tolerantly.ts";
import { billingCycleNumbers, subscriptionStatusNumbers } from "./subscription.ts";
import { upgradeTypeNumbers } from "./upgrade.ts";

const schema = z.object({
	targetOffer: z.object({ id: z.string(), billingCycle: z.string().optional() }),
	upgradeType: z.string().optional(),
	lines: z.array(z.object({ lineNumber: z.int() })).default([]),
	quantity: z.int().nullable().optional(),
});

const sample = {
	targetOffer: { id: "x", billingCycle: "y" },
	upgradeType: "z",
	lines: [{ lineNumber: 1 }],
	quantity: 2,
};

const casings = [
	(name: string) => name,
	(name: string) => name.charAt(0).toUpperCase() + name.slice(1),
	(name: string) => name.toUpperCase(),
	(name: string) => name.toLowerCase(),
	(name: string) => name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`),
];

function respell(value: unknown, spell: (name: string) => string): unknown {
	if (Array.isArray(value)) return value.map((one) => respell(one, spell));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, part]) => [spell(name), respell(part, spell)]));
}

describe("alignNames", () => {
	test.each(casings)("brings every spelling of the names to the schema's, at every depth", (spell) => {
		expect(alignNames(schema, respell(sample, spell))).toEqual(sample);
	});

	test("leaves out nulls and names that the schema lacks", () => {
		const sent = { ...sample, Quantity: null, quantity: null, links: { self: {} }, attributes: null };
		expect(alignNames(schema, sent)).toEqual({ ...sample, quantity: undefined });
		expect(alignNames(schema, null)).toBeUndefined();
	});

	test("takes of two casings the one that says something", () => {
		expect(alignNames(schema, { UpgradeType: "a", upgradeType: null })).toEqual({ upgradeType: "a" });
		expect(alignNames(schema, { UpgradeType: null, upgrade_type: "b" })).toEqual({ upgradeType: "b" });
	});

	test("hands on what has another shape, for the schema to refuse", () => {
		for (const value of [[], "text", 5, true]) expect(alignNames(schema, value)).toBe(value);
		expect(alignNames(schema, { targetOffer: [1], lines: "none" })).toEqual({ targetOffer: [1], lines: "none" });
	});

	test("never throws, makes up no name and touches no prototype", () => {
		const names = fc.constantFrom("__proto__", "constructor", "toString", "targetOffer", "Lines", "QUANTITY", "_", "");
		const json = fc.oneof(fc.jsonValue(), fc.dictionary(names, fc.jsonValue()));
		fc.assert(
			fc.property(json, (value) => {
				const aligned = alignNames(schema, JSON.parse(JSON.stringify(value)));
				if (typeof aligned === "object" && aligned !== null && !Array.isArray(aligned)) {
					expect(Object.keys(schema.shape)).toEqual(expect.arrayContaining(Object.keys(aligned)));
					expect(Object.getPrototypeOf(aligned)).toBe(Object.prototype);
				}
			}),
		);
	});
});

describe.each([
	["subscription status", subscriptionStatusNumbers],
	["billing cycle", billingCycleNumbers],
	["upgrade type", upgradeTypeNumbers],
])("the enum %s", (_name, numbers) => {
	const reader = tolerantEnum<string>(numbers);

	test.each(Object.entries<number>(numbers))("reads %s in every form", (name, number) => {
		const camel = name.replaceAll(/_(\w)/gu, (_, letter: string) => letter.toUpperCase());
		const pascal = camel.charAt(0).toUpperCase() + camel.slice(1);
		for (const form of [name, camel, pascal, name.toUpperCase(), number, String(number)])
			expect(reader.parse(form)).toBe(name);
	});

	test.each(["", "nonsense", "-1", 99, -1])("tells an unknown value %o from a value of another type", (value) => {
		const { error } = reader.safeParse(value);
		expect(error?.issues).toMatchObject([{ code: "custom", params: { enum: true } }]);
	});

	test.each([null, true, 1.5, {}, []])("refuses %o as no enum at all", (value) => {
		expect(reader.safeParse(value).error?.issues[0]?.code).toBe("invalid_union");
	});
});
