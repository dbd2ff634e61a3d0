/** What a person can choose; `system` follows the operating system. */
export const themeChoices = ["light", "dark", "system"] as const;
export type ThemeChoice = (typeof themeChoices)[number];

const storageKey = "seatlift.theme";

/** The remembered choice, or `system`. */
export function readThemeChoice(): ThemeChoice {
	try {
		const stored = localStorage.getItem(storageKey);
		return themeChoices.find((choice) => choice === stored) ?? "system";
	} catch {
		return "system";
	}
}

/** Keeps the choice for the next visit, where the browser allows it. */
export function rememberThemeChoice(choice: ThemeChoice): void {
	try {
		localStorage.setItem(storageKey, choice);
	} catch {
		// Storage may be switched off; the choice then lasts until the page is closed.
	}
}
