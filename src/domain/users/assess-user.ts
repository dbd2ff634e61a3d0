import type { UserContact } from "../licenses/license.ts";
import type { UserDraft } from "./user-draft.ts";
import { assessUserName } from "./user-name.ts";
import type { UserField, UserRefusal } from "./user-refusal.ts";

/** The directory's limits, in characters (Microsoft Graph user resource, 2020). */
const longestTexts = {
	displayName: 256,
	firstName: 64,
	lastName: 64,
	immutableId: 256,
	phoneNumber: 64,
	jobTitle: 128,
	department: 64,
	officeNumber: 128,
	officePhone: 64,
	mobilePhone: 64,
	fax: 64,
	alternateEmail: 250,
	address: 1024,
	city: 128,
	state: 128,
	postalCode: 40,
	country: 128,
} as const satisfies Partial<Record<UserField, number>> & Record<keyof UserContact, number>;

type TextField = keyof typeof longestTexts;

const countries = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/** What `Intl` has names for without being a country: unions, pseudo-regions and codes for private use. Kosovo is XK. */
const noCountry = /^(?:AA|EU|EZ|UN|ZZ|Q[M-Z]|X(?!K)[A-Z])$/u;

/** Whether that is a country of ISO 3166 alpha-2, in capitals. */
export function isCountry(code: string): boolean {
	return /^[A-Z]{2}$/u.test(code) && !noCountry.test(code) && countries.of(code) !== undefined;
}

/** Everything that is wrong with a person as asked for, the name's being taken aside. */
export function assessUser(draft: UserDraft, domain: string): readonly UserRefusal[] {
	const { usageLocation } = draft;
	return [
		...assessUserName(draft.userPrincipalName, domain),
		...(draft.displayName.trim() === "" ? [{ code: "missing", field: "displayName" } as const] : []),
		...listTexts(draft).flatMap(([field, text]) => assessText(field, text)),
		...(usageLocation === undefined || isCountry(usageLocation)
			? []
			: [{ code: "unknownCountry", field: "usageLocation" } as const]),
	];
}

function listTexts(draft: UserDraft): readonly (readonly [TextField, string])[] {
	const texts: Readonly<Partial<Record<TextField, string>>> = {
		displayName: draft.displayName,
		...(draft.firstName === undefined ? {} : { firstName: draft.firstName }),
		...(draft.lastName === undefined ? {} : { lastName: draft.lastName }),
		...(draft.immutableId === undefined ? {} : { immutableId: draft.immutableId }),
		...(draft.phoneNumber === undefined ? {} : { phoneNumber: draft.phoneNumber }),
		...draft.contact,
	};
	const fields = Object.keys(longestTexts) as TextField[]; // the keys of the record are its names
	return fields.flatMap((field) => {
		const text = texts[field];
		return text === undefined ? [] : [[field, text] as const];
	});
}

function assessText(field: TextField, text: string): readonly UserRefusal[] {
	const most = longestTexts[field];
	if (text.length > most) return [{ code: "tooLong", field, most }];
	// An address goes over several lines.
	const seen = field === "address" ? text.replaceAll(/\r?\n/gu, " ") : text;
	return /\p{Cc}/u.test(seen) ? [{ code: "controlCharacter", field }] : [];
}
