import { expect, test } from "vitest";
import { paidSpans } from "./paid-spans.ts";
import { planSuspensionCharges } from "./plan-cancellation-charges.ts";
import { planReactivationCharges } from "./plan-reactivation-charges.ts";
import { bill, dollars, makeChange, periodAt, printLines, type TestPurchase, withCharges } from "./test-billing.ts";

const bought: TestPurchase = { purchasedOn: "2018-06-01", unitPrice: dollars(30) };

test("suspended again after a correction of seats, what is left of each line comes back and nothing stays paid", () => {
	const first = bill(bought);
	const suspended = withCharges(
		first,
		planSuspensionCharges({ change: makeChange("2018-06-20"), subscription: first }),
	);
	const reactivation = planReactivationCharges({
		change: makeChange("2018-06-25"),
		subscription: suspended,
		period: periodAt(bought, "2018-06-25"),
		unitPrice: bought.unitPrice,
		quantity: 1,
		newQuantity: 2,
	});
	const running = withCharges(suspended, reactivation);
	const again = planSuspensionCharges({ change: makeChange("2018-06-27"), subscription: running });
	expect(printLines(again.lines)).toEqual([
		["2018-06-01", "2018-06-24", 1, -24],
		["2018-06-25", "2018-06-30", 2, -12],
	]);
	expect(paidSpans([...running.lines, ...again.lines])).toEqual([]);
});
