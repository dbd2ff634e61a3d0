import { type OrderId, type SkuId, type SubscriptionId, toId, type UserId } from "../basics/ids.ts";
import { addDays, type Instant, parseInstant } from "../basics/instant.ts";
import { dayOf } from "../billing/day.ts";
import { toMoney } from "../billing/money.ts";
import type { ChangeId } from "../billing/proration-line.ts";
import type { Catalog, Offer } from "../catalog/catalog.ts";
import type { Customer } from "../customers/customer.ts";
import type { PartnerRelationship } from "../customers/partner-relationship.ts";
import type { LicenseAssignment } from "../licenses/license.ts";
import { planSeatChange } from "../subscriptions/plan-seat-change.ts";
import { planSubscriptionUpdate } from "../subscriptions/plan-subscription-update.ts";
import type { SeatFacts } from "../subscriptions/seat-change.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import { lastDayOfTerm } from "../subscriptions/term.ts";
import { startOf } from "../timeline/due-event.ts";
import { advance, begin, makeCatalog, type TestLife, type TestStart } from "../timeline/test-lifecycle.ts";
import type { UpgradePlan } from "../upgrades/upgrade-plan.ts";
import type { BillingFacts, ChangeMoment } from "./billing-facts.ts";
import type { CustomerChange, Replaced } from "./customer-change.ts";
import { planConversion } from "./plan-conversion.ts";
import { type PlannedUndo, planUndo } from "./plan-undo.ts";
import { toSeatsChange, toUpdateChange } from "./subscription-change.ts";
import { toUpgradeChange } from "./upgrade-change.ts";

/** One customer of a test in memory, with its people, at a moment. */
export interface UndoWorld {
	readonly start: TestStart;
	readonly life: TestLife;
	readonly assignments: readonly LicenseAssignment[];
	readonly now: Instant;
}

/** What somebody asks of the subscription that runs. */
export type WorldAct =
	| { readonly kind: "seats"; readonly quantity: number }
	| { readonly kind: "upgrade"; readonly price: number; readonly transfer: boolean }
	| { readonly kind: "suspension" | "reactivation" | "conversion" | "autoRenew" };

const skuId = toId<SkuId>("sku");
const targetSkuId = toId<SkuId>("other-sku");
const relationship: PartnerRelationship = {
	...{ customerId: toId("customer"), partnerId: toId("partner"), reseller: "active" },
	delegatedAdmin: { kind: "full", services: ["office365"] },
	since: parseInstant("2020-01-01T00:00:00Z"),
};

/** A new customer with one subscription and three licenses assigned. */
export function beginWorld(start: TestStart): UndoWorld {
	const now = startOf(start.startedOn);
	const assignments = ["a", "b", "c"].map((user) => ({
		...{ userId: toId<UserId>(user), skuId, disabledPlans: [], assignedAt: now },
	}));
	return { start, life: begin(start), assignments, now };
}

/** So many days later, with everything that the clock did on the way. */
export function wait(world: UndoWorld, days: number): UndoWorld {
	const now = addDays(world.now, days);
	return { ...world, now, life: advance(world.life, world.start, now) };
}

/** Does it; nothing when the rules refuse. */
export function act(
	world: UndoWorld,
	asked: WorldAct,
): { readonly world: UndoWorld; readonly change: CustomerChange } | undefined {
	const change = planAct(world, asked);
	return change === undefined ? undefined : { world: applyTo(world, change), change };
}

/** Plans to take a change back. */
export function planUndoOf(world: UndoWorld, undone: CustomerChange, undoDays = 7): PlannedUndo {
	const { life, assignments } = world;
	return planUndo({
		moment: momentOf(world),
		undone,
		others: life.changes,
		catalog: catalogOf(world),
		relationship,
		subscriptions: life.subscriptions,
		billings: new Map(life.billings.map((billing) => [billing.subscriptionId, billing])),
		assignments,
		mayMoveLicenses: true,
		undoDays,
	});
}

/** The rows after a change, licenses included. */
export function applyTo(world: UndoWorld, change: CustomerChange): UndoWorld {
	const { effects, charges } = change;
	const { life } = world;
	const assignments = replaceAll(
		world.assignments,
		effects.assignments,
		({ userId, skuId: sku }) => `${userId} ${sku}`,
	);
	return {
		...world,
		life: {
			...life,
			subscriptions: replaceAll(life.subscriptions, effects.subscriptions, ({ id }) => id),
			billings: replaceAll(life.billings, effects.billings, ({ subscriptionId }) => subscriptionId),
			batches: replaceAll(life.batches, effects.batches, ({ id }) => id),
			lines: [...life.lines, ...(charges?.plan.lines ?? [])],
			changes: [...life.changes, change],
		},
		assignments: assignments.toSorted(byKey),
	};
}

function replaceAll<Thing>(
	things: readonly Thing[],
	replaced: readonly Replaced<Thing>[],
	keyOf: (thing: Thing) => string,
): readonly Thing[] {
	const all = new Map(things.map((one) => [keyOf(one), one]));
	for (const { before, after } of replaced) {
		if (after !== undefined) all.set(keyOf(after), after);
		else if (before !== undefined) all.delete(keyOf(before));
	}
	return [...all.values()];
}

/** Minor units that all lines come to. */
export function balanceOf({ life }: UndoWorld): number {
	return life.lines.reduce((sum, { amount }) => sum + amount.amount, 0);
}

