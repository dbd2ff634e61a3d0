import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Holding } from "../../src/domain/customers/holding.ts";
import { isBlocking } from "../../src/domain/licenses/issue-kinds.ts";
import type { LicenseFacts } from "../../src/domain/licenses/license.ts";
import { assessUpgrade, assessUpgrades, isUpgradable } from "../../src/domain/upgrades/assess-upgrade.ts";
import { planUpgrade } from "../../src/domain/upgrades/plan-upgrade.ts";
import { newIds } from "../../src/domain/upgrades/test-facts.ts";
import type { UpgradeFacts } from "../../src/domain/upgrades/upgrade-facts.ts";
import type { UpgradePlan } from "../../src/domain/upgrades/upgrade-plan.ts";
import type { UpgradeRefusal } from "../../src/domain/upgrades/upgrade-refusal.ts";
import { anyFacts, anyHolding, anyLicenses, skuIdOf } from "./any-facts.ts";

const nobody: LicenseFacts = { users: [], assignments: [] };
const anyQuantity = fc.oneof(fc.constant(undefined), fc.constant(undefined), fc.integer({ min: -1, max: 320 }));

/** Names a refusal so that the same reason has the same name although the customer holds more. */
function nameOf(refusal: UpgradeRefusal): string {
	return refusal.code === "offerLimitReached" ? refusal.code : JSON.stringify(refusal);
}

/** What is left of the first list when each name of the second is taken out once. */
function without(names: readonly string[], taken: readonly string[]): readonly string[] {
	const left = [...names];
	for (const name of taken) {
		const index = left.indexOf(name);
		if (index >= 0) left.splice(index, 1);
	}
	return left;
}

function refusalNames(facts: UpgradeFacts): readonly (readonly string[])[] {
	return assessUpgrades(facts).map(({ transferRefusals }) => transferRefusals.map(nameOf));
}

function expectNothingShrinks(less: UpgradeFacts, more: UpgradeFacts): void {
	const after = refusalNames(more);
	for (const [index, before] of refusalNames(less).entries()) expect(without(before, after[index] ?? [])).toEqual([]);
}

describe("refusals never shrink", () => {
	test("when the customer holds more", () => {
		fc.assert(
			fc.property(anyFacts, anyHolding, fc.nat(), (facts, holding, place) => {
				const holdings = facts.holdings.toSpliced(place % (facts.holdings.length + 1), 0, holding);
				expectNothingShrinks(facts, { ...facts, holdings });
			}),
			{ numRuns: 400 },
		);
	});

	test("when something stopped is live again, or something gone is there again", () => {
		const states: readonly Holding["state"][] = ["gone", "stopped", "live"];
		fc.assert(
			fc.property(anyFacts, anyHolding, (facts, holding) => {
				for (const [index, state] of states.slice(1).entries()) {
					const less = { ...holding, state: states[index] ?? state };
					expectNothingShrinks(
						{ ...facts, holdings: [less, ...facts.holdings] },
						{ ...facts, holdings: [{ ...holding, state }, ...facts.holdings] },
					);
				}
			}),
			{ numRuns: 200 },
		);
	});

	test("when licenses are to move as well", () => {
		fc.assert(
			fc.property(anyFacts, anyQuantity, (facts, quantity) => {
				for (const { refusals, transferRefusals } of assessUpgrades(facts, quantity))
					expect(transferRefusals.slice(0, refusals.length)).toEqual(refusals);
			}),
			{ numRuns: 200 },
		);
	});
});

