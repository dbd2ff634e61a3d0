import { describe, expect, test } from "vitest";
import type { QuoteView } from "../../../wire/api/change.ts";
import { listEffects } from "./effects.ts";

type State = NonNullable<QuoteView["effects"][number]["after"]>;

const won = (amount: number) => ({ amount, currency: "KRW", decimal: String(amount) });
const state: State = {
	offer: { id: "basic", title: "Business Basic", category: "smallBusiness" },
	quantity: 20,
	status: "active",
	autoRenew: true,
	billingCycle: "monthly",
	committedUntil: "2027-10-11T00:00:00.000Z",
	unitPrice: won(6550),
};

describe("what a change does to a subscription", () => {
	test("names only what differs, before and after", () => {
		const effects = [
			{ subscriptionId: "s", friendlyName: "전 직원", before: state, after: { ...state, quantity: 21 } },
		];
		expect(listEffects(effects)).toEqual([
			{
				subscriptionId: "s",
				name: "전 직원",
				facts: [{ title: "counts.seats", before: { kind: "number", value: 20 }, after: { kind: "number", value: 21 } }],
			},
		]);
	});
	test("is left out where nothing that is shown differs", () => {
		expect(listEffects([{ subscriptionId: "s", friendlyName: "", before: state, after: { ...state } }])).toEqual([]);
	});
	test("says with what a new one begins, under its product's name where it has none of its own", () => {
		const [effect] = listEffects([{ subscriptionId: "s", friendlyName: " ", after: state }]);
		expect(effect?.name).toBe("Business Basic");
		expect(effect?.facts.map(({ title }) => title)).toEqual([
			"counts.seats",
			"effect.status",
			"effect.cycle",
			"effect.committedUntil",
			"effect.unitPrice",
		]);
		expect(effect?.facts.every(({ before }) => before === undefined)).toBe(true);
	});
	test("tells when a price appears or goes", () => {
		const { unitPrice: _none, ...unbilled } = state;
		const [effect] = listEffects([{ subscriptionId: "s", friendlyName: "", before: unbilled, after: state }]);
		expect(effect?.facts).toEqual([{ title: "effect.unitPrice", after: { kind: "money", value: won(6550) } }]);
	});
	test("does not stumble over a state that a newer server has", () => {
		const after = { ...state, status: "hibernating" };
		const [effect] = listEffects([{ subscriptionId: "s", friendlyName: "", before: state, after }]);
		expect(effect?.facts[0]?.after).toEqual({ kind: "text", value: "effect.otherStatus" });
	});
});
