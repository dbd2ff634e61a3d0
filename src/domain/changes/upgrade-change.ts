import { billingPeriodAt } from "../billing/billing-period.ts";
import type { Money } from "../billing/money.ts";
import { planPurchaseCharges } from "../billing/plan-purchase-charges.ts";
import { planUpgradeCharges } from "../billing/plan-upgrade-charges.ts";
import type { ChargePlan } from "../billing/proration-line.ts";
import type { RoundingPolicyName } from "../billing/rounding-policies.ts";
import type { SubscriptionBilling } from "../billing/subscription-billing.ts";
import type { LicenseAssignment } from "../licenses/license.ts";
import type { FoundPrice } from "../prices/price.ts";
import type { UpgradePlan } from "../upgrades/upgrade-plan.ts";
import { type BillingFacts, type ChangeMoment, toBilledSubscription, withLinesWritten } from "./billing-facts.ts";
import type { CustomerChange, Replaced } from "./customer-change.ts";

/** What an upgrade's money follows from; without a price nothing of the target is billed here. */
export interface UpgradeMoney {
	/** Absent when the source was never billed here. */
	readonly source?: BillingFacts;
	readonly target?: {
		readonly price: Extract<FoundPrice, { kind: "priced" }>;
		readonly policy: RoundingPolicyName;
	};
}

interface UpgradeToChange {
	readonly plan: UpgradePlan;
	readonly moment: ChangeMoment;
	readonly money: UpgradeMoney;
	/** The customer's assignments before, so that moved ones can be given back as they were. */
	readonly assignments: readonly LicenseAssignment[];
}

/** An upgrade as one change: the source canceled and credited, the target bought, licenses moved. */
export function toUpgradeChange({ plan, moment, money, assignments }: UpgradeToChange): CustomerChange {
	const { customerId, partnerId } = plan.target;
	const billed = billUpgrade(plan, moment, money);
	return {
		id: moment.id,
		customerId,
		partnerId,
		kind: "upgrade",
		subscriptionId: plan.sourceBefore.id,
		at: moment.at,
		by: moment.by,
		effects: {
			subscriptions: [{ before: plan.sourceBefore, after: plan.sourceAfter }, { after: plan.target }],
			billings: billed?.billings ?? [],
			batches: [{ after: plan.targetBatch }],
			assignments: toAssignmentEffects(plan, assignments),
			orders: [plan.order],
		},
		...(billed === undefined ? {} : { charges: { plan: billed.charges, invoicedFrom: moment.day } }),
	};
}

interface BilledUpgrade {
	readonly charges: ChargePlan;
	readonly billings: readonly Replaced<SubscriptionBilling>[];
}

function billUpgrade(plan: UpgradePlan, moment: ChangeMoment, money: UpgradeMoney): BilledUpgrade | undefined {
	const { target: bought, source } = money;
	const { billingCycle: cycle } = plan.target;
	if (bought === undefined || cycle === "none") return undefined;
	const { unitPrice } = bought.price;
	const period = billingPeriodAt({ regime: plan.target.regime, startedOn: moment.day, cycle }, moment.day);
	const change = { id: moment.id, day: moment.day, currency: unitPrice.currency, policy: bought.policy };
	const purchased = toPurchased(plan, unitPrice, period);
	const charges =
		source === undefined
			? planPurchaseCharges({ change, kind: "purchase", purchased })
			: planUpgradeCharges({
					change,
					source: toBilledSubscription(plan.sourceBefore, source),
					target: purchased,
				});
	const target: SubscriptionBilling = {
		customerId: plan.target.customerId,
		subscriptionId: plan.target.id,
		partnerId: plan.target.partnerId,
		startedOn: moment.day,
		cycle,
		policy: bought.policy,
		unitPrice,
		priceSource: bought.price.source,
		billedUntil: period.span.until,
		running: true,
		linesWritten: 0,
	};
	const stopped = source === undefined ? [] : [stopBilling(source.billing, charges)];
	return { charges, billings: [...stopped, { after: withLinesWritten(target, charges) }] };
}

function toPurchased(plan: UpgradePlan, unitPrice: Money, period: ReturnType<typeof billingPeriodAt>) {
	const { id: subscriptionId, offerId, quantity } = plan.target;
	return { subscriptionId, offerId, quantity, unitPrice, period };
}

function stopBilling(before: SubscriptionBilling, charges: ChargePlan): Replaced<SubscriptionBilling> {
	return { before, after: { ...withLinesWritten(before, charges), running: false } };
}

/** New licenses first: whoever reads the effects in order never sees a user without either. */
function toAssignmentEffects(
	{ licenseMoves }: UpgradePlan,
	assignments: readonly LicenseAssignment[],
): readonly Replaced<LicenseAssignment>[] {
	if (licenseMoves.length === 0) return [];
	const held = new Map(assignments.map((one) => [`${one.userId} ${one.skuId}`, one]));
	const added = licenseMoves.map(({ userId, assignment }) =>
		replaced(held.get(`${userId} ${assignment.skuId}`), assignment),
	);
	const removed = licenseMoves.map(({ userId, removeSkuId }) =>
		replaced(held.get(`${userId} ${removeSkuId}`), undefined),
	);
	return [...added, ...removed];
}

function replaced<T>(before: T | undefined, after: T | undefined): Replaced<T> {
	return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}
