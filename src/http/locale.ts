import type { Language } from "../domain/basics/localized-text.ts";

/** The language of an answer and the locale that it is said to be in. */
export interface Locale {
	readonly language: Language;
	/** `ko-KR` or `en-US`, echoed as `X-Locale`. */
	readonly tag: "ko-KR" | "en-US";
}

const korean: Locale = { language: "ko", tag: "ko-KR" };
const english: Locale = { language: "en", tag: "en-US" };

/** `X-Locale` of the Partner Center API; anything that we do not speak falls back to English and is no error. */
export function localeOfHeader(value: string | readonly string[] | undefined): Locale {
	return typeof value === "string" && /^ko(?![a-z])/iu.test(value.trim()) ? korean : english;
}

/** `Accept-Language` of a browser: the first of the two languages that it prefers, Korean when it names neither. */
export function localeOfBrowser(value: string | undefined): Locale {
	const wanted = (value ?? "")
		.split(",")
		.map((part) => {
			const [tag = "", ...parameters] = part.trim().split(";");
			const quality = parameters.map((one) => /^\s*q=([\d.]+)$/u.exec(one)?.[1]).find((one) => one !== undefined);
			return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
		})
		.filter(({ tag, quality }) => quality > 0 && /^(ko|en)\b/u.test(tag))
		.sort((a, b) => b.quality - a.quality);
	return wanted[0]?.tag.startsWith("en") === true ? english : korean;
}
