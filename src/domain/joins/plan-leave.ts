import { type SkuId, type SubscriptionId, toId } from "../basics/ids.ts";
import { comparePlans } from "../catalog/service-change.ts";
import { listEnabledPlans } from "../licenses/enabled-plans.ts";
import type { CustomerUser, LicenseAssignment } from "../licenses/license.ts";
import type { LicenseNotice } from "../licenses/license-update.ts";
import { planLicenseUpdate } from "../licenses/plan-license-update.ts";
import type { PersonFacts } from "./person-facts.ts";
import { type PersonConsequences, type PersonRefusal, type PlannedPerson, refusePerson } from "./person-plan.ts";
import type { LeaveRequest } from "./person-request.ts";
import { type ReturnedSeats, returnSeats } from "./return-seats.ts";
import type { UserEffect } from "./user-effect.ts";

/**
 * Plans that somebody leaves: licenses that go, the account, and the seats that may be returned. A seat that may not be
 * returned keeps nobody from leaving; it stays free, and the plan says from when on it can be returned.
 */
export function planLeave(facts: PersonFacts, request: LeaveRequest): PlannedPerson {
	const { user } = facts;
	if (user === undefined) {
		const { userId } = request;
		return { kind: "refused", refusals: [refusePerson({ code: "personNotFound", userId })] };
	}
	const effect = toEffect(user, request);
	const licenses = request.account === "delete" ? takeAll(facts) : takeChosen(facts, user, request);
	const seats = returnSeats(facts, { request, removed: licenses.removed });
	const isIdle = licenses.removed.length === 0 && effect.before === effect.after;
	const refusals: readonly PersonRefusal[] = [
		...licenses.refusals,
		...seats.refusals,
		...(isIdle && licenses.refusals.length === 0 ? [refusePerson({ code: "personNothingToDo" })] : []),
	];
	if (refusals.length > 0) return { kind: "refused", refusals };
	const subscriptionId = standsUnder(facts, seats);
	if (subscriptionId === undefined) return { kind: "refused", refusals: [refusePerson({ code: "personNothingOurs" })] };
	const { removed, services, notices, fromGroups } = licenses;
	const consequences = { given: [], taken: seats.taken, services, notices, fromGroups };
	return {
		kind: "planned",
		plan: { kind: "leave", subscriptionId, user: effect, assigned: [], removed, seats: seats.plans, consequences },
	};
}

function toEffect(user: CustomerUser, { account }: LeaveRequest): UserEffect {
	if (account === "delete") return { before: user };
	if (account === "keep" || user.signInBlocked) return { before: user, after: user };
	return { before: user, after: { ...user, signInBlocked: true } };
}

interface TakenLicenses extends Pick<PersonConsequences, "services" | "notices" | "fromGroups"> {
	readonly removed: readonly LicenseAssignment[];
	readonly refusals: readonly PersonRefusal[];
}

/** Who is deleted loses every license, those of groups as well: there is nobody left whom a group could give one. */
function takeAll({ catalog, assignments }: PersonFacts): TakenLicenses {
	const { lost } = comparePlans(catalog, listEnabledPlans(catalog, assignments), []);
	const notices: readonly LicenseNotice[] = lost.length === 0 ? [] : [{ code: "servicesLost", plans: lost }];
	return { removed: assignments, services: { gained: [], lost }, notices, fromGroups: [], refusals: [] };
}

/** Without a choice all that is given directly; what a group gives stays and is told. */
function takeChosen(facts: PersonFacts, user: CustomerUser, { licenses }: LeaveRequest): TakenLicenses {
	const direct = facts.assignments.filter(({ groupName }) => groupName === undefined);
	const remove = licenses?.map(({ skuId }) => skuId) ?? direct.map(({ skuId }) => skuId);
	const fromGroups = (licenses === undefined ? facts.assignments : []).flatMap(({ skuId, groupName }) =>
		groupName === undefined ? [] : [{ skuId, groupName }],
	);
	const nothing = { removed: [], services: { gained: [], lost: [] }, notices: [], fromGroups, refusals: [] };
	if (remove.length === 0) return nothing;
	const planned = planLicenseUpdate({ ...facts, user }, { assign: [], remove });
	if (planned.kind === "refused") {
		const refusals = planned.violations.map((refusal) => ({
			...{ by: "license" as const, code: refusal.code, refusal },
			displayName: user.displayName,
		}));
		return { ...nothing, refusals };
	}
	const { toRemove, services, notices } = planned.plan;
	const gone: ReadonlySet<SkuId> = new Set(toRemove);
	return {
		...{ removed: facts.assignments.filter(({ skuId }) => gone.has(skuId)), fromGroups, refusals: [], notices },
		services: { gained: services.gained, lost: services.lost },
	};
}

/** The first subscription whose seat goes or stays, or of which the person keeps a license. */
function standsUnder(facts: PersonFacts, { taken }: ReturnedSeats): SubscriptionId | undefined {
	const touched = taken.flatMap(({ subscriptionId }) => subscriptionId ?? []);
	const held = new Set(facts.assignments.map(({ skuId }) => skuId));
	const ofHeld = [...facts.own.values()].filter((one) => held.has(one.facts.offer.skuId));
	return [...touched, ...ofHeld.map((one) => toId<SubscriptionId>(one.facts.subscription.id))][0];
}
