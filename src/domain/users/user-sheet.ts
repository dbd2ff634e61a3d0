import type { UserContact } from "../licenses/license.ts";
import type { UserDraft } from "./user-draft.ts";
import type { UserField, UserRefusal } from "./user-refusal.ts";

/** More people than one sheet may bring; Microsoft's own take 100 or 249. */
export const mostUsers = 10_000;

/** Why a sheet, or one row of it, cannot be taken in, besides what is wrong with a person. */
export type SheetFault =
	| { readonly code: "empty" }
	| { readonly code: "noRows" }
	| { readonly code: "notCsv" }
	| { readonly code: "notUtf8" }
	| { readonly code: "wrongSeparator" }
	| { readonly code: "missingColumn" }
	| { readonly code: "repeatedColumn" }
	| { readonly code: "unknownColumn" }
	| { readonly code: "tooManyRows"; readonly most: number }
	| { readonly code: "cellCount" }
	| { readonly code: "statusFilled" }
	/** Another row of the sheet has the name. */
	| { readonly code: "repeatedName"; readonly otherLine: number };

/** One thing that is wrong, and where. */
export interface UserSheetProblem {
	/** Of the file, from 1; where a row goes over several lines, its first. */
	readonly line: number;
	/** As the sheet spells it; absent where it is about the whole row or file. */
	readonly column?: string;
	readonly fault: SheetFault | UserRefusal;
}

/** One row of the sheet: the person it asks for and what is wrong with it. */
export interface UserSheetRow {
	readonly line: number;
	readonly draft: UserDraft;
	readonly problems: readonly UserSheetProblem[];
}

/** A sheet as far as it could be read; it is good when no problem is anywhere. */
export interface UserSheet {
	/** About the file or its header; then there are no rows. */
	readonly problems: readonly UserSheetProblem[];
	readonly rows: readonly UserSheetRow[];
}

/** What a column fills. */
export type SheetField =
	| Exclude<UserField, "kind" | "signInBlocked" | "password" | "immutableId" | "phoneNumber">
	| "status";

/**
 * Microsoft's names of the columns, the first being how we write them: the sheet for adding multiple users (Microsoft 365
 * admin center, 2020) and Partner Center's for uploading users, with its status column that must stay empty
 * ("adding-multiple-users-to-a-customer-account", 2020). Case, spaces and signs do not count.
 */
export const sheetColumns = {
	userPrincipalName: ["User Name", "Email", "User Principal Name"],
	firstName: ["First Name"],
	lastName: ["Last Name"],
	displayName: ["Display Name"],
	jobTitle: ["Job Title"],
	department: ["Department"],
	officeNumber: ["Office Number"],
	officePhone: ["Office Phone"],
	mobilePhone: ["Mobile Phone"],
	fax: ["Fax"],
	alternateEmail: ["Alternate Email Address"],
	address: ["Address"],
	city: ["City"],
	state: ["State or Province"],
	postalCode: ["ZIP or Postal Code"],
	country: ["Country or Region"],
	usageLocation: ["Usage Location", "Location"],
	status: ["Status Update"],
} as const satisfies Record<SheetField, readonly string[]> & Record<keyof UserContact, readonly string[]>;

/** Columns without which a person cannot be told. */
export const requiredColumns: readonly SheetField[] = ["userPrincipalName", "displayName"];
