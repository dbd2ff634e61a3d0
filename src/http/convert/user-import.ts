import type { UserSheetProblem } from "../../domain/users/user-sheet.ts";
import { formatMessage, type MessageLanguage } from "../../messages/messages.ts";
import type { UserImport } from "../../use-cases/users/import-users.ts";
import type { UserImportReport } from "../../wire/api/users.ts";
import { writeCsv } from "./price-sheet-csv.ts";
import { describe } from "./user-refusal.ts";

type ProblemView = UserImportReport["problems"][number];
type Item = UserImportReport["items"][number];

/** Columns of the result, the first three as in Microsoft's own. */
const resultColumns = ["User Name", "Display Name", "Password", "Line", "Status", "Reason"] as const;

/** What came of a sheet; only the asker learns the passwords. */
export function viewUserImport(
	{ result, sheet, users }: UserImport,
	language: MessageLanguage,
	listener: "asker" | "repeat",
): UserImportReport {
	const items = sheet.rows.map(({ line, draft, problems }, index): Item => {
		const { userPrincipalName, displayName } = draft;
		const about = { line, userPrincipalName, displayName, problems: problems.map((one) => viewProblem(one, language)) };
		const made = users[index]?.user;
		if (made !== undefined) return { ...about, state: "created", id: made.id };
		return { ...about, state: problems.length === 0 ? "ready" : "wrong" };
	});
	const problems = sheet.problems.map((one) => viewProblem(one, language));
	const passwords = listener === "asker" ? users.map(({ password }) => password) : [];
	return {
		result,
		progress: {
			rows: items.length,
			good: items.filter((item) => item.problems.length === 0).length,
			created: users.length,
		},
		problems,
		items,
		csv: writeResult({ items, problems, passwords }, language),
	};
}

function writeResult(
	{
		items,
		problems,
		passwords,
	}: {
		readonly items: readonly Item[];
		readonly problems: readonly ProblemView[];
		readonly passwords: readonly string[];
	},
	language: MessageLanguage,
): string {
	const say = (wrong: readonly ProblemView[]) =>
		wrong.map(({ column, reason }) => (column === undefined ? reason : `${column}: ${reason}`)).join(" ");
	const states = {
		ready: formatMessage(language, "users.sheet.ready"),
		created: formatMessage(language, "users.sheet.created"),
		wrong: formatMessage(language, "users.sheet.wrong"),
	};
	return writeCsv(resultColumns, [
		...problems.map((one) => ["", "", "", String(one.line), states.wrong, say([one])]),
		...items.map((item, index) => [
			item.userPrincipalName,
			item.displayName,
			passwords[index] ?? "",
			String(item.line),
			states[item.state],
			say(item.problems),
		]),
	]);
}

/** The problems of a sheet that was refused, as a body's errors: a pointer to line and column, and a sentence. */
export function toImportErrors({ problems, items }: UserImportReport) {
	return [...problems, ...items.flatMap((item) => item.problems)].slice(0, mostErrors).map((one) => ({
		pointer: ["/csv", one.line, ...(one.column === undefined ? [] : [escapePointer(one.column)])].join("/"),
		detail: one.reason,
	}));
}

/** More than anybody reads; the dry run tells all of them. */
const mostErrors = 1_000;

function viewProblem({ line, column, fault }: UserSheetProblem, language: MessageLanguage): ProblemView {
	return {
		line,
		...(column === undefined ? {} : { column }),
		code: fault.code,
		reason: describeFault(fault, column ?? "", language),
	};
}

function describeFault(fault: UserSheetProblem["fault"], column: string, language: MessageLanguage): string {
	if ("field" in fault) return describe(fault, language).sentence;
	return formatMessage(language, `users.sheet.${fault.code}`, {
		column,
		most: "most" in fault ? fault.most : 0,
		otherLine: "otherLine" in fault ? fault.otherLine : 0,
	});
}

/** RFC 6901. */
function escapePointer(text: string): string {
	return text.replaceAll("~", "~0").replaceAll("/", "~1");
}
