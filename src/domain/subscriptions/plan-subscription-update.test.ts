import { describe, expect, test } from "vitest";
import { toId } from "../basics/ids.ts";
import { addDays, startOfDay } from "../basics/instant.ts";
import { getOffer } from "../catalog/catalog.ts";
import { makeCatalog, offerOf } from "../upgrades/test-catalog.ts";
import { makeAssignment, makeRelationship, makeSubscription, now } from "../upgrades/test-facts.ts";
import { planSubscriptionUpdate } from "./plan-subscription-update.ts";
import { suspensionEndsAt } from "./state-end.ts";
import type { Subscription } from "./subscription.ts";
import type { SubscriptionChanges, SubscriptionUpdateFacts } from "./subscription-update.ts";

function factsOf(
	subscription: Partial<Subscription> = {},
	changes: Partial<SubscriptionUpdateFacts> = {},
): SubscriptionUpdateFacts {
	const made = makeSubscription("basic", subscription);
	return {
		now,
		offer: getOffer(makeCatalog(), offerOf("basic")),
		subscription: made,
		batches: [{ id: "first", subscriptionId: made.id, quantity: made.quantity, addedAt: made.createdAt }],
		otherQuantityOfSku: 0,
		assignments: [],
		relationship: makeRelationship({ kind: "full", services: ["office365"] }),
		mayMoveLicenses: true,
		newBatchId: "new-batch",
		addOns: [],
		country: "KR",
		...changes,
	};
}

function plan(facts: SubscriptionUpdateFacts, changes: SubscriptionChanges) {
	const planned = planSubscriptionUpdate(facts, changes);
	if (planned.kind === "refused") throw new Error(`refused: ${JSON.stringify(planned.refusals)}`);
	return planned.plan;
}

function refusalsOf(facts: SubscriptionUpdateFacts, changes: SubscriptionChanges) {
	const planned = planSubscriptionUpdate(facts, changes);
	return planned.kind === "refused" ? planned.refusals : [];
}

const suspended = { status: "suspended", suspensionReasons: ["PartnerRequest"] } as const;
const base = toId<Subscription["id"]>("subscription-basic");

describe("several changes", () => {
	test("go together, with one new version", () => {
		const facts = factsOf();
		const { before, after, batches, changed } = plan(facts, {
			quantity: 20,
			friendlyName: "공장",
			autoRenew: false,
			partnerIdOnRecord: "7654321",
		});
		expect(after).toEqual({
			...before,
			quantity: 20,
			friendlyName: "공장",
			autoRenew: false,
			partnerIdOnRecord: "7654321",
			version: before.version + 1,
		});
		expect(changed).toEqual(["quantity", "friendlyName", "autoRenew", "partnerIdOnRecord"]);
		expect(batches.map(({ quantity }) => quantity)).toEqual([20]);
	});

	test("are all refused together, with every reason", () => {
		const facts = factsOf({ ...suspended, suspensionReasons: ["Transition"] });
		const changes = { status: "active", quantity: 500, billingCycle: "annual", friendlyName: "x" } as const;
		expect(refusalsOf(facts, changes)).toEqual([
			{ code: "alreadyUpgraded" },
			{ code: "quantityOutsideLimits", quantity: 500, minimum: 1, maximum: 300 },
			{ code: "billingCycleFixed", billingCycle: "monthly", requested: "annual" },
		]);
	});

	test("that say what is so already change nothing, not even the version", () => {
		const facts = factsOf();
		const { quantity, status, friendlyName, autoRenew, billingCycle } = facts.subscription;
		const same = plan(facts, { quantity, status, friendlyName, autoRenew, billingCycle });
		expect(same).toMatchObject({ before: facts.subscription, after: facts.subscription, changed: [], addOns: [] });
		expect(plan(facts, {}).after).toBe(facts.subscription);
	});
});

