import type { z } from "zod";
import type { newUser, UserView, userPatch } from "../../../wire/api/users.ts";

/** Contact details that a form asks for. */
export const contactFields = ["jobTitle", "department", "officePhone", "mobilePhone", "alternateEmail"] as const;
export type ContactField = (typeof contactFields)[number];

/** What a person entered about somebody. */
export interface UserEntry {
	readonly displayName: string;
	readonly firstName: string;
	readonly lastName: string;
	/** Before the at sign. */
	readonly name: string;
	readonly domain: string;
	readonly usageLocation: string;
	readonly kind: UserView["kind"];
	readonly contact: Readonly<Record<ContactField, string>>;
	/** Empty: one is generated. */
	readonly password: string;
	readonly choosesPassword: boolean;
	readonly mustChangePassword: boolean;
}

const noContact = { jobTitle: "", department: "", officePhone: "", mobilePhone: "", alternateEmail: "" };

/** A form for somebody new with that customer. */
export function emptyEntry(customer: { readonly domain: string; readonly country: string }): UserEntry {
	return {
		...{ displayName: "", firstName: "", lastName: "", name: "", kind: "member", contact: noContact },
		...{ domain: customer.domain, usageLocation: customer.country },
		...{ password: "", choosesPassword: false, mustChangePassword: true },
	};
}

/** A form about somebody who is there. */
export function toEntry(user: UserView): UserEntry {
	const at = user.userPrincipalName.lastIndexOf("@");
	return {
		displayName: user.displayName,
		firstName: user.firstName,
		lastName: user.lastName,
		name: user.userPrincipalName.slice(0, at),
		domain: user.userPrincipalName.slice(at + 1),
		usageLocation: user.usageLocation ?? "",
		kind: user.kind,
		contact: {
			...noContact,
			...Object.fromEntries(contactFields.map((field) => [field, user.contact?.[field] ?? ""])),
		},
		...{ password: "", choosesPassword: false, mustChangePassword: true },
	};
}

/** Fields that cannot be left as they are. */
export type MissingField = "displayName" | "name" | "password";

/** What is missing before it makes sense to ask the server, which judges the rest. */
export function findMissing(entry: UserEntry): readonly MissingField[] {
	return [
		...(entry.displayName.trim() === "" ? (["displayName"] as const) : []),
		...(entry.name.trim() === "" ? (["name"] as const) : []),
		...(entry.choosesPassword && entry.password === "" ? (["password"] as const) : []),
	];
}

/** Somebody new as sent; what was left empty is not said. */
export function toNewUser(entry: UserEntry): z.input<typeof newUser> {
	const contact = Object.fromEntries(
		contactFields.flatMap((field) =>
			entry.contact[field].trim() === "" ? [] : [[field, entry.contact[field].trim()]],
		),
	);
	return {
		userPrincipalName: nameOf(entry),
		displayName: entry.displayName.trim(),
		...(entry.firstName.trim() === "" ? {} : { firstName: entry.firstName.trim() }),
		...(entry.lastName.trim() === "" ? {} : { lastName: entry.lastName.trim() }),
		...(entry.usageLocation === "" ? {} : { usageLocation: entry.usageLocation }),
		...(entry.kind === "member" ? {} : { kind: entry.kind }),
		...(Object.keys(contact).length === 0 ? {} : { contact }),
		...(entry.choosesPassword ? { password: entry.password } : {}),
		mustChangePassword: entry.mustChangePassword,
	};
}

/** Only what differs from before, so that nobody's other change is undone; an emptied text takes away. */
export function toUserPatch(before: UserEntry, entry: UserEntry): z.input<typeof userPatch> {
	const texts = (["displayName", "firstName", "lastName", "usageLocation"] as const).flatMap((field) =>
		entry[field].trim() === before[field].trim() ? [] : [[field, entry[field].trim()] as const],
	);
	const contact = contactFields.flatMap((field) =>
		entry.contact[field].trim() === before.contact[field].trim() ? [] : [[field, entry.contact[field].trim()] as const],
	);
	return {
		...Object.fromEntries(texts),
		...(nameOf(entry) === nameOf(before) ? {} : { userPrincipalName: nameOf(entry) }),
		...(entry.kind === before.kind ? {} : { kind: entry.kind }),
		...(contact.length === 0 ? {} : { contact: Object.fromEntries(contact) }),
	};
}

/** Whoever types a whole address means it. */
function nameOf({ name, domain }: UserEntry): string {
	const typed = name.trim();
	return typed.includes("@") ? typed : `${typed}@${domain}`;
}
