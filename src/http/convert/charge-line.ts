import { parseFraction } from "../../domain/billing/fraction.ts";
import { type Money, toMoney } from "../../domain/billing/money.ts";
import type { LineProof, ProrationLine } from "../../domain/billing/proration-line.ts";
import { amountOf, formulaOf, proveLine } from "../../domain/billing/prove-line.ts";
import type { PriceReduction } from "../../domain/billing/reduced-price.ts";
import { getOffer } from "../../domain/catalog/catalog.ts";
import { formatMessage, type MessageLanguage } from "../../messages/messages.ts";
import type { ChargeLineView, MoneyView } from "../../wire/api/money.ts";
import { wordsOf } from "./catalog-words.ts";
import { formatAmount } from "./charge-line-amount.ts";
import { viewMoney } from "./money.ts";
import { yesIf } from "./refusal-sentence.ts";
import type { ViewContext } from "./views.ts";

/** A line with its proof in figures and in a sentence, proved again on the way. */
export function viewChargeLine(line: ProrationLine, words: ViewContext): ChargeLineView {
	const { span, settles, amount } = line;
	return {
		id: line.id,
		changeId: line.changeId,
		subscriptionId: line.subscriptionId,
		offerId: line.offerId,
		offerName: getOffer(words.catalog, line.offerId).title[words.language],
		kind: line.kind,
		title: titleOfLine(line, words.language),
		span: { from: span.from, until: span.until },
		amount: viewMoney(amount),
		...(settles === undefined ? {} : { settles: { how: settles.how, lineId: settles.lineId } }),
		proof: viewProof(line, words),
	};
}

/** What a line is for: its kind, and whether it gives back or is taken back. */
export function titleOfLine({ kind, settles }: ProrationLine, language: MessageLanguage): string {
	const how = settles?.how ?? "none";
	return formatMessage(language, "money.line.title", { kind: formatMessage(language, `money.line.${kind}`), how });
}

/** The proof in the words of a calculation: `25명 × US$5.00 × 19/31일 = US$76.61`. */
export function proofSentence({ amount, proof }: ProrationLine, words: ViewContext): string {
	const { language } = words;
	const say = (minor: number) => formatAmount(language, toMoney(minor, amount.currency));
	const result = formatAmount(language, amount);
	if (proof.formula === "reversal")
		return formatMessage(language, "money.proof.reversal", { reversed: say(proof.reversed), result });
	const ceiling = findCeiling(proof, amount);
	const whole = proof.days === proof.periodDays;
	return formatMessage(language, "money.proof.share", {
		direction: proof.direction,
		quantity: proof.quantity,
		unitPrice: say(proof.unitPrice),
		days: proof.days,
		periodDays: proof.periodDays,
		whole: yesIf(whole),
		policy: whole ? "exact" : proof.policy,
		carried: !whole && carries(proof) ? String(proof.carried) : "no",
		ceiling: ceiling === undefined ? "no" : formatAmount(language, ceiling),
		result,
		...fillReduction(proof, words, say),
	});
}

/** What the sentence says of a promotion. */
function fillReduction({ promotion }: LineProof, words: ViewContext, say: (minor: number) => string) {
	if (promotion === undefined) return { promoted: "no", promotion: "", percent: 0, listPrice: "" };
	const { before, basisPoints, promotionId } = promotion;
	const name = wordsOf(words.catalog, words.language).promotion(promotionId);
	return { promoted: "yes", promotion: name, percent: basisPoints / 100, listPrice: say(before) };
}

function viewProof(line: ProrationLine, words: ViewContext): ChargeLineView["proof"] {
	const { proof, amount } = line;
	const { promotion } = proof;
	const money = (minor: number) => viewMoney(toMoney(minor, amount.currency));
	return {
		formula: formulaOf(proof),
		sentence: proofSentence(line, words),
		direction: proof.direction,
		unitPrice: money(proof.unitPrice),
		...(promotion === undefined ? {} : { promotion: viewReduction(promotion, words, money) }),
		quantity: proof.quantity,
		days: proof.days,
		periodDays: proof.periodDays,
		policy: proof.policy,
		unrounded: proof.unrounded,
		remainder: proof.remainder,
		...(proof.formula === "share" && proof.carried !== undefined ? { carried: proof.carried } : {}),
		...(proof.formula === "share" && proof.atMost !== undefined ? { atMost: money(proof.atMost) } : {}),
		...(proof.formula === "reversal" ? { reversed: money(proof.reversed) } : {}),
		proved: proveLine(line),
	};
}

function viewReduction(
	{ promotionId: id, basisPoints, before }: PriceReduction,
	words: ViewContext,
	money: (minor: number) => MoneyView,
) {
	const name = wordsOf(words.catalog, words.language).promotion(id);
	return { id, name, percent: basisPoints / 100, before: money(before) };
}

type ShareProof = Extract<LineProof, { formula: "share" }>;

function carries({ carried }: ShareProof): boolean {
	return carried !== undefined && parseFraction(carried).numerator !== 0n;
}

/** What a credit was cut off at; undefined when its share is not more than that. */
function findCeiling({ atMost, ...proof }: ShareProof, amount: Money): Money | undefined {
	if (atMost === undefined || amountOf(proof) === amount.amount) return undefined;
	return toMoney(atMost, amount.currency);
}
