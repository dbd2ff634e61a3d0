import {
	type Country,
	findCountry,
	findCulture,
	languagesOf,
	registrationNumberPattern,
} from "../countries/country.ts";
import { countryRows } from "../countries/country-rows.ts";
import { assessAddress } from "./assess-address.ts";
import type { BillingDraft, CustomerDraft, CustomerField, CustomerRefusal } from "./customer-draft.ts";
import { isDomainName, toDomainName } from "./domain-name.ts";

const longestName = 256;
const longestMail = 254;
/** One at sign, no blanks, a domain with a dot: whether somebody reads it only a mail can tell. */
export const mailShape = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".]+$/u;
const adminShape = /^(?!\.)[a-z0-9.\-_]{1,64}(?<!\.)$/u;
/** Ids of the partner network are numbers; a tenant's id is taken where an old client sends that instead. */
const resellerShape = /^(\d{3,12}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/iu;

const languages = new Set(countryRows.flatMap(([, , cultures]) => languagesOf({ cultures })));

/** Everything that is wrong with a customer as asked for; whether its domain is taken only the rows can tell. */
export function assessCustomer(draft: CustomerDraft): readonly CustomerRefusal[] {
	const country = findCountry(draft.country);
	const adminName = draft.adminName ?? "admin";
	const reseller = draft.resellerMpnId ?? "";
	return [
		...assessDomain(toDomainName(draft.domain), adminName),
		...assessBilling(draft),
		...(country === undefined ? [] : assessRegistration(draft, country)),
		...(adminShape.test(adminName.toLowerCase()) ? [] : [{ code: "malformed", field: "adminName" } as const]),
		...(reseller === "" || resellerShape.test(reseller)
			? []
			: [{ code: "malformed", field: "resellerMpnId" } as const]),
	];
}

/** Everything that is wrong with what a customer's invoices are to say. */
export function assessBilling(draft: BillingDraft): readonly CustomerRefusal[] {
	const country = findCountry(draft.country);
	const { billing = {} } = draft;
	return [
		...assessText("companyName", draft.companyName, longestName),
		...assessOptional("companyName", billing.companyName, longestName),
		...assessOptional("billingFirstName", billing.firstName, 64),
		...assessOptional("billingLastName", billing.lastName, 64),
		...assessText("email", draft.email, longestMail),
		...(draft.email.trim() === "" || mailShape.test(draft.email.trim())
			? []
			: [{ code: "malformed", field: "email" } as const]),
		...assessCountry(draft.country, country),
		...assessCulture(draft),
		...(country === undefined ? [] : assessAddress(draft.address, { country, ofPerson: true })),
	];
}

/** Azure AD's limit of a sign-in name, of which the domain is the greater part. */
const longestSignInName = 113;

function assessDomain(domain: string, adminName: string): readonly CustomerRefusal[] {
	if (domain === "") return [{ code: "missing", field: "domain" }];
	const most = longestSignInName - adminName.length - 1;
	if (domain.length > most) return [{ code: "tooLong", field: "domain", most }];
	return isDomainName(domain) ? [] : [{ code: "domainMalformed", field: "domain" }];
}

function assessCountry(sent: string, country: Country | undefined): readonly CustomerRefusal[] {
	if (sent.trim() === "") return [{ code: "missing", field: "country" }];
	return country === undefined ? [{ code: "unknownCountry", field: "country", sent: sent.slice(0, 40) }] : [];
}

function assessCulture({ culture, billing }: BillingDraft): readonly CustomerRefusal[] {
	const language = (billing?.language ?? "").trim().toLowerCase();
	return [
		...(culture.trim() === "" ? [{ code: "missing", field: "culture" } as const] : []),
		...(culture.trim() === "" || findCulture(culture) !== undefined
			? []
			: [{ code: "unknownCulture", field: "culture", sent: culture.slice(0, 40) } as const]),
		...(language === "" || languages.has(language) || findCulture(language) !== undefined
			? []
			: [{ code: "unknownCulture", field: "language", sent: language.slice(0, 40) } as const]),
	];
}

/** "Create a customer" (Partner Center documentation, 2023): asked for in twelve countries, refused in the others. */
function assessRegistration(draft: CustomerDraft, country: Country): readonly CustomerRefusal[] {
	const field = "registrationNumber";
	const sent = (draft.registrationNumber ?? "").trim();
	const { iso2 } = country;
	if (!country.needsRegistrationNumber) {
		return sent === "" ? [] : [{ code: "registrationNumberUnexpected", field, country: iso2 }];
	}
	const refusals: CustomerRefusal[] = [];
	if (sent === "") refusals.push({ code: "registrationNumberMissing", field, country: iso2 });
	else if (!new RegExp(registrationNumberPattern, "u").test(sent))
		refusals.push({ code: "registrationNumberMalformed", field, pattern: registrationNumberPattern });
	if ((draft.address.phoneNumber ?? "").trim() === "")
		refusals.push({ code: "phoneNumberMissing", field: "phoneNumber", country: iso2 });
	return refusals;
}

function assessText(field: CustomerField, text: string, most: number): readonly CustomerRefusal[] {
	return text.trim() === "" ? [{ code: "missing", field }] : assessOptional(field, text, most);
}

function assessOptional(field: CustomerField, text: string | undefined, most: number): readonly CustomerRefusal[] {
	if (text === undefined) return [];
	if (text.trim().length > most) return [{ code: "tooLong", field, most }];
	return /\p{Cc}/u.test(text) ? [{ code: "controlCharacter", field }] : [];
}