function planAct(world: UndoWorld, asked: WorldAct): CustomerChange | undefined {
	const { life } = world;
	const subscription = life.subscriptions.findLast(
		({ status }) => status === (asked.kind === "reactivation" ? "suspended" : "active"),
	);
	if (subscription === undefined) return undefined;
	const moment = momentOf(world);
	const billing = factsOf(world, subscription);
	const facts = seatFacts(world, subscription);
	switch (asked.kind) {
		case "seats": {
			const planned = planSeatChange(facts, { quantity: asked.quantity }, []);
			if (planned.kind === "refused") return undefined;
			const { batches, assignments } = facts;
			return toSeatsChange({ plan: planned.plan, moment, billing, batches, assignments });
		}
		case "upgrade":
			return planUpgrade(world, { subscription, ...asked });
		case "conversion":
			return convert(world, subscription);
		default: {
			const changes =
				asked.kind === "autoRenew"
					? { autoRenew: !subscription.autoRenew }
					: { status: asked.kind === "suspension" ? ("suspended" as const) : ("active" as const) };
			const planned = planSubscriptionUpdate({ ...facts, country: "KR", addOns: [] }, changes);
			if (planned.kind === "refused") return undefined;
			const billings = new Map(billing === undefined ? [] : [[subscription.id, billing]]);
			return toUpdateChange({ plan: planned.plan, moment, billings, batches: facts.batches });
		}
	}
}

interface WorldUpgrade {
	readonly subscription: Subscription;
	readonly price: number;
	readonly transfer: boolean;
}

/** The plan of an upgrade without its rules, which are proved elsewhere. */
function planUpgrade(world: UndoWorld, { subscription, price, transfer }: WorldUpgrade): CustomerChange | undefined {
	if (subscription.regime === "newCommerce" || subscription.billingCycle === "none") return undefined;
	const { life, now, assignments, start } = world;
	const moment = momentOf(world);
	const { stateEndsAt: _, ...rest } = subscription;
	const id = toId<SubscriptionId>(`subscription-${life.changes.length}`);
	const effectiveFrom = startOf(moment.day);
	const committedUntil = lastDayOfTerm(effectiveFrom, start.termMonths, subscription.regime);
	const target: Subscription = { ...rest, id, createdAt: now, effectiveFrom, committedUntil, version: 1 };
	const held = assignments.filter((one) => one.skuId === skuId);
	const plan: UpgradePlan = {
		choice: { targetOfferId: target.offerId, licenseTransfer: transfer },
		sourceBefore: subscription,
		sourceAfter: {
			...subscription,
			status: "suspended",
			suspensionReasons: ["Transition"],
			stateEndsAt: addDays(now, 90),
			version: subscription.version + 1,
		},
		target,
		targetBatch: { id: `batch-of-${id}`, subscriptionId: id, quantity: target.quantity, addedAt: now },
		order: {
			...{ id: toId<OrderId>(`order-of-${id}`), customerId: target.customerId, partnerId: target.partnerId },
			...{ billingCycle: target.billingCycle, createdAt: now, lines: [] },
		},
		licenseMoves: transfer
			? held.map(({ userId }) => ({
					...{ userId, removeSkuId: skuId },
					assignment: { userId, skuId: targetSkuId, disabledPlans: [], assignedAt: now },
				}))
			: [],
		affected: [],
		users: { holding: held.length, moving: transfer ? held.length : 0, keepingOld: transfer ? 0 : held.length },
	};
	const source = factsOf(world, subscription);
	const money = { kind: "priced", unitPrice: toMoney(price, "USD"), source: {} } as const;
	const bought = { price: money, policy: start.policy ?? "exact" };
	return toUpgradeChange({
		...{ plan, moment, assignments },
		money: { ...(source === undefined ? {} : { source }), target: bought },
	});
}

function convert(world: UndoWorld, subscription: Subscription): CustomerChange | undefined {
	const unitPrice = toMoney(11_111, "USD");
	const planned = planConversion(
		{
			...{ moment: momentOf(world), catalog: catalogOf(world), relationship, subscription, addOns: [] },
			customer: { country: "KR" } as Customer, // all that conversions ask of it
			batches: seatFacts(world, subscription).batches,
			seatsInUse: 0,
			billing: factsOf(world, subscription),
			terms: { price: { kind: "priced", unitPrice, source: {} }, policy: world.start.policy ?? "exact", billingDay: 1 },
		},
		{ billingCycle: "annual" },
	);
	return planned.kind === "planned" ? planned.change : undefined;
}

function factsOf({ life, now }: UndoWorld, { id }: Subscription): BillingFacts | undefined {
	const billing = life.billings.find(({ subscriptionId }) => subscriptionId === id);
	if (billing === undefined) return undefined;
	const lines = life.lines.filter((line) => line.subscriptionId === id && dayOf(now) < line.rated.until);
	return { billing, lines };
}

function seatFacts({ life, now, assignments, start }: UndoWorld, subscription: Subscription): SeatFacts {
	const offer = [...makeCatalog(start).offers.values()][0] as Offer; // the only one
	return {
		...{ now, offer, subscription, assignments, relationship, otherQuantityOfSku: 0, mayMoveLicenses: true },
		batches: life.batches.filter(({ subscriptionId }) => subscriptionId === subscription.id),
		newBatchId: `batch-${life.changes.length}`,
	};
}

function catalogOf({ start }: UndoWorld): Catalog {
	const catalog = makeCatalog(start);
	const offers = [...catalog.offers].map(
		([id, offer]) => [id, { ...offer, billingCycles: ["monthly", "annual"] as const }] as const,
	);
	return { ...catalog, offers: new Map(offers) };
}

function momentOf({ life, now }: UndoWorld): ChangeMoment {
	return { id: toId<ChangeId>(`change-${life.changes.length + 1}`), at: now, day: dayOf(now), by: "caller" };
}

function byKey(one: LicenseAssignment, other: LicenseAssignment): number {
	return `${one.userId} ${one.skuId}` < `${other.userId} ${other.skuId}` ? -1 : 1;
}
