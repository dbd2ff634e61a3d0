import { type SubscriptionId, toId } from "../basics/ids.ts";
import type { BilledSubscription } from "./billed-subscription.ts";
import { type BillingPeriod, billingPeriodAt, type PaidCycle } from "./billing-period.ts";
import type { Currency } from "./currency.ts";
import { addDaysTo, type Day } from "./day.ts";
import { type Money, toMoney } from "./money.ts";
import { planCancellationCharges, planSuspensionCharges } from "./plan-cancellation-charges.ts";
import { planPurchaseCharges } from "./plan-purchase-charges.ts";
import { planReactivationCharges } from "./plan-reactivation-charges.ts";
import { planSeatCharges } from "./plan-seat-charges.ts";
import { planUndoCharges } from "./plan-undo-charges.ts";
import { planUpgradeCharges } from "./plan-upgrade-charges.ts";
import type { BillingChange, ChangeId, ChargePlan } from "./proration-line.ts";
import type { RoundingPolicyName } from "./rounding-policies.ts";
import { offerId } from "./test-billing.ts";

/** What happens to a subscription of a test, some days after what happened before. */
export interface HistoryStep {
	readonly daysLater: number;
	readonly act: "seats" | "upgrade" | "suspend" | "reactivate" | "cancel" | "undo";
	readonly quantity: number;
	/** Minor units, for an upgrade. */
	readonly price: number;
}

export interface HistoryStart {
	readonly regime: BilledSubscription["regime"];
	readonly cycle: PaidCycle;
	readonly startedOn: Day;
	readonly currency: Currency;
	readonly policy: RoundingPolicyName;
	readonly price: number;
	readonly quantity: number;
}

/** Where a subscription stands between two steps. */
export interface HistoryState {
	readonly day: Day;
	readonly subscription: BilledSubscription;
	readonly unitPrice: Money;
	readonly quantity: number;
	readonly status: "active" | "suspended" | "canceled";
	readonly billedUntil: Day;
}

/** One change as it was made: the state before and after, and its lines. */
export interface MadeChange {
	readonly act: HistoryStep["act"] | "bill";
	readonly before: HistoryState;
	readonly plan: ChargePlan;
	readonly after: HistoryState;
}

/** Plays the steps on a new subscription, billing every period that begins on the way; acts that cannot be are passed over. */
export function playHistory(start: HistoryStart, steps: readonly HistoryStep[]): readonly MadeChange[] {
	const made: MadeChange[] = [];
	let state = beginHistory(start);
	const make = (change: MadeChange | undefined) => {
		if (change === undefined) return;
		made.push(change);
		state = change.after;
	};
	const changeOn = (day: Day): BillingChange => {
		const id = toId<ChangeId>(`change-${made.length + 1}`);
		return { id, day, currency: start.currency, policy: start.policy };
	};
	for (const step of [undefined, ...steps]) {
		state = { ...state, day: addDaysTo(state.day, step?.daysLater ?? 0) };
		while (isDue(start, state)) make(billNext(start, state, changeOn(state.billedUntil)));
		if (step?.act === "undo") make(undoLast(made.at(-1), state, changeOn(state.day)));
		else if (step !== undefined) make(act({ start, state, change: changeOn(state.day), step }));
	}
	return made;
}

function beginHistory({ startedOn, regime, currency, price, quantity }: HistoryStart): HistoryState {
	const subscription = { subscriptionId: toId<SubscriptionId>("subscription-1"), offerId, regime, lines: [] };
	return {
		day: startedOn,
		subscription: { ...subscription, purchasedOn: startedOn },
		unitPrice: toMoney(price, currency),
		quantity,
		status: "active",
		billedUntil: startedOn,
	};
}

/** Legacy stops billing while suspended, new commerce does not. */
function isDue({ regime }: HistoryStart, { status, billedUntil, day }: HistoryState): boolean {
	return status !== "canceled" && (status === "active" || regime === "newCommerce") && billedUntil <= day;
}

