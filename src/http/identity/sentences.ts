import { IntlMessageFormat } from "intl-messageformat";
import type { Language } from "../../domain/basics/localized-text.ts";
import en from "../../messages/en/identity.json" with { type: "json" };
import ko from "../../messages/ko/identity.json" with { type: "json" };

/** The name of a sentence of the sign-in. */
export type SentenceKey = keyof typeof ko;

const sentences: Readonly<Record<Language, Readonly<Record<SentenceKey, string>>>> = { ko, en };

/** The sentence of that name in that language. */
export function say(language: Language, key: SentenceKey, values: Readonly<Record<string, number>> = {}): string {
	return String(new IntlMessageFormat(sentences[language][key], language).format(values));
}
