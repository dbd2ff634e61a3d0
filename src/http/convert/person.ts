import { getSku } from "../../domain/catalog/catalog.ts";
import type { CustomerChange } from "../../domain/changes/customer-change.ts";
import type { GivenSeat, PersonConsequences, TakenSeat } from "../../domain/joins/person-plan.ts";
import { personOf, type UserEffect } from "../../domain/joins/user-effect.ts";
import type { Subscription } from "../../domain/subscriptions/subscription.ts";
import type { PersonConsequencesView, PersonEffectView } from "../../wire/api/person.ts";
import { describeNotice, describeViolation } from "./license-violation.ts";
import { describeSeatRefusal } from "./seat-refusal.ts";
import { type ViewContext, viewService } from "./views.ts";

/** What becomes of a person's account. */
export function viewPerson(effect: UserEffect, undoes?: CustomerChange["undoes"]): PersonEffectView {
	const { id, displayName, userPrincipalName } = personOf(effect);
	return { userId: id, displayName, userPrincipalName, becomes: becomesOf(effect, undoes !== undefined) };
}

/** What a join or a leave does to a person, with every service and product by name. */
export function viewPersonConsequences(
	{ given, taken, services, notices, fromGroups }: PersonConsequences,
	change: CustomerChange,
	words: ViewContext,
): PersonConsequencesView | undefined {
	const [effect] = change.effects.users ?? [];
	if (effect === undefined) return undefined;
	const user = personOf(effect);
	const inWords = { ...words, user };
	const groups = fromGroups.map((one) =>
		describeViolation({ code: "licenseFromGroup", ...one, wish: "remove" }, inWords),
	);
	return {
		person: viewPerson(effect),
		given: given.map((one) => viewGiven(one, change, words)),
		taken: taken.map((one) => viewTaken(one, change, words)),
		services: {
			gained: services.gained.map((plan) => viewService(plan, words)),
			lost: services.lost.map((plan) => viewService(plan, words)),
		},
		notices: [
			...notices.map((one) => describeNotice(one, inWords)),
			...groups.map(({ code, reason, remedy }) => ({ code, reason, remedy, services: [] })),
		],
	};
}

/** The account before and after, as one word. */
export function becomesOf({ before, after }: UserEffect, restores: boolean): PersonEffectView["becomes"] {
	if (after === undefined) return "deleted";
	if (before === undefined) return restores ? "restored" : "created";
	if (before.signInBlocked === after.signInBlocked) return "kept";
	return after.signInBlocked ? "blocked" : "unblocked";
}

function viewGiven(
	{ skuId, seat, subscriptionId, disabledPlans }: GivenSeat,
	change: CustomerChange,
	words: ViewContext,
) {
	return {
		...viewSku(skuId, words),
		...{ seat, ...viewSubscription(change, subscriptionId) },
		disabledPlans: disabledPlans.map((plan) => viewService(plan, words)),
	};
}

function viewTaken(one: TakenSeat, change: CustomerChange, words: ViewContext) {
	const { skuId, seat, subscriptionId, refusal, returnableFrom, groupName } = one;
	const plannable = subscriptionId !== undefined && returnableFrom !== undefined;
	return {
		...viewSku(skuId, words),
		...{ seat, ...viewSubscription(change, subscriptionId) },
		...(refusal === undefined ? {} : { reason: describeSeatRefusal(refusal, words.catalog, words.language) }),
		...(returnableFrom === undefined ? {} : { returnableFrom }),
		...(plannable ? { plan: planOf(change, subscriptionId, returnableFrom) } : {}),
		...(groupName === undefined ? {} : { groupName }),
	};
}

/** The dated change that returns the seat as soon as it can be returned. */
function planOf({ customerId }: CustomerChange, subscriptionId: Subscription["id"], dueAt: string) {
	return {
		url: `/api/v1/customers/${customerId}/subscriptions/${subscriptionId}/timeline`,
		body: { dueAt, request: { kind: "seats" as const, change: -1 } },
	};
}

function viewSku(skuId: GivenSeat["skuId"], { catalog, language }: ViewContext) {
	const { title, partNumber } = getSku(catalog, skuId);
	return { skuId, title: title[language], partNumber };
}

/** The name is known of subscriptions that the change touches. */
function viewSubscription({ effects }: CustomerChange, subscriptionId: Subscription["id"] | undefined) {
	if (subscriptionId === undefined) return {};
	const touched = effects.subscriptions.find(({ before, after }) => (after ?? before)?.id === subscriptionId);
	const name = (touched?.after ?? touched?.before)?.friendlyName;
	return { subscriptionId, ...(name === undefined ? {} : { friendlyName: name }) };
}
