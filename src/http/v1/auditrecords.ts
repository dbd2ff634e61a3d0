import { z } from "zod";
import { type AuditRecord, isPartnersOwn } from "../../domain/audit/audit-record.ts";
import { readPublicAuditId } from "../../domain/audit/public-audit-id.ts";
import { type CustomerId, toId } from "../../domain/basics/ids.ts";
import { addDays, type Instant, startOfDay } from "../../domain/basics/instant.ts";
import {
	type AuditListing,
	type AuditRecords,
	listAuditPage,
	listAuditRecordsOf,
} from "../../use-cases/list-audit-records.ts";
import { toSearchName } from "../../use-cases/list-customers.ts";
import type { Surroundings } from "../../use-cases/surroundings.ts";
import { auditRecord, auditRecordCollection } from "../../wire/audit-record.ts";
import { serviceError } from "../../wire/resource.ts";
import { resourcesNamed } from "../convert/audit-names.ts";
import { toWireAuditRecord } from "../convert/audit-record.ts";
import { readFieldFilter } from "../convert/field-filter.ts";
import { readWireDate } from "../convert/read-wire-date.ts";
import { toCollection, toLink } from "../convert/resource.ts";
import { seekQuery, toPageSize } from "../convert/seek-query.ts";
import { notFoundError, partnerCenterErrors, unusable } from "../errors.ts";
import type { Locale } from "../locale.ts";
import { route } from "../route.ts";

/** The original answers about the last 90 days only. */
const longestLookBackDays = 90;

/** `DateTime.MaxValue`, with which .NET says "until whenever"; there is no day after it. */
const endOfTime = "9999-12-31";

const query = z.object({
	startDate: z.string().max(60),
	endDate: z.string().max(60).optional(),
	...seekQuery.shape,
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
		const size = toPageSize(sent.size);
		const page = await listAuditPage(surroundings, {
			partnerId: caller.partnerId,
			limit: size,
			from,
			...narrowed,
			...(lastDay === undefined || lastDay >= endOfTime ? {} : { to: addDays(lastDay, 1) }),
			...seek(sent.seekOperation, headers["ms-continuationtoken"]),
		});
		const until = lastDay === undefined ? "" : `&endDate=${lastDay.slice(0, 10)}`;
		const filtered = sent.filter === undefined ? "" : `&filter=${encodeURIComponent(sent.filter)}`;
		const self = `/auditrecords?startDate=${from.slice(0, 10)}${until}&size=${size}${filtered}`;
		const collection = toCollection(
			toWire(page, surroundings, locale),
			self,
			page.more ? link(self, "Next", page.items.at(-1)) : undefined,
		);
		const previous = page.newer ? link(self, "Previous", page.items[0]) : undefined;
		const links =
			collection.links === undefined || previous === undefined ? {} : { links: { ...collection.links, previous } };
		return { status: 200, body: { ...collection, ...links } };
	},
});

/** `GET /v1/auditrecords/{id}`: one record by the id under which lists and webhooks name it. */
export const getAuditRecordRoute = oneRecord("/v1/auditrecords/:auditId");
/** The same where events of webhooks point to. */
export const getAuditActivityRoute = oneRecord("/auditactivity/v1/auditrecords/:auditId");

function oneRecord(url: string) {
	return route({
		api: "partnerCenter",
		method: "GET",
		url,
		summary: "Read one audit record",
		operation: "viewAudit",
		credentials: "either",
		responses: { 200: auditRecord, 404: serviceError },
		async handle({ surroundings, caller, params, locale }) {
			const id = params.auditId ?? "";
			const place = readPublicAuditId(id);
			if (place?.partnerId !== caller.partnerId) return notFoundError("AuditRecord", `AuditId - ${id}`);
			const found = await listAuditRecordsOf(surroundings, place);
			const record = toWire(found, surroundings, locale).find((one) => one.id.toLowerCase() === id.toLowerCase());
			return record === undefined ? notFoundError("AuditRecord", `AuditId - ${id}`) : { status: 200, body: record };
		},
	});
}

/** In the words of the wire, but for those of customers who are no longer the partner's. */
function toWire({ items, customers }: AuditRecords, { catalog }: Surroundings, locale: Locale) {
	return items.flatMap((one) => {
		if (isPartnersOwn(one)) return [toWireAuditRecord(one, { catalog, locale })];
		const customer = customers.get(one.customerId);
		return customer === undefined ? [] : [toWireAuditRecord(one, { catalog, customer, locale })];
	});
}

function link(self: string, operation: "Next" | "Previous", from: AuditRecord | undefined) {
	if (from === undefined) return undefined;
	return toLink(`${self}&seekOperation=${operation}`, "GET", [{ key: "MS-ContinuationToken", value: from.id }]);
}

function seek(
	operation: string | undefined,
	token: string | readonly string[] | undefined,
): Pick<AuditListing, "after" | "before"> {
	switch (operation?.toLowerCase()) {
		case "first":
		case "pageindex":
		case "page_index":
			return {};
		case "last":
			return { before: "end" };
		case "previous":
			return typeof token === "string" && token !== "" ? { before: token } : {};
		default:
			return typeof token === "string" && token !== "" ? { after: token } : {};
	}
}

function readDay(text: string): Instant | undefined {
	const moment = readWireDate(text);
	return moment === undefined ? undefined : startOfDay(moment);
}

type Narrowing = Partial<Pick<AuditListing, "customerId" | "resources" | "companyNameContains">>;

/** The filters of the original: one customer, one kind of resource, a part of customers' names. */
function narrow(text: string | undefined): Narrowing | undefined {
	if (text === undefined) return {};
	const { field, operator, value } = readFieldFilter(text);
	if (field === "companyname") {
		return operator === "substring" && value !== "" ? { companyNameContains: toSearchName(value) } : undefined;
	}
	if (operator !== "equals") return undefined;
	if (field === "customerid") return { customerId: toId<CustomerId>(value) };
	if (field === "resourcetype") return { resources: resourcesNamed(value) };
	return undefined;
}

function refuse(locale: Locale, name: string) {
	return partnerCenterErrors.invalidInput(locale, [unusable([name])]);
}
