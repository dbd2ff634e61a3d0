import { expect, test } from "vitest";
import type { InvoiceLineView } from "../../../wire/api/invoices.ts";
import { groupLines } from "./group-lines.ts";

const usd = (amount: number) => ({ amount, currency: "USD", decimal: String(amount / 100) });

function line(id: string, customerId: string): InvoiceLineView {
	const span = { from: "2026-10-01", until: "2026-11-01" };
	return {
		...{ id, changeId: "c", subscriptionId: "s", offerId: "o", offerName: "O", kind: "cycle", title: "Cycle", span },
		...{ amount: usd(100), tax: usd(0), customerId, customerName: `Customer ${customerId}` },
		...{ subscriptionName: "S", orderId: "o", chargeType: "Cycle fee", chargeTypeTitle: "Period" },
		proof: {
			...{ formula: "", sentence: "", direction: "charge", unitPrice: usd(100), quantity: 1, days: 31, periodDays: 31 },
			...{ policy: "exact", unrounded: "100/1", remainder: "0/1", proved: true },
		},
	};
}

test("lines stand under their customer, also where two pages cut the customer in two", () => {
	const groups = groupLines([line("1", "a"), line("2", "b"), line("3", "b"), line("4", "a")]);
	expect(groups.map(({ customerName, lines }) => [customerName, lines.map(({ id }) => id)])).toEqual([
		["Customer a", ["1", "4"]],
		["Customer b", ["2", "3"]],
	]);
});