describe("list, preview and action agree", () => {
	test("on what may be upgraded and why not, for every target and both ways", () => {
		let planned = 0;
		fc.assert(
			fc.property(anyFacts, anyQuantity, (facts, quantity) => {
				const list = assessUpgrades(facts, quantity);
				for (const assessment of list) {
					const { target, refusals, transferRefusals } = assessment;
					expect(assessUpgrade(facts, target, quantity)).toEqual(assessment);
					expect(assessment.mayUpgrade).toBe(refusals.length === 0);
					expect(assessment.mayUpgradeWithLicenseTransfer).toBe(transferRefusals.length === 0);
					expect(assessment.pathExists).toBe(!refusals.some(({ code }) => code === "noUpgradePath"));
					for (const licenseTransfer of [false, true]) {
						const choice = {
							targetOfferId: target.id,
							licenseTransfer,
							...(quantity === undefined ? {} : { quantity }),
						};
						const outcome = planUpgrade({ facts, licenses: nobody, choice, ids: newIds });
						if (outcome.kind === "planned") planned += 1;
						expect(outcome.kind === "refused" ? outcome.refusals : []).toEqual(
							licenseTransfer ? transferRefusals : refusals,
						);
					}
				}
			}),
			{ numRuns: 200 },
		);
		expect(planned).toBeGreaterThan(0);
	});

	test("on the icon, which stands exactly where a target is open", () => {
		fc.assert(
			fc.property(anyFacts, (facts) => {
				expect(isUpgradable(facts)).toBe(assessUpgrades(facts).some(({ mayUpgrade }) => mayUpgrade));
			}),
			{ numRuns: 300 },
		);
	});

	test("when they are asked again, whatever the order of users and licenses", () => {
		fc.assert(
			fc.property(anyUpgrade, ({ plan, licenses, again }) => {
				expect(again(structuredClone(licenses))).toEqual(plan);
				const { users, assignments } = licenses;
				expect(again({ users: users.toReversed(), assignments: assignments.toReversed() })).toEqual(plan);
			}),
			{ numRuns: 150 },
		);
	});
});

interface AnyUpgrade {
	readonly facts: UpgradeFacts;
	readonly licenses: LicenseFacts;
	readonly plan: UpgradePlan;
	readonly again: (licenses: LicenseFacts) => UpgradePlan;
}

/** An upgrade that is allowed, with users who hold the old product, the new one and others. */
const anyUpgrade: fc.Arbitrary<AnyUpgrade> = anyFacts
	.map((facts) => ({ facts, open: assessUpgrades(facts).filter((one) => one.mayUpgrade) }))
	.filter(({ open }) => open.length > 0)
	.chain(({ facts, open }) =>
		fc.record({ assessment: fc.constantFrom(...open), transfer: fc.boolean() }).chain(({ assessment, transfer }) => {
			const licenseTransfer = transfer && assessment.mayUpgradeWithLicenseTransfer;
			const choice = { targetOfferId: assessment.target.id, licenseTransfer };
			const again = (licenses: LicenseFacts) => {
				const outcome = planUpgrade({ facts, licenses, choice, ids: newIds });
				if (outcome.kind === "refused") throw new Error("the assessment allowed it");
				return outcome.plan;
			};
			const likely = [skuIdOf(facts.source.offerId), assessment.target.skuId];
			return anyLicenses(likely).map((licenses) => ({ facts, licenses, plan: again(licenses), again }));
		}),
	);

/** Which SKUs a user is assigned, before or after the plan's moves. */
function skusByUser({ assignments }: LicenseFacts, moves: UpgradePlan["licenseMoves"] = []) {
	const held = new Map<string, Set<string>>();
	const skusOf = (userId: string) => held.get(userId) ?? new Set();
	for (const { userId, skuId } of assignments) held.set(userId, skusOf(userId).add(skuId));
	for (const { userId, removeSkuId, assignment } of moves) {
		const skus = skusOf(userId).add(assignment.skuId);
		skus.delete(removeSkuId);
		held.set(userId, skus);
	}
	return held;
}

