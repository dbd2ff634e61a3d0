import type { Caller } from "../../domain/access/caller.ts";
import { type CustomerId, type OrderId, type SubscriptionId, toId } from "../../domain/basics/ids.ts";
import { type Day, dayOf } from "../../domain/billing/day.ts";
import type { ChangeId } from "../../domain/billing/proration-line.ts";
import { findOffer } from "../../domain/catalog/offers.ts";
import type { CustomerChange } from "../../domain/changes/customer-change.ts";
import type { Holding } from "../../domain/customers/holding.ts";
import { toHolding } from "../../domain/customers/to-holding.ts";
import type { KeptOrder, Order } from "../../domain/orders/order.ts";
import { toNewOrder, withAddOns } from "../../domain/orders/order-line-edits.ts";
import type { Segment } from "../../domain/prices/price-row.ts";
import { promotePrice } from "../../domain/prices/promote-price.ts";
import { type PlannedPurchase, planPurchase } from "../../domain/purchases/plan-purchase.ts";
import { type BaseOfAddOn, type PurchaseTerms, purchaseCycle } from "../../domain/purchases/purchase-facts.ts";
import type { PurchaseRefusal } from "../../domain/purchases/purchase-refusal.ts";
import type { PurchaseChoice } from "../../domain/purchases/purchase-request.ts";
import type { Subscription } from "../../domain/subscriptions/subscription.ts";
import type { Reader } from "../../storage/database.ts";
import { type CustomerMoney, readCustomerMoney } from "../changes/customer-money.ts";
import { type CustomerFacts, findCustomerFacts, inTimeOf } from "../read-customer.ts";
import type { Surroundings } from "../surroundings.ts";
import { isAgreementMissing } from "./is-agreement-missing.ts";
import { readSegment } from "./read-segment.ts";

/** What is to be bought together, for whom, and from which day money counts it. */
export interface OrderToCompute {
	readonly db: Reader;
	readonly caller: Caller;
	readonly customerId: CustomerId;
	/** In their order: an add-on without a base of its own hangs on the base before it. */
	readonly lines: readonly PurchaseChoice[];
	/** The order that add-ons join; a new one is made when absent. */
	readonly joins?: KeptOrder;
	/** Of the quote that is carried out; the customer's today when absent. */
	readonly day?: Day;
	readonly by: CustomerChange["by"];
}

/** Why one line of an order cannot be bought. */
export interface RefusedLine {
	/** The line's place, from 0. */
	readonly line: number;
	readonly refusals: readonly PurchaseRefusal[];
}

/** An order as it would be placed: one change for each of its subscriptions, or everything that is against it. */
export type ComputedOrder =
	| { readonly kind: "customerNotFound" }
	| { readonly kind: "refused"; readonly facts: CustomerFacts; readonly lines: readonly RefusedLine[] }
	| PlannedOrder;

/** One purchase that a rule lets pass. */
export type AllowedPurchase = Extract<PlannedPurchase, { kind: "planned" }>;

export interface PlannedOrder {
	readonly kind: "planned";
	/** In the customer's time. */
	readonly at: Surroundings;
	readonly facts: CustomerFacts;
	/** Undefined where the partner bills nothing here. */
	readonly money: CustomerMoney | undefined;
	/** The order as it is afterwards. */
	readonly order: Order;
	readonly purchases: readonly AllowedPurchase[];
}

/** Computes an order; the action, the quote and the check of a cart differ only in what follows. */
export async function computeOrder(surroundings: Surroundings, asked: OrderToCompute): Promise<ComputedOrder> {
	const { db, caller, customerId, joins } = asked;
	const { partnerId } = caller;
	const facts = await findCustomerFacts(db, partnerId, customerId);
	if (facts === undefined) return { kind: "customerNotFound" };
	const at = inTimeOf(surroundings, facts.customer);
	const day = asked.day ?? dayOf(at.now());
	const money = await readCustomerMoney(db, { partnerId, customer: facts.customer, day });
	const segment = await readSegment(db, { customerId, partnerId }, day);
	const agreementMissing = await isAgreementMissing(at, db, { customerId, partnerId });
	const orderId = joins?.id ?? toId<OrderId>(at.newId());
	const context: OrderContext = { at, asked, facts, money, segment, agreementMissing, day, orderId };
	const { bought, refused } = await computeLines(context);
	if (refused.length > 0) return { kind: "refused", facts, lines: refused };
	const subscriptions = bought.map(({ subscription }) => subscription);
	const order = joins === undefined ? toNewOrder(subscriptions) : withAddOns(joins, subscriptions);
	const purchases = joins === undefined ? bought.map((one, index) => withOrder(one, index, order)) : bought;
	return { kind: "planned", at, facts, money, order, purchases };
}

interface OrderContext {
	readonly at: Surroundings;
	readonly asked: OrderToCompute;
	readonly facts: CustomerFacts;
	readonly money: CustomerMoney | undefined;
	readonly segment: Segment;
	readonly agreementMissing: boolean;
	readonly day: Day;
	readonly orderId: OrderId;
}

