import { describe, expect, test } from "vitest";
import { toServicePlanName } from "../../src/domain/basics/ids.ts";
import type { LicenseFacts } from "../../src/domain/licenses/license.ts";
import { assessUpgrades, isUpgradable } from "../../src/domain/upgrades/assess-upgrade.ts";
import { planUpgrade } from "../../src/domain/upgrades/plan-upgrade.ts";
import { newIds } from "../../src/domain/upgrades/test-facts.ts";
import type { UpgradeFacts } from "../../src/domain/upgrades/upgrade-facts.ts";
import type { UpgradePlan } from "../../src/domain/upgrades/upgrade-plan.ts";
import { describeLicenseIssue } from "../../src/http/convert/license-issue.ts";
import {
	catalog,
	customerWith,
	holdersOf,
	names,
	offerNamed,
	skuNumbered,
	subscriptionOf,
	userId,
} from "./guide-facts.ts";

const nobody: LicenseFacts = { users: [], assignments: [] };

function submit(facts: UpgradeFacts, target: string, licenses: LicenseFacts = nobody): UpgradePlan {
	const choice = { targetOfferId: offerNamed(target).id, licenseTransfer: true };
	const planned = planUpgrade({ facts, licenses, choice, ids: newIds });
	if (planned.kind === "refused") throw new Error(JSON.stringify(planned.refusals));
	return planned.plan;
}

describe("the guide's billing effect", () => {
	test("an upgrade ends the old subscription and adds a new one with its own order and term", () => {
		const { sourceAfter, target, order } = submit(customerWith(names.basic), names.e3);
		expect(sourceAfter).toMatchObject({ status: "suspended", suspensionReasons: ["Transition"], quantity: 12 });
		expect(target).toMatchObject({ status: "active", quantity: 12, effectiveFrom: "2026-11-22T00:00:00.000Z" });
		expect(target.committedUntil).toBe("2027-11-21T00:00:00.000Z");
		expect(order.lines).toMatchObject([{ offerId: offerNamed(names.e3).id, subscriptionId: target.id, quantity: 12 }]);
		expect(order.id).not.toBe(sourceAfter.orderId);
	});
});

describe("the guide's steps", () => {
	test("1: every subscription in the list tells whether it is eligible", () => {
		const eligible = [names.basic, names.standard, names.e5].map((name) => isUpgradable(customerWith(name)));
		expect(eligible).toEqual([true, true, false]);
	});

	test("2: the information icon stands after a subscription exactly when one of its targets is open", () => {
		const suspended = subscriptionOf(names.basic, { status: "suspended" });
		for (const facts of [customerWith(names.basic), customerWith(names.basic, { source: suspended })]) {
			expect(isUpgradable(facts)).toBe(assessUpgrades(facts).some((one) => one.mayUpgrade));
		}
		expect(isUpgradable(customerWith(names.basic, { source: suspended }))).toBe(false);
	});

	test("3: the new product that is chosen and submitted is the one the customer has afterwards", () => {
		for (const name of [names.standard, names.e1, names.e3, names.e5])
			expect(submit(customerWith(names.basic), name).target.offerId).toBe(offerNamed(name).id);
	});

	test("3: a product that is not among the new ones cannot be submitted", () => {
		const choice = { targetOfferId: offerNamed(names.premium).id, licenseTransfer: false };
		const planned = planUpgrade({ facts: customerWith(names.basic), licenses: nobody, choice, ids: newIds });
		expect(planned).toMatchObject({ kind: "refused", refusals: [{ code: "noUpgradePath" }] });
	});

	test("4: accounts and services that need extra work are listed", () => {
		const { users, assignments } = holdersOf(names.basic, 3);
		const exchange = {
			...assignments[0],
			userId: userId(1),
			skuId: skuNumbered("EXCHANGESTANDARD").id,
			disabledPlans: [],
		};
		const licenses = {
			users: users.map((user) => (user.id === userId(2) ? { ...user, usageLocation: "" } : user)),
			assignments: [...assignments, { ...exchange, assignedAt: customerWith(names.basic).now }],
		};
		const { affected, users: counts } = submit(customerWith(names.basic), names.e3, licenses);
		expect(counts).toEqual({ holding: 3, moving: 1, keepingOld: 2 });
		expect(affected.map(({ displayName, outcome, issues }) => [displayName, outcome, issues[0]?.kind])).toEqual([
			["user 0000", "moves", "servicesLost"],
			["user 0001", "keepsOld", "exchangePlanConflict"],
			["user 0002", "keepsOld", "missingUsageLocation"],
		]);
	});

	test("4: accounts that need no extra work are not listed", () => {
		const { affected, users } = submit(customerWith(names.basic), names.e1, holdersOf(names.basic, 12));
		expect(users).toEqual({ holding: 12, moving: 12, keepingOld: 0 });
		expect(affected).toEqual([]);
	});

	test("4: every listed account comes with help: the service, the reason and the remedy", () => {
		const { affected } = submit(customerWith(names.standard), names.e3, holdersOf(names.standard, 1));
		const issues = affected.flatMap((user) => user.issues);
		expect(issues.map((issue) => issue.kind)).toEqual(["servicesLost", "officeAppsReplaced"]);
		for (const issue of issues) {
			const { reason, remedy, services } = describeLicenseIssue(issue, catalog, "ko");
			expect(reason).toMatch(/다(\.|:)/u);
			expect(remedy).toMatch(/세요\./u);
			expect(services.length).toBeGreaterThan(0);
		}
	});

	test("4: services that were switched off for an account stay off in the new product", () => {
		const disabledPlans = ["EXCHANGE_S_STANDARD", "TEAMS1"].map(toServicePlanName);
		const licenses = holdersOf(names.basic, 1, { disabledPlans });
		const [move] = submit(customerWith(names.basic), names.e3, licenses).licenseMoves;
		expect(move?.assignment.disabledPlans).toEqual(["EXCHANGE_S_ENTERPRISE", "TEAMS1"]);
	});
});
