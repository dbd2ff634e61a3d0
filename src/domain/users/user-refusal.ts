import type { UserContact } from "../licenses/license.ts";

/** What of a person can be written. */
export type UserField =
	| "userPrincipalName"
	| "displayName"
	| "firstName"
	| "lastName"
	| "usageLocation"
	| "kind"
	| "signInBlocked"
	| "immutableId"
	| "phoneNumber"
	| "password"
	| keyof UserContact;

/** Why a person cannot be written as asked. */
export type UserRefusal =
	| { readonly code: "missing"; readonly field: UserField }
	/** Longer than the directory keeps. */
	| { readonly code: "tooLong"; readonly field: UserField; readonly most: number }
	/** A line break, a tabulator or another character that nobody sees. */
	| { readonly code: "controlCharacter"; readonly field: UserField }
	/** Not `name@domain` in the characters that a sign-in name may have. */
	| { readonly code: "userNameMalformed"; readonly field: "userPrincipalName" }
	/** The domain is not the customer's. */
	| { readonly code: "foreignDomain"; readonly field: "userPrincipalName"; readonly domain: string }
	/** Somebody who lives has that name, in whatever case. */
	| { readonly code: "userNameTaken"; readonly field: "userPrincipalName"; readonly userPrincipalName: string }
	/** Not a country of ISO 3166 alpha-2. */
	| { readonly code: "unknownCountry"; readonly field: "usageLocation" }
	/** Somebody holds licenses, which take a usage location. */
	| { readonly code: "usageLocationInUse"; readonly field: "usageLocation"; readonly licenses: number }
	/** Too short, too long, of too few kinds of characters, or the name itself. */
	| { readonly code: "passwordTooShort"; readonly field: "password"; readonly least: number }
	| { readonly code: "passwordTooSimple"; readonly field: "password"; readonly kinds: number }
	| { readonly code: "passwordHasName"; readonly field: "password" }
	/** A known one, or one of which a guesser would soon think. */
	| { readonly code: "passwordGuessable"; readonly field: "password" };
