import type { z } from "zod";
import { type Country, findCountry, languagesOf, phonePattern } from "../../domain/countries/country.ts";
import { assessAddress, toKeptAddress } from "../../domain/customers/assess-address.ts";
import { addressValidation, countryValidationRules } from "../../wire/country-rules.ts";
import { sentAddress } from "../../wire/customer-request.ts";
import { serviceError } from "../../wire/resource.ts";
import { toCustomerError } from "../convert/customer-refusal.ts";
import { fromSentAddress } from "../convert/customer-request.ts";
import { serviceError as toServiceError } from "../errors.ts";
import { route } from "../route.ts";

/** `GET /v1/countryvalidationrules/{countryIso2}`. */
export const getCountryRulesRoute = route({
	api: "partnerCenter",
	method: "GET",
	url: "/v1/countryvalidationrules/:countryIso2",
	summary: "Get what a country asks of addresses and numbers",
	operation: "viewCustomers",
	credentials: "either",
	responses: { 200: countryValidationRules, 404: serviceError },
	async handle({ params }) {
		const sent = params.countryIso2 ?? "";
		const country = findCountry(sent);
		if (country !== undefined) return { status: 200, body: toRules(country) };
		return toServiceError(404, {
			code: 3000,
			description: `Requested CountryValidationRules doesn't exist for CountryIso2Code - ${sent.slice(0, 40)}.`,
			data: ["property_name: CountryValidationRules"],
		});
	},
});

/** `POST /v1/validations/address`: whether an address has the form that its country asks for; nobody looks whether it is there. */
export const validateAddressRoute = route({
	api: "partnerCenter",
	method: "POST",
	url: "/v1/validations/address",
	summary: "Validate an address",
	operation: "viewCustomers",
	credentials: "either",
	body: sentAddress,
	responses: { 200: addressValidation, 400: serviceError },
	async handle({ body, locale }) {
		const country = findCountry(body.country ?? "");
		if (country === undefined) {
			const sent = (body.country ?? "").slice(0, 40);
			const field = "country";
			return toCustomerError(
				[sent === "" ? { code: "missing", field } : { code: "unknownCountry", field, sent }],
				locale,
				"part",
			);
		}
		const address = fromSentAddress(body);
		const refusals = assessAddress(address, { country, ofPerson: false });
		if (refusals.length > 0) return toCustomerError(refusals, locale, "part");
		const original = withoutEmpty({ country: body.country ?? "", ...address });
		const kept = withoutEmpty({ country: country.iso2, ...toKeptAddress(address, country) });
		const isSame = sameTexts(original, kept);
		return {
			status: 200,
			body: {
				originalAddress: original,
				suggestedAddresses: isSame ? [] : [kept],
				status: "Verified",
				attributes: { objectType: "AddressValidationResponse" },
			},
		};
	},
});

function sameTexts(one: object, other: object): boolean {
	const texts = new Map(Object.entries(one));
	return Object.entries(other).every(([name, text]) => texts.get(name) === text);
}

function withoutEmpty<Whole extends object>(whole: Whole): Whole {
	return Object.fromEntries(Object.entries(whole).filter(([, text]) => text !== "")) as Whole; // members that may be empty may be absent
}

function toRules(country: Country): z.infer<typeof countryValidationRules> {
	const { iso2, cultures, states, postalCodePattern, vatPattern, taxNumber, callingCode } = country;
	return {
		iso2Code: iso2,
		defaultCulture: cultures[0] ?? "en-US",
		isStateRequired: country.isStateRequired,
		supportedStatesList: [...states],
		supportedLanguagesList: [...languagesOf(country)],
		supportedCulturesList: [...cultures],
		isPostalCodeRequired: country.isPostalCodeRequired,
		...(postalCodePattern === undefined ? {} : { postalCodeRegex: postalCodePattern }),
		isCityRequired: true,
		isVatIdSupported: vatPattern !== undefined,
		...(taxNumber === undefined ? {} : { taxIdFormat: taxNumber.pattern, taxIdSample: taxNumber.sample }),
		...(vatPattern === undefined ? {} : { vatIdRegex: vatPattern }),
		phoneNumberRegex: phonePattern,
		isTaxIdSupported: taxNumber !== undefined,
		isTaxIdOptional: true,
		countryCallingCodesList: callingCode === undefined ? [] : [callingCode],
		attributes: { objectType: "CountryValidationRules" },
	};
}
