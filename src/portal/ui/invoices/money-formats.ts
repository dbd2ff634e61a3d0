import { useIntl } from "react-intl";
import { lastDayOf, useMoney } from "../money/use-money.ts";

/** Amounts, days and months as the language in use writes them. Days are those of the API, which count in UTC. */
export function useMoneyFormats() {
	const intl = useIntl();
	const money = useMoney();
	const inUtc = { timeZone: "UTC" } as const;
	const month = { year: "numeric", month: "long", ...inUtc } as const;
	return {
		money: money.amount,
		day: money.day,
		/** Short, for an axis. */
		roundMoney: (amount: number, currency: string) =>
			intl.formatNumber(amount, { style: "currency", currency, notation: "compact", maximumFractionDigits: 1 }),
		/** `2026-11`, or any day of the month. */
		month: (day: string) => intl.formatDate(firstOf(day), month),
		shortMonth: (day: string) => intl.formatDate(firstOf(day), { year: "numeric", month: "short", ...inUtc }),
		/** Half-open days as people say them: from the first to the last that is within. */
		period: (span: { readonly from: string; readonly until: string }) =>
			intl.formatDateTimeRange(new Date(span.from), new Date(lastDayOf(span)), { dateStyle: "medium", ...inUtc }),
		list: (parts: readonly string[]) => intl.formatList(parts, { type: "conjunction" }),
		currency: (code: string) => intl.formatDisplayName(code, { type: "currency" }) ?? code,
	};
}

function firstOf(day: string): string {
	return `${day.slice(0, 7)}-01`;
}
