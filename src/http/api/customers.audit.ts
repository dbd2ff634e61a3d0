import { z } from "zod";
import type { AuditRecord } from "../../domain/audit/audit-record.ts";
import { type CustomerId, toId } from "../../domain/basics/ids.ts";
import { findOffer } from "../../domain/catalog/offers.ts";
import { formatMessage } from "../../messages/messages.ts";
import { listAuditPage } from "../../use-cases/list-audit-records.ts";
import { findCustomer } from "../../use-cases/list-customers.ts";
import { auditPage } from "../../wire/api/audit.ts";
import { problem } from "../../wire/api/problem.ts";
import type { ViewContext } from "../convert/views.ts";
import { notFoundProblem } from "../errors.ts";
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
		const items = page.items.map((record) =>
			viewRecord(record, { catalog: surroundings.catalog, language: locale.language }),
		);
		return { status: 200, body: { items, ...(next === undefined ? {} : { next }) } };
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
		at: record.occurredAt,
		status: record.status,
		details: { ...record.details },
	};
}

/** The name that people gave it, else that of what was bought. */
function nameResource({ after }: AuditRecord, { catalog, language }: ViewContext): string {
	const one = named.safeParse(after);
	if (one.success && one.data.friendlyName !== "") return one.data.friendlyName;
	const order = ordered.safeParse(after);
	const offerId = one.data?.offerId ?? order.data?.lines[0]?.offerId;
	return offerId === undefined ? "" : (findOffer(catalog, offerId)?.title[language] ?? "");
}
