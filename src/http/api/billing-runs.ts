import { z } from "zod";
import { readBillingMonth } from "../../domain/invoices/billing-month.ts";
import { findBillingRun, listBillingRuns } from "../../use-cases/invoices/read-billing-runs.ts";
import { runBilling } from "../../use-cases/invoices/run-billing.ts";
import { billingRunList, billingRunRequest, billingRunResult } from "../../wire/api/invoices.ts";
import { problem as problemSchema } from "../../wire/api/problem.ts";
import type { Answer } from "../answer.ts";
import { describeRunRefusal, viewInvoice, viewRun } from "../convert/invoice-views.ts";
import { problem } from "../errors.ts";
import { type RouteContext, route } from "../route.ts";

/**
 * `POST /api/v1/billing-runs {"period": "2026-11"}`: bills a month and answers when it is done, 201; a month that was
 * done before is told again, 200. Somebody who does not wait can watch it, and a killed run is carried on.
 */
export const startBillingRunRoute = route({
	api: "seatlift",
	method: "POST",
	url: "/api/v1/billing-runs",
	summary: "Bill a month",
	operation: "runBilling",
	credentials: "either",
	// Without a body the last month is billed.
	body: billingRunRequest.optional(),
	responses: { 200: billingRunResult, 201: billingRunResult, 400: problemSchema, 409: problemSchema },
	async handle(context) {
		const { surroundings, origin, body, locale } = context;
		const month = body?.period === undefined ? undefined : readBillingMonth(body.period);
		const outcome = await runBilling(surroundings, { origin, ...(month === undefined ? {} : { month }) });
		if (outcome.kind === "refused") {
			const refusals = [describeRunRefusal(outcome.refusal, locale.language)];
			return problem(locale, { status: 409, code: "refused", refusals });
		}
		return await answerRun(context, outcome.run.month, outcome.isNew ? 201 : 200);
	},
});

/** `GET /api/v1/billing-runs/{month}`: how far it is, and what it issued. */
export const getBillingRunRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/billing-runs/:month",
	summary: "Get how far a month's billing is",
	operation: "viewInvoices",
	credentials: "either",
	responses: { 200: billingRunResult, 404: problemSchema },
	async handle(context) {
		return await answerRun(context, context.params.month ?? "", 200);
	},
});

const listQuery = z.object({ size: z.coerce.number().int().min(1).max(120).default(24) });

/** `GET /api/v1/billing-runs?size=`: newest month first. */
export const listBillingRunsRoute = route({
	api: "seatlift",
	method: "GET",
	url: "/api/v1/billing-runs",
	summary: "List billing runs",
	operation: "viewInvoices",
	credentials: "either",
	query: listQuery,
	responses: { 200: billingRunList, 400: problemSchema },
	async handle({ surroundings, caller, query }) {
		const runs = await listBillingRuns(surroundings, { partnerId: caller.partnerId, limit: query.size });
		return { status: 200, body: { items: runs.map(viewRun) } };
	},
});

async function answerRun(
	{ surroundings, caller, locale }: RouteContext<unknown, unknown>,
	id: string,
	status: number,
): Promise<Answer> {
	const month = readBillingMonth(id);
	const found =
		month === undefined ? undefined : await findBillingRun(surroundings, { partnerId: caller.partnerId, month });
	if (found === undefined) return problem(locale, { status: 404, code: "notFound", detail: "invoices.run.notFound" });
	const invoices = found.invoices.map((invoice) => viewInvoice(invoice, locale.language));
	return { status, body: { ...viewRun(found.run), invoices } };
}
