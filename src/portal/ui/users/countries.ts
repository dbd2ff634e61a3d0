/** What `Intl` has names for without being a country: unions, pseudo-regions and codes for private use. Kosovo is XK. */
const noCountry = /^(?:AA|EU|EZ|UN|ZZ|Q[M-Z]|X(?!K)[A-Z])$/u;

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** Every country by its two letters (ISO 3166) with its name in the language, by name. */
export function listCountries(language: string): readonly { readonly code: string; readonly name: string }[] {
	const names = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
	const found: { readonly code: string; readonly name: string }[] = [];
	for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
		const name = names.of(code);
		if (name !== undefined && !noCountry.test(code) && isPresent(code)) found.push({ code, name });
	}
	return found.sort((one, other) => one.name.localeCompare(other.name, language));
}

/** Codes of countries that are gone lead to their successors. */
function isPresent(code: string): boolean {
	return Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
}