describe("an upgrade conserves seats and users", () => {
	test("seats: the source keeps its number, the target has what was asked for, and nothing is moved beyond it", () => {
		fc.assert(
			fc.property(anyUpgrade, ({ facts, licenses, plan }) => {
				expect(plan.sourceAfter.quantity).toBe(facts.source.quantity);
				expect(plan.target.quantity).toBe(facts.source.quantity);
				expect(plan.targetBatch.quantity).toBe(plan.target.quantity);
				const target = skuIdOf(plan.target.offerId);
				const before = licenses.assignments.filter(({ skuId }) => skuId === target).length;
				const after = [...skusByUser(licenses, plan.licenseMoves).values()].filter((skus) => skus.has(target)).length;
				expect(after).toBeLessThanOrEqual(Math.max(before, plan.target.quantity));
			}),
			{ numRuns: 300 },
		);
	});

	test("users: whoever had the old license has exactly one of the two, nobody has neither, nobody else is touched", () => {
		fc.assert(
			fc.property(anyUpgrade, ({ facts, licenses, plan }) => {
				const [source, target] = [skuIdOf(facts.source.offerId), skuIdOf(plan.target.offerId)];
				const before = skusByUser(licenses);
				const after = skusByUser(licenses, plan.licenseMoves);
				const moved = new Set(plan.licenseMoves.map(({ userId }) => userId as string)); // an id is text
				let holding = 0;
				for (const [userId, skus] of before) {
					const now = after.get(userId) ?? new Set();
					if (skus.has(source)) {
						holding += 1;
						expect(now.has(target)).toBe(moved.has(userId) || skus.has(target));
						expect(now.has(source)).toBe(!moved.has(userId));
					} else expect(now).toEqual(skus);
					const others = (all: ReadonlySet<string>) => [...all].filter((sku) => sku !== source && sku !== target);
					expect(others(now)).toEqual(others(skus));
				}
				expect(moved.size).toBe(plan.licenseMoves.length);
				expect(plan.users).toEqual({ holding, moving: moved.size, keepingOld: holding - moved.size });
			}),
			{ numRuns: 300 },
		);
	});

	test("services: what a moved user had and the target has stays as it was, on or off", () => {
		fc.assert(
			fc.property(anyUpgrade, ({ facts, licenses, plan }) => {
				const source = skuIdOf(facts.source.offerId);
				const target = skuIdOf(plan.target.offerId);
				const plansOf = (sku: typeof source) => facts.catalog.skus.get(sku)?.servicePlans ?? [];
				for (const { userId, assignment } of plan.licenseMoves) {
					const mine = licenses.assignments.filter((one) => one.userId === userId);
					if (mine.some(({ skuId }) => skuId === target)) continue;
					const old = mine.find(({ skuId }) => skuId === source);
					for (const name of plansOf(source)) {
						if (!plansOf(target).includes(name)) continue;
						expect(assignment.disabledPlans.includes(name)).toBe(old?.disabledPlans.includes(name));
					}
				}
			}),
			{ numRuns: 300 },
		);
	});

	test("people: exactly those with something to do or to know are listed, and a blocked license does not move", () => {
		fc.assert(
			fc.property(anyUpgrade, ({ plan }) => {
				const moved = new Set(plan.licenseMoves.map(({ userId }) => userId));
				const listed = plan.affected.map(({ userId }) => userId);
				expect(new Set(listed).size).toBe(listed.length);
				for (const { userId, outcome, issues } of plan.affected) {
					expect(issues.length).toBeGreaterThan(0);
					expect(outcome).toBe(moved.has(userId) ? "moves" : "keepsOld");
					const stays = issues.some((issue) => isBlocking(issue) || issue.kind === "licenseNotMoved");
					expect(stays).toBe(outcome === "keepsOld");
				}
			}),
			{ numRuns: 300 },
		);
	});
});

test("another partner's subscription is never named", () => {
	fc.assert(
		fc.property(anyFacts, anyHolding, (facts, holding) => {
			const secret = { ...holding, channel: "otherPartner" as const, friendlyName: "SECRET" };
			const told = JSON.stringify(refusalNames({ ...facts, holdings: [secret] }));
			expect(told).not.toContain("SECRET");
		}),
		{ numRuns: 100 },
	);
});
