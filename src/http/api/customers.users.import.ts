import { type CustomerId, toId } from "../../domain/basics/ids.ts";
import { isCountry } from "../../domain/users/assess-user.ts";
import { unreadableUserSheet } from "../../domain/users/read-user-sheet.ts";
import { importUsers } from "../../use-cases/users/import-users.ts";
import { findImport } from "../../use-cases/users/track-import.ts";
import { problem as problemSchema } from "../../wire/api/problem.ts";
import { userImportProgress, userImportReport, userImportRequest } from "../../wire/api/users.ts";
import { type Answer, toRememberedAnswer } from "../answer.ts";
import { readCsv } from "../convert/price-sheet-csv.ts";
import { toImportErrors, viewUserImport } from "../convert/user-import.ts";
import { toUserProblem } from "../convert/user-refusal.ts";
import { problem, seatliftErrors, unusable } from "../errors.ts";
import type { Locale } from "../locale.ts";
import { readCustomerId } from "../path-ids.ts";
import { type RouteContext, route } from "../route.ts";
import { watchImport } from "../watch-import.ts";

const declared = route({
	api: "seatlift",
	method: "POST",
	url: "/api/v1/customers/:customerId/users/import",
	summary: "Create users from a sheet, or only check it",
	operation: "manageUsers",
	credentials: "user",
	body: userImportRequest,
	responses: { 200: userImportReport, 400: problemSchema, 403: problemSchema, 404: problemSchema },
	async handle({ surroundings, origin, params, body, locale }) {
		const usageLocation = body.usageLocation?.toUpperCase();
		if (usageLocation !== undefined && !isCountry(usageLocation)) {
			return seatliftErrors.invalidInput(locale, [unusable(["usageLocation"])]);
		}
		const csv = readCsv(body.csv);
		if (csv.kind === "broken") {
			const sheet = unreadableUserSheet({ line: csv.problem.line, fault: { code: "notCsv" } });
			return answer({ result: body.dryRun ? "checked" : "refused", sheet, users: [] }, locale, "asker");
		}
		return await importUsers(surroundings, {
			customerId: toId<CustomerId>(params.customerId ?? ""),
			origin,
			records: csv.records,
			dryRun: body.dryRun,
			...(usageLocation === undefined ? {} : { usageLocation }),
			...(body.importId === undefined ? {} : { importId: body.importId.toLowerCase() }),
			toAnswer: (outcome, listener) =>
				toRememberedAnswer(
					outcome.kind === "done" ? answer(outcome, locale, listener) : toUserProblem(outcome, locale),
				),
		});
	},
});

/** Bytes: ten thousand rows with every column filled, as JSON, and some more. */
const largestBody = 24 * 1024 * 1024;

/** `POST …/users/import`: up to ten thousand people at once, all of them or none; the dry run writes nothing. */
export const importUsersRoute = { ...declared, largestBody };

const reading = { api: "seatlift", method: "GET", operation: "viewUsers", credentials: "user" } as const;
const url = "/api/v1/customers/:customerId/users/imports/:importId";

/** `GET …/users/imports/{importId}`: how far an import is that is under way, or was until some minutes ago. */
export const readUserImportRoute = route({
	...reading,
	url,
	summary: "How far an import of users is",
	responses: { 200: userImportProgress, 403: problemSchema, 404: problemSchema },
	async handle(context) {
		const found = await findNamed(context);
		if (found.kind !== "found") return toImportProblem(found.kind, context.locale);
		const progress = await found.seen.look();
		if (progress === undefined) return toImportProblem("importNotFound", context.locale);
		return { status: 200, body: { importId: readImportId(context), ...progress } };
	},
});

/** `GET …/users/imports/{importId}/events`: server-sent events `progress`, and `done` as the last. */
export const watchUserImportRoute = route({
	...reading,
	url: `${url}/events`,
	summary: "Progress of an import of users as server-sent events",
	file: "text/event-stream",
	responses: { 200: undefined, 403: problemSchema, 404: problemSchema },
	async handle(context): Promise<Answer> {
		const found = await findNamed(context);
		if (found.kind !== "found") return toImportProblem(found.kind, context.locale);
		const watch = { importId: readImportId(context), seen: found.seen };
		return { status: 200, events: (signal) => watchImport({ ...watch, signal }) };
	},
});

async function findNamed(context: RouteContext) {
	const { surroundings, caller } = context;
	const customerId = readCustomerId(context);
	return await findImport(surroundings, { caller, customerId, importId: readImportId(context) });
}

function readImportId({ params }: Pick<RouteContext, "params">): string {
	return (params.importId ?? "").toLowerCase();
}

function toImportProblem(kind: "customerNotFound" | "directoryClosed" | "importNotFound", locale: Locale): Answer {
	if (kind !== "importNotFound") return toUserProblem({ kind }, locale);
	return problem(locale, { status: 404, code: "notFound", detail: "users.notFound.import" });
}

type Imported = Parameters<typeof viewUserImport>[0];

function answer(imported: Imported, locale: Locale, listener: "asker" | "repeat"): Answer {
	const report = viewUserImport(imported, locale.language, listener);
	if (imported.result !== "refused") return { status: 200, body: report };
	const { status, body } = problem(locale, { status: 400, code: "invalidInput" });
	return { status, body: { ...body, errors: toImportErrors(report) } };
}
