import {
	type CustomerId,
	type OfferId,
	type OrderId,
	type PartnerId,
	type SubscriptionId,
	toId,
} from "../basics/ids.ts";
import type { Instant } from "../basics/instant.ts";
import { billingPeriodAt, type PaidCycle } from "../billing/billing-period.ts";
import { type Day, dayOf, earlierOf } from "../billing/day.ts";
import { toMoney } from "../billing/money.ts";
import { planPurchaseCharges } from "../billing/plan-purchase-charges.ts";
import type { ChangeId, ProrationLine } from "../billing/proration-line.ts";
import type { RoundingPolicyName } from "../billing/rounding-policies.ts";
import type { SubscriptionBilling } from "../billing/subscription-billing.ts";
import type { Catalog, CommerceRegime, Offer } from "../catalog/catalog.ts";
import type { CustomerChange } from "../changes/customer-change.ts";
import { termEndsAt } from "../subscriptions/state-end.ts";
import type { SeatBatch, Subscription } from "../subscriptions/subscription.ts";
import { lastDayOfTerm } from "../subscriptions/term.ts";
import { findDueEvent, startOf } from "./due-event.ts";
import type { RenewalTerms } from "./lifecycle-facts.ts";
import { planLifecycleEvent } from "./plan-lifecycle-event.ts";

/** One customer in memory, with all that time has done to it. */
export interface TestLife {
	readonly subscriptions: readonly Subscription[];
	readonly billings: readonly SubscriptionBilling[];
	readonly batches: readonly SeatBatch[];
	readonly lines: readonly ProrationLine[];
	readonly changes: readonly CustomerChange[];
	readonly notRenewed: readonly string[];
}

/** What a test's subscription is. */
export interface TestStart {
	readonly regime: CommerceRegime;
	readonly startedOn: Day;
	readonly cycle: PaidCycle;
	readonly termMonths: number;
	readonly policy?: RoundingPolicyName;
	readonly autoRenew?: boolean;
	readonly isTrial?: boolean;
	/** The last day of the first term, where it is not what the term's months make it. */
	readonly committedOn?: Day;
}

const subscriptionId = toId<SubscriptionId>("subscription");
const customerId = toId<CustomerId>("customer");
const partnerId = toId<PartnerId>("partner");
const offerId = toId<OfferId>("offer");

/** A subscription of five seats that was bought, and its first period paid. */
export function begin(start: TestStart): TestLife {
	const { regime, startedOn, cycle, termMonths, policy = "exact", autoRenew = true, isTrial = false } = start;
	const subscription: Subscription = {
		id: subscriptionId,
		customerId,
		partnerId,
		offerId,
		orderId: toId<OrderId>("order"),
		regime,
		friendlyName: "",
		quantity: 5,
		status: "active",
		suspensionReasons: [],
		provisioning: "success",
		billingCycle: isTrial ? "none" : cycle,
		autoRenew,
		createdAt: startOf(startedOn),
		effectiveFrom: startOf(startedOn),
		committedUntil:
			start.committedOn === undefined
				? lastDayOfTerm(startOf(startedOn), termMonths, regime)
				: startOf(start.committedOn),
		version: 1,
	};
	const batches = [{ id: "batch", subscriptionId, quantity: 5, addedAt: startOf(startedOn) }];
	const life = { subscriptions: [subscription], batches, changes: [], notRenewed: [] };
	if (isTrial) return { ...life, billings: [], lines: [] };
	const unitPrice = toMoney(1037, "USD");
	const whole = billingPeriodAt({ regime, startedOn, cycle }, startedOn);
	const until = earlierOf(whole.span.until, dayOf(termEndsAt(subscription)));
	const period = { rated: whole.rated, span: { from: startedOn, until } };
	const change = { id: toId<ChangeId>("purchase"), day: startedOn, currency: "USD", policy } as const;
	const purchased = { subscriptionId, offerId, quantity: 5, unitPrice, period };
	const { lines } = planPurchaseCharges({ change, kind: "purchase", purchased });
	const billing: SubscriptionBilling = {
		...{ customerId, subscriptionId, partnerId, startedOn, cycle, policy, unitPrice, priceSource: {} },
		...{ billedUntil: until, running: true, linesWritten: 1 },
	};
	return { ...life, billings: [billing], lines };
}

