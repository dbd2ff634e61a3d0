import { expect, test } from "vitest";
import type { Partner } from "../access/partner.ts";
import { toId } from "../basics/ids.ts";
import { parseInstant } from "../basics/instant.ts";
import { parseDay } from "../billing/day.ts";
import { planSeatCharges } from "../billing/plan-seat-charges.ts";
import { bill, customerId, dollars, makeChange, offerId, subscriptionId } from "../billing/test-billing.ts";
import type { InvoiceSubject } from "./invoice.ts";
import { reconciliationColumns, toReconciliationRow } from "./reconciliation-row.ts";

const partner: Partner = {
	...{ id: toId("p"), name: "P", domain: "p.example", mpnId: "1234567", country: "KR" },
	createdAt: parseInstant("2020-01-01T00:00:00Z"),
};
const subject: InvoiceSubject = {
	...{ customerName: "한빛 무역", domain: "hanbit.example", market: "KR", subscriptionId, subscriptionName: "본사" },
	...{ subscriptionFrom: parseDay("2021-03-16"), subscriptionUntil: parseDay("2022-03-15"), orderId: toId("o") },
	...{ offerId, offerName: "Offer", offerTitle: { ko: "제안", en: "Offer" } },
	...{ regime: "legacy", billingCycle: "monthly" },
};

test("X1: lines of a real file of 2021-04, with its unit prices cut off and positive", () => {
	const subscription = bill({ purchasedOn: "2021-03-16", unitPrice: dollars(51.93), quantity: 495 });
	const change = makeChange("2021-04-12");
	const steps = [
		{ day: parseDay("2021-03-16"), quantity: 500 },
		{ day: parseDay("2021-04-12"), quantity: 5 },
	];
	const rows = planSeatCharges({ change, subscription, steps }).lines.map((line) =>
		toReconciliationRow({ invoiceId: toId("i"), partnerId: partner.id, customerId, line, tax: 0, subject }, partner),
	);
	expect(
		rows.map((row) => [row.ChargeStartDate, row.ChargeEndDate, row.UnitPrice.amount, row.Quantity, row.Amount.amount]),
	).toEqual([
		["2021-03-16T00:00:00", "2021-04-15T23:59:00", 5193, 495, -2_570_535],
		["2021-03-16T00:00:00", "2021-04-11T23:59:00", 4522, 500, 2_261_468],
		["2021-04-12T00:00:00", "2021-04-15T23:59:00", 670, 5, 3_350],
	]);
	expect(Object.keys(rows[0] ?? {})).toEqual([...reconciliationColumns]);
	expect(rows[0]).toMatchObject({ MpnId: 1_234_567, ResellerMpnId: -1, ChargeType: "Cycle instance prorate" });
});
