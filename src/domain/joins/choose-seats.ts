import { type SkuId, type SubscriptionId, toId } from "../basics/ids.ts";
import { countFree } from "../licenses/license-pool.ts";
import { planSeatChange } from "../subscriptions/plan-seat-change.ts";
import type { SeatPlan } from "../subscriptions/seat-change.ts";
import { type OwnSeats, ownOfSku, type PersonFacts } from "./person-facts.ts";
import { type PersonRefusal, refusePerson, refuseSeat } from "./person-plan.ts";
import type { WantedSeat } from "./person-request.ts";

/** A license that is wanted, with the seat that it takes. */
export interface ChosenSeat {
	readonly wanted: WantedSeat;
	/** As sent, where the catalog does not know it; the rules of licenses say so. */
	readonly sku: string;
	readonly seat: "free" | "bought" | "none";
	/** Where it is bought. */
	readonly subscriptionId?: SubscriptionId;
}

/** Seats for all licenses that are wanted, with what is bought and what is against it. */
export interface ChosenSeats {
	readonly chosen: readonly ChosenSeat[];
	readonly bought: ReadonlyMap<SubscriptionId, SeatPlan>;
	readonly refusals: readonly PersonRefusal[];
}

/**
 * Finds a seat for each license: a free one of its SKU before one is bought, unless the request says otherwise. Bought
 * is where the request says, else with the oldest subscription that takes another seat.
 */
export function chooseSeats(facts: PersonFacts, licenses: readonly WantedSeat[]): ChosenSeats {
	const chosen: ChosenSeat[] = [];
	const refusals: PersonRefusal[] = [];
	const bought = new Map<SubscriptionId, SeatPlan>();
	for (const wanted of licenses) {
		const named = nameSku(facts, wanted);
		if ("refusal" in named) {
			refusals.push(named.refusal);
			continue;
		}
		const { sku } = named;
		const skuId = toId<SkuId>(sku);
		const isHeld = facts.assignments.some((one) => one.skuId === skuId);
		if (isHeld || !facts.catalog.skus.has(skuId)) {
			if (isHeld) refusals.push(refusePerson({ code: "personHoldsLicense", skuId }));
			chosen.push({ wanted, sku, seat: "none" });
			continue;
		}
		if (wanted.seat === "free" || (wanted.seat === "any" && hasFree(facts, skuId))) {
			chosen.push({ wanted, sku, seat: "free" });
			continue;
		}
		const seat = buySeat(facts, wanted, skuId);
		if (seat.kind === "refused") refusals.push(...seat.refusals);
		else bought.set(seat.plan.before.id, seat.plan);
		const of = seat.kind === "bought" ? { subscriptionId: seat.plan.before.id } : {};
		chosen.push({ wanted, sku, seat: "bought", ...of });
	}
	return { chosen, bought, refusals };
}

function nameSku(
	{ own }: PersonFacts,
	{ skuId: sent, subscriptionId }: WantedSeat,
): { readonly sku: string } | { readonly refusal: PersonRefusal } {
	if (subscriptionId === undefined) return { sku: sent ?? "" };
	const subscription = own.get(subscriptionId);
	if (subscription === undefined)
		return { refusal: refusePerson({ code: "personSubscriptionNotFound", subscriptionId }) };
	const { skuId } = subscription.facts.offer;
	if (sent !== undefined && toId<SkuId>(sent) !== skuId)
		return { refusal: refusePerson({ code: "personSkuMismatch", subscriptionId, skuId: sent }) };
	return { sku: skuId };
}

/** A SKU that is named twice is refused by the rules of licenses, so that one free seat is enough to ask for. */
function hasFree({ pools }: PersonFacts, skuId: SkuId): boolean {
	const pool = pools.get(skuId);
	return pool !== undefined && countFree(pool) > 0;
}

type BoughtSeat =
	| { readonly kind: "bought"; readonly plan: SeatPlan }
	| { readonly kind: "refused"; readonly refusals: readonly PersonRefusal[] };

function buySeat(facts: PersonFacts, { subscriptionId }: WantedSeat, skuId: SkuId): BoughtSeat {
	const named = subscriptionId === undefined ? undefined : facts.own.get(subscriptionId);
	const candidates = named === undefined ? ownOfSku(facts, skuId).filter(isActive) : [named];
	const planned = candidates.map((one) => planSeatChange(one.facts, { change: 1 }, []));
	const plan = planned.find((one) => one.kind === "planned")?.plan;
	if (plan !== undefined) return { kind: "bought", plan };
	const [first] = planned;
	if (first?.kind === "refused") return { kind: "refused", refusals: first.refusals.map(refuseSeat) };
	const assigned = facts.pools.get(skuId)?.assigned ?? 0;
	return { kind: "refused", refusals: [refusePerson({ code: "personNoSeat", skuId, assigned })] };
}

function isActive({ facts }: OwnSeats): boolean {
	return facts.subscription.status === "active";
}
