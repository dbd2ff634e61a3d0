import { Readable } from "node:stream";
import { stringify } from "csv-stringify/sync";
import type { AuditRecord } from "../../domain/audit/audit-record.ts";
import { toPublicAuditId } from "../../domain/audit/public-audit-id.ts";
import type { Customer } from "../../domain/customers/customer.ts";
import { type AuditListing, listAuditPage } from "../../use-cases/list-audit-records.ts";
import type { Surroundings } from "../../use-cases/surroundings.ts";
import type { Answer } from "../answer.ts";

const pageSize = 500;

const columns = [
	"Date",
	"Operation",
	"Status",
	"ResourceType",
	"ResourceId",
	"CustomerId",
	"CustomerName",
	"User",
	"OnBehalfOf",
	"Application",
	"Address",
	"RequestId",
	"CorrelationId",
	"Erased",
	"Details",
	"Before",
	"After",
	"Id",
] as const;

/** The records of a listing as CSV, newest first, read page by page while they are sent. */
export function answerAuditCsv(surroundings: Surroundings, listing: Omit<AuditListing, "limit">, name: string): Answer {
	const content = Readable.from(writeRows(surroundings, listing));
	return { status: 200, file: { contentType: "text/csv; charset=utf-8; header=present", name, content } };
}

async function* writeRows(surroundings: Surroundings, listing: Omit<AuditListing, "limit">): AsyncGenerator<string> {
	// The mark tells spreadsheets that it is UTF-8.
	yield `\uFEFF${toCsv([columns])}`;
	let after: string | undefined;
	for (;;) {
		const page = await listAuditPage(surroundings, {
			...{ ...listing, limit: pageSize },
			...(after === undefined ? {} : { after }),
		});
		if (page.items.length > 0) yield toCsv(page.items.map((one) => toCells(one, page.customers.get(one.customerId))));
		after = page.items.at(-1)?.id;
		if (!page.more || after === undefined) return;
	}
}

function toCells(record: AuditRecord, customer: Customer | undefined): readonly string[] {
	const text = (value: unknown) => (value === undefined ? "" : JSON.stringify(value));
	return [
		record.occurredAt,
		record.operation,
		record.status,
		record.resource,
		record.resourceId,
		customer?.id ?? "",
		customer?.companyName ?? "",
		record.userName ?? "",
		record.onBehalfOf ?? "",
		record.clientId,
		record.address ?? "",
		record.requestId,
		record.correlationId,
		(record.erased ?? []).join(" "),
		text(record.details),
		text(record.before),
		text(record.after),
		toPublicAuditId(record),
	].map(guard);
}

/** A text that a spreadsheet would take for a formula begins with an apostrophe. */
function guard(text: string): string {
	return /^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text;
}

function toCsv(rows: readonly (readonly string[])[]): string {
	return stringify(
		rows.map((row) => [...row]),
		{ record_delimiter: "windows" },
	);
}
