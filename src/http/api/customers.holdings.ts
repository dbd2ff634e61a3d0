import { unreadableHoldingSheet } from "../../domain/channels/read-holding-sheet.ts";
import { formatMessage } from "../../messages/messages.ts";
import { type AddHoldingOutcome, addHolding, listHoldings, removeHolding } from "../../use-cases/channels/holdings.ts";
import { type HoldingImport, importHoldings } from "../../use-cases/channels/import-holdings.ts";
import {
	holding,
	holdingImportReport,
	holdingImportRequest,
	holdingRequest,
	holdings,
} from "../../wire/api/channels.ts";
import { problem as problemSchema } from "../../wire/api/problem.ts";
import { type Answer, toRememberedAnswer } from "../answer.ts";
import {
	describeHoldingRefusal,
	fromHoldingRequest,
	renderHoldings,
	viewHolding,
	viewHoldingImport,
} from "../convert/holding.ts";
import { readCsv } from "../convert/price-sheet-csv.ts";
import { notFoundProblem, problem } from "../errors.ts";
import type { Locale } from "../locale.ts";
import { readCustomerId } from "../path-ids.ts";
import { type RouteContext, route } from "../route.ts";

const url = "/api/v1/customers/:customerId/holdings";

/** `GET …/holdings`: what the customer has from elsewhere, as this partner recorded it. */
export const listHoldingsRoute = route({
	api: "seatlift",
	method: "GET",
	url,
	summary: "List what a customer has through other channels",
	operation: "viewCustomers",
	credentials: "either",
	responses: { 200: holdings, 404: problemSchema },
	async handle(context) {
		const found = await readHoldings(context);
		if (found === undefined) return notFoundProblem(context.locale, "Customer");
		return { status: 200, body: { items: found.map((one) => viewHolding(one, wordsOf(context))) } };
	},
});

/** `GET …/holdings/export`: the same as a sheet that can be taken in again. */
export const exportHoldingsRoute = route({
	api: "seatlift",
	method: "GET",
	url: `${url}/export`,
	summary: "What a customer has through other channels, as CSV",
	operation: "viewCustomers",
	credentials: "either",
	file: "text/csv",
	responses: { 200: undefined, 404: problemSchema },
	async handle(context): Promise<Answer> {
		const found = await readHoldings(context);
		if (found === undefined) return notFoundProblem(context.locale, "Customer");
		return {
			status: 200,
			file: {
				contentType: "text/csv; charset=utf-8; header=present",
				name: "holdings.csv",
				content: renderHoldings(found, wordsOf(context)),
			},
		};
	},
});

/** `POST …/holdings`: one more. */
export const addHoldingRoute = route({
	api: "seatlift",
	method: "POST",
	url,
	summary: "Record something that a customer has through another channel",
	operation: "editCustomer",
	credentials: "either",
	body: holdingRequest,
	responses: { 201: holding, 400: problemSchema, 404: problemSchema },
	async handle(context) {
		const { surroundings, origin, body } = context;
		return await addHolding(surroundings, {
			...{ customerId: readCustomerId(context), origin, draft: fromHoldingRequest(body) },
			toAnswer: (outcome) => toRememberedAnswer(answerAdded(outcome, context)),
		});
	},
});

/** `DELETE …/holdings/{holdingId}`. */
export const removeHoldingRoute = route({
	api: "seatlift",
	method: "DELETE",
	url: `${url}/:holdingId`,
	summary: "Remove something that a customer no longer has through another channel",
	operation: "editCustomer",
	credentials: "either",
	responses: { 204: undefined, 404: problemSchema },
	async handle(context) {
		const { surroundings, origin, params, locale } = context;
		return await removeHolding(surroundings, {
			...{ customerId: readCustomerId(context), origin, id: (params.holdingId ?? "").toLowerCase() },
			toAnswer: (outcome) => {
				if (outcome.kind === "done") return toRememberedAnswer({ status: 204 });
				if (outcome.kind === "customerNotFound") return toRememberedAnswer(notFoundProblem(locale, "Customer"));
				const { status, body } = problem(locale, { status: 404, code: "notFound" });
				const detail = formatMessage(locale.language, "channels.notFound");
				return toRememberedAnswer({ status, body: { ...body, detail } });
			},
		});
	},
});

const declaredImport = route({
	api: "seatlift",
	method: "POST",
	url: `${url}/import`,
	summary: "Record what a customer has through other channels from a sheet, or only check it",
	operation: "editCustomer",
	credentials: "either",
	body: holdingImportRequest,
	responses: { 200: holdingImportReport, 400: problemSchema, 404: problemSchema },
	async handle(context) {
		const { surroundings, origin, body, locale } = context;
		const csv = readCsv(body.csv);
		if (csv.kind === "broken") {
			const sheet = unreadableHoldingSheet({ line: csv.problem.line, fault: { code: "notCsv" } });
			return answerImport({ result: body.dryRun ? "checked" : "refused", sheet }, locale);
		}
		return await importHoldings(surroundings, {
			...{ customerId: readCustomerId(context), origin, records: csv.records, dryRun: body.dryRun },
			toAnswer: (outcome) =>
				toRememberedAnswer(
					outcome.kind === "done" ? answerImport(outcome, locale) : notFoundProblem(locale, "Customer"),
				),
		});
	},
});

/** Bytes: two thousand rows as JSON, and some more. */
const largestBody = 5 * 1024 * 1024;

/** `POST …/holdings/import`: all rows or none; the dry run writes nothing. */
export const importHoldingsRoute = { ...declaredImport, largestBody };

function answerImport(imported: HoldingImport, locale: Locale): Answer {
	const report = viewHoldingImport(imported, locale.language);
	if (imported.result !== "refused") return { status: 200, body: report };
	const { status, body } = problem(locale, { status: 400, code: "invalidInput" });
	const errors = [...report.problems, ...report.items.flatMap((item) => item.problems)].slice(0, mostErrors);
	return {
		status,
		body: {
			...body,
			errors: errors.map(({ line, column, reason }) => ({
				pointer: ["/csv", line, ...(column === undefined ? [] : [column])].join("/"),
				detail: reason,
			})),
		},
	};
}

/** More than anybody reads; the dry run tells all of them. */
const mostErrors = 1_000;

function answerAdded(outcome: AddHoldingOutcome, context: RouteContext): Answer {
	const { locale } = context;
	if (outcome.kind === "customerNotFound") return notFoundProblem(locale, "Customer");
	if (outcome.kind === "done") return { status: 201, body: viewHolding(outcome.holding, wordsOf(context)) };
	const { status, body } = problem(locale, { status: 400, code: "invalidInput" });
	const errors = outcome.refusals.map((one) => ({
		pointer: `/${one.field}`,
		detail: describeHoldingRefusal(one, locale.language),
	}));
	return { status, body: { ...body, errors } };
}

async function readHoldings(context: RouteContext) {
	const { surroundings, caller } = context;
	return await listHoldings(surroundings, { caller, customerId: readCustomerId(context) });
}

function wordsOf({ surroundings, locale }: Pick<RouteContext, "surroundings" | "locale">) {
	return { catalog: surroundings.catalog, language: locale.language };
}
