import { z } from "zod";
import { operations } from "../../domain/access/permissions.ts";
import type { AuditRecord } from "../../domain/audit/audit-record.ts";
import { type CustomerId, toId, type UserId } from "../../domain/basics/ids.ts";
import { addDays, startOfDay } from "../../domain/basics/instant.ts";
import { findOffer } from "../../domain/catalog/offers.ts";
import { formatMessage } from "../../messages/messages.ts";
import { eraseDeletedUser } from "../../use-cases/audit/erase-person.ts";
import { listAuditPage } from "../../use-cases/list-audit-records.ts";
import { findCustomer } from "../../use-cases/list-customers.ts";
import { auditPage, erasureRequest, erasureResult } from "../../wire/api/audit.ts";
import { problem } from "../../wire/api/problem.ts";
import type { ViewContext } from "../convert/views.ts";
import { answerAuditCsv } from "../documents/audit-csv.ts";
import { notFoundProblem, problem as sayProblem } from "../errors.ts";
import { route } from "../route.ts";

const query = z.object({
	size: z.coerce.number().int().min(1).max(200).default(50),
	cursor: z.string().max(100).optional(),
});

/** `GET /api/v1/customers/{customerId}/audit?size=&cursor=`: what was done, newest first. */
export const listCustomerAuditRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/customers/:customerId/audit",
	summary: "What was done for a customer, newest first",
	operation: "viewAudit",
	credentials: "either",
	query,
	responses: { 200: auditPage, 404: problem },
	async handle({ surroundings, caller, params, query: { size, cursor }, locale }) {
		const customerId = toId<CustomerId>(params.customerId ?? "");
		if ((await findCustomer(surroundings, caller.partnerId, customerId)) === undefined) {
			return notFoundProblem(locale, "Customer");
		}
		const page = await listAuditPage(surroundings, {
			partnerId: caller.partnerId,
			customerId,
			limit: size,
			...(cursor === undefined ? {} : { after: cursor }),
		});
		const next = page.more ? page.items.at(-1)?.id : undefined;
		const items = page.items.map((record) =>
			viewRecord(record, { catalog: surroundings.catalog, language: locale.language }),
		);
		return { status: 200, body: { items, ...(next === undefined ? {} : { next }) } };
	},
});

const range = z.object({
	/** Inclusive days, in UTC. */
	from: z.iso.date().optional(),
	to: z.iso.date().optional(),
});

/** `GET /api/v1/customers/{customerId}/audit.csv?from=&to=`: the same as CSV, whole. */
export const exportCustomerAuditRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/customers/:customerId/audit.csv",
	summary: "What was done for a customer, as CSV",
	operation: "viewAudit",
	credentials: "either",
	query: range,
	file: "text/csv",
	responses: { 200: undefined, 404: problem },
	async handle({ surroundings, caller, params, query: days, locale }) {
		const customerId = toId<CustomerId>(params.customerId ?? "");
		if ((await findCustomer(surroundings, caller.partnerId, customerId)) === undefined) {
			return notFoundProblem(locale, "Customer");
		}
		const listing = { partnerId: caller.partnerId, customerId, ...toMoments(days) };
		return answerAuditCsv(surroundings, listing, `audit-${customerId}.csv`);
	},
});

/** `GET /api/v1/audit.csv?from=&to=`: everything of the partner, for its customers and for itself. */
export const exportAuditRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/audit.csv",
	summary: "All audit records of the partner, as CSV",
	operation: "viewAudit",
	credentials: "either",
	query: range,
	file: "text/csv",
	responses: { 200: undefined },
	async handle({ surroundings, caller: { partnerId }, query: days }) {
		return answerAuditCsv(surroundings, { partnerId, ...toMoments(days) }, `audit-${partnerId}.csv`);
	},
});

function toMoments({ from, to }: z.output<typeof range>) {
	return {
		...(from === undefined ? {} : { from: startOfDay(from) }),
		...(to === undefined ? {} : { to: addDays(startOfDay(to), 1) }),
	};
}

/** `POST /api/v1/customers/{customerId}/audit/erasures`: takes a deleted user's personal data out of the records. */
export const eraseFromAuditRoute = route({
	api: "seatlift",
	method: "POST",
	url: "/api/v1/customers/:customerId/audit/erasures",
	summary: "Erase a deleted user's personal data from the audit records",
	operation: "manageUsers",
	credentials: "user",
	body: erasureRequest,
	responses: { 200: erasureResult, 403: problem, 404: problem, 409: problem },
	async handle({ surroundings, origin, params, body, locale }) {
		const customerId = toId<CustomerId>(params.customerId ?? "");
		const userId = toId<UserId>(body.userId);
		const outcome = await eraseDeletedUser(surroundings, { customerId, userId, origin });
		switch (outcome.kind) {
			case "customerNotFound":
				return notFoundProblem(locale, "Customer");
			case "userNotFound":
				return sayProblem(locale, { status: 404, code: "notFound", detail: "webhooks.erasure.unknown" });
			case "directoryClosed":
				return sayProblem(locale, { status: 403, code: "forbidden", detail: "webhooks.erasure.closed" });
			case "userLives":
				return sayProblem(locale, { status: 409, code: "refused", detail: "webhooks.erasure.lives" });
			case "erased":
				return { status: 200, body: { userId, records: outcome.records } };
		}
	},
});

const named = z.object({ friendlyName: z.string().default(""), offerId: z.string() });
const ordered = z.object({ lines: z.array(z.object({ offerId: z.string() })).min(1) });

function viewRecord(record: AuditRecord, words: ViewContext) {
	return {
		id: record.id,
		operation: record.operation,
		title: formatMessage(words.language, `errors.audit.${record.operation}`),
		resourceId: record.resourceId,
		resourceName: nameResource(record, words),
		actor: record.userName ?? record.clientId,
		...(record.address === undefined ? {} : { address: record.address }),
		...(record.onBehalfOf === undefined ? {} : { onBehalfOf: record.onBehalfOf }),
		...(record.erased === undefined ? {} : { erased: true }),
		at: record.occurredAt,
		status: record.status,
		details: tellDetails(record, words),
	};
}

/** Rights that were missing are told by their names; rules have names of their own. */
function tellDetails({ details }: AuditRecord, { language }: ViewContext): Record<string, string> {
	const { Refused: refused, ...rest } = details;
	if (refused === undefined) return { ...rest };
	const names = refused.split(",").map((name) => {
		const right = operations.find((one) => one === name);
		return right === undefined ? name : formatMessage(language, `errors.operation.${right}`);
	});
	return { Refused: names.join(", "), ...rest };
}

/** The name that people gave it, else that of what was bought. */
function nameResource({ after }: AuditRecord, { catalog, language }: ViewContext): string {
	const one = named.safeParse(after);
	if (one.success && one.data.friendlyName !== "") return one.data.friendlyName;
	const order = ordered.safeParse(after);
	const offerId = one.data?.offerId ?? order.data?.lines[0]?.offerId;
	return offerId === undefined ? "" : (findOffer(catalog, offerId)?.title[language] ?? "");
}
