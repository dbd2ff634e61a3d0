import { describe, expect, test } from "vitest";
import type { Caller } from "../../src/domain/access/caller.ts";
import { isAllowed } from "../../src/domain/access/permissions.ts";
import { roles } from "../../src/domain/access/roles.ts";
import { toId } from "../../src/domain/basics/ids.ts";
import { planSeatChange } from "../../src/domain/subscriptions/plan-seat-change.ts";
import { assessUpgrade } from "../../src/domain/upgrades/assess-upgrade.ts";
import { makeRelationship } from "../../src/domain/upgrades/test-facts.ts";
import { customerWith, names, offerNamed, openTargets } from "./guide-facts.ts";

const full = { kind: "full", services: ["office365"] } as const;

describe("the guide's scope", () => {
	test("a subscription can get more licenses, more users, or another version with more services", () => {
		const facts = customerWith(names.basic);
		expect(addSeats(5)).toMatchObject({ kind: "planned", plan: { after: { quantity: 17 } } });
		const { services, mayUpgrade } = assessUpgrade(facts, offerNamed(names.e5));
		expect(mayUpgrade).toBe(true);
		expect(services.gained.length).toBeGreaterThan(0);
	});

	test("it applies to partners who sell to the customer", () => {
		expect(openTargets(customerWith(names.basic))).not.toEqual([]);
		expect(openTargets(customerWith(names.basic, { relationship: makeRelationship(full, "ended") }))).toEqual([]);
	});

	test.each(["globalAdmin", "userManagementAdmin", "adminAgent", "salesAgent", "helpdeskAgent"] as const)(
		"the role %s may upgrade and change seats",
		(role) => {
			expect(isAllowed(callerWith([role]), "upgradeSubscription")).toBe(true);
			expect(isAllowed(callerWith([role]), "changeSeats")).toBe(true);
		},
	);

	test("no other role may, Billing admin among them", () => {
		const others = roles.filter((role) => !isAllowed(callerWith([role]), "upgradeSubscription"));
		expect(others).toEqual(["billingAdmin"]);
		expect(isAllowed(callerWith(others), "changeSeats")).toBe(false);
		expect(isAllowed(callerWith([]), "upgradeSubscription")).toBe(false);
	});

	test("whoever needs more users than the subscription has gets them up to the offer's limit", () => {
		expect(addSeats(288)).toMatchObject({ kind: "planned", plan: { after: { quantity: 300 } } });
		expect(addSeats(289)).toMatchObject({
			kind: "refused",
			refusals: [{ code: "quantityOutsideLimits", minimum: 1, maximum: 300 }],
		});
	});

	test("whoever needs another version with additional services moves to it, with more users if wanted", () => {
		const assessment = assessUpgrade(customerWith(names.basic), offerNamed(names.e3), 400);
		expect(assessment).toMatchObject({ mayUpgrade: true, quantity: 400 });
		expect(assessment.services.gained).toContain("OFFICESUBSCRIPTION");
	});
});

function callerWith(held: Caller["roles"]): Caller {
	return { partnerId: toId("partner-1"), kind: "user", clientId: "portal", roles: held };
}

function addSeats(change: number) {
	const { now, source: subscription } = customerWith(names.basic);
	const batches = [{ id: "first", subscriptionId: subscription.id, quantity: 12, addedAt: subscription.createdAt }];
	const facts = {
		now,
		offer: offerNamed(names.basic),
		subscription,
		batches,
		relationship: makeRelationship({ kind: "full", services: ["office365"] }),
		mayMoveLicenses: true,
		newBatchId: "new",
	};
	return planSeatChange({ ...facts, otherQuantityOfSku: 0, assignments: [] }, { change }, []);
}
