import type { SubscriptionId } from "../basics/ids.ts";
import { addDaysTo, type Day, dayOf, laterOf } from "../billing/day.ts";
import type { BillingCycle, Offer } from "../catalog/catalog.ts";
import type { PurchaseRefusal } from "../purchases/purchase-refusal.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import { assessTransition } from "../transitions/assess-transition.ts";
import type { TransitionFacts } from "../transitions/transition-facts.ts";
import { assessUpgrade } from "../upgrades/assess-upgrade.ts";
import { listNamedTargets } from "../upgrades/path-status.ts";
import type { UpgradeFacts } from "../upgrades/upgrade-facts.ts";
import { carryOutSteps } from "./carry-out-steps.ts";
import { type Asking, type ChannelWorld, type Held, listHeld } from "./held.ts";
import { findInTheWay } from "./in-the-way.ts";
import type { ChannelStep, ChannelWay } from "./way.ts";

/** What ways to a wanted plan follow from. */
export interface ChannelFacts {
	readonly asking: Asking;
	readonly world: ChannelWorld;
	readonly target: Offer;
	/** Only from this one; from every subscription that a path leads on from when absent. */
	readonly sourceId?: SubscriptionId;
	/** New-commerce subscriptions that can still be canceled with a credit. */
	readonly cancelable: ReadonlySet<SubscriptionId>;
	/** The facts of an upgrade as the action itself gathers them. */
	readonly upgradeFactsOf: (world: ChannelWorld, source: Subscription) => UpgradeFacts;
	/** The same of a transition within new commerce. */
	readonly transitionFactsOf: (world: ChannelWorld, source: Subscription) => TransitionFacts;
	/** What would be against buying it, as the purchase itself would say. */
	readonly refusePurchase: (world: ChannelWorld, choice: WantedSeats) => readonly PurchaseRefusal[];
}

/** So many seats of the wanted plan. */
export interface WantedSeats {
	readonly quantity: number;
	readonly billingCycle?: BillingCycle;
}

/** Every way to the wanted plan, upgrades and transitions before buying; each names what is against it even after its steps. */
export function planWays(facts: ChannelFacts): readonly ChannelWay[] {
	const transitions = listTransitionSources(facts).map((source) => planTransitionWay(facts, source));
	const going = new Set(transitions.map(({ source }) => source?.id));
	const upgrades = listSources(facts)
		.filter(({ id }) => !going.has(id))
		.map((source) => planUpgradeWay(facts, source));
	const all = [...upgrades, ...transitions];
	const best = all.find(({ refusals }) => refusals.length === 0) ?? all[0];
	return [...all, planBuyWay(facts, best?.source)];
}

/** The partner's subscriptions that are, or could be, upgraded to the wanted plan. */
export function listSources({ asking, world, target, sourceId }: ChannelFacts): readonly Subscription[] {
	const own = world.subscriptions.filter(({ partnerId }) => partnerId === asking.partnerId);
	if (sourceId !== undefined) return own.filter(({ id }) => id === sourceId);
	return own.filter(
		({ status, offerId }) => status === "active" && listNamedTargets(asking.catalog, offerId).includes(target.id),
	);
}

/** The partner's subscriptions of new commerce that a transition leads on from. */
function listTransitionSources({ asking, world, target, sourceId }: ChannelFacts): readonly Subscription[] {
	return world.subscriptions.filter(
		({ id, partnerId, regime, status, offerId }) =>
			partnerId === asking.partnerId &&
			regime === "newCommerce" &&
			status === "active" &&
			(sourceId === undefined || sourceId === id) &&
			(asking.catalog.transitionsFrom.get(offerId) ?? []).some(({ to }) => to === target.id),
	);
}

/**
 * What is in the way goes first, so that nothing is held twice and licenses can move; seats go into a subscription of
 * the wanted plan where one is there and takes them.
 */
function planTransitionWay(facts: ChannelFacts, source: Subscription): ChannelWay {
	const { asking, world, target } = facts;
	const { destinations } = assessTransition(facts.transitionFactsOf(world, source), target);
	const into = destinations.find(({ refusals }) => refusals.length === 0)?.subscription;
	const found = listHeld(world, asking);
	const inTheWay = findInTheWay(found, { catalog: asking.catalog, target, source })
		.map(({ held }) => held)
		.filter(({ key }) => key !== into?.id);
	const ends = inOrder(withAddOns(found, inTheWay, source).map((one) => endOf(facts, one)));
	const ready = ends.reduce((day, step) => laterOf(day, step.day), dayOf(world.now));
	const after = carryOutSteps(world, ends, { day: ready, asking });
	const from = after.subscriptions.find(({ id }) => id === source.id) ?? source;
	const assessed = assessTransition(facts.transitionFactsOf(after, from), target, into === undefined ? {} : { into });
	const readyIsKnown = ends.every((step) => step.dayIsKnown);
	const going = into === undefined ? {} : { into };
	return {
		...{ kind: "transition", source, ...going, quantity: source.quantity, ready, readyIsKnown, settled: ready },
		refusals: into === undefined ? assessed.transferRefusals : assessed.refusals,
		steps: [...ends, { kind: "transition", source, ...going, day: ready, dayIsKnown: readyIsKnown }],
	};
}

