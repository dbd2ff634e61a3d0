import type { PersonRefusal, PersonRuleRefusal } from "../../domain/joins/person-plan.ts";
import { formatMessage, type MessageValues } from "../../messages/messages.ts";
import type { RefusalView } from "../../wire/api/problem.ts";
import { wordsOf } from "./catalog-words.ts";
import { describeViolation } from "./license-violation.ts";
import { factsOf } from "./refusal-sentence.ts";
import { describeSeatRefusal } from "./seat-refusal.ts";
import { viewUserRefusal } from "./user-refusal.ts";
import type { ViewContext } from "./views.ts";

/** One reason against a join or a leave with its remedy, in the words of whose rule it is. */
export function describePersonRefusal(one: PersonRefusal, words: ViewContext): RefusalView {
	switch (one.by) {
		case "user":
			return viewUserRefusal(one.refusal, words.language);
		case "license":
			return { ...describeViolation(one.refusal, { ...words, user: { displayName: one.displayName } }) };
		case "seats":
			return { ...describeSeatRefusal(one.refusal, words.catalog, words.language) };
		case "person":
			return describeOwn(one.refusal, words);
	}
}

function describeOwn(refusal: PersonRuleRefusal, { catalog, language }: ViewContext): RefusalView {
	const { code } = refusal;
	const values: MessageValues =
		"skuId" in refusal && code !== "personSkuMismatch"
			? { product: wordsOf(catalog, language).sku(refusal.skuId) }
			: {};
	return {
		code,
		reason: formatMessage(language, `joins.refusal.${code}.reason`, values),
		remedy: formatMessage(language, `joins.refusal.${code}.remedy`, values),
		facts: factsOf(refusal),
	};
}