describe("suspending", () => {
	test("suspends the add-ons that run, and no others", () => {
		const running = makeSubscription("archiving", { parentSubscriptionId: base });
		const stopped = makeSubscription("archiving", { parentSubscriptionId: base, ...suspended });
		const gone = makeSubscription("archiving", { parentSubscriptionId: base, status: "deleted" });
		const { after, addOns } = plan(factsOf({}, { addOns: [running, stopped, gone] }), { status: "suspended" });
		expect(after).toMatchObject(suspended);
		const stateEndsAt = suspensionEndsAt(running, factsOf().now, "KR");
		const stopping = { ...running, ...suspended, stateEndsAt, version: running.version + 1 };
		expect(addOns).toEqual([{ before: running, after: stopping }]);
	});

	test("does not go with another quantity", () => {
		expect(refusalsOf(factsOf(), { status: "suspended", quantity: 20 })).toEqual([
			{ code: "subscriptionNotActive", status: "suspended" },
		]);
		expect(plan(factsOf(), { status: "suspended", quantity: 12 }).after.status).toBe("suspended");
	});
});

describe("reactivating", () => {
	test("clears the reason, keeps the term, and may set the quantity in one call", () => {
		const facts = factsOf(suspended);
		const { after } = plan(facts, { status: "active", quantity: 15 });
		expect(after).toEqual({
			...facts.subscription,
			status: "active",
			suspensionReasons: [],
			quantity: 15,
			version: facts.subscription.version + 1,
		});
	});

	test("leaves the add-ons suspended", () => {
		const addOn = makeSubscription("archiving", { parentSubscriptionId: base, ...suspended });
		expect(plan(factsOf(suspended, { addOns: [addOn] }), { status: "active" }).addOns).toEqual([]);
	});

	test("is refused for the source of an upgrade", () => {
		const upgraded = factsOf({ ...suspended, suspensionReasons: ["Transition"] });
		expect(refusalsOf(upgraded, { status: "active" })).toEqual([{ code: "alreadyUpgraded" }]);
		expect(refusalsOf(upgraded, { friendlyName: "old" })).toEqual([]);
	});

	test("is refused from the moment on at which the term is over", () => {
		const lastDay = startOfDay(now);
		expect(plan(factsOf({ ...suspended, committedUntil: lastDay }), { status: "active" }).after.status).toBe("active");
		const over = factsOf({ ...suspended, committedUntil: addDays(lastDay, -1) });
		expect(refusalsOf(over, { status: "active" })).toEqual([{ code: "termEnded", endedAt: lastDay }]);
		expect(refusalsOf(over, { status: "deleted" })).toEqual([]);
	});

	test("is refused for a trial after its thirty days, whatever its term says", () => {
		const offer = getOffer(makeCatalog(), offerOf("standardTrial"));
		const trial = (days: number) =>
			factsOf(
				{ ...suspended, effectiveFrom: addDays(startOfDay(now), -days), committedUntil: addDays(now, 90) },
				{ offer },
			);
		expect(plan(trial(29), { status: "active" }).after.status).toBe("active");
		expect(refusalsOf(trial(30), { status: "active" })).toEqual([{ code: "termEnded", endedAt: startOfDay(now) }]);
	});

	test("is refused for an add-on whose base is not active", () => {
		const parent = makeSubscription("basic", suspended);
		const addOn = { ...suspended, parentSubscriptionId: parent.id };
		expect(refusalsOf(factsOf(addOn, { parent }), { status: "active" })).toEqual([
			{ code: "parentNotActive", parentSubscriptionId: parent.id, status: "suspended" },
		]);
		expect(refusalsOf(factsOf(addOn, { parent: makeSubscription("basic") }), { status: "active" })).toEqual([]);
	});
});

