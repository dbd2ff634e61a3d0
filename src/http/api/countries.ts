import { type Country, countryCodes, findCountry } from "../../domain/countries/country.ts";
import { isDomainName, toDomainName } from "../../domain/customers/domain-name.ts";
import { isDomainFree } from "../../use-cases/customers/read-profile.ts";
import { type CountryView, countryList, domainState } from "../../wire/api/new-customer.ts";
import { problem } from "../../wire/api/problem.ts";
import { route } from "../route.ts";

/** `GET /api/v1/countries`: where customers can be, and what an address there takes. */
export const listCountriesRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/countries",
	summary: "List countries and what their addresses take",
	operation: "signedIn",
	credentials: "either",
	responses: { 200: countryList },
	handle: async () => ({ status: 200, body: { items: views } }),
});

/** `GET /api/v1/domains/{domain}`: whether a new customer may have it. */
export const getDomainStateRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/domains/:domain",
	summary: "Find out whether a domain is free",
	operation: "addCustomer",
	credentials: "either",
	responses: { 200: domainState, 400: problem },
	async handle({ surroundings, params }) {
		const domain = toDomainName(params.domain ?? "");
		if (!isDomainName(domain)) return { status: 200, body: { domain, state: "malformed" } };
		const isFree = await isDomainFree(surroundings, domain);
		return { status: 200, body: { domain, state: isFree ? "free" : "taken" } };
	},
});

const views: readonly CountryView[] = countryCodes
	.map((code) => findCountry(code))
	.filter((country) => country !== undefined)
	.map(toView);

function toView(country: Country): CountryView {
	const { iso2, cultures, states, postalCodePattern, callingCode } = country;
	return {
		iso2,
		cultures: [...cultures],
		states: [...states],
		isStateRequired: country.isStateRequired,
		isPostalCodeRequired: country.isPostalCodeRequired,
		...(postalCodePattern === undefined ? {} : { postalCodePattern }),
		...(callingCode === undefined ? {} : { callingCode }),
		needsRegistrationNumber: country.needsRegistrationNumber,
	};
}
