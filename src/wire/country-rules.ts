import { z } from "zod";
import { address } from "./customer.ts";

/** Answer of `GET /v1/countryvalidationrules/{iso2}`, with the members of recorded answers. */
export const countryValidationRules = z
	.object({
		iso2Code: z.string(),
		defaultCulture: z.string(),
		isStateRequired: z.boolean(),
		supportedStatesList: z.array(z.string()),
		supportedLanguagesList: z.array(z.string()),
		supportedCulturesList: z.array(z.string()),
		isPostalCodeRequired: z.boolean(),
		postalCodeRegex: z.string().optional(),
		isCityRequired: z.boolean(),
		isVatIdSupported: z.boolean(),
		taxIdFormat: z.string().optional(),
		taxIdSample: z.string().optional(),
		vatIdRegex: z.string().optional(),
		phoneNumberRegex: z.string(),
		isTaxIdSupported: z.boolean(),
		isTaxIdOptional: z.boolean(),
		countryCallingCodesList: z.array(z.string()),
		attributes: z.object({ objectType: z.literal("CountryValidationRules") }),
	})
	.meta({ id: "CountryValidationRules" });

/** Answer of `POST /v1/validations/address`. */
export const addressValidation = z
	.object({
		originalAddress: address,
		suggestedAddresses: z.array(address),
		status: z.string(),
		attributes: z.object({ objectType: z.literal("AddressValidationResponse") }),
	})
	.meta({ id: "AddressValidationResponse" });
