import { findCurrency } from "../billing/currency.ts";
import { findCountry, findCulture, phonePattern } from "../countries/country.ts";
import { assessAddress, toKeptAddress } from "../customers/assess-address.ts";
import { mailShape } from "../customers/assess-customer.ts";
import type { CustomerField, CustomerRefusal } from "../customers/customer-draft.ts";
import type { PartnerAddress, PartnerContact, PartnerProfiles, ProfileKind } from "./partner-profile.ts";

type Assess = { readonly [Kind in ProfileKind]: (profile: PartnerProfiles[Kind]) => readonly CustomerRefusal[] };

const byKind: Assess = {
	organization: ({ companyName, address, email, culture }) => [
		...assessName(companyName),
		...assessPlace(address),
		...assessMail(email),
		...(findCulture(culture) === undefined
			? [{ code: "unknownCulture", field: "culture", sent: culture.slice(0, 40) } as const]
			: []),
	],
	billing: ({ companyName, address, contact, purchaseOrderNumber, taxId, currency }) => [
		...assessName(companyName),
		...assessPlace(address),
		...assessContact(contact),
		...assessText("companyName", purchaseOrderNumber),
		...assessText("companyName", taxId),
		...(findCurrency(currency) === undefined ? [{ code: "malformed", field: "currency" } as const] : []),
	],
	legalBusiness: ({ companyName, address, contact, approverAddress, approverEmail }) => [
		...assessName(companyName),
		...assessPlace(address),
		...assessContact(contact),
		...assessPlace(approverAddress),
		...assessMail(approverEmail),
	],
	support: ({ email, telephone, website }) => [
		...assessMail(email),
		...assessPhone(telephone),
		...(website === "" || isWebsite(website) ? [] : [{ code: "malformed", field: "website" } as const]),
	],
};

/** Everything that is wrong with a partner's profile. What is empty is not told yet; a company has a name. */
export function assessProfile<Kind extends ProfileKind>(
	kind: Kind,
	profile: PartnerProfiles[Kind],
): readonly CustomerRefusal[] {
	return byKind[kind](profile);
}

/** An address as it is kept. */
export function toKeptPlace(address: PartnerAddress): PartnerAddress {
	const country = findCountry(address.country);
	return country === undefined ? address : { ...toKeptAddress(address, country), country: country.iso2 };
}

/** The partner's address is told as a whole or not at all. */
function assessPlace(address: PartnerAddress): readonly CustomerRefusal[] {
	const country = findCountry(address.country);
	if (country === undefined) return [{ code: "unknownCountry", field: "country", sent: address.country.slice(0, 40) }];
	const { addressLine1, city, postalCode } = address;
	if (`${addressLine1}${city}${postalCode}`.trim() === "") return [];
	return assessAddress(address, { country, ofPerson: false });
}

function assessContact({ firstName, lastName, email, phoneNumber }: PartnerContact): readonly CustomerRefusal[] {
	return [
		...assessText("firstName", firstName),
		...assessText("lastName", lastName),
		...assessMail(email),
		...assessPhone(phoneNumber),
	];
}

function assessName(name: string): readonly CustomerRefusal[] {
	return name.trim() === "" ? [{ code: "missing", field: "companyName" }] : assessText("companyName", name);
}

function assessText(field: CustomerField, text: string): readonly CustomerRefusal[] {
	if (text.length > 256) return [{ code: "tooLong", field, most: 256 }];
	return /\p{Cc}/u.test(text) ? [{ code: "controlCharacter", field }] : [];
}

function assessMail(email: string): readonly CustomerRefusal[] {
	return email === "" || (email.length <= 254 && mailShape.test(email)) ? [] : [{ code: "malformed", field: "email" }];
}

function assessPhone(number: string): readonly CustomerRefusal[] {
	return number === "" || new RegExp(phonePattern, "u").test(number)
		? []
		: [{ code: "malformed", field: "phoneNumber" }];
}

/** With or without `https://`, as people write it. */
function isWebsite(website: string): boolean {
	return website.length <= 256 && /^(https?:\/\/)?[^\s/:@]+\.[^\s/:@]+([/:?#]\S*)?$/iu.test(website);
}