/** Plays a life on until a moment, as the use case does with rows. */
export function advance(life: TestLife, start: TestStart, until: Instant): TestLife {
	const catalog = makeCatalog(start);
	let now = life;
	for (;;) {
		const event = findDueEvent({ catalog, ...now, entries: [] }, until);
		if (event === undefined || event.kind === "entry") return now;
		now = happen(now, start, event);
	}
}

/** The price of a term: another one every year. */
export function priceOn(day: Day): RenewalTerms {
	const unitPrice = toMoney(1000 + (Number(day.slice(0, 4)) % 7) * 111, "USD");
	return { kind: "priced", unitPrice, priceSource: {} };
}

function happen(
	life: TestLife,
	start: TestStart,
	event: Exclude<ReturnType<typeof findDueEvent>, { kind: "entry" } | undefined>,
): TestLife {
	const { subscriptions, billings, lines, batches } = life;
	const { subscription, at } = event;
	const day = dayOf(at);
	const number = life.changes.length + 1;
	const open = (id: SubscriptionId) => lines.filter((one) => one.subscriptionId === id && day < one.rated.until);
	const { change, notRenewed } = planLifecycleEvent(event, {
		moment: { id: toId<ChangeId>(`change-${number}`), at, day, by: "clock" },
		country: "KR",
		offer: makeOffer(start),
		addOns: subscriptions.filter((one) => one.parentSubscriptionId === subscription.id),
		billings: new Map(
			billings.map((billing) => [billing.subscriptionId, { billing, lines: open(billing.subscriptionId) }]),
		),
		batches,
		newBatchId: `batch-${number}`,
		renewal: billings.length === 0 ? { kind: "free" } : priceOn(day),
	});
	return apply({ ...life, notRenewed: notRenewed === undefined ? life.notRenewed : [notRenewed] }, change);
}

/** The rows after a change. */
function apply(life: TestLife, change: CustomerChange): TestLife {
	const { effects, charges } = change;
	return {
		...life,
		subscriptions: replaceAll(life.subscriptions, effects.subscriptions, ({ id }) => id),
		billings: replaceAll(life.billings, effects.billings, (one) => one.subscriptionId),
		batches: replaceAll(life.batches, effects.batches, ({ id }) => id),
		lines: [...life.lines, ...(charges?.plan.lines ?? [])],
		changes: [...life.changes, change],
	};
}

function replaceAll<Thing>(
	things: readonly Thing[],
	replaced: readonly { readonly before?: Thing; readonly after?: Thing }[],
	keyOf: (thing: Thing) => string,
): readonly Thing[] {
	const all = new Map(things.map((one) => [keyOf(one), one]));
	for (const { before, after } of replaced) {
		if (before !== undefined && after === undefined) all.delete(keyOf(before));
		if (after !== undefined) all.set(keyOf(after), after);
	}
	return [...all.values()];
}

function makeOffer({ regime, cycle, termMonths, isTrial = false }: TestStart): Offer {
	return {
		id: offerId,
		skuId: toId("sku"),
		title: { ko: "제안", en: "Offer" },
		description: { ko: "제안", en: "Offer" },
		category: isTrial ? "trial" : "smallBusiness",
		regime,
		minimumQuantity: 1,
		maximumQuantity: 300,
		limit: { unit: "none" },
		termMonths,
		billingCycles: [isTrial ? "none" : cycle],
		service: "office365",
		isAddOn: false,
		isTrial,
		addOnOf: [],
		idSource: "own",
		rank: 1,
	};
}

/** A catalog with the one offer of a test. */
export function makeCatalog(start: TestStart): Catalog {
	return {
		offers: new Map([[offerId, makeOffer(start)]]),
		skus: new Map(),
		servicePlans: new Map(),
		pathsFrom: new Map(),
		transitionsFrom: new Map(),
		sourcesInForce: new Set(["guide"]),
		mutuallyExclusive: [],
		dependencies: [],
	};
}
