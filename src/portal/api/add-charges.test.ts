import { expect, test } from "vitest";
import { addCharges } from "./add-charges.ts";

const usd = (amount: number, decimal: string) => ({ amount, currency: "USD", decimal });
const krw = (amount: number) => ({ amount, currency: "KRW", decimal: String(amount) });

test("charges of two steps are summed by currency, to the cent", () => {
	expect(addCharges([usd(1010, "10.10"), krw(5000)], [usd(20, "0.20"), krw(-7000)])).toEqual([
		usd(1030, "10.30"),
		krw(-2000),
	]);
});

test("sums below one unit and below zero keep their zeros", () => {
	expect(addCharges([usd(5, "0.05")], [usd(-12, "-0.12")])).toEqual([usd(-7, "-0.07")]);
});

test("a currency of only one step stays as it is", () => {
	expect(addCharges([], [krw(3)])).toEqual([krw(3)]);
});
