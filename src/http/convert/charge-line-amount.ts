import { minorDigitsOf } from "../../domain/billing/currency.ts";
import type { Money } from "../../domain/billing/money.ts";
import type { MessageLanguage } from "../../messages/messages.ts";
import { toDecimal } from "./money.ts";

/** An amount as people read it in the language, `US$76.61`, exact to the minor unit. */
export function formatAmount(language: MessageLanguage, money: Money): string {
	const digits = minorDigitsOf(money.currency);
	const key = `${language} ${money.currency}`;
	const made = formatters.get(key) ?? makeFormatter(language, money.currency, digits);
	formatters.set(key, made);
	return made.format(toDecimal(money) as Intl.StringNumericLiteral); // digits with a point, so that nothing is rounded
}

const formatters = new Map<string, Intl.NumberFormat>();

function makeFormatter(language: MessageLanguage, currency: string, digits: number): Intl.NumberFormat {
	return new Intl.NumberFormat(language, {
		style: "currency",
		currency,
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	});
}
