import { findCountry } from "../../domain/countries/country.ts";
import { countryText } from "../../wire/product.ts";

/** The `country` of a query: one that there is, since of no other can be said what is sold in it. */
export const knownCountry = countryText.refine((code) => findCountry(code) !== undefined);
