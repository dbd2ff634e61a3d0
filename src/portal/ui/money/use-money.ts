import { useIntl } from "react-intl";
import type { MoneyView } from "../../../wire/api/money.ts";

/** Amounts as the language in use writes them, and days, which are UTC days wherever the reader is. */
export function useMoney() {
	const intl = useIntl();
	const format = ({ decimal, currency }: MoneyView, signed: boolean) => {
		const digits = decimal.split(".")[1]?.length ?? 0;
		return intl.formatNumber(Number(decimal), {
			style: "currency",
			currency,
			minimumFractionDigits: digits,
			maximumFractionDigits: digits,
			...(signed ? { signDisplay: "exceptZero" } : {}),
		});
	};
	return {
		amount: (money: MoneyView) => format(money, false),
		/** With a plus before what has to be paid. */
		signed: (money: MoneyView) => format(money, true),
		day: (day: string) => intl.formatDate(day, { dateStyle: "medium", timeZone: "UTC" }),
	};
}

const dayMilliseconds = 86_400_000;

/** The last day of a period whose end is the first day that no longer belongs to it. */
export function lastDayOf({ until }: { readonly until: string }): string {
	return new Date(Date.parse(until) - dayMilliseconds).toISOString().slice(0, 10);
}