describe("deleting", () => {
	test("ends a suspended legacy subscription early, with its add-ons", () => {
		const addOn = makeSubscription("archiving", { parentSubscriptionId: base, ...suspended });
		const { after, addOns } = plan(factsOf(suspended, { addOns: [addOn] }), { status: "deleted" });
		expect(after.status).toBe("deleted");
		expect(addOns.map((one) => one.after.status)).toEqual(["deleted"]);
	});

	test("is not how an active legacy subscription is canceled", () => {
		expect(refusalsOf(factsOf(), { status: "deleted" })).toEqual([
			{ code: "statusChangeNotAllowed", from: "active", to: "deleted", allowed: ["suspended"] },
		]);
	});

	test("is final", () => {
		const deleted = factsOf({ status: "deleted" });
		expect(refusalsOf(deleted, { status: "active", quantity: 3, friendlyName: "x" })).toEqual([
			{ code: "subscriptionDeleted" },
		]);
		expect(refusalsOf(deleted, { status: "deleted" })).toEqual([]);
	});

	test("cancels a new-commerce subscription within seven days of its purchase", () => {
		const modern = (daysAgo: number) => factsOf({ regime: "newCommerce", createdAt: addDays(now, -daysAgo) });
		expect(plan(modern(6), { status: "deleted" }).after.status).toBe("deleted");
		expect(refusalsOf(modern(7), { status: "deleted" })).toEqual([
			{ code: "cancellationWindowClosed", windowEnd: now },
		]);
	});

	test("is open again for seven days after a renewal, which makes one batch of all seats", () => {
		const renewed = (daysAgo: number) => {
			const facts = factsOf({ regime: "newCommerce", createdAt: addDays(now, -400) });
			const { id: subscriptionId, quantity } = facts.subscription;
			const batch = { id: "renewal", subscriptionId, quantity, addedAt: addDays(now, -daysAgo) };
			return { ...facts, batches: [batch] };
		};
		expect(
			refusalsOf(factsOf({ regime: "newCommerce", createdAt: addDays(now, -400) }), { status: "deleted" }),
		).toEqual([{ code: "cancellationWindowClosed", windowEnd: addDays(now, -393) }]);
		expect(plan(renewed(6), { status: "deleted" }).after.status).toBe("deleted");
		expect(refusalsOf(renewed(7), { status: "deleted" })).toEqual([
			{ code: "cancellationWindowClosed", windowEnd: now },
		]);
	});

	test("is not opened by seats that were added: only they can be returned", () => {
		const facts = factsOf({ regime: "newCommerce", createdAt: addDays(now, -30) });
		const added = { id: "added", subscriptionId: facts.subscription.id, quantity: 5, addedAt: addDays(now, -1) };
		const empty = { ...added, id: "empty", quantity: 0, addedAt: addDays(now, -90) };
		expect(refusalsOf({ ...facts, batches: [empty, ...facts.batches, added] }, { status: "deleted" })).toEqual([
			{ code: "cancellationWindowClosed", windowEnd: addDays(now, -23) },
		]);
		expect(plan({ ...facts, batches: [empty, added] }, { status: "deleted" }).after.status).toBe("deleted");
	});
});

test.each(["pending", "expired", "disabled"] as const)("a partner does not lead a subscription to %s", (status) => {
	expect(refusalsOf(factsOf(), { status })).toEqual([
		{ code: "statusChangeNotAllowed", from: "active", to: status, allowed: ["suspended"] },
	]);
	expect(refusalsOf(factsOf({ status }), { status: "active" })).toEqual([
		{ code: "statusChangeNotAllowed", from: status, to: "active", allowed: [] },
	]);
});

test("the quantity of a suspended subscription stays as it is", () => {
	expect(refusalsOf(factsOf(suspended), { quantity: 13 })).toEqual([
		{ code: "subscriptionNotActive", status: "suspended" },
	]);
});

test("the quantity never falls below the licenses assigned", () => {
	const assignments = ["a", "b"].map((name) => makeAssignment(name, "basic"));
	expect(refusalsOf(factsOf({}, { assignments }), { quantity: 1 })).toEqual([
		{ code: "seatsAssigned", skuId: "sku-basic", assigned: 2, seatsAfter: 1, mustRelease: 1 },
	]);
});

test("a partner of record is named by its number, and what stands there may be sent back", () => {
	const partnerId = "a friend of mine";
	expect(refusalsOf(factsOf(), { partnerIdOnRecord: partnerId })).toEqual([
		{ code: "partnerOnRecordMalformed", partnerId },
	]);
	expect(refusalsOf(factsOf({ partnerIdOnRecord: partnerId }), { partnerIdOnRecord: partnerId })).toEqual([]);
	expect(refusalsOf(factsOf(), { partnerIdOnRecord: "4847383" })).toEqual([]);
});

test("a trial cannot be renewed automatically", () => {
	const trial = { offer: getOffer(makeCatalog(), offerOf("standardTrial")) };
	expect(refusalsOf(factsOf({ autoRenew: false }, trial), { autoRenew: true })).toEqual([
		{ code: "autoRenewUnavailable" },
	]);
	expect(refusalsOf(factsOf({ autoRenew: true }, trial), { autoRenew: false })).toEqual([]);
});

test("the facts are not changed by planning", () => {
	const facts = factsOf({}, { addOns: [makeSubscription("archiving", { parentSubscriptionId: base })] });
	const before = structuredClone(facts);
	plan(facts, { status: "suspended", friendlyName: "x" });
	expect(facts).toEqual(before);
});
