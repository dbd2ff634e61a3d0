import { z } from "zod";
import { customerSummary } from "./customer.ts";

const text = z.string().max(2_000);

/** Body of `POST /api/v1/customers`. What is missing or wrong in it is told all at once, by pointer. */
export const newCustomerRequest = z
	.strictObject({
		companyName: text.default(""),
		domain: text.default(""),
		/** ISO 3166 alpha-2. */
		country: text.default(""),
		/** BCP 47: the language of the customer. */
		culture: text.default(""),
		email: text.default(""),
		address: z
			.strictObject({
				firstName: text.default(""),
				lastName: text.default(""),
				addressLine1: text.default(""),
				addressLine2: text.optional(),
				city: text.default(""),
				state: text.optional(),
				postalCode: text.default(""),
				phoneNumber: text.optional(),
			})
			.prefault({}),
		registrationNumber: text.optional(),
		/** Partner network id of the reseller behind whom the partner stands. */
		resellerMpnId: text.optional(),
		/** The part before the at sign of the first person's sign-in name; `admin` when absent. */
		adminName: text.optional(),
		delegatedAdmin: z.enum(["none", "full", "granular"]).default("full"),
		/** Test customers can be deleted and have a clock of their own. */
		isTest: z.boolean().default(false),
	})
	.meta({ id: "NewCustomerRequest" });
export type NewCustomerRequest = z.input<typeof newCustomerRequest>;

/** Its answer. The password is told once; a repeat of the same request is answered without it. */
export const addedCustomer = z
	.object({
		customer: customerSummary,
		admin: z.object({
			id: z.string(),
			userPrincipalName: z.string(),
			displayName: z.string(),
			password: z.string().optional(),
		}),
	})
	.meta({ id: "AddedCustomer" });
export type AddedCustomer = z.infer<typeof addedCustomer>;

/** What a country asks of an address; patterns are sources of regular expressions. */
export const countryView = z
	.object({
		iso2: z.string(),
		cultures: z.array(z.string()),
		states: z.array(z.string()),
		isStateRequired: z.boolean(),
		isPostalCodeRequired: z.boolean(),
		postalCodePattern: z.string().optional(),
		callingCode: z.string().optional(),
		needsRegistrationNumber: z.boolean(),
	})
	.meta({ id: "Country" });
export type CountryView = z.infer<typeof countryView>;

/** Answer of `GET /api/v1/countries`. */
export const countryList = z.object({ items: z.array(countryView) }).meta({ id: "CountryList" });

/** Answer of `GET /api/v1/domains/{domain}`. */
export const domainState = z
	.object({ domain: z.string(), state: z.enum(["free", "taken", "malformed"]) })
	.meta({ id: "DomainState" });
