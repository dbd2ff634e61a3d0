import { describe, expect, test } from "vitest";
import { toId, toServicePlanName } from "../basics/ids.ts";
import type { CustomerUser, LicenseAssignment } from "../licenses/license.ts";
import { makeCatalog, skuOf } from "../upgrades/test-catalog.ts";
import { makeAssignment, makeUser, now } from "../upgrades/test-facts.ts";
import type { LicenseTransfer, TransferRow } from "./license-transfer.ts";
import { planTransferStep, type TransferStepFacts } from "./plan-transfer-step.ts";
import { listUnverified } from "./verify-step.ts";

const transfer: LicenseTransfer = {
	...{ id: toId("transfer"), customerId: toId("customer-1"), partnerId: toId("partner-1") },
	...{ sourceSubscriptionId: toId("source"), targetSubscriptionId: toId("target") },
	...{ sourceSkuId: skuOf("basic"), targetSkuId: skuOf("e3"), state: "running", movedAtOnce: 0 },
	...{ startedBy: { clientId: "client", requestId: "r", correlationId: "c" }, startedAt: now },
};

function makeRow(user: CustomerUser, changes: Partial<TransferRow> = {}): TransferRow {
	return {
		...{ customerId: transfer.customerId, transferId: transfer.id, partnerId: transfer.partnerId },
		...{ userId: user.id, position: 0, displayName: user.displayName, userPrincipalName: user.userPrincipalName },
		...{ state: "pending", fixing: false, issues: [], effects: [], attempts: 0, updatedAt: now, version: 1 },
		...changes,
	};
}

interface Someone {
	readonly user?: Partial<CustomerUser>;
	readonly licenses?: readonly LicenseAssignment[];
	readonly row?: Partial<TransferRow>;
	readonly facts?: Partial<TransferStepFacts>;
	readonly to?: "e3" | "e5";
}

function planFor({ user: changes, licenses, row, facts, to = "e3" }: Someone) {
	const user = makeUser("kim", changes);
	const step = planTransferStep({
		...{ now, catalog: makeCatalog(), transfer: { ...transfer, targetSkuId: skuOf(to) }, rows: [makeRow(user, row)] },
		licenses: { users: [user], assignments: licenses ?? [makeAssignment("kim", "basic")] },
		...{ freeSeats: 5, country: "KR" },
		...facts,
	});
	const [outcome] = step.outcomes;
	if (outcome === undefined) throw new Error("one row has one outcome");
	return { ...outcome, step };
}

describe("a step", () => {
	test("gives the new license, then takes the old one, and keeps what it did", () => {
		const { row, step } = planFor({});
		expect(row).toMatchObject({ state: "moved", attempts: 1, version: 2, fixing: false });
		expect(step.give.map(({ skuId }) => skuId)).toEqual([skuOf("e3")]);
		expect(step.take).toEqual(["user-kim"]);
		expect(row.effects.map(({ before, after }) => [before?.skuId, after?.skuId])).toEqual([
			[undefined, skuOf("e3")],
			[skuOf("basic"), undefined],
		]);
	});

	test("moves as many as there are seats and blocks the rest", () => {
		const { row } = planFor({ facts: { freeSeats: 0 } });
		expect(row).toMatchObject({ state: "blocked", work: "open", issues: [{ kind: "notEnoughLicenses" }, {}] });
		const held = [makeAssignment("kim", "basic"), makeAssignment("kim", "e3")];
		expect(planFor({ licenses: held, facts: { freeSeats: 0 } }).row.state).toBe("moved");
	});

	test("keeps the state that somebody gave the work, until nothing is left of it", () => {
		const nowhere = { usageLocation: "" };
		for (const work of ["inProgress", "waived"] as const) {
			expect(planFor({ user: nowhere, row: { work } }).row.work).toBe(work);
		}
		expect(planFor({ user: nowhere, row: { work: "resolved" } }).row.work).toBe("open");
		const quiet = [
			makeAssignment("kim", "basic", { disabledPlans: ["OFFICEMOBILE_SUBSCRIPTION"].map(toServicePlanName) }),
		];
		expect(planFor({ licenses: [], row: { work: "open" } }).row).toMatchObject({ state: "gone", work: "resolved" });
		expect(planFor({ licenses: quiet }).row.work).toBe("open"); // the switch is lost
	});

	test("fixes only where it was asked to, and only what lets the user move", () => {
		const nowhere = { usageLocation: "" };
		expect(planFor({ user: nowhere }).fixes).toEqual([]);
		const { fixes, user, row } = planFor({ user: nowhere, row: { fixing: true } });
		expect(row.state).toBe("moved");
		expect(fixes).toEqual([{ code: "setUsageLocation", usageLocation: "KR" }]);
		expect(user?.usageLocation).toBe("KR");
		const group = [makeAssignment("kim", "basic", { groupName: "G" })];
		expect(planFor({ user: nowhere, licenses: group, row: { fixing: true } })).toMatchObject({
			...{ fixes: [], row: { state: "blocked" } },
		});
	});

	test("switches a lower plan off in another license, which an undo gives back", () => {
		const other = makeAssignment("kim", "exchangePlan1");
		const { fixes, row, step } = planFor({ licenses: [makeAssignment("kim", "basic"), other], row: { fixing: true } });
		expect(fixes).toEqual([{ code: "switchOffElsewhere", plan: "EXCHANGE_S_STANDARD", skuId: skuOf("exchangePlan1") }]);
		expect(row.effects[1]).toEqual({ before: other, after: { ...other, disabledPlans: ["EXCHANGE_S_STANDARD"] } });
		expect(step.give).toHaveLength(2);
		const fromGroup = { ...other, groupName: "G" };
		expect(planFor({ licenses: [makeAssignment("kim", "basic"), fromGroup], row: { fixing: true } }).row.state).toBe(
			"blocked",
		);
	});

	test("leaves off what is new and lacks what it needs", () => {
		const off = [makeAssignment("kim", "basic", { disabledPlans: ["MCOSTANDARD"].map(toServicePlanName) })];
		const asked = { licenses: off, row: { fixing: true }, to: "e5" } as const;
		const { fixes, step } = planFor(asked);
		expect(fixes).toEqual([{ code: "leaveOff", plan: "MCOMEETADV" }]);
		expect(step.give[0]?.disabledPlans.toSorted()).toEqual(["MCOMEETADV", "MCOSTANDARD"]);
	});
});

describe("a step is verified", () => {
	const before = [makeAssignment("kim", "basic")];
	const verify = (changes: Partial<Parameters<typeof listUnverified>[0]> = {}) => {
		const { step } = planFor({ licenses: before });
		const found = [...before, ...step.give];
		const facts = { catalog: makeCatalog(), transfer, step, before, found, purchased: 1, assigned: 1 };
		return [...listUnverified({ ...facts, ...changes })];
	};

	test("when the new license is there as it was given", () => expect(verify()).toEqual([]));

	test("but not when it is missing, or has other switches", () => {
		expect(verify({ found: before })).toEqual(["user-kim"]);
		const other = makeAssignment("kim", "e3", { disabledPlans: ["TEAMS1"].map(toServicePlanName) });
		expect(verify({ found: [...before, other] })).toEqual(["user-kim"]);
	});

	test("nor when more is assigned than was bought, or two plans exclude each other", () => {
		expect(verify({ assigned: 2 })).toEqual(["user-kim"]);
		const clash = makeAssignment("kim", "exchangePlan1");
		const { step } = planFor({ licenses: before });
		expect(verify({ found: [...before, ...step.give, clash] })).toEqual(["user-kim"]);
	});
});
