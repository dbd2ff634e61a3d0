import { type SubscriptionId, toId } from "../../domain/basics/ids.ts";
import type { ChangeId } from "../../domain/billing/proration-line.ts";
import { listCustomerChanges, readCustomerChange } from "../../use-cases/changes/list-changes.ts";
import { changeList, changeListQuery, change as changeSchema } from "../../wire/api/change.ts";
import { problem as problemSchema } from "../../wire/api/problem.ts";
import { viewChange } from "../convert/change.ts";
import { readChangeCursor, toChangeCursor } from "../convert/change-cursor.ts";
import { toQuoteWords } from "../convert/quote-answer.ts";
import { quoteProblem } from "../convert/quote-problem.ts";
import { notFoundProblem } from "../errors.ts";
import { readCustomerId } from "../path-ids.ts";
import { route } from "../route.ts";

const url = "/api/v1/customers/:customerId/changes";

/** `GET …/changes?subscriptionId=&size=&cursor=`: what was done, with its lines, the last first. */
export const listChangesRoute = route({
	...{ api: "seatlift", method: "GET", url, summary: "List a customer's changes with their charges" },
	...{ operation: "viewCharges", credentials: "either" },
	query: changeListQuery,
	responses: { 200: changeList, 400: problemSchema, 404: problemSchema },
	async handle(context) {
		const { surroundings, caller, locale, query } = context;
		const before = readChangeCursor(query.cursor);
		const found = await listCustomerChanges(
			surroundings,
			{ caller, customerId: readCustomerId(context) },
			{
				limit: query.size,
				...(before === undefined ? {} : { before }),
				...(query.subscriptionId === undefined ? {} : { subscriptionId: toId<SubscriptionId>(query.subscriptionId) }),
			},
		);
		if (found === undefined) return notFoundProblem(locale, "Customer");
		const words = toQuoteWords(context);
		const last = found.more ? found.items.at(-1)?.change : undefined;
		return {
			status: 200,
			body: {
				items: found.items.map((listed) => viewChange(listed, words)),
				...(last === undefined ? {} : { nextCursor: toChangeCursor(last) }),
			},
		};
	},
});

/** `GET …/changes/{changeId}`. */
export const readChangeRoute = route({
	...{ api: "seatlift", method: "GET", url: `${url}/:changeId`, summary: "Read a change with its charges" },
	...{ operation: "viewCharges", credentials: "either" },
	responses: { 200: changeSchema, 404: problemSchema },
	async handle(context) {
		const { surroundings, caller, locale, params } = context;
		const key = { caller, customerId: readCustomerId(context) };
		const found = await readCustomerChange(surroundings, key, toId<ChangeId>(params.changeId ?? ""));
		if (found === undefined) return quoteProblem(locale, "changeNotFound");
		return { status: 200, body: viewChange(found, toQuoteWords(context)) };
	},
});
