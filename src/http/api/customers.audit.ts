import { z } from "zod";
import type { AuditRecord } from "../../domain/audit/audit-record.ts";
import { type CustomerId, toId } from "../../domain/basics/ids.ts";
import { formatMessage } from "../../messages/messages.ts";
import { listAuditPage } from "../../use-cases/list-audit-records.ts";
import { findCustomer } from "../../use-cases/list-customers.ts";
import { auditPage } from "../../wire/api/audit.ts";
import { problem } from "../../wire/api/problem.ts";
import { notFoundProblem } from "../errors.ts";
import type { Locale } from "../locale.ts";
import { route } from "../route.ts";

const query = z.object({
	size: z.coerce.number().int().min(1).max(200).default(50),
	cursor: z.string().max(100).optional(),
});

/** `GET /api/v1/customers/{customerId}/audit?size=&cursor=`: what was done, newest first. */
export const listAuditRoute = route({
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
		const items = page.items.map((record) => viewRecord(record, locale));
		return { status: 200, body: { items, ...(next === undefined ? {} : { next }) } };
	},
});

const named = z.object({ friendlyName: z.string() });

function viewRecord(record: AuditRecord, { language }: Locale) {
	const after = named.safeParse(record.after);
	return {
		id: record.id,
		operation: record.operation,
		title: formatMessage(language, `errors.audit.${record.operation}`),
		resourceId: record.resourceId,
		resourceName: after.success ? after.data.friendlyName : "",
		actor: record.userName ?? record.clientId,
		at: record.occurredAt,
		status: record.status,
		details: { ...record.details },
	};
}
