import type { HoldingRefusal } from "../../domain/channels/assess-holding.ts";
import type { RecordedHolding } from "../../domain/channels/outside-holding.ts";
import { unreadableHoldingSheet } from "../../domain/channels/read-holding-sheet.ts";
import {
	type AddHoldingOutcome,
	addHolding,
	type EditHoldingOutcome,
	editHolding,
	listHoldings,
	removeHolding,
} from "../../use-cases/channels/holdings.ts";
import { type HoldingImport, importHoldings } from "../../use-cases/channels/import-holdings.ts";
import {
	holding,
	holdingImportReport,
	holdingImportRequest,
	holdingPatch,
	holdingRequest,
	holdings,
} from "../../wire/api/channels.ts";
import { problem as problemSchema } from "../../wire/api/problem.ts";
import { type Answer, toRememberedAnswer } from "../answer.ts";
import {
	describeHoldingRefusal,
	fromHoldingPatch,
	fromHoldingRequest,
	renderHoldings,
	viewHolding,
	viewHoldingImport,
} from "../convert/holding.ts";
import { readCsv } from "../convert/price-sheet-csv.ts";
import { readEtag, toEtag } from "../convert/resource.ts";
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

/** `PATCH …/holdings/{holdingId}`: what is known of it has changed; `If-Match` with its etag guards against a lost change. */
export const editHoldingRoute = route({
	api: "seatlift",
	method: "PATCH",
	url: `${url}/:holdingId`,
	summary: "Change what is known of something that a customer has through another channel",
	operation: "editCustomer",
	credentials: "either",
	body: holdingPatch,
	responses: { 200: holding, 400: problemSchema, 404: problemSchema, 412: problemSchema },
	async handle(context) {
		const { surroundings, origin, body, params, headers } = context;
		const id = (params.holdingId ?? "").toLowerCase();
		const sent = headers["if-match"];
		const etag = typeof sent === "string" ? readEtag(sent) : "*";
		return await editHolding(surroundings, {
			...{ customerId: readCustomerId(context), origin, id, edit: fromHoldingPatch(body) },
			isCurrent: (version) => etag === "*" || etag === toEtag(id, version),
			toAnswer: (outcome) => toRememberedAnswer(answerEdited(outcome, context)),
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
				return toRememberedAnswer(problem(locale, { status: 404, code: "notFound", detail: "channels.notFound" }));
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
	if (outcome.kind === "done") return { status: 201, ...withEtag(outcome.holding, context) };
	return answerWrong(outcome.refusals, locale);
}

function answerEdited(outcome: EditHoldingOutcome, context: RouteContext): Answer {
	const { locale } = context;
	if (outcome.kind === "customerNotFound") return notFoundProblem(locale, "Customer");
	if (outcome.kind === "done") return { status: 200, ...withEtag(outcome.holding, context) };
	if (outcome.refusals.some(({ code }) => code === "holdingNotFound"))
		return problem(locale, { status: 404, code: "notFound", detail: "channels.notFound" });
	if (outcome.refusals.some(({ code }) => code === "staleHolding"))
		return problem(locale, { status: 412, code: "refused", detail: "channels.stale" });
	return answerWrong(
		outcome.refusals.flatMap((one) => ("field" in one ? [one] : [])),
		locale,
	);
}

function withEtag(recorded: RecordedHolding, context: RouteContext) {
	const body = viewHolding(recorded, wordsOf(context));
	return { body, headers: { etag: `"${body.etag}"` } };
}

function answerWrong(refusals: readonly HoldingRefusal[], locale: Locale): Answer {
	const { status, body } = problem(locale, { status: 400, code: "invalidInput" });
	const errors = refusals.map((one) => ({
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
