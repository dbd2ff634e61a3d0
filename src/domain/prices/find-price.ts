import type { PaidCycle } from "../billing/billing-period.ts";
import { roundHalfAway } from "../billing/fraction.ts";
import { isChargeable } from "../billing/largest-amounts.ts";
import { type Money, toMoney } from "../billing/money.ts";
import type { FoundPrice, PriceQuestion, PriceSource } from "./price.ts";
import type { PriceBook, PriceRule } from "./price-book.ts";
import type { PriceRow } from "./price-row.ts";
import { countsBefore } from "./without-superseded.ts";

/** What a price follows from: rows of any offers and days, and the version of the book that counts. */
export interface PriceFacts {
	readonly rows: readonly PriceRow[];
	readonly book?: PriceBook;
}

/**
 * The price of one seat for one billing period. The book's first rule that fits decides; where none does, the retail
 * price counts. A year that nobody has priced is twelve months ("billing basics", Partner Center, 2020-05: a legacy year
 * is prorated as monthly price * 12 / 365); a month is never made from a year. The rate is applied once and rounded once,
 * a half away from zero.
 */
export function findPrice(facts: PriceFacts, question: PriceQuestion): FoundPrice {
	const price = priceOne(facts, question);
	if (price.kind === "notPriced" || isChargeable(price.unitPrice, question.quantity)) return price;
	return { kind: "notPriced", reason: "tooLarge", question };
}

function priceOne({ rows, book }: PriceFacts, question: PriceQuestion): FoundPrice {
	const row = findRow(rows, question);
	const rule = findRule(book, question);
	if (rule.kind === "fixed") return priceByFixedRule(rule, { book, row, question });
	const base = row === undefined ? undefined : basePriceOf(row, rule.base);
	if (row === undefined || isWithdrawn(row)) return { kind: "notPriced", reason: "noRow", question };
	if (base === undefined) return { kind: "notPriced", reason: "noBase", question };
	const months = monthsToFill(row.billingCycle, question.billingCycle);
	const source: PriceSource = {
		rowId: row.id,
		listed: base,
		...(months === 12 ? { months } : {}),
		base: rule.base,
		...nameBook(book),
		rule: rule.kind,
		basisPoints: rule.basisPoints,
	};
	const unitPrice = toMoney(addMargin(base * months, rule.basisPoints), question.currency);
	return { kind: "priced", unitPrice, ...partnerPriceOf(row, question), source };
}

/**
 * The row that counts: one of the asked cycle before a monthly one for a year; then what was recorded last, what began
 * last, and the greater id, so that the order of rows never matters.
 */
export function findRow(rows: readonly PriceRow[], question: PriceQuestion): PriceRow | undefined {
	let best: PriceRow | undefined;
	for (const row of rows) {
		if (!isAbout(row, question)) continue;
		if (best === undefined || comesBefore(row, best, question.billingCycle)) best = row;
	}
	return best;
}

/** A row without any price says that the offer is no longer sold in those days. */
export function isWithdrawn({ partnerPrice, retailPrice }: PriceRow): boolean {
	return partnerPrice === undefined && retailPrice === undefined;
}

type MarginRule = Extract<PriceRule, { kind: "margin" }>;
type FixedRule = Extract<PriceRule, { kind: "fixed" }>;

const retailAsListed: MarginRule = { kind: "margin", base: "retail", basisPoints: 0 };

function findRule(book: PriceBook | undefined, question: PriceQuestion): PriceRule {
	const first = book?.rules.find((rule) => fits(rule, question));
	if (first?.kind !== "fixed" || first.billingCycle === question.billingCycle) return first ?? retailAsListed;
	// Twelve months stand in only for a year that the book does not price itself.
	const exact = book?.rules.find(
		(rule) => rule.kind === "fixed" && fits(rule, question) && rule.billingCycle === question.billingCycle,
	);
	return exact ?? first;
}

function fits(rule: PriceRule, { offerId, currency, billingCycle }: PriceQuestion): boolean {
	if (rule.kind === "margin") return rule.offerId === undefined || rule.offerId === offerId;
	return rule.offerId === offerId && rule.currency === currency && canFill(rule.billingCycle, billingCycle);
}

function priceByFixedRule(
	rule: FixedRule,
	{ book, row, question }: { book: PriceBook | undefined; row: PriceRow | undefined; question: PriceQuestion },
): FoundPrice {
	const months = monthsToFill(rule.billingCycle, question.billingCycle);
	return {
		kind: "priced",
		unitPrice: toMoney(rule.unitPrice * months, question.currency),
		...(row === undefined ? {} : partnerPriceOf(row, question)),
		source: { listed: rule.unitPrice, ...(months === 12 ? { months } : {}), ...nameBook(book), rule: rule.kind },
	};
}

function isAbout(row: PriceRow, question: PriceQuestion): boolean {
	return (
		row.offerId === question.offerId &&
		row.market === question.market &&
		row.currency === question.currency &&
		row.segment === question.segment &&
		row.termMonths === question.termMonths &&
		canFill(row.billingCycle, question.billingCycle) &&
		row.minimumQuantity <= question.quantity &&
		(row.maximumQuantity === undefined || question.quantity <= row.maximumQuantity) &&
		row.from <= question.day &&
		(row.until === undefined || question.day < row.until) &&
		(question.knownAt === undefined || row.recordedAt <= question.knownAt)
	);
}

function comesBefore(one: PriceRow, other: PriceRow, cycle: PaidCycle): boolean {
	if (one.billingCycle !== other.billingCycle) return one.billingCycle === cycle;
	return countsBefore(one, other);
}

function canFill(priced: PaidCycle, asked: PaidCycle): boolean {
	return priced === asked || (priced === "monthly" && asked === "annual");
}

function monthsToFill(priced: PaidCycle, asked: PaidCycle): 1 | 12 {
	return priced === asked ? 1 : 12;
}

function basePriceOf(row: PriceRow, base: MarginRule["base"]): number | undefined {
	return base === "partner" ? row.partnerPrice : row.retailPrice;
}

/** Nobody is paid for taking a seat, however deep the discount. */
function addMargin(price: number, basisPoints: number): bigint {
	const factor = 10_000n + BigInt(basisPoints);
	if (factor < 0n) return 0n;
	return roundHalfAway({ numerator: BigInt(price) * factor, denominator: 10_000n });
}

function partnerPriceOf(row: PriceRow, question: PriceQuestion): { readonly partnerPrice?: Money } {
	if (row.partnerPrice === undefined) return {};
	const months = monthsToFill(row.billingCycle, question.billingCycle);
	return { partnerPrice: toMoney(row.partnerPrice * months, question.currency) };
}

function nameBook(book: PriceBook | undefined): Pick<PriceSource, "bookId" | "bookVersion"> {
	return book === undefined ? {} : { bookId: book.id, bookVersion: book.version };
}
