import { type AccountId, toId, type UserId } from "../../domain/basics/ids.ts";
import { changeTransferRow, type RowChange } from "../../use-cases/transfers/change-row.ts";
import { listAssignees, listWorkOfPartner } from "../../use-cases/transfers/read-transfers.ts";
import { previewRetry, type RetryOutcome, retryTransfer } from "../../use-cases/transfers/retry-transfer.ts";
import { problem as problemSchema } from "../../wire/api/problem.ts";
import {
	openWork,
	openWorkQuery,
	transferAssignees,
	transferFix,
	transferFixes,
	transferRetried,
	transferRetry,
	transferRow,
	transferRowPatch,
	transferRowRetry,
} from "../../wire/api/transfers.ts";
import { type Answer, toRememberedAnswer } from "../answer.ts";
import { readWorkCursor, toWorkCursor } from "../convert/transfer-cursor.ts";
import { transferProblem } from "../convert/transfer-problem.ts";
import { viewFixes, viewTransfer, viewTransferRow } from "../convert/transfer-views.ts";
import { type RouteContext, route } from "../route.ts";
import { readTransferPlace } from "../transfer-place.ts";

const url = "/api/v1/customers/:customerId/transfers/:transferId";
const reading = { api: "seatlift", operation: "viewUsers", credentials: "user" } as const;
const changing = { api: "seatlift", operation: "manageUsers", credentials: "user" } as const;
const refused = { 404: problemSchema, 409: problemSchema };

/** `PATCH …/rows/{userId}`: state of the work, assignee, note. */
export const changeTransferRowRoute = route({
	...changing,
	method: "PATCH",
	url: `${url}/rows/:userId`,
	summary: "Change the work on one user of a license transfer",
	body: transferRowPatch,
	responses: { 200: transferRow, ...refused },
	async handle(context) {
		const { surroundings, origin, body, locale } = context;
		const { assigneeId, work, note, version } = body;
		const change: RowChange = {
			...(work === undefined ? {} : { work }),
			...(note === undefined ? {} : { note }),
			...(version === undefined ? {} : { version }),
			...(assigneeId === undefined ? {} : { assigneeId: assigneeId === "" ? "" : toId<AccountId>(assigneeId) }),
		};
		return await changeTransferRow(surroundings, {
			...{ origin, key: readTransferPlace(context), userId: readUserId(context), change },
			toAnswer(outcome) {
				if (outcome.kind !== "changed") return toRememberedAnswer(transferProblem(locale, outcome.kind));
				const { row, accounts } = outcome;
				return toRememberedAnswer({ status: 200, body: viewTransferRow(row, { ...wordsOf(context), accounts }) });
			},
		});
	},
});

/** `POST …/rows/{userId}/retry`: tries to move one user who is blocked. */
export const retryTransferRowRoute = route({
	...changing,
	method: "POST",
	url: `${url}/rows/:userId/retry`,
	summary: "Try again to move one user's license",
	body: transferRowRetry,
	responses: { 200: transferRetried, ...refused },
	async handle(context) {
		return await retry(context, [readUserId(context)]);
	},
});

/** `POST …/retry`: the same for everybody who is blocked, or those named; a stopped transfer goes on. */
export const retryTransferRoute = route({
	...changing,
	method: "POST",
	url: `${url}/retry`,
	summary: "Try again to move everybody who is blocked",
	body: transferRetry,
	responses: { 200: transferRetried, ...refused },
	async handle(context) {
		return await retry(
			context,
			context.body.userIds?.map((id) => toId<UserId>(id)),
		);
	},
});

/** `POST …/fix`: what can be done without asking anybody, told with `preview`, else done. */
export const fixTransferRoute = route({
	...changing,
	method: "POST",
	url: `${url}/fix`,
	summary: "Fix all that can be fixed, or preview it",
	body: transferFix,
	responses: { 200: transferFixes, ...refused },
	async handle(context) {
		const { surroundings, origin, body, locale } = context;
		const userIds = body.userIds?.map((id) => toId<UserId>(id));
		const chosen = userIds === undefined ? {} : { userIds };
		const asked = { origin, key: readTransferPlace(context), fixing: true, ...chosen };
		const answer = (outcome: RetryOutcome, preview: boolean): Answer => {
			if (outcome.kind !== "retried") return transferProblem(locale, outcome.kind);
			return { status: 200, body: viewFixes(outcome, wordsOf(context), preview) };
		};
		if (body.preview) return answer(await previewRetry(surroundings, asked), true);
		const toAnswer = (outcome: RetryOutcome) => toRememberedAnswer(answer(outcome, false));
		return await retryTransfer(surroundings, { ...asked, toAnswer });
	},
});

/** `GET /api/v1/transfers/work`: work that is open or in progress, of all customers. */
export const listOpenWorkRoute = route({
	...reading,
	method: "GET",
	url: "/api/v1/transfers/work",
	summary: "Open work of license transfers over all customers",
	query: openWorkQuery,
	responses: { 200: openWork },
	async handle(context) {
		const { surroundings, caller, query } = context;
		const after = readWorkCursor(query.cursor);
		const assigneeId = query.assignee === "me" ? caller.account?.id : readAssignee(query.assignee);
		const { rows, next, names, accounts } = await listWorkOfPartner(surroundings, {
			caller,
			limit: query.size,
			...(assigneeId === undefined ? {} : { assigneeId }),
			...(after === undefined ? {} : { after }),
		});
		const words = { ...wordsOf(context), accounts };
		const items = rows.map((row) => {
			const { customerId, transferId } = row;
			return { customerId, customerName: names.get(customerId), transferId, row: viewTransferRow(row, words) };
		});
		return { status: 200, body: { items, ...(next === undefined ? {} : { next: toWorkCursor(next) }) } };
	},
});

/** `GET /api/v1/transfers/assignees`: to whom work can be given. */
export const listAssigneesRoute = route({
	...reading,
	method: "GET",
	url: "/api/v1/transfers/assignees",
	summary: "Accounts that work on license transfers can be given to",
	responses: { 200: transferAssignees },
	async handle({ surroundings, caller }) {
		const accounts = await listAssignees(surroundings, caller);
		const items = accounts.map(({ id, displayName, userName }) => ({ id, displayName, userName }));
		return { status: 200, body: { items } };
	},
});

async function retry(context: RouteContext, userIds: readonly UserId[] | undefined) {
	const { surroundings, origin, locale } = context;
	const words = wordsOf(context);
	return await retryTransfer(surroundings, {
		...{ origin, key: readTransferPlace(context), fixing: false, ...(userIds === undefined ? {} : { userIds }) },
		toAnswer(outcome) {
			if (outcome.kind !== "retried") return toRememberedAnswer(transferProblem(locale, outcome.kind));
			const { overview, outcomes, accounts } = outcome;
			const [only] = userIds === undefined || userIds.length > 1 ? [] : outcomes;
			return toRememberedAnswer({
				status: 200,
				body: {
					transfer: viewTransfer(overview, words),
					...(only === undefined ? {} : { row: viewTransferRow(only.row, { ...words, accounts }) }),
				},
			});
		},
	});
}

function readUserId({ params }: Pick<RouteContext, "params">): UserId {
	return toId(params.userId ?? "");
}

function readAssignee(sent: string | undefined): AccountId | undefined {
	return sent === undefined ? undefined : toId(sent);
}

function wordsOf({ surroundings, locale }: Pick<RouteContext, "surroundings" | "locale">) {
	return { catalog: surroundings.catalog, language: locale.language };
}
