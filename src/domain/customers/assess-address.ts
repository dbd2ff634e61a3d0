import type { Country } from "../countries/country.ts";
import { phonePattern } from "../countries/country.ts";
import type { CustomerAddress } from "./customer.ts";
import type { CustomerRefusal } from "./customer-draft.ts";

/** Characters of each line ("create a customer", Partner Center documentation, 2020, and what prints on an invoice). */
const longest = {
	firstName: 64,
	middleName: 64,
	lastName: 64,
	addressLine1: 128,
	addressLine2: 128,
	city: 64,
	state: 64,
	region: 64,
	postalCode: 16,
	phoneNumber: 25,
} as const satisfies Record<keyof CustomerAddress, number>;

type AddressField = keyof typeof longest;
const fields = Object.keys(longest) as AddressField[]; // the keys of the record are its names

const alwaysNeeded: ReadonlySet<AddressField> = new Set(["addressLine1", "city"]);
const neededOfPeople: ReadonlySet<AddressField> = new Set(["firstName", "lastName"]);

interface Wanted {
	readonly country: Country;
	/** Whether the address is of somebody, so that a name belongs to it. */
	readonly ofPerson: boolean;
}

/** Everything that is wrong with an address in a country. */
export function assessAddress(address: CustomerAddress, { country, ofPerson }: Wanted): readonly CustomerRefusal[] {
	return fields.flatMap((field) => {
		const text = (address[field] ?? "").trim();
		if (text === "") {
			const needed =
				alwaysNeeded.has(field) ||
				(ofPerson && neededOfPeople.has(field)) ||
				(field === "state" && country.isStateRequired) ||
				(field === "postalCode" && country.isPostalCodeRequired);
			return needed ? [{ code: "missing", field } as const] : [];
		}
		return [...assessLine(field, text), ...assessForm(field, text, country)];
	});
}

function assessLine(field: AddressField, text: string): readonly CustomerRefusal[] {
	const most = longest[field];
	if (text.length > most) return [{ code: "tooLong", field, most }];
	return /\p{Cc}/u.test(text) ? [{ code: "controlCharacter", field }] : [];
}

function assessForm(field: AddressField, text: string, country: Country): readonly CustomerRefusal[] {
	if (field === "state" && country.states.length > 0 && !country.states.includes(text.toUpperCase())) {
		const examples = country.states.slice(0, 5).join(", ");
		return [{ code: "unknownState", field, country: country.iso2, examples }];
	}
	if (field === "phoneNumber" && !new RegExp(phonePattern, "u").test(text)) return [{ code: "malformed", field }];
	const pattern = country.postalCodePattern;
	if (field === "postalCode" && pattern !== undefined && !new RegExp(pattern, "u").test(text.toUpperCase())) {
		return [{ code: "postalCodeMalformed", field, country: country.iso2, pattern }];
	}
	return [];
}

/** The address as it is kept: without blanks around its lines and without empty ones, abbreviations in capitals. */
export function toKeptAddress(address: CustomerAddress, country: Country): CustomerAddress {
	const text = (field: AddressField) => (address[field] ?? "").trim();
	const state = country.states.length > 0 ? text("state").toUpperCase() : text("state");
	const optional = {
		middleName: text("middleName"),
		addressLine2: text("addressLine2"),
		state,
		region: text("region"),
		phoneNumber: text("phoneNumber"),
	};
	return {
		firstName: text("firstName"),
		lastName: text("lastName"),
		addressLine1: text("addressLine1"),
		city: text("city"),
		postalCode: country.postalCodePattern === undefined ? text("postalCode") : text("postalCode").toUpperCase(),
		...Object.fromEntries(Object.entries(optional).filter(([, line]) => line !== "")),
	};
}
