import type { CustomerAddress, CustomerBilling } from "./customer.ts";

/** A customer as somebody asks for one; empty texts are as good as absent. */
export interface CustomerDraft {
	readonly companyName: string;
	readonly domain: string;
	readonly country: string;
	readonly culture: string;
	readonly email: string;
	readonly address: CustomerAddress;
	readonly billing?: CustomerBilling;
	readonly registrationNumber?: string;
	readonly resellerMpnId?: string;
	/** The part before the at sign of the first person's sign-in name; `admin` when absent. */
	readonly adminName?: string;
	/** Test customers may be deleted and have a clock of their own. */
	readonly isTest: boolean;
	/** How the partner may administer the new directory: all of it, or by roles and for a time. */
	readonly delegatedAdmin: "none" | "full" | "granular";
}

/** What of a customer's billing can be written. */
export type BillingDraft = Pick<CustomerDraft, "companyName" | "country" | "culture" | "email" | "address" | "billing">;

/** The parts of a customer that can be wrong. */
export type CustomerField =
	| "companyName"
	| "domain"
	| "country"
	| "culture"
	| "language"
	| "email"
	| "adminName"
	| "registrationNumber"
	| "resellerMpnId"
	| "billingFirstName"
	| "billingLastName"
	| "firstName"
	| "middleName"
	| "lastName"
	| "addressLine1"
	| "addressLine2"
	| "city"
	| "state"
	| "region"
	| "postalCode"
	| "phoneNumber"
	/** Of partners only. */
	| "website"
	| "currency";

/** Why a customer cannot be written as asked. */
export type CustomerRefusal =
	| { readonly code: "missing"; readonly field: CustomerField }
	| { readonly code: "tooLong"; readonly field: CustomerField; readonly most: number }
	/** A line break or another character that nobody sees. */
	| { readonly code: "controlCharacter"; readonly field: CustomerField }
	| {
			readonly code: "malformed";
			readonly field: "email" | "phoneNumber" | "adminName" | "resellerMpnId" | "website" | "currency";
	  }
	| { readonly code: "domainMalformed"; readonly field: "domain" }
	/** A customer or a partner of this installation has it. */
	| { readonly code: "domainTaken"; readonly field: "domain"; readonly domain: string }
	/** Not a country of ISO 3166 alpha-2. */
	| { readonly code: "unknownCountry"; readonly field: "country"; readonly sent: string }
	/** A customer does not move to another country: its offers and prices are of the first. */
	| { readonly code: "countryFixed"; readonly field: "country"; readonly country: string }
	| { readonly code: "unknownCulture"; readonly field: "culture" | "language"; readonly sent: string }
	/** Not one of the abbreviations of the country's states. */
	| { readonly code: "unknownState"; readonly field: "state"; readonly country: string; readonly examples: string }
	/** `pattern` is the regular expression of the country's postal codes. */
	| {
			readonly code: "postalCodeMalformed";
			readonly field: "postalCode";
			readonly country: string;
			readonly pattern: string;
	  }
	| { readonly code: "registrationNumberMissing"; readonly field: "registrationNumber"; readonly country: string }
	| { readonly code: "registrationNumberUnexpected"; readonly field: "registrationNumber"; readonly country: string }
	| { readonly code: "registrationNumberMalformed"; readonly field: "registrationNumber"; readonly pattern: string }
	/** The country asks for one together with the registration number. */
	| { readonly code: "phoneNumberMissing"; readonly field: "phoneNumber"; readonly country: string };
