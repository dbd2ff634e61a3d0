import { type SkuId, type SubscriptionId, toId } from "../basics/ids.ts";
import type { CustomerUser } from "../licenses/license.ts";
import type { LicensePool } from "../licenses/license-pool.ts";
import { planLicenseUpdate } from "../licenses/plan-license-update.ts";
import type { SeatPlan } from "../subscriptions/seat-change.ts";
import { planNewUser } from "../users/plan-user.ts";
import type { UserDraft } from "../users/user-draft.ts";
import { type ChosenSeat, chooseSeats } from "./choose-seats.ts";
import { type JoinFacts, ownOfSku } from "./person-facts.ts";
import { type GivenSeat, type PersonRefusal, type PlannedPerson, refusePerson } from "./person-plan.ts";
import type { JoinRequest } from "./person-request.ts";
import type { UserEffect } from "./user-effect.ts";

/**
 * Plans that somebody joins: the account where it is new, a seat for each license, the licenses. Everything that rules
 * of people, of licenses and of seats say against it is told at once.
 */
export function planJoin(facts: JoinFacts, request: JoinRequest): PlannedPerson {
	const found = findPerson(facts, request);
	if (found === undefined) {
		const userId = request.person.kind === "there" ? request.person.userId : facts.newUserId;
		return { kind: "refused", refusals: [refusePerson({ code: "personNotFound", userId })] };
	}
	const { effect, user } = found;
	const { chosen, bought, refusals } = chooseSeats(facts, request.licenses);
	const planned = planLicenseUpdate(
		{ ...facts, user, pools: withSeats(facts, chosen, bought) },
		{ assign: chosen.map(toWantedLicense), remove: [] },
	);
	const subscriptionId = standsUnder(facts, chosen, bought);
	const all: readonly PersonRefusal[] = [
		...found.refusals,
		...refusals,
		...(planned.kind === "planned" || chosen.length === 0
			? []
			: planned.violations.map((refusal) => ({
					...{ by: "license" as const, code: refusal.code, refusal },
					displayName: user.displayName,
				}))),
		...refuseCurrencies(facts, bought),
	];
	if (all.length > 0 || planned.kind === "refused") return { kind: "refused", refusals: all };
	if (subscriptionId === undefined) return { kind: "refused", refusals: [refusePerson({ code: "personNothingOurs" })] };
	const { plan } = planned;
	return {
		kind: "planned",
		plan: {
			...{
				kind: "join",
				subscriptionId,
				user: effect,
				assigned: plan.toAssign,
				removed: [],
				seats: [...bought.values()],
			},
			consequences: {
				given: plan.toAssign.map(({ skuId, disabledPlans }) => ({ skuId, disabledPlans, ...seatOf(chosen, skuId) })),
				taken: [],
				services: { gained: plan.services.gained, lost: plan.services.lost },
				notices: plan.notices,
				fromGroups: [],
			},
		},
	};
}

interface FoundPerson {
	readonly user: CustomerUser;
	readonly effect: UserEffect;
	readonly refusals: readonly PersonRefusal[];
}

function findPerson(facts: JoinFacts, { person }: JoinRequest): FoundPerson | undefined {
	if (person.kind === "there") {
		const { user } = facts;
		return user === undefined ? undefined : { user, effect: { before: user, after: user }, refusals: [] };
	}
	const { customerId, now, domain, isTaken, newUserId: id } = facts;
	const { draft } = person;
	const planned = planNewUser({ id, customerId, now, draft, needsUsageLocation: false }, { domain, isTaken });
	if (planned.kind === "planned") return { user: planned.user, effect: { after: planned.user }, refusals: [] };
	const refusals = planned.refusals.map((refusal) => ({ by: "user" as const, code: refusal.code, refusal }));
	return { user: standIn(facts, draft), effect: {}, refusals };
}

/** Somebody whom the rules of licenses can judge although the account cannot be made as asked. */
function standIn({ newUserId: id, customerId }: JoinFacts, draft: UserDraft): CustomerUser {
	const { userPrincipalName, displayName, usageLocation, kind = "member" } = draft;
	const named = { id, customerId, userPrincipalName, displayName, firstName: "", lastName: "", kind };
	return { ...named, signInBlocked: false, ...(usageLocation === undefined ? {} : { usageLocation }) };
}

function toWantedLicense({ sku, wanted: { disabledPlans } }: ChosenSeat) {
	return { skuId: sku, ...(disabledPlans === undefined ? {} : { disabledPlans }) };
}

/** The pools once the seats are bought; one that could not be bought was refused, and is not missed a second time. */
function withSeats(
	{ pools }: JoinFacts,
	chosen: readonly ChosenSeat[],
	bought: ReadonlyMap<SubscriptionId, SeatPlan>,
): ReadonlyMap<SkuId, LicensePool> {
	const after = new Map(pools);
	for (const { sku, seat, subscriptionId } of chosen) {
		if (seat !== "bought") continue;
		const skuId = toId<SkuId>(sku);
		const pool = after.get(skuId);
		const plan = subscriptionId === undefined ? undefined : bought.get(subscriptionId);
		const assigned = pool?.assigned ?? 0;
		const active = plan === undefined ? assigned + 1 : (pool?.active ?? 0) + 1;
		const empty: LicensePool = { skuId, active, warning: 0, suspended: 0, assigned, boughtElsewhere: false };
		after.set(skuId, pool === undefined ? empty : { ...pool, active });
	}
	return after;
}

function seatOf(chosen: readonly ChosenSeat[], skuId: SkuId): Pick<GivenSeat, "seat" | "subscriptionId"> {
	const one = chosen.find(({ sku }) => toId<SkuId>(sku) === skuId);
	if (one?.seat !== "bought" || one.subscriptionId === undefined) return { seat: "free" };
	return { seat: "bought", subscriptionId: one.subscriptionId };
}

/** The first subscription that is bought of, or whose SKU is given. */
function standsUnder(
	facts: JoinFacts,
	chosen: readonly ChosenSeat[],
	bought: ReadonlyMap<SubscriptionId, SeatPlan>,
): SubscriptionId | undefined {
	const [first] = bought.keys();
	if (first !== undefined) return first;
	const named = chosen.flatMap(({ wanted }) => wanted.subscriptionId ?? []);
	const ofSkus = chosen.flatMap(({ sku }) => ownOfSku(facts, toId(sku)).map((one) => one.facts.subscription.id));
	return [...named, ...ofSkus][0];
}

/** One change is charged in one currency. */
function refuseCurrencies({ own }: JoinFacts, bought: ReadonlyMap<SubscriptionId, SeatPlan>): readonly PersonRefusal[] {
	const currencies = new Set([...bought.keys()].flatMap((id) => own.get(id)?.currency ?? []));
	return currencies.size > 1 ? [refusePerson({ code: "personCurrencies" })] : [];
}
