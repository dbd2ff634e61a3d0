import { type SkuId, toId } from "../basics/ids.ts";
import type { LicenseAssignment } from "../licenses/license.ts";
import { planSeatChange } from "../subscriptions/plan-seat-change.ts";
import type { PlannedSeatChange, SeatPlan } from "../subscriptions/seat-change.ts";
import { termEndsAt } from "../subscriptions/state-end.ts";
import { type OwnSeats, ownOfSku, type PersonFacts } from "./person-facts.ts";
import { type PersonRefusal, refusePerson, type TakenSeat } from "./person-plan.ts";
import type { LeaveRequest } from "./person-request.ts";

/** What becomes of the seats of licenses that go. */
export interface ReturnedSeats {
	readonly taken: readonly TakenSeat[];
	readonly plans: readonly SeatPlan[];
	readonly refusals: readonly PersonRefusal[];
}

/**
 * Returns a seat for each license that goes, where the regime takes it back now: legacy at any time, new commerce within
 * a batch's seven days. Of several subscriptions of the SKU it is the named one, else the first that takes it back, new
 * commerce before legacy, since its days run out.
 */
export function returnSeats(
	facts: PersonFacts,
	{ request, removed }: { readonly request: LeaveRequest; readonly removed: readonly LicenseAssignment[] },
): ReturnedSeats {
	const taken: TakenSeat[] = [];
	const plans: SeatPlan[] = [];
	const refusals: PersonRefusal[] = [];
	for (const license of removed) {
		const { skuId } = license;
		const named = request.licenses?.find((one) => toId<SkuId>(one.skuId) === skuId)?.subscriptionId;
		const own = ownOfSku(facts, skuId);
		const candidates = named === undefined ? own.toSorted(byRegime) : own.filter((one) => idOf(one) === named);
		if (named !== undefined && candidates.length === 0)
			refusals.push(refusePerson({ code: "personSubscriptionNotFound", subscriptionId: named }));
		const { plan, ...seat } = returnOne(candidates, { license, keep: request.seats === "keep" });
		if (plan !== undefined) plans.push(plan);
		taken.push(seat);
	}
	const currencies = new Set(plans.flatMap(({ before }) => facts.own.get(before.id)?.currency ?? []));
	if (currencies.size > 1) refusals.push(refusePerson({ code: "personCurrencies" }));
	return { taken, plans, refusals };
}

interface LicenseToReturn {
	readonly license: LicenseAssignment;
	readonly keep: boolean;
}

function returnOne(
	candidates: readonly OwnSeats[],
	{ license, keep }: LicenseToReturn,
): TakenSeat & { readonly plan?: SeatPlan } {
	const { skuId, groupName, userId } = license;
	const of = { skuId, ...(groupName === undefined ? {} : { groupName }) };
	const [first] = candidates;
	if (first === undefined) return { ...of, seat: "notOurs" };
	if (keep) return { ...of, seat: "kept", subscriptionId: idOf(first) };
	const planned = candidates.map(({ facts }) =>
		// As if the license were gone already.
		planSeatChange(
			{ ...facts, assignments: facts.assignments.filter((one) => one.userId !== userId) },
			{ change: -1 },
			[],
		),
	);
	const plan = planned.find((one) => one.kind === "planned")?.plan;
	if (plan !== undefined) return { ...of, seat: "returned", subscriptionId: plan.before.id, plan };
	return { ...of, seat: "kept", subscriptionId: idOf(first), ...describeKept(first, planned[0]) };
}

/** A window that is closed opens again with the next term; anything else does not end by itself. */
function describeKept(
	{ facts: { subscription } }: OwnSeats,
	planned: PlannedSeatChange | undefined,
): Pick<TakenSeat, "refusal" | "returnableFrom"> {
	if (planned?.kind !== "refused") return {};
	const window = planned.refusals.find(({ code }) => code === "reductionWindowClosed");
	const refusal = window ?? planned.refusals[0];
	if (refusal === undefined) return {};
	return { refusal, ...(window === undefined ? {} : { returnableFrom: termEndsAt(subscription) }) };
}

function byRegime(one: OwnSeats, other: OwnSeats): number {
	return rank(one) - rank(other);
}

function rank({ facts: { subscription } }: OwnSeats): number {
	if (subscription.status !== "active") return 2;
	return subscription.regime === "newCommerce" ? 0 : 1;
}

function idOf({ facts }: OwnSeats) {
	return facts.subscription.id;
}
