import type { MoneyView } from "../../wire/api/money.ts";

/** Two lists of sums by currency as one. */
export function addCharges(one: readonly MoneyView[], other: readonly MoneyView[]): MoneyView[] {
	const sums = new Map<string, MoneyView>();
	for (const money of [...one, ...other]) {
		const sum = sums.get(money.currency);
		sums.set(money.currency, sum === undefined ? money : add(sum, money));
	}
	return [...sums.values()];
}

function add(one: MoneyView, other: MoneyView): MoneyView {
	const amount = one.amount + other.amount;
	const digits = one.decimal.split(".")[1]?.length ?? 0;
	return { amount, currency: one.currency, decimal: toDecimal(amount, digits) };
}

/** In text, because a fraction of two binary numbers is not always what was meant. */
function toDecimal(amount: number, digits: number): string {
	const text = String(Math.abs(amount)).padStart(digits + 1, "0");
	const whole = text.slice(0, text.length - digits);
	return `${amount < 0 ? "-" : ""}${digits === 0 ? whole : `${whole}.${text.slice(-digits)}`}`;
}