function billNext(start: HistoryStart, before: HistoryState, change: BillingChange): MadeChange {
	const { subscription, unitPrice, quantity, billedUntil } = before;
	const period = periodOf(start, before, billedUntil);
	const purchased = { ...subscription, unitPrice, quantity, period };
	const kind = billedUntil === subscription.purchasedOn ? "purchase" : "cycle";
	const plan = planPurchaseCharges({ change, kind, purchased, earlier: subscription.lines });
	return { act: "bill", before, plan, after: { ...extend(before, plan), billedUntil: period.span.until } };
}

interface Acting {
	readonly start: HistoryStart;
	readonly state: HistoryState;
	readonly change: BillingChange;
	readonly step: HistoryStep;
}

function act({ start, state: before, change, step }: Acting): MadeChange | undefined {
	const { subscription, unitPrice, quantity, status, day } = before;
	const made = (plan: ChargePlan, changes: Partial<HistoryState> = {}): MadeChange => ({
		...{ act: step.act, before, plan },
		after: { ...extend(before, plan), ...changes },
	});
	const facts = { change, subscription };
	if (step.act === "reactivate") {
		if (status !== "suspended") return undefined;
		const period = periodOf(start, before, day);
		const plan = planReactivationCharges({ ...facts, period, unitPrice, quantity, newQuantity: step.quantity });
		const billedUntil = start.regime === "legacy" ? period.span.until : before.billedUntil;
		return made(plan, { status: "active", billedUntil, ...(plan.lines.length > 1 ? { quantity: step.quantity } : {}) });
	}
	if (status !== "active") return undefined;
	if (step.act === "suspend") return made(planSuspensionCharges(facts), { status: "suspended" });
	if (step.act === "cancel") return made(planCancellationCharges(facts), { status: "canceled" });
	if (step.act === "upgrade") return upgrade({ start, state: before, change, step });
	const steps = [{ day, quantity: step.quantity }];
	return made(planSeatCharges({ ...facts, steps }), { quantity: step.quantity });
}

function upgrade({ start, state: before, change, step }: Acting): MadeChange {
	const { subscription, quantity, day } = before;
	const unitPrice = toMoney(step.price, start.currency);
	const isNew = start.regime === "legacy";
	const subscriptionId = isNew ? toId<SubscriptionId>(`of-${change.id}`) : subscription.subscriptionId;
	const purchasedOn = isNew ? day : subscription.purchasedOn;
	const period = billingPeriodAt({ regime: start.regime, startedOn: purchasedOn, cycle: start.cycle }, day);
	const target = { subscriptionId, offerId: subscription.offerId, quantity, unitPrice, period };
	const plan = planUpgradeCharges({ change, source: subscription, target });
	const ownLines = plan.lines.filter((line) => line.subscriptionId === subscriptionId);
	const lines = isNew ? ownLines : [...subscription.lines, ...ownLines];
	return {
		...{ act: "upgrade", before, plan },
		after: {
			...{ ...before, unitPrice, billedUntil: period.span.until },
			subscription: { ...subscription, subscriptionId, purchasedOn, lines },
		},
	};
}

/** Takes back the last change when nothing has been billed since; what it wrote stays, with its reversal. */
function undoLast(last: MadeChange | undefined, now: HistoryState, change: BillingChange): MadeChange | undefined {
	if (last === undefined || last.act === "bill" || last.act === "undo") return undefined;
	const plan = planUndoCharges(change, last.plan);
	const { subscription } = last.before;
	const own = [...last.plan.lines, ...plan.lines].filter((line) => line.subscriptionId === subscription.subscriptionId);
	const lines = [...subscription.lines, ...own];
	return {
		...{ act: "undo", before: now, plan },
		after: { ...last.before, day: now.day, subscription: { ...subscription, lines } },
	};
}

function extend(state: HistoryState, { lines }: ChargePlan): HistoryState {
	const { subscription } = state;
	return { ...state, subscription: { ...subscription, lines: [...subscription.lines, ...lines] } };
}

function periodOf({ regime, cycle }: HistoryStart, { subscription }: HistoryState, day: Day): BillingPeriod {
	return billingPeriodAt({ regime, startedOn: subscription.purchasedOn, cycle }, day);
}
