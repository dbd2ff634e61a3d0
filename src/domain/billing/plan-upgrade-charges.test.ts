import { describe, expect, test } from "vitest";
import { type SubscriptionId, toId } from "../basics/ids.ts";
import type { BilledSubscription } from "./billed-subscription.ts";
import { parseDay } from "./day.ts";
import { sumsByCurrency, toLedgerEntries, toTransfer } from "./ledger-entry.ts";
import { toMoney } from "./money.ts";
import { paidSpans } from "./paid-spans.ts";
import { planSeatCharges } from "./plan-seat-charges.ts";
import { planUndoCharges } from "./plan-undo-charges.ts";
import { planUpgradeCharges } from "./plan-upgrade-charges.ts";
import { bill, dollars, makeChange, periodAt, printLines, type TestPurchase, withCharges } from "./test-billing.ts";

const source: TestPurchase = { purchasedOn: "2026-03-10", unitPrice: dollars(4), quantity: 12 };

/** A legacy upgrade to a new subscription of as many seats. */
function upgrade(billed: BilledSubscription, day: string, price: number) {
	const to: TestPurchase = { purchasedOn: day, unitPrice: dollars(price), quantity: 12 };
	const target = {
		subscriptionId: toId<SubscriptionId>(`target-${day}`),
		offerId: billed.offerId,
		quantity: 12,
		unitPrice: to.unitPrice,
		period: periodAt(to, day),
	};
	return { plan: planUpgradeCharges({ change: makeChange(day), source: billed, target }), target };
}

describe("a legacy upgrade cancels the old and buys the new", () => {
	test("in full in the source's first 30 days", () => {
		const { plan } = upgrade(bill(source), "2026-04-08", 10);
		expect(printLines(plan.lines)).toEqual([
			["2026-03-10", "2026-04-09", 12, -48],
			["2026-04-08", "2026-05-07", 12, 120],
		]);
		expect(plan.lines.map(({ kind }) => kind)).toEqual(["cancellation", "purchase"]);
		expect(plan.total).toEqual(dollars(72));
	});

	test("by day from the 31st day on, that day included", () => {
		const billed = bill({ ...source, billedThrough: "2026-04-10" });
		const { plan } = upgrade(billed, "2026-04-09", 10);
		expect(printLines(plan.lines)).toEqual([
			["2026-04-09", "2026-04-09", 12, -1.55],
			["2026-04-10", "2026-05-09", 12, -48],
			["2026-04-09", "2026-05-08", 12, 120],
		]);
	});

	test("a second upgrade in the same period gives back what the first cost, not what a list says (pain 1)", () => {
		const first = upgrade(bill(source), "2026-03-20", 10);
		const firstTarget: BilledSubscription = {
			...bill(source),
			subscriptionId: first.target.subscriptionId,
			purchasedOn: parseDay("2026-03-20"),
			lines: first.plan.lines.filter(({ subscriptionId }) => subscriptionId === first.target.subscriptionId),
		};
		const second = upgrade(firstTarget, "2026-03-25", 16).plan;
		expect(second.lines.map(({ amount }) => amount.amount)).toEqual([-12_000, 19_200]);
		const total = [...bill(source).lines, ...first.plan.lines, ...second.lines];
		expect(total.reduce((sum, { amount }) => sum + amount.amount, 0)).toBe(19_200);
	});
});

