import type { UserImportReport } from "../../../wire/api/users.ts";

/** The columns that a sheet of people needs at least, and the most useful others, by Microsoft's names. */
const sheetColumns = [
	"User Name",
	"First Name",
	"Last Name",
	"Display Name",
	"Job Title",
	"Department",
	"Office Phone",
	"Mobile Phone",
	"Usage Location",
] as const;

/** A sheet to be filled in; the mark at its beginning tells spreadsheets that it is UTF-8. */
export function sheetTemplate(): string {
	return `\uFEFF${sheetColumns.join(",")}\r\n`;
}

/** How many characters of a sheet the server takes. */
const mostCharacters = 16_000_000;

/** Why a file is not even sent. */
export function refuseFile(file: { readonly name: string; readonly size: number }): "notCsv" | "tooLarge" | undefined {
	if (!/\.(?:csv|txt)$/iu.test(file.name)) return "notCsv";
	return file.size > mostCharacters ? "tooLarge" : undefined;
}

/** Rows with something wrong first, then by line. */
export function arrangeRows(items: UserImportReport["items"]): UserImportReport["items"] {
	const rank = ({ state }: UserImportReport["items"][number]) => (state === "wrong" ? 0 : 1);
	return items.toSorted((one, other) => rank(one) - rank(other) || one.line - other.line);
}
