import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { sentences } from "./sentences.ts";

const { en, ko } = sentences;

type Ast = ReturnType<InstanceType<typeof IntlMessageFormat>["getAst"]>;

/** The names of the values that a sentence needs. */
function valueNames(sentence: string, language: string): readonly string[] {
	const names = new Set<string>();
	const collect = (parts: Ast) => {
		for (const part of parts) {
			if ("options" in part && typeof part.options === "object") {
				for (const option of Object.values(part.options)) collect(option.value);
			}
			if (part.type !== 0 && part.type !== 7) names.add(part.value);
		}
	};
	collect(new IntlMessageFormat(sentence, language).getAst());
	return [...names].sort();
}

describe("the portal's sentences", () => {
	test("exist in both languages", () => {
		expect(Object.keys(en)).toEqual(Object.keys(ko));
	});
	test("need the same values in both languages", () => {
		for (const [key, sentence] of Object.entries(ko)) {
			const english = en[key as keyof typeof en]; // the test above proves that the keys are the same
			expect([key, ...valueNames(english, "en")]).toEqual([key, ...valueNames(sentence, "ko")]);
		}
	});
	test("in Korean never put a particle that depends on the sound before it right behind a value", () => {
		const dependent = Object.entries(ko).filter(([, sentence]) =>
			/\}(?:을|를|이|가|은|는|과|와|으로|로|이나|나|아|야)(?![가-힣])/u.test(sentence),
		);
		expect(dependent).toEqual([]);
	});
});
