import { type CustomerId, toId } from "../../domain/basics/ids.ts";
import { readLedger } from "../../use-cases/changes/read-ledger.ts";
import { ledgerQuery, ledger as ledgerSchema } from "../../wire/api/change.ts";
import { problem as problemSchema } from "../../wire/api/problem.ts";
import { viewMoney, viewSum } from "../convert/money.ts";
import { notFoundProblem } from "../errors.ts";
import { route } from "../route.ts";

/** `GET …/ledger?size=&cursor=`: balances, the sums over all accounts, and the transfers behind them, the last first. */
export const readLedgerRoute = route({
	...{ api: "seatlift", method: "GET", url: "/api/v1/customers/:customerId/ledger" },
	...{ summary: "Read a customer's ledger", operation: "viewCharges", credentials: "either" },
	query: ledgerQuery,
	responses: { 200: ledgerSchema, 400: problemSchema, 404: problemSchema },
	async handle({ surroundings, caller, locale, params, query: { size, cursor } }) {
		const found = await readLedger(
			surroundings,
			{ caller, customerId: toId<CustomerId>(params.customerId ?? "") },
			{ limit: size, ...(cursor === undefined ? {} : { after: cursor }) },
		);
		if (found === undefined) return notFoundProblem(locale, "Customer");
		const last = found.more ? found.transfers.at(-1)?.id : undefined;
		return {
			status: 200,
			body: {
				balances: found.balances.map(({ account, balance }) => ({ account, balance: viewSum(balance) })),
				sums: found.sums.map(viewSum),
				transfers: found.transfers.map(({ id, debit, credit, amount, cause, bookedAt }) => ({
					...{ id, debit, credit, cause, bookedAt },
					amount: viewMoney(amount),
				})),
				...(last === undefined ? {} : { nextCursor: last }),
			},
		};
	},
});