describe("a new-commerce upgrade twice in one period", () => {
	const running: TestPurchase = { ...source, regime: "newCommerce" };
	const to = (price: number, billed: BilledSubscription, day: string) =>
		planUpgradeCharges({
			change: makeChange(day, { policy: "exactCarried" }),
			source: billed,
			target: { ...billed, quantity: 12, unitPrice: dollars(price), period: periodAt(running, day) },
		});

	test("is priced on what was really paid, and each day is paid once (pains 1 to 3)", () => {
		const bought = bill(running);
		const first = withCharges(bought, to(10, bought, "2026-03-20"));
		const second = withCharges(first, to(16, first, "2026-03-30"));
		const paid = paidSpans(second.lines).map(({ span, paid, line }) => [
			span.from,
			span.until,
			line.proof.unitPrice,
			paid,
		]);
		expect(paid).toEqual([
			["2026-03-10", "2026-03-20", 400, 1548],
			["2026-03-20", "2026-03-30", 1000, 3871],
			["2026-03-30", "2026-04-10", 1600, 6813],
		]);
	});

	test("on one and the same day gives back the first to the cent (pain 3)", () => {
		const bought = bill(running);
		const firstPlan = to(10, bought, "2026-03-20");
		const secondPlan = planUpgradeCharges({
			change: makeChange("2026-03-20", { id: toId("change-2") }),
			source: withCharges(bought, firstPlan),
			target: { ...bought, quantity: 12, unitPrice: dollars(16), period: periodAt(running, "2026-03-20") },
		});
		expect(secondPlan.lines[0]?.amount.amount).toBe(0 - (firstPlan.lines[1]?.amount.amount ?? 0));
	});
});

test("a credit never gives back more than was paid, even by a formula that rounds every day up", () => {
	const cheap = bill({ purchasedOn: "2018-01-01", unitPrice: dollars(0.16) });
	const change = makeChange("2018-01-02", { policy: "legacyDocumented" });
	const credited = planUpgradeCharges({
		change,
		source: { ...cheap, regime: "newCommerce" },
		target: { ...cheap, quantity: 1, unitPrice: dollars(1), period: periodAt(source, "2026-03-10") },
	}).lines[0];
	expect(credited?.amount.amount).toBe(-16);
	expect(credited?.proof).toMatchObject({ days: 30, atMost: 16 });
});

test("amounts of two currencies are refused", () => {
	const target = {
		...bill(source),
		quantity: 12,
		unitPrice: toMoney(9000, "KRW"),
		period: periodAt(source, "2026-03-20"),
	};
	expect(() => planUpgradeCharges({ change: makeChange("2026-03-20"), source: bill(source), target })).toThrow(
		RangeError,
	);
});

describe("the ledger", () => {
	test("books a charge as owed by the customer and earned by the partner, a credit the other way", () => {
		const { plan } = upgrade(bill(source), "2026-04-08", 10);
		const entries = toLedgerEntries(plan.lines.map(toTransfer));
		expect(entries.map(({ account, amount }) => [account, amount.amount])).toEqual([
			["partnerRevenue", 4800],
			["customerReceivable", -4800],
			["customerReceivable", 12_000],
			["partnerRevenue", -12_000],
		]);
	});

	test("keeps currencies apart", () => {
		const won = bill({ ...source, unitPrice: toMoney(9000, "KRW") });
		const lines = [...bill(source).lines, ...won.lines];
		const owed = toLedgerEntries(lines.map(toTransfer)).filter(({ account }) => account === "customerReceivable");
		expect([...sumsByCurrency(owed).values()]).toEqual([dollars(48), toMoney(108_000, "KRW")]);
	});

	test("an upgrade and its undo leave every account where it was, and can be done again", () => {
		const billed = bill(source);
		const { plan } = upgrade(billed, "2026-04-08", 10);
		const undo = planUndoCharges(makeChange("2026-04-10"), plan);
		expect(undo.total.amount).toBe(0 - plan.total.amount);
		const redo = planUndoCharges(makeChange("2026-04-11"), undo);
		expect(redo.lines.map(({ amount }) => amount)).toEqual(plan.lines.map(({ amount }) => amount));
		const all = [...billed.lines, ...plan.lines, ...undo.lines];
		expect(paidSpans(all)).toEqual(paidSpans(billed.lines));
		expect(paidSpans([...all, ...redo.lines])).toEqual(paidSpans([...billed.lines, ...plan.lines]));
	});
});

test("seats are part of every line, so a change of price never forgets them (pain 17)", () => {
	const change = makeChange("2026-03-20");
	const more = planSeatCharges({ change, subscription: bill(source), steps: [{ day: change.day, quantity: 30 }] });
	const { plan } = upgrade(withCharges(bill(source), more), "2026-03-25", 10);
	expect(plan.lines.filter(({ settles }) => settles !== undefined).map(({ proof }) => proof.quantity)).toEqual([
		12, 30,
	]);
});
