/** The two languages of the portal. */
export const languages = ["ko", "en"] as const;
export type Language = (typeof languages)[number];

const storageKey = "seatlift.language";

/** The language to start with: the remembered one, else the browser's, else Korean. */
export function chooseLanguage(remembered: string | null, browser: string | undefined): Language {
	if (isLanguage(remembered)) return remembered;
	const primary = browser?.toLowerCase().split("-")[0];
	return isLanguage(primary) ? primary : "ko";
}

/** The language this browser was last used in. */
export function rememberedLanguage(): Language {
	return chooseLanguage(readStored(), navigator.language);
}

/** Keeps the language for the next visit and tells the document. */
export function rememberLanguage(language: Language): void {
	try {
		localStorage.setItem(storageKey, language);
	} catch {
		// Storage may be switched off; the choice then lasts until the page is closed.
	}
}

function readStored(): string | null {
	try {
		return localStorage.getItem(storageKey);
	} catch {
		return null;
	}
}

function isLanguage(value: string | null | undefined): value is Language {
	return value === "ko" || value === "en";
}
