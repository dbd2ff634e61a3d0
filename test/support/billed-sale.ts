import { type CustomerId, toId } from "../../src/domain/basics/ids.ts";
import { billingPeriodAt, type PaidCycle } from "../../src/domain/billing/billing-period.ts";
import type { Currency } from "../../src/domain/billing/currency.ts";
import { type Day, dayOf, earlierOf, parseDay } from "../../src/domain/billing/day.ts";
import { toMoney } from "../../src/domain/billing/money.ts";
import { planPurchaseCharges } from "../../src/domain/billing/plan-purchase-charges.ts";
import type { ChangeId } from "../../src/domain/billing/proration-line.ts";
import type { SubscriptionBilling } from "../../src/domain/billing/subscription-billing.ts";
import { getOffer } from "../../src/domain/catalog/catalog.ts";
import { withLinesWritten } from "../../src/domain/changes/billing-facts.ts";
import type { PriceRow } from "../../src/domain/prices/price-row.ts";
import { termEndsAt } from "../../src/domain/subscriptions/state-end.ts";
import type { Subscription } from "../../src/domain/subscriptions/subscription.ts";
import { savePartnerBilling } from "../../src/storage/billing-store.ts";
import { saveNewPriceRows } from "../../src/storage/price-store.ts";
import { saveChange } from "../../src/use-cases/changes/save-change.ts";
import { makeSubscription, offerOf, type Product, partnerId, type Stage, write } from "./fixture.ts";

const firstDay = parseDay("2020-01-01");

/** Makes the partner bill in dollars, and prices products for customers in Korea: so many cents for a seat and month. */
export async function setPrices(
	stage: Stage,
	monthly: Readonly<Partial<Record<Product, number>>>,
	{ from = firstDay, until }: { readonly from?: Day; readonly until?: Day } = {},
): Promise<void> {
	const rows = Object.entries(monthly).map(([product, retailPrice]): PriceRow => {
		const offer = getOffer(stage.catalog, offerOf(product as Product)); // the keys are products
		return {
			...{ id: toId(stage.surroundings.newId()), partnerId, listId: toId("list"), offerId: offer.id },
			...{ market: "KR", currency: "USD", segment: "commercial", termMonths: offer.termMonths },
			...{ billingCycle: "monthly", minimumQuantity: 1, from, ...(until === undefined ? {} : { until }) },
			...{ partnerPrice: retailPrice, retailPrice, recordedAt: stage.surroundings.now() },
		};
	});
	await write(stage, async (tx) => {
		await savePartnerBilling(tx, {
			...{ partnerId, currency: "USD", billingDay: 15 },
			policies: { legacy: "exact", newCommerce: "exact" },
		});
		await saveNewPriceRows(tx, rows);
	});
}

/** Sells a subscription for money: its order, its batch, and the charge of its first period. */
export async function sellBilled(
	stage: Stage,
	customerId: CustomerId,
	changes: Partial<Subscription> & {
		readonly product?: Product;
		readonly cents?: number;
		readonly currency?: Currency;
	} = {},
): Promise<Subscription> {
	const { cents = 500, currency = "USD", ...rest } = changes;
	const subscription = makeSubscription(stage, customerId, rest);
	const { id: subscriptionId, orderId, offerId, quantity, friendlyName, createdAt, regime } = subscription;
	const cycle = subscription.billingCycle as PaidCycle; // tests bill what has a cycle
	const startedOn = dayOf(subscription.effectiveFrom);
	const whole = billingPeriodAt({ regime, startedOn, cycle }, startedOn);
	const until = earlierOf(whole.span.until, dayOf(termEndsAt(subscription)));
	const period = { rated: whole.rated, span: { from: startedOn, until } };
	const unitPrice = toMoney(cents, currency);
	const changeId = toId<ChangeId>(stage.surroundings.newId());
	const billing: SubscriptionBilling = {
		...{ customerId, subscriptionId, partnerId, startedOn, cycle, policy: "exact", unitPrice, priceSource: {} },
		...{ billedUntil: until, running: true, linesWritten: 0 },
	};
	const plan = planPurchaseCharges({
		change: { id: changeId, day: startedOn, currency, policy: "exact" },
		kind: "purchase",
		purchased: { subscriptionId, offerId, quantity, unitPrice, period },
	});
	const lines = [{ lineNumber: 0, offerId, subscriptionId, quantity, friendlyName }];
	const order = { id: orderId, customerId, partnerId, billingCycle: cycle, createdAt, lines };
	const batch = { id: stage.surroundings.newId(), subscriptionId, quantity, addedAt: createdAt };
	await write(stage, (tx) =>
		saveChange(tx, {
			...{ id: changeId, customerId, partnerId, kind: "purchase", subscriptionId, at: createdAt, by: "caller" },
			effects: {
				subscriptions: [{ after: subscription }],
				billings: [{ after: withLinesWritten(billing, plan) }],
				batches: [{ after: batch }],
				assignments: [],
				orders: [order],
			},
			charges: { plan, invoicedFrom: startedOn },
		}),
	);
	return subscription;
}
