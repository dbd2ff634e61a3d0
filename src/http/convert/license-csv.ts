import { stringify } from "csv-stringify/sync";
import type { Language } from "../../domain/basics/localized-text.ts";
import { type Catalog, getServicePlan } from "../../domain/catalog/catalog.ts";
import type { AssignedLicense } from "../../use-cases/licenses/read-licenses.ts";

const columns = [
	"UserPrincipalName",
	"DisplayName",
	"UsageLocation",
	"SignInBlocked",
	"LastActiveAt",
	"Product",
	"SkuPartNumber",
	"SkuId",
	"AssignedAt",
	"AssignedByGroup",
	"DisabledServices",
	"DisabledServiceNames",
] as const;

/** Every assignment as a row. The mark tells spreadsheets that it is UTF-8. */
export function renderAssignments(
	licenses: readonly AssignedLicense[],
	{ catalog, language }: { readonly catalog: Catalog; readonly language: Language },
): Uint8Array {
	const rows = licenses.map(({ user, assignment }) => {
		const sku = catalog.skus.get(assignment.skuId);
		return [
			user.userPrincipalName,
			user.displayName,
			user.usageLocation ?? "",
			user.signInBlocked ? "true" : "false",
			user.lastActiveAt ?? "",
			sku?.title[language] ?? "",
			sku?.partNumber ?? "",
			assignment.skuId,
			assignment.assignedAt,
			assignment.groupName ?? "",
			assignment.disabledPlans.join(";"),
			assignment.disabledPlans.map((name) => getServicePlan(catalog, name).title[language]).join(";"),
		].map(guard);
	});
	return new TextEncoder().encode(`\uFEFF${stringify([[...columns], ...rows], { record_delimiter: "windows" })}`);
}

/** A text that a spreadsheet would take for a formula begins with an apostrophe. */
function guard(text: string): string {
	return /^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text;
}
