import type { Money } from "../../domain/billing/money.ts";
import type { FoundPrice, PriceSource } from "../../domain/prices/price.ts";
import type { PriceBook } from "../../domain/prices/price-book.ts";
import { formatCountry, formatMessage, type MessageLanguage } from "../../messages/messages.ts";
import type { CustomerPrice } from "../../use-cases/prices/price-for-customer.ts";
import type { CustomerPriceView, PriceBookView } from "../../wire/api/prices.ts";
import { toDecimal, viewMoney } from "./money.ts";

/** What a seat costs a customer, in words. */
export function viewCustomerPrice(
	answer: Extract<CustomerPrice, { kind: "answered" | "notBilled" }>,
	language: MessageLanguage,
): CustomerPriceView {
	if (answer.kind === "notBilled") {
		return {
			kind: "notPriced",
			reason: "notBilled",
			sentence: formatMessage(language, "prices.notPriced.notBilled.reason"),
			remedy: formatMessage(language, "prices.notPriced.notBilled.remedy"),
		};
	}
	const { day, offer, price } = answer;
	if (price.kind === "notPriced") return { ...viewNotPriced(price, offer.title[language], language), day };
	const { unitPrice, partnerPrice, source } = price;
	const { listed, ...rest } = source;
	const { currency } = unitPrice;
	return {
		kind: "priced",
		day,
		unitPrice: viewMoney(unitPrice),
		...(partnerPrice === undefined ? {} : { partnerPrice: viewMoney(partnerPrice) }),
		sentence: explainPrice(source, currency, language),
		source: { ...rest, ...(listed === undefined ? {} : { listed: viewMoney({ amount: listed, currency }) }) },
	};
}

/** Why there is no price and what to do about it. */
function viewNotPriced(
	{ reason, question }: Extract<FoundPrice, { kind: "notPriced" }>,
	offer: string,
	language: MessageLanguage,
): Extract<CustomerPriceView, { kind: "notPriced" }> {
	const { currency, quantity, market, day } = question;
	const values = { offer, currency, quantity, country: formatCountry(language, market), day: new Date(day) };
	return {
		kind: "notPriced",
		reason,
		sentence: formatMessage(language, `prices.notPriced.${reason}.reason`, values),
		remedy: formatMessage(language, `prices.notPriced.${reason}.remedy`),
	};
}

/** Where a price comes from, as one sentence. */
function explainPrice(source: PriceSource, currency: Money["currency"], language: MessageLanguage): string {
	const { listed = 0, months = 1, base = "retail", basisPoints = 0, bookVersion = 0, rule } = source;
	const values = {
		listed: formatMoney({ amount: listed, currency }, language),
		months: String(months),
		base,
		version: bookVersion,
		percent: formatPercent(Math.abs(basisPoints), language),
		direction: basisPoints < 0 ? "discount" : "margin",
	};
	if (rule === "fixed") return formatMessage(language, "prices.explain.fixed", values);
	return formatMessage(language, basisPoints === 0 ? "prices.explain.listed" : "prices.explain.margin", values);
}

/** A version of a price book. */
export function viewPriceBook({ id, version, name, rules, recordedAt }: PriceBook): PriceBookView {
	const viewed = rules.map((rule) =>
		rule.kind === "margin"
			? rule
			: { ...rule, unitPrice: viewMoney({ amount: rule.unitPrice, currency: rule.currency }) },
	);
	return { id, version, name, rules: viewed, recordedAt };
}

/** Exact: the number is formatted from its text. */
/** An amount in words of a language, with its currency. */
export function formatMoney(money: Money, language: MessageLanguage): string {
	const format = new Intl.NumberFormat(language, { style: "currency", currency: money.currency });
	return format.format(toDecimal(money) as Intl.StringNumericLiteral); // digits with at most one point
}

function formatPercent(basisPoints: number, language: MessageLanguage): string {
	const format = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 2 });
	return format.format(basisPoints / 10_000);
}
