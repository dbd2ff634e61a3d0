import { describe, expect, test } from "vitest";
import { toServicePlanName } from "../basics/ids.ts";
import { makeCatalog, skuOf } from "../upgrades/test-catalog.ts";
import { makeAssignment, makeUser } from "../upgrades/test-facts.ts";
import { planLicenseMoves } from "./plan-license-moves.ts";
import { factsOf, moveOne, plans } from "./test-moves.ts";

describe("a license stays with the old product", () => {
	test("when the user has no usage location", () => {
		const { usageLocation: _, ...nowhere } = makeUser("kim");
		const planned = planLicenseMoves(factsOf([nowhere], [makeAssignment("kim", "basic")]));
		expect(planned.moves).toEqual([]);
		expect(planned.affected).toMatchObject([
			{ outcome: "keepsOld", issues: [{ kind: "missingUsageLocation" }, { kind: "servicesLost" }] },
		]);
	});

	test("when the new product is sold in other countries only", () => {
		const { move, issues } = moveOne({ from: "basicIndia", to: "standardIndia" });
		expect(move).toBeUndefined();
		expect(issues).toContainEqual({ kind: "prohibitedUsageLocation", usageLocation: "KR", countries: ["IN"] });
		expect(moveOne({ from: "basicIndia", to: "standardIndia", user: { usageLocation: "in" } }).move).toBeDefined();
	});

	test("when somebody else has the same mail address, unless no mail is switched on", () => {
		const duplicates = [{ address: "kim@hanbit.example", others: ["lee@hanbit.example"] }];
		const licenses = (license = {}) => ({
			users: [makeUser("kim")],
			assignments: [makeAssignment("kim", "basic", license)],
			duplicateAddresses: new Map([[makeUser("kim").id, duplicates]]),
		});
		const { move, issues } = moveOne({ facts: { licenses: licenses() } });
		expect(move).toBeUndefined();
		expect(issues).toContainEqual({ kind: "duplicateProxyAddress", ...duplicates[0] });
		const off = licenses({ disabledPlans: plans("EXCHANGE_S_STANDARD") });
		expect(moveOne({ facts: { licenses: off } }).move).toBeDefined();
	});

	test("when it comes from a group", () => {
		const { move, issues } = moveOne({ license: { groupName: "영업팀" } });
		expect(move).toBeUndefined();
		expect(issues).toContainEqual({ kind: "groupBasedLicense", groupName: "영업팀" });
	});

	test("when it comes from a group, even if the user has the target's already", () => {
		const { move, kinds } = moveOne({ license: { groupName: "G" }, others: [makeAssignment("kim", "e3")] });
		expect(move).toBeUndefined();
		expect(kinds).toContain("groupBasedLicense");
	});

	test("when another license has an Exchange plan that excludes the target's", () => {
		const { move, issues } = moveOne({ others: [makeAssignment("kim", "exchangePlan1")] });
		expect(move).toBeUndefined();
		expect(issues).toContainEqual({
			kind: "exchangePlanConflict",
			plans: ["EXCHANGE_S_ENTERPRISE", "EXCHANGE_S_STANDARD"],
			otherSku: skuOf("exchangePlan1"),
		});
	});

	test("when another license has a SharePoint plan that excludes the target's", () => {
		const off = makeAssignment("kim", "standardTwin", { disabledPlans: plans("EXCHANGE_S_STANDARD") });
		expect(moveOne({ others: [off] }).kinds).toEqual(["sharePointPlanConflict", "servicesLost"]);
	});

	test("but not when one of the two excluding plans is switched off for the user", () => {
		const elsewhere = makeAssignment("kim", "exchangePlan1", { disabledPlans: plans("EXCHANGE_S_STANDARD") });
		expect(moveOne({ others: [elsewhere] }).outcome).toBe("moves");
		const here = { disabledPlans: plans("EXCHANGE_S_STANDARD") };
		expect(moveOne({ license: here, others: [makeAssignment("kim", "exchangePlan1")] }).outcome).toBe("moves");
	});

	test("when any other pair of the catalog excludes one another", () => {
		const catalog = makeCatalog();
		const pair = [toServicePlanName("YAMMER_ENTERPRISE"), toServicePlanName("MICROSOFTBOOKINGS")] as const;
		const { issues } = moveOne({
			others: [makeAssignment("kim", "bookings")],
			facts: { catalog: { ...catalog, mutuallyExclusive: [pair] } },
		});
		expect(issues[0]).toEqual({ kind: "servicePlanConflict", plans: [...pair], otherSku: skuOf("bookings") });
	});

	test("when a plan of the target needs one that is switched off for the user", () => {
		const license = { disabledPlans: plans("MCOSTANDARD") };
		const { move, issues } = moveOne({ to: "e5", license });
		expect(move).toBeUndefined();
		expect(issues[0]).toEqual({ kind: "dependencyMissing", plans: ["MCOMEETADV"], requiresAnyOf: ["MCOSTANDARD"] });
	});

	test("when a plan of another license needs one that only the old product has, unless it was broken before", () => {
		const catalog = makeCatalog();
		const dependencies = [
			{ plan: toServicePlanName("EXCHANGE_S_ARCHIVE_ADDON"), requiresAnyOf: plans("OFFICEMOBILE_SUBSCRIPTION") },
		];
		const others = [makeAssignment("kim", "archiving")];
		const facts = { catalog: { ...catalog, dependencies } };
		expect(moveOne({ others, facts }).kinds).toEqual(["dependencyMissing", "servicesLost"]);
		const license = { disabledPlans: plans("OFFICEMOBILE_SUBSCRIPTION") };
		expect(moveOne({ others, facts, license }).kinds).toEqual(["disabledPlansDropped"]);
	});

	test("for every reason that there is, all told at once", () => {
		const { kinds } = moveOne({
			user: { usageLocation: "", kind: "guest", signInBlocked: true },
			license: { groupName: "G" },
			others: [makeAssignment("kim", "standardTwin")],
		});
		expect(kinds).toEqual([
			"groupBasedLicense",
			"missingUsageLocation",
			"exchangePlanConflict",
			"sharePointPlanConflict",
			"servicesLost",
			"accountNeedsReview",
			"accountNeedsReview",
		]);
	});
});
