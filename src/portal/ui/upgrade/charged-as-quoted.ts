import type { MoneyView } from "../../../wire/api/money.ts";
import type { UpgradeOutcome } from "./upgrade-outcome.ts";

/** Whether what was charged is what was shown: the total and every line, to the minor unit. */
export function isChargedAsQuoted({ quote, change }: Pick<UpgradeOutcome, "quote" | "change">): boolean {
	return amountsOf(quote.charges) === amountsOf(change.charges);
}

type Charged = { readonly total: MoneyView; readonly lines: readonly { readonly amount: MoneyView }[] } | undefined;

function amountsOf(charges: Charged): string {
	if (charges === undefined) return "";
	const amounts = [charges.total, ...charges.lines.map((line) => line.amount)];
	return amounts.map(({ amount, currency }) => `${amount} ${currency}`).join("; ");
}
