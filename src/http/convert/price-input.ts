import { type OfferId, toId } from "../../domain/basics/ids.ts";
import { type Currency, findCurrency } from "../../domain/billing/currency.ts";
import { type Day, parseDay } from "../../domain/billing/day.ts";
import { type RoundingPolicyName, roundingPolicies } from "../../domain/billing/rounding-policies.ts";
import type { PriceRule } from "../../domain/prices/price-book.ts";
import { readAmount } from "../../domain/prices/read-amount.ts";
import { formatList, formatMessage, type MessageKey, type MessageValues } from "../../messages/messages.ts";
import type { PriceBookRequest } from "../../wire/api/prices.ts";
import type { Answer } from "../answer.ts";
import { problem } from "../errors.ts";
import type { Locale } from "../locale.ts";

/** Reads what no schema can judge, and collects everything that is wrong with it. */
export class PriceInput {
	readonly #locale: Locale;
	readonly #errors: { readonly pointer: string; readonly detail: string }[] = [];

	constructor(locale: Locale) {
		this.#locale = locale;
	}

	/** Notes what is wrong at a pointer (RFC 6901). */
	refuse(pointer: string, key: MessageKey, values: MessageValues = {}): undefined {
		this.#errors.push({ pointer, detail: formatMessage(this.#locale.language, key, values) });
		return undefined;
	}

	/** The 400 that names all of it; undefined when nothing was wrong. */
	answer(): Answer | undefined {
		if (this.#errors.length === 0) return undefined;
		const { status, body } = problem(this.#locale, { status: 400, code: "invalidInput" });
		return { status, body: { ...body, errors: [...this.#errors] } };
	}

	/** ISO 4217. */
	currency(pointer: string, text: string): Currency | undefined {
		return findCurrency(text) ?? this.refuse(pointer, "prices.input.unknownCurrency");
	}

	/** ISO 3166 alpha-2 in whatever case. */
	market(pointer: string, text: string): string | undefined {
		if (/^[a-z]{2}$/iu.test(text)) return text.toUpperCase();
		return this.refuse(pointer, "prices.input.unknownMarket");
	}

	/** A calendar day, `2026-12-01`. */
	day(pointer: string, text: string): Day | undefined {
		try {
			return parseDay(text);
		} catch {
			return this.refuse(pointer, "prices.input.notADay");
		}
	}

	/** The name of a rounding policy. */
	policy(pointer: string, text: string): RoundingPolicyName | undefined {
		const found = policyNames.find((name) => name === text);
		const choices = formatList(this.#locale.language, policyNames, "disjunction");
		return found ?? this.refuse(pointer, "prices.input.unknownPolicy", { choices });
	}

	/** `7.25` % as millionths, 72,500. */
	percent(pointer: string, text: string): number | undefined {
		const [, whole = "", decimals = ""] = /^(\d{1,3})(?:\.(\d{1,4}))?$/u.exec(text) ?? [];
		const millionths = Number(whole + decimals.padEnd(4, "0"));
		if (whole !== "" && millionths <= 1_000_000) return millionths;
		return this.refuse(pointer, "prices.input.notAPercentage");
	}

	/** The rules of a price book; those that are wrong are noted and left out. */
	rules(rules: PriceBookRequest["rules"]): readonly PriceRule[] {
		return rules.flatMap((rule, place) => this.#rule(`/rules/${place}`, rule) ?? []);
	}

	#rule(pointer: string, rule: PriceBookRequest["rules"][number]): PriceRule | undefined {
		if (rule.kind === "margin") {
			const { offerId, ...said } = rule;
			return { ...said, ...(offerId === undefined ? {} : { offerId: toId<OfferId>(offerId) }) };
		}
		const currency = this.currency(`${pointer}/currency`, rule.currency);
		if (currency === undefined) return undefined;
		const amount = readAmount(rule.unitPrice, currency);
		if (amount.kind === "unread")
			return this.refuse(`${pointer}/unitPrice`, `prices.sheet.${amount.reason}`, {
				value: rule.unitPrice,
				otherLine: 0,
			});
		return { ...rule, offerId: toId<OfferId>(rule.offerId), currency, unitPrice: amount.value };
	}
}

/** Every rounding policy by name. */
export const policyNames = Object.keys(roundingPolicies) as RoundingPolicyName[]; // the table has no other keys
