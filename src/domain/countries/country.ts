import { callingCode } from "./calling-codes.ts";
import { countryRows } from "./country-rows.ts";
import { isPostalCodeRequired, postalCodePattern } from "./postal-codes.ts";
import { statesOf } from "./states.ts";
import { taxNumberOf, vatPattern } from "./tax-numbers.ts";

/** What is asked of addresses and numbers of one country. Patterns are sources of regular expressions. */
export interface Country {
	/** ISO 3166 alpha-2, upper case. */
	readonly iso2: string;
	readonly iso3: string;
	/** BCP 47; the usual one first. */
	readonly cultures: readonly string[];
	/** Abbreviations; empty where the state is free text. */
	readonly states: readonly string[];
	readonly isStateRequired: boolean;
	readonly isPostalCodeRequired: boolean;
	readonly postalCodePattern?: string;
	readonly callingCode?: string;
	readonly vatPattern?: string;
	readonly taxNumber?: { readonly pattern: string; readonly sample: string };
	/** Customers there need a registration number of their organization and a phone number. */
	readonly needsRegistrationNumber: boolean;
}

/** How any phone number may be written: digits, and what people set between them. */
export const phonePattern = "^\\+?[0-9][0-9 ().\\-]{3,24}$";

/** How a registration number of an organization may look; each country has a form of its own that nobody lists. */
export const registrationNumberPattern = "^[0-9A-Za-z][0-9A-Za-z .\\-\\/]{3,39}$";

/** "Create a customer" (Partner Center documentation, 2023): where `organizationRegistrationNumber` must be told. */
const registered = new Set(["AM", "AZ", "BY", "HU", "IN", "KG", "KZ", "MD", "RU", "TJ", "UA", "UZ"]);

const rows = new Map(countryRows.map((row) => [row[0], row]));

/** The country of that ISO 3166 alpha-2 code, in whatever case; undefined when there is none. */
export function findCountry(code: string): Country | undefined {
	const row = rows.get(code.trim().toUpperCase());
	if (row === undefined) return undefined;
	const [iso2, iso3, cultures] = row;
	const states = statesOf(iso2);
	const postal = postalCodePattern(iso2);
	const calling = callingCode(iso2);
	const vat = vatPattern(iso2);
	const taxNumber = taxNumberOf(iso2);
	return {
		iso2,
		iso3,
		cultures,
		states,
		isStateRequired: states.length > 0,
		isPostalCodeRequired: isPostalCodeRequired(iso2),
		...(postal === undefined ? {} : { postalCodePattern: postal }),
		...(calling === undefined ? {} : { callingCode: calling }),
		...(vat === undefined ? {} : { vatPattern: vat }),
		...(taxNumber === undefined ? {} : { taxNumber }),
		needsRegistrationNumber: registered.has(iso2),
	};
}

/** The codes of all countries, in order. */
export const countryCodes: readonly string[] = countryRows.map(([iso2]) => iso2);

const knownCultures = new Map(countryRows.flatMap(([, , cultures]) => cultures.map((one) => [one.toLowerCase(), one])));

/** A culture as it is usually spelled: `EN-us` is `en-US`; undefined when no country uses it. */
export function findCulture(sent: string): string | undefined {
	return knownCultures.get(sent.trim().toLowerCase());
}

/** The languages of a country's cultures, each once. */
export function languagesOf({ cultures }: Pick<Country, "cultures">): readonly string[] {
	return [...new Set(cultures.map((culture) => culture.split("-")[0] ?? culture))];
}
