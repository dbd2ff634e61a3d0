import { describe, expect, test } from "vitest";
import { loadCatalog } from "../../catalog-files.ts";
import { type OfferId, toId } from "../../domain/basics/ids.ts";
import { toMoney } from "../../domain/billing/money.ts";
import { paidSpans } from "../../domain/billing/paid-spans.ts";
import { planSeatCharges } from "../../domain/billing/plan-seat-charges.ts";
import { planUndoCharges } from "../../domain/billing/plan-undo-charges.ts";
import type { BillingChange, ProrationLine } from "../../domain/billing/proration-line.ts";
import type { RoundingPolicyName } from "../../domain/billing/rounding-policies.ts";
import { bill, dollars, makeChange } from "../../domain/billing/test-billing.ts";
import { writeLines } from "../../domain/billing/write-lines.ts";
import { chargeLine } from "../../wire/api/money.ts";
import { proofSentence, viewChargeLine } from "./charge-line.ts";
import { formatAmount } from "./charge-line-amount.ts";

const catalog = loadCatalog({ sourcesInForce: ["guide"] });
const basic = toId<OfferId>("bd938f12-058f-4927-bba3-ae36b1d2501c");
const bought = bill({ regime: "newCommerce", purchasedOn: "2024-05-01", unitPrice: dollars(5), quantity: 25 });

/** Ten seats less from the thirteenth of a month of 31 days. */
function reduce(policy: RoundingPolicyName = "exact"): readonly ProrationLine[] {
	const change: BillingChange = makeChange("2024-05-13", { policy });
	return planSeatCharges({ change, subscription: bought, steps: [{ day: change.day, quantity: 15 }] }).lines;
}

function sentences(lines: readonly ProrationLine[], language: "ko" | "en") {
	return lines.map((line) => proofSentence(line, { catalog, language }));
}

describe("the proof of a line as a sentence", () => {
	test("is the calculation with its figures", () => {
		expect(sentences(reduce(), "ko")).toEqual([
			"-(25명 × US$5.00 × 19/31일) = -US$76.61",
			"15명 × US$5.00 × 19/31일 = US$45.97",
		]);
		expect(sentences(reduce(), "en")).toEqual([
			"-(25 seats × $5.00 × 19/31 days) = -$76.61",
			"15 seats × $5.00 × 19/31 days = $45.97",
		]);
	});

	test("leaves the days out of a whole period", () => {
		expect(sentences(bought.lines, "ko")).toEqual(["25명 × US$5.00 = US$125.00"]);
	});

	test("says what is rounded first, where that is not the amount", () => {
		const said = (policy: RoundingPolicyName) => sentences(reduce(policy), "ko")[1];
		expect(said("legacyDocumented")).toContain("(하루 요금을 먼저 반올림)");
		expect(said("legacyDayRate3")).toContain("(한 명의 하루 요금을 먼저 반올림)");
		expect(said("newCommerceDaily")).toBe("15명 × US$5.00 × 19/31일 = US$45.90 (한 명의 요금을 먼저 반올림)");
	});

	test("says what was carried over from earlier lines", () => {
		expect(sentences(reduce("exactCarried"), "en")[1]).toMatch(/carried over from earlier lines/u);
		expect(sentences(reduce("exactCarried"), "ko")[1]).toMatch(/끝수 -9\/31 포함/u);
	});

	test("says when a credit ends at what is still paid", () => {
		const change = makeChange("2024-05-13");
		const [paid] = paidSpans(bought.lines);
		if (paid === undefined) throw new Error("nothing is paid");
		const span = { from: change.day, until: paid.span.until };
		const lines = writeLines(change, [{ kind: "cancellation", credits: { ...paid, paid: 5000 }, span }], bought.lines);
		expect(sentences(lines, "ko")).toEqual([
			"-(25명 × US$5.00 × 19/31일) = -US$50.00 (남아 있는 결제 금액 US$50.00까지만 환급)",
		]);
	});

	test("says what is taken back whole", () => {
		const change = makeChange("2024-05-13");
		const undone = planUndoCharges(makeChange("2024-05-14"), { change, lines: reduce(), total: dollars(-30.64) });
		expect(sentences(undone.lines, "ko")).toEqual([
			"US$45.97 전액을 반대로 기록 = -US$45.97",
			"-US$76.61 전액을 반대로 기록 = US$76.61",
		]);
	});
});

describe("a line in our API", () => {
	test("is what the contract says, proves itself and names its offer in both languages", () => {
		const lines = reduce().map((line) => ({ ...line, offerId: basic }));
		for (const language of ["ko", "en"] as const) {
			const views = lines.map((line) => viewChargeLine(line, { catalog, language }));
			for (const view of views) {
				expect(chargeLine.parse(view)).toEqual(view);
				expect(view.proof.proved).toBe(true);
				expect(view.offerName).toContain("Business Basic");
			}
			const titles = { ko: ["사용자 수 변경 크레딧", "사용자 수 변경"], en: ["Seat change credit", "Seat change"] };
			expect(views.map(({ title }) => title)).toEqual(titles[language]);
		}
	});

	test("says so when it does not prove itself", () => {
		const [line] = reduce();
		if (line === undefined) throw new Error("no line");
		const wrong = { ...line, offerId: basic, amount: dollars(-76.6) };
		expect(viewChargeLine(wrong, { catalog, language: "en" }).proof.proved).toBe(false);
	});
});

test("amounts have the places of their currency and are exact however large", () => {
	expect(formatAmount("ko", toMoney(5000, "KRW"))).toBe("₩5,000");
	expect(formatAmount("ko", toMoney(1234567, "KWD"))).toMatch(/1,234\.567/u);
	expect(formatAmount("en", toMoney(9007199254740991n, "USD"))).toBe("$90,071,992,547,409.91");
	expect(formatAmount("en", toMoney(-5, "USD"))).toBe("-$0.05");
});
