import { expect, test } from "vitest";
import { byCurrency, type MonthlySpend } from "./by-currency.ts";

function month(name: string, currency: string, [invoiced, notInvoiced = 0]: readonly number[]): MonthlySpend {
	const money = (amount: number) => ({ amount, currency, decimal: String(amount / 100) });
	return { month: name, currency, invoiced: money(invoiced ?? 0), tax: money(0), notInvoiced: money(notInvoiced) };
}

test("every currency has its own months, and one without charges is not shown", () => {
	const spend = byCurrency([
		month("2026-10", "EUR", [0]),
		month("2026-10", "KRW", [0]),
		month("2026-10", "USD", [100]),
		month("2026-11", "EUR", [0]),
		month("2026-11", "KRW", [0, 900]),
		month("2026-11", "USD", [0, 50]),
	]);
	expect(spend.map(({ currency, months }) => [currency, months.length])).toEqual([
		["USD", 2],
		["KRW", 2],
	]);
	expect(spend.every(({ hasNotInvoiced }) => hasNotInvoiced)).toBe(true);
});

test("without any charge there is nothing to show", () => {
	expect(byCurrency([month("2026-10", "USD", [0])])).toEqual([]);
});
