import type { UserRefusal } from "./user-refusal.ts";

/** Azure AD's limits of a user principal name: 64 characters before the at sign, 113 in all. */
const longestLocalPart = 64;
const longestName = 113;

/** Letters, digits and `' . - _ ! # ^ ~`, no dot at an end (Azure AD documentation, "username policies", 2020). */
const localPart = /^(?!\.)[A-Za-z0-9'.\-_!#^~]+(?<!\.)$/u;

/** One name in whatever case is one person's; the form that is compared. */
export function foldUserName(userPrincipalName: string): string {
	return userPrincipalName.toLowerCase();
}

/** What is wrong with a sign-in name for a person of the customer with that domain. */
export function assessUserName(name: string, domain: string): readonly UserRefusal[] {
	const field = "userPrincipalName";
	if (name === "") return [{ code: "missing", field }];
	if (name.length > longestName) return [{ code: "tooLong", field, most: longestName }];
	const at = name.lastIndexOf("@");
	const local = name.slice(0, Math.max(at, 0));
	const sent = name.slice(at + 1);
	if (at < 1 || sent === "" || !localPart.test(local)) return [{ code: "userNameMalformed", field }];
	if (local.length > longestLocalPart) return [{ code: "tooLong", field, most: longestLocalPart }];
	return isSameDomain(sent, domain) ? [] : [{ code: "foreignDomain", field, domain }];
}

/** Signs beyond ASCII have cases that databases fold in different ways (the Kelvin sign is a k), so they count as written. */
function isSameDomain(sent: string, domain: string): boolean {
	return sent === domain || (/^[!-~]+$/u.test(sent) && foldUserName(sent) === foldUserName(domain));
}
