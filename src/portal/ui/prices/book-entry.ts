import type { PriceBookRequest, PriceBookView } from "../../../wire/api/prices.ts";

type Rule = PriceBookRequest["rules"][number];

/** A rule while it is typed: what a person writes is text until it is saved. */
export interface RuleEntry {
	/** Names the row while rules change places. */
	readonly key: string;
	readonly kind: Rule["kind"];
	/** Empty for all offers. */
	readonly offerId: string;
	readonly base: "partner" | "retail";
	/** `15` or `-7.5`. */
	readonly percent: string;
	readonly currency: string;
	readonly billingCycle: "monthly" | "annual";
	readonly unitPrice: string;
}

/** A price book while it is typed. */
export interface BookEntry {
	readonly name: string;
	readonly rules: readonly RuleEntry[];
}

/** What is wrong about one rule. */
export type RuleProblem = "percent" | "offer" | "unitPrice";

/** A rule to begin with. */
export function newRule(kind: Rule["kind"], currency: string): RuleEntry {
	return {
		key: crypto.randomUUID(),
		kind,
		offerId: "",
		base: "partner",
		percent: "",
		currency,
		billingCycle: "monthly",
		unitPrice: "",
	};
}

/** A saved book as it can be typed on. */
export function toEntry(book: PriceBookView | undefined, currency: string): BookEntry {
	if (book === undefined) return { name: "", rules: [newRule("margin", currency)] };
	const rules = book.rules.map((rule): RuleEntry => {
		const empty = newRule(rule.kind, currency);
		if (rule.kind === "margin") {
			const { offerId = "", base, basisPoints } = rule;
			return { ...empty, offerId, base, percent: toPercent(basisPoints) };
		}
		const { offerId, billingCycle, unitPrice } = rule;
		return { ...empty, offerId, billingCycle, currency: rule.currency, unitPrice: unitPrice.decimal };
	});
	return { name: book.name, rules };
}

/** What is wrong about a rule, if something is. */
export function findRuleProblem(rule: RuleEntry): RuleProblem | undefined {
	if (rule.kind === "margin") return readBasisPoints(rule.percent) === undefined ? "percent" : undefined;
	if (rule.offerId === "") return "offer";
	return /^\d+(\.\d+)?$/u.test(rule.unitPrice.trim()) ? undefined : "unitPrice";
}

/** What is sent; undefined while something is wrong. */
export function toBookRequest({ name, rules }: BookEntry): PriceBookRequest | undefined {
	const sent = rules.map(toRule);
	const complete = sent.filter((rule) => rule !== undefined);
	return name.trim() === "" || complete.length < sent.length ? undefined : { name: name.trim(), rules: complete };
}

/** The list with one element a place earlier or later; the same where it cannot move. */
export function moved<Item>(items: readonly Item[], index: number, by: -1 | 1): readonly Item[] {
	const [item] = items.slice(index, index + 1);
	const place = index + by;
	if (item === undefined || place < 0 || place >= items.length) return items;
	return items.toSpliced(index, 1).toSpliced(place, 0, item);
}

/** 1,500 basis points are `15`. */
function toPercent(basisPoints: number): string {
	return String(basisPoints / 100);
}

function toRule(rule: RuleEntry): Rule | undefined {
	if (findRuleProblem(rule) !== undefined) return undefined;
	const { kind, offerId, base, currency, billingCycle, unitPrice } = rule;
	if (kind === "fixed") return { kind, offerId, currency, billingCycle, unitPrice: unitPrice.trim() };
	const basisPoints = readBasisPoints(rule.percent) ?? 0;
	return { kind, base, basisPoints, ...(offerId === "" ? {} : { offerId }) };
}

function readBasisPoints(percent: string): number | undefined {
	const [, sign = "", whole = "", decimals = ""] = /^([-−]?)(\d{1,5})(?:\.(\d{1,2}))?$/u.exec(percent.trim()) ?? [];
	if (whole === "") return undefined;
	const points = Number(whole) * 100 + Number(decimals.padEnd(2, "0"));
	return sign === "" ? points : -points;
}