/** Line by line, each knowing what the lines before it buy. */
async function computeLines(context: OrderContext) {
	const { at, asked, facts } = context;
	const { partnerId } = asked.caller;
	const bought: AllowedPurchase[] = [];
	const refused: RefusedLine[] = [];
	const holdings: Holding[] = [
		...facts.subscriptions.map((one) => toHolding(one, partnerId, at.catalog)),
		...facts.outsideHoldings,
	];
	let before: BaseOfAddOn | "refused" | undefined;
	for (const [line, choice] of asked.lines.entries()) {
		const isAddOn = findOffer(at.catalog, choice.offerId)?.isAddOn ?? false;
		const hangsOnLine = isAddOn && choice.parentSubscriptionId === undefined;
		// Nothing can be said of an add-on whose base is refused.
		if (hangsOnLine && before === "refused") continue;
		const base = hangsOnLine ? (before === "refused" ? undefined : before) : findBase(context, choice);
		const own = [...facts.own, ...bought.map(({ subscription }) => subscription)];
		const planned = await computeLine(context, { choice, base, holdings, own });
		if (planned.kind === "refused") refused.push({ line, refusals: planned.refusals });
		else {
			bought.push(planned);
			holdings.push(toHolding(planned.subscription, partnerId, at.catalog));
		}
		if (!isAddOn) before = planned.kind === "refused" ? "refused" : toBase(planned);
	}
	return { bought, refused };
}

function toBase({ subscription, billing }: AllowedPurchase): BaseOfAddOn {
	return { subscription, ...(billing === undefined ? {} : { billing }) };
}

function findBase({ facts, money }: OrderContext, { parentSubscriptionId }: PurchaseChoice): BaseOfAddOn | undefined {
	const subscription = facts.own.find(({ id }) => id === parentSubscriptionId);
	if (subscription === undefined) return undefined;
	const billing = money?.billings.get(subscription.id);
	return { subscription, ...(billing === undefined ? {} : { billing }) };
}

interface LineToCompute {
	readonly choice: PurchaseChoice;
	readonly base: BaseOfAddOn | undefined;
	readonly holdings: readonly Holding[];
	/** What the customer has from the partner by then. */
	readonly own: readonly Subscription[];
}

async function computeLine(
	context: OrderContext,
	{ choice, base, holdings, own }: LineToCompute,
): Promise<PlannedPurchase> {
	const { at, asked, facts, segment, agreementMissing, day, orderId } = context;
	const moment = { id: toId<ChangeId>(at.newId()), at: at.now(), day, by: asked.by };
	const ids = { subscription: toId<SubscriptionId>(at.newId()), order: orderId, batch: at.newId() };
	const against = refuseJoining(context, choice, base);
	if (against.length > 0) return { kind: "refused", refusals: against };
	const planned = planPurchase(
		{
			...{ moment, catalog: at.catalog, customer: facts.customer, relationship: facts.relationship },
			...{ holdings, own, segment, agreementMissing, ids },
			...(base === undefined ? {} : { base }),
			terms: await readTerms(context, { choice, base }),
		},
		choice,
	);
	return planned;
}

/** Only add-ons of its own subscriptions join an order that was placed. */
function refuseJoining(
	{ at, asked: { joins } }: OrderContext,
	choice: PurchaseChoice,
	base: BaseOfAddOn | undefined,
): readonly PurchaseRefusal[] {
	if (joins === undefined) return [];
	const offer = findOffer(at.catalog, choice.offerId);
	if (offer === undefined) return [];
	if (!offer.isAddOn) return [{ code: "orderTakesAddOnsOnly", offerId: offer.id }];
	if (base === undefined || base.subscription.orderId === joins.id) return [];
	return [{ code: "baseNotInOrder", subscriptionId: base.subscription.id }];
}

async function readTerms(
	{ at, money }: OrderContext,
	{ choice, base }: Pick<LineToCompute, "choice" | "base">,
): Promise<PurchaseTerms | undefined> {
	const offer = findOffer(at.catalog, choice.offerId);
	if (money === undefined || offer === undefined) return undefined;
	const billingCycle = purchaseCycle(offer, choice, base);
	if (billingCycle === "none") return undefined;
	const currency = base?.billing?.unitPrice.currency;
	const { quantity } = choice;
	const asked = { offer, billingCycle, quantity };
	const found = await money.priceOf(currency === undefined ? asked : { ...asked, currency });
	const { promotionId } = choice;
	const price = promotePrice(at.catalog, found, { promotionId, offerId: offer.id, billingCycle });
	return { price, policy: money.partnerBilling.policies[offer.regime] };
}

/** The order is written with the first of its purchases. */
function withOrder(purchase: AllowedPurchase, index: number, order: Order): AllowedPurchase {
	if (index > 0) return purchase;
	const { change } = purchase;
	return { ...purchase, change: { ...change, effects: { ...change.effects, orders: [order] } } };
}
