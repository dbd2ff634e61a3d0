import { stringify } from "csv-stringify/sync";
import type { TransferRow } from "../../domain/transfers/license-transfer.ts";
import type { RowWords } from "./transfer-views.ts";
import { viewTransferRow } from "./transfer-views.ts";

const columns = [
	"UserPrincipalName",
	"DisplayName",
	"State",
	"Work",
	"Assignee",
	"Note",
	"Attempts",
	"UpdatedAt",
	"Issue",
	"Severity",
	"Services",
	"Reason",
	"Remedy",
	"Evidence",
	"Source",
] as const;

/** The work list, a line an issue and one for a user without. The mark tells spreadsheets that it is UTF-8. */
export function renderTransferRows(rows: readonly TransferRow[], words: RowWords): Uint8Array {
	const lines = rows.flatMap((row) => {
		const view = viewTransferRow(row, words);
		const user = [
			view.userPrincipalName,
			view.displayName,
			view.state,
			view.work ?? "",
			view.assignee?.displayName ?? "",
			view.note ?? "",
			String(view.attempts),
			view.updatedAt,
		];
		if (view.issues.length === 0) return [[...user, "", "", "", "", "", "", ""]];
		return view.issues.map((issue) => [
			...user,
			issue.kind,
			issue.severity,
			issue.services.map(({ name }) => name).join(";"),
			issue.reason,
			issue.remedy,
			issue.evidence,
			issue.source,
		]);
	});
	const guarded = lines.map((line) => line.map(guard));
	return new TextEncoder().encode(`\uFEFF${stringify([[...columns], ...guarded], { record_delimiter: "windows" })}`);
}

/** A text that a spreadsheet would take for a formula begins with an apostrophe. */
function guard(text: string): string {
	return /^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text;
}
