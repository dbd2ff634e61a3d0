/** The languages of the product. */
export type Language = "ko" | "en";

/** One name or sentence in every language of the product. */
export type LocalizedText = Readonly<Record<Language, string>>;
