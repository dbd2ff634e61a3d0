import type { z } from "zod";
import { toId } from "../../domain/basics/ids.ts";
import {
	listRowsOfTransfer,
	listTransfersOfCustomer,
	readTransfer,
	type TransferRowFilter,
} from "../../use-cases/transfers/read-transfers.ts";
import { problem as problemSchema } from "../../wire/api/problem.ts";
import {
	licenseTransferDetail,
	licenseTransfers,
	transferExportQuery,
	transferRowPage,
	transferRowQuery,
} from "../../wire/api/transfers.ts";
import type { Answer } from "../answer.ts";
import { renderTransferRows } from "../convert/transfer-csv.ts";
import { readRowCursor, toRowCursor } from "../convert/transfer-cursor.ts";
import { transferProblem } from "../convert/transfer-problem.ts";
import { viewTransfer, viewTransferRow } from "../convert/transfer-views.ts";
import { toLicenseErrors } from "../convert/upgrade.ts";
import { readCustomerId } from "../path-ids.ts";
import { type RouteContext, route } from "../route.ts";
import { readTransferKey } from "../transfer-place.ts";
import { watchTransfer } from "../watch-transfer.ts";

const url = "/api/v1/customers/:customerId/transfers";
const reading = { api: "seatlift", operation: "viewUsers", credentials: "user" } as const;

/** `GET …/transfers`: every upgrade with license transfer, how far it is and what is left to do. */
export const listTransfersRoute = route({
	...reading,
	method: "GET",
	url,
	summary: "License transfers of a customer, the newest first",
	responses: { 200: licenseTransfers, 404: problemSchema },
	async handle(context) {
		const { surroundings, caller, locale } = context;
		const found = await listTransfersOfCustomer(surroundings, { caller, customerId: readCustomerId(context) });
		if (found.kind !== "transfers") return transferProblem(locale, found.kind);
		return { status: 200, body: { items: found.items.map((one) => viewTransfer(one, wordsOf(context))) } };
	},
});

/** `GET …/transfers/{transferId}`: the same of one, with `licenseErrors` as the original's upgrade result has them. */
export const readTransferRoute = route({
	...reading,
	method: "GET",
	url: `${url}/:transferId`,
	summary: "A license transfer with its counts and license errors",
	responses: { 200: licenseTransferDetail, 404: problemSchema },
	async handle(context) {
		const found = await readTransfer(context.surroundings, readTransferKey(context), { withBlocked: true });
		if (found.kind !== "transfer") return transferProblem(context.locale, found.kind);
		const words = wordsOf(context);
		const licenseErrors = toLicenseErrors(found.blocked, words);
		return { status: 200, body: { ...viewTransfer(found.overview, words), licenseErrors } };
	},
});

/** `GET …/transfers/{transferId}/events`: server-sent events `progress`, and `done` as the last. */
export const watchTransferRoute = route({
	...reading,
	method: "GET",
	url: `${url}/:transferId/events`,
	summary: "Progress of a license transfer as server-sent events",
	file: "text/event-stream",
	responses: { 200: undefined, 404: problemSchema },
	async handle(context): Promise<Answer> {
		const { surroundings, locale } = context;
		const key = readTransferKey(context);
		const found = await readTransfer(surroundings, key, { withBlocked: false });
		if (found.kind !== "transfer") return transferProblem(locale, found.kind);
		const words = wordsOf(context);
		const view = (overview: typeof found.overview) => viewTransfer(overview, words);
		const watch = { surroundings, key, first: found.overview, view };
		return { status: 200, events: (signal) => watchTransfer({ ...watch, signal }) };
	},
});

/** `GET …/transfers/{transferId}/rows`: the work list, in the order in which users move. */
export const listTransferRowsRoute = route({
	...reading,
	method: "GET",
	url: `${url}/:transferId/rows`,
	summary: "Users of a license transfer: state, issues, work",
	query: transferRowQuery,
	responses: { 200: transferRowPage, 404: problemSchema },
	async handle(context) {
		const { surroundings, query, locale } = context;
		const after = readRowCursor(query.cursor);
		const listing = { ...readFilter(query), limit: query.size, ...(after === undefined ? {} : { after }) };
		const found = await listRowsOfTransfer(surroundings, readTransferKey(context), listing);
		if (found.kind !== "rows") return transferProblem(locale, found.kind);
		const { rows, total, accounts } = found;
		const words = { ...wordsOf(context), accounts };
		const last = rows.length < query.size ? undefined : rows.at(-1);
		return {
			status: 200,
			body: {
				items: rows.map((row) => viewTransferRow(row, words)),
				total,
				...(last === undefined ? {} : { next: toRowCursor(last.position) }),
			},
		};
	},
});

/** `GET …/transfers/{transferId}/rows/export`: the same as CSV, a line an issue. */
export const exportTransferRowsRoute = route({
	...reading,
	method: "GET",
	url: `${url}/:transferId/rows/export`,
	summary: "The work list of a license transfer, as CSV",
	query: transferExportQuery,
	file: "text/csv",
	responses: { 200: undefined, 404: problemSchema },
	async handle(context): Promise<Answer> {
		const { surroundings, query, locale } = context;
		const found = await listRowsOfTransfer(surroundings, readTransferKey(context), readFilter(query));
		if (found.kind !== "rows") return transferProblem(locale, found.kind);
		const content = renderTransferRows(found.rows, { ...wordsOf(context), accounts: found.accounts });
		return {
			status: 200,
			file: {
				contentType: "text/csv; charset=utf-8; header=present",
				name: `license-transfer-${found.transfer.id}.csv`,
				content,
			},
		};
	},
});

function wordsOf({ surroundings, locale }: Pick<RouteContext, "surroundings" | "locale">) {
	return { catalog: surroundings.catalog, language: locale.language };
}

function readFilter(query: z.output<typeof transferExportQuery>): TransferRowFilter {
	const { state, work, affected, assignee, search = "" } = query;
	const wanted = search.trim().toLowerCase();
	return {
		...(state === undefined ? {} : { state }),
		...(work === undefined ? {} : { work }),
		...(affected === undefined ? {} : { affected: affected === "true" }),
		...(assignee === undefined ? {} : { assignee: assignee === "none" ? "none" : toId(assignee) }),
		...(wanted === "" ? {} : { search: wanted }),
	};
}
