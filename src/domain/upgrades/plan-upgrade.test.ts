import { describe, expect, test } from "vitest";
import { parseInstant } from "../basics/instant.ts";
import type { LicenseFacts } from "../licenses/license.ts";
import { suspensionEndsAt } from "../subscriptions/state-end.ts";
import { planUpgrade } from "./plan-upgrade.ts";
import { offerOf, skuOf } from "./test-catalog.ts";
import { makeAssignment, makeFacts, makeHolding, makeSubscription, makeUser, newIds, now } from "./test-facts.ts";
import type { UpgradeFacts } from "./upgrade-facts.ts";
import type { UpgradeChoice, UpgradePlan } from "./upgrade-plan.ts";

const nobody: LicenseFacts = { users: [], assignments: [] };
const toE3: UpgradeChoice = { targetOfferId: offerOf("e3"), licenseTransfer: true };

function plan(facts: UpgradeFacts, choice: UpgradeChoice = toE3, licenses: LicenseFacts = nobody): UpgradePlan {
	const planned = planUpgrade({ facts, licenses, choice, ids: newIds });
	if (planned.kind === "refused") throw new Error(`refused: ${JSON.stringify(planned.refusals)}`);
	return planned.plan;
}

function refuse(facts: UpgradeFacts, choice: UpgradeChoice = toE3) {
	const planned = planUpgrade({ facts, licenses: nobody, choice, ids: newIds });
	return planned.kind === "refused" ? planned.refusals : [];
}

describe("the source", () => {
	test("is suspended for the transition with its version raised, and is otherwise unchanged", () => {
		const { sourceBefore, sourceAfter } = plan(makeFacts());
		expect(sourceAfter).toEqual({
			...sourceBefore,
			status: "suspended",
			suspensionReasons: ["Transition"],
			stateEndsAt: suspensionEndsAt(sourceBefore, makeFacts().now, "KR"),
			version: sourceBefore.version + 1,
		});
	});
});

describe("the target", () => {
	test("is a new subscription with a full new term, in the source's billing cycle", () => {
		expect(plan(makeFacts()).target).toEqual({
			id: newIds.target,
			customerId: "customer-1",
			partnerId: "partner-1",
			offerId: offerOf("e3"),
			orderId: newIds.order,
			regime: "legacy",
			friendlyName: "",
			quantity: 12,
			status: "active",
			suspensionReasons: [],
			provisioning: "success",
			billingCycle: "monthly",
			autoRenew: true,
			createdAt: now,
			effectiveFrom: "2026-11-22T00:00:00.000Z",
			committedUntil: "2027-11-21T00:00:00.000Z",
			version: 1,
		});
	});

	test("renews automatically though the source did not, and keeps annual billing and the partner of record", () => {
		const source = makeSubscription("basic", {
			autoRenew: false,
			billingCycle: "annual",
			partnerIdOnRecord: "1234567",
		});
		expect(plan(makeFacts({ source })).target).toMatchObject({
			autoRenew: true,
			billingCycle: "annual",
			partnerIdOnRecord: "1234567",
		});
	});

	test("has the seats asked for, as one batch bought now", () => {
		const { target, targetBatch } = plan(makeFacts(), { ...toE3, quantity: 20 });
		expect(target.quantity).toBe(20);
		expect(targetBatch).toEqual({ id: newIds.batch, subscriptionId: newIds.target, quantity: 20, addedAt: now });
	});

	test("starts on the UTC day, also in its last second", () => {
		const { target } = plan(makeFacts({ now: parseInstant("2027-02-28T23:59:59.999Z") }));
		expect(target.effectiveFrom).toBe("2027-02-28T00:00:00.000Z");
		expect(target.committedUntil).toBe("2028-02-27T00:00:00.000Z");
	});
});

test("the order is new, with one line for the target", () => {
	const { order } = plan(makeFacts(), { ...toE3, quantity: 15 });
	expect(order).toEqual({
		id: newIds.order,
		customerId: "customer-1",
		partnerId: "partner-1",
		billingCycle: "monthly",
		createdAt: now,
		lines: [{ lineNumber: 0, offerId: offerOf("e3"), subscriptionId: newIds.target, quantity: 15, friendlyName: "" }],
	});
});

describe("refusals", () => {
	test("come all at once and leave no plan", () => {
		const source = makeSubscription("basic", { status: "suspended" });
		const facts = makeFacts({ source, holdings: [makeHolding("e3")] });
		expect(refuse(facts).map(({ code }) => code)).toEqual(["subscriptionNotActive", "targetAlreadyHeld"]);
	});

	test("against license transfer do not stop an upgrade without it", () => {
		const facts = makeFacts({ mayMoveLicenses: false });
		expect(refuse(facts)).toEqual([{ code: "userContextRequired" }]);
		expect(refuse(facts, { ...toE3, licenseTransfer: false })).toEqual([]);
	});

	test("name an offer that the catalog lacks as it was sent, beside what the source itself lacks", () => {
		const facts = makeFacts({ source: makeSubscription("basic", { status: "suspended" }) });
		expect(refuse(facts, { ...toE3, targetOfferId: "No Such Offer" })).toEqual([
			{ code: "subscriptionNotActive", status: "suspended", upgraded: false },
			{ code: "targetOfferNotFound", offerId: "No Such Offer" },
		]);
	});

	test("say of a known offer that no path leads there", () => {
		expect(refuse(makeFacts(), { ...toE3, targetOfferId: offerOf("appsBusiness") })).toContainEqual({
			code: "noUpgradePath",
			cause: { kind: "undocumented" },
			sourceHasPaths: true,
		});
	});
});

test("the target is found in whatever case its id was sent", () => {
	const choice = { ...toE3, targetOfferId: offerOf("e3").toUpperCase() };
	expect(plan(makeFacts(), choice).target.offerId).toBe(offerOf("e3"));
});

test("users stay on other active subscriptions of the old product when the target is full", () => {
	const names = Array.from({ length: 16 }, (_, index) => `user ${String(index).padStart(2, "0")}`);
	const licenses = {
		users: names.map((name) => makeUser(name)),
		assignments: names.map((name) => makeAssignment(name, "basic")),
	};
	const second = makeSubscription("basic", { id: newIds.target, quantity: 3 });
	const suspended = makeSubscription("basic", { quantity: 100, status: "suspended" });
	const facts = makeFacts({ otherSubscriptions: [second, suspended, makeSubscription("standard")] });
	const { users, affected, licenseMoves } = plan(facts, toE3, licenses);
	expect(users).toEqual({ holding: 16, moving: 12, keepingOld: 4 });
	expect(licenseMoves.map(({ assignment }) => assignment.skuId)).toEqual(Array.from({ length: 12 }, () => skuOf("e3")));
	expect(affected.filter(({ outcome }) => outcome === "keepsOld")).toMatchObject([
		{ displayName: "user 15", issues: [{ kind: "notEnoughLicenses" }, { kind: "servicesLost" }] },
	]);
});
