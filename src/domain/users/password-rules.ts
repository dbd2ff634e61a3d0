import { foldUserName } from "./user-name.ts";
import type { UserRefusal } from "./user-refusal.ts";

/** Azure AD's rules of 2020: 8 to 256 characters, three of the four kinds ("password policies that only apply to cloud accounts"). */
const least = 8;
const most = 256;
const kindsNeeded = 3;
const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u] as const;

/** What is wrong with a password for the person of that name. */
export function assessPassword(password: string, userPrincipalName: string): readonly UserRefusal[] {
	const field = "password";
	const refusals: UserRefusal[] = [];
	const { length } = password;
	if (length < least) refusals.push({ code: "passwordTooShort", field, least });
	if (length > most) return [{ code: "tooLong", field, most }];
	if (/\p{Cc}/u.test(password)) refusals.push({ code: "controlCharacter", field });
	if (kinds.filter((kind) => kind.test(password)).length < kindsNeeded)
		refusals.push({ code: "passwordTooSimple", field, kinds: kindsNeeded });
	const [local = ""] = foldUserName(userPrincipalName).split("@");
	if (local.length >= 4 && password.toLowerCase().includes(local)) refusals.push({ code: "passwordHasName", field });
	return refusals;
}