function planUpgradeWay(facts: ChannelFacts, source: Subscription): ChannelWay {
	const { asking, world, target } = facts;
	const held = listHeld(world, asking);
	const inTheWay = findInTheWay(held, { catalog: asking.catalog, target, source }).map((one) => one.held);
	const ends = inOrder(withAddOns(held, inTheWay, source).map((one) => endOf(facts, one)));
	const today = dayOf(world.now);
	const ready = ends.reduce((day, step) => laterOf(day, step.day), today);
	const assess = (steps: readonly ChannelStep[]) => {
		const after = carryOutSteps(world, steps, { day: ready, asking });
		const from = after.subscriptions.find(({ id }) => id === source.id) ?? source;
		return assessUpgrade(facts.upgradeFactsOf(after, from), target).refusals;
	};
	const steps: ChannelStep[] = [...ends];
	let refusals = assess(steps);
	// What was suspended counts toward the offer's limit until it is deleted.
	for (const one of listDeletable(facts, steps, source)) {
		if (!refusals.some((refusal) => refusal.code === "offerLimitReached" && refusal.unit === "concurrent")) break;
		steps.push({ kind: "delete", held: one, day: ready, dayIsKnown: true });
		refusals = assess(steps);
	}
	const readyIsKnown = ends.every((step) => step.dayIsKnown);
	const last = { kind: "upgrade", source, day: ready, dayIsKnown: readyIsKnown } as const;
	return {
		...{ kind: "upgrade", source, quantity: source.quantity, ready, readyIsKnown, settled: ready, refusals },
		steps: [...steps, last],
	};
}

/** Bought at once beside what is there, which then goes as soon as it can: nobody waits, and some things are paid twice. */
function planBuyWay(facts: ChannelFacts, source: Subscription | undefined): ChannelWay {
	const { asking, world, target } = facts;
	const today = dayOf(world.now);
	const held = listHeld(world, asking);
	const quantity = source?.quantity ?? target.minimumQuantity;
	const inTheWay = findInTheWay(held, {
		...{ catalog: asking.catalog, target },
		...(source === undefined ? {} : { source }),
	}).map((one) => one.held);
	const given = held.filter(({ key }) => key === source?.id);
	const ends = inOrder([...withAddOns(held, inTheWay, source), ...given].map((one) => endOf(facts, one)));
	const cycle = source === undefined || source.billingCycle === "none" ? {} : { billingCycle: source.billingCycle };
	return {
		...{ kind: "buy", quantity, ready: today, readyIsKnown: true },
		...(source === undefined ? {} : { source }),
		settled: ends.reduce((day, step) => laterOf(day, step.day), today),
		steps: [{ kind: "buy", quantity, day: today, dayIsKnown: true }, ...ends],
		refusals: facts.refusePurchase(world, { quantity, ...cycle }),
	};
}

/** What has to go, with live add-ons of it and of the source: an add-on never outlives its base. */
function withAddOns(
	held: readonly Held[],
	inTheWay: readonly Held[],
	source: Subscription | undefined,
): readonly Held[] {
	const bases = new Set([...inTheWay.map(({ subscription }) => subscription?.id), source?.id]);
	bases.delete(undefined);
	const addOns = held.filter(
		({ subscription, holding }) => holding.state === "live" && bases.has(subscription?.parentSubscriptionId),
	);
	// What is still being made ready cannot be ended, so that it stays in the way.
	const all = [...addOns, ...inTheWay.filter((one) => !addOns.includes(one))];
	return all.filter(({ subscription }) => subscription?.status !== "pending");
}

type EndStep = Extract<ChannelStep, { readonly held: Held }>;

function endOf({ world, cancelable }: ChannelFacts, held: Held): EndStep {
	const today = dayOf(world.now);
	const { subscription, committedUntil } = held;
	if (subscription === undefined) {
		const after = committedUntil === undefined ? undefined : addDaysTo(dayOf(committedUntil), 1);
		const dayIsKnown = after !== undefined && after > today;
		return { kind: "customerEnds", held, day: dayIsKnown ? after : today, dayIsKnown };
	}
	if (subscription.status === "expired") {
		const ends = subscription.stateEndsAt;
		if (ends === undefined) return { kind: "letEnd", held, day: today, dayIsKnown: false };
		return { kind: "letEnd", held, day: laterOf(today, firstDayAfter(ends)), dayIsKnown: true };
	}
	const kind = cancelable.has(subscription.id) ? "cancel" : "suspend";
	return { kind, held, day: today, dayIsKnown: true };
}

function firstDayAfter(moment: string): Day {
	const day = moment.slice(0, 10) as Day; // an instant begins with its day
	return moment.endsWith("T00:00:00.000Z") ? day : addDaysTo(day, 1);
}

/** The soonest first; where days are equal, in the order given, which has add-ons before their bases. */
function inOrder(steps: readonly EndStep[]): readonly EndStep[] {
	return steps.toSorted((one, other) => (one.day === other.day ? 0 : one.day < other.day ? -1 : 1));
}

/** The partner's own suspended subscriptions of the wanted offer, those that the steps suspend among them. */
function listDeletable(
	{ asking, world, target }: ChannelFacts,
	steps: readonly ChannelStep[],
	source: Subscription,
): readonly Held[] {
	const suspended = new Set(steps.flatMap((step) => (step.kind === "suspend" ? [step.held.key] : [])));
	return listHeld(world, asking).filter(
		({ key, subscription }) =>
			subscription !== undefined &&
			subscription.id !== source.id &&
			subscription.offerId === target.id &&
			subscription.regime === "legacy" &&
			(suspended.has(key) || subscription.status === "suspended"),
	);
}
