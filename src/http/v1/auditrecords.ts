import { z } from "zod";
import { isPartnersOwn } from "../../domain/audit/audit-record.ts";
import { type CustomerId, toId } from "../../domain/basics/ids.ts";
import { addDays, type Instant, startOfDay } from "../../domain/basics/instant.ts";
import { type AuditListing, listAuditPage } from "../../use-cases/list-audit-records.ts";
import { auditRecordCollection } from "../../wire/audit-record.ts";
import { serviceError } from "../../wire/resource.ts";
import { toWireAuditRecord } from "../convert/audit-record.ts";
import { readFieldFilter } from "../convert/field-filter.ts";
import { readWireDate } from "../convert/read-wire-date.ts";
import { toCollection, toLink } from "../convert/resource.ts";
import { partnerCenterErrors, unusable } from "../errors.ts";
import type { Locale } from "../locale.ts";
import { route } from "../route.ts";

const largestPage = 500;
/** The original answers about the last 90 days only. */
const longestLookBackDays = 90;

/** `DateTime.MaxValue`, with which .NET says "until whenever"; there is no day after it. */
const endOfTime = "9999-12-31";

const query = z.object({
	startDate: z.string().max(60),
	endDate: z.string().max(60).optional(),
	size: z.coerce.number().int().min(0).optional(),
	filter: z.string().max(2_000).optional(),
	/** The other ways of seeking would need a way back; answering them like `next` would be a lie. */
	seekOperation: z
		.string()
		.regex(/^(first|next)$/iu)
		.optional(),
});

/** `GET /v1/auditrecords?startDate=`: the partner's records, newest first, by whole days. */
export const listAuditRecordsRoute = route({
	api: "partnerCenter",
	method: "GET",
	url: "/v1/auditrecords",
	summary: "List audit records",
	operation: "viewAudit",
	credentials: "either",
	query,
	responses: { 200: auditRecordCollection, 400: serviceError },
	async handle({ surroundings, caller, query: sent, headers, locale }) {
		const from = readDay(sent.startDate);
		if (from === undefined || from < addDays(startOfDay(surroundings.now()), -longestLookBackDays)) {
			return refuse(locale, "startDate");
		}
		const lastDay = sent.endDate === undefined ? undefined : readDay(sent.endDate);
		if (sent.endDate !== undefined && lastDay === undefined) return refuse(locale, "endDate");
		const narrowed = narrow(sent.filter);
		if (narrowed === undefined) return refuse(locale, "filter");
		const size = sent.size === undefined || sent.size === 0 ? largestPage : Math.min(sent.size, largestPage);
		const after = headers["ms-continuationtoken"];
		const page = await listAuditPage(surroundings, {
			partnerId: caller.partnerId,
			limit: size,
			from,
			...narrowed,
			...(lastDay === undefined || lastDay >= endOfTime ? {} : { to: addDays(lastDay, 1) }),
			...(typeof after === "string" && after !== "" ? { after } : {}),
		});
		const until = lastDay === undefined ? "" : `&endDate=${lastDay.slice(0, 10)}`;
		const filtered = sent.filter === undefined ? "" : `&filter=${encodeURIComponent(sent.filter)}`;
		const self = `/auditrecords?startDate=${from.slice(0, 10)}${until}&size=${size}${filtered}`;
		const last = page.items.at(-1);
		const next =
			page.more && last !== undefined
				? toLink(`${self}&seekOperation=Next`, "GET", [{ key: "MS-ContinuationToken", value: last.id }])
				: undefined;
		const { catalog } = surroundings;
		const items = page.items.flatMap((one) => {
			if (isPartnersOwn(one)) return [toWireAuditRecord(one, { catalog, locale })];
			const customer = page.customers.get(one.customerId);
			return customer === undefined ? [] : [toWireAuditRecord(one, { catalog, customer, locale })];
		});
		return { status: 200, body: toCollection(items, self, next) };
	},
});

function readDay(text: string): Instant | undefined {
	const moment = readWireDate(text);
	return moment === undefined ? undefined : startOfDay(moment);
}

/** The filters of this release: one customer, or one kind of resource. */
function narrow(text: string | undefined): Partial<Pick<AuditListing, "customerId" | "resource">> | undefined {
	if (text === undefined) return {};
	const { field, operator, value } = readFieldFilter(text);
	if (operator !== "equals") return undefined;
	if (field === "customerid") return { customerId: toId<CustomerId>(value) };
	if (field === "resourcetype") return { resource: value.toLowerCase() };
	return undefined;
}

function refuse(locale: Locale, name: string) {
	return partnerCenterErrors.invalidInput(locale, [unusable([name])]);
}
