import { describe, expect, test } from "vitest";
import { makeCatalog, skuOf } from "../upgrades/test-catalog.ts";
import { makeAssignment, makeUser, now } from "../upgrades/test-facts.ts";
import { planLicenseUpdate, toUpdateRequest } from "./plan-license-update.ts";
import { plans } from "./test-moves.ts";
import { makePool, makeUpdateFacts, planOf, toPools, violationsOf } from "./test-updates.ts";

const [basic, standard, e3] = [skuOf("basic"), skuOf("standard"), skuOf("e3")];

describe("a user gets", () => {
	test("a new license from now on, with everything on", () => {
		const plan = planOf(makeUpdateFacts(), { assign: ["basic"] });
		expect(plan.toAssign).toEqual([{ userId: "user-kim", skuId: basic, disabledPlans: [], assignedAt: now }]);
		expect(plan.after).toEqual(plan.toAssign);
		expect(plan.toRemove).toEqual([]);
		expect(plan.services.gained).toContain("TEAMS1");
		expect(plan.notices).toEqual([]);
	});

	test("services off by name or by id, in whatever case, in the order of the product", () => {
		const plan = planOf(makeUpdateFacts(), { assign: [["basic", ["PLAN-TEAMS1", "exchange_s_standard", "TEAMS1"]]] });
		expect(plan.after[0]?.disabledPlans).toEqual(["EXCHANGE_S_STANDARD", "TEAMS1"]);
	});

	test("switches of a license that is there, which keeps its date", () => {
		const held = makeAssignment("kim", "basic", { disabledPlans: plans("TEAMS1") });
		expect(planOf(makeUpdateFacts([held]), { assign: [["basic", []]] }).toAssign).toEqual([
			{ ...held, disabledPlans: [] },
		]);
	});

	test("nothing new where a license is asked for as it is, even without a seat or a place of use", () => {
		const held = makeAssignment("kim", "basic", { disabledPlans: plans("TEAMS1"), groupName: "영업팀" });
		const { usageLocation: _, ...nowhere } = makeUser("kim");
		const full = toPools([makePool("basic", { active: 1, assigned: 1 })]);
		const plan = planOf(makeUpdateFacts([held], { user: nowhere, pools: full }), { assign: ["basic"] });
		expect([plan.toAssign, plan.toRemove, plan.after]).toEqual([[], [], [held]]);
	});

	test("one license for another in one step, and is told what is lost", () => {
		const plan = planOf(makeUpdateFacts([makeAssignment("kim", "standard")]), { assign: ["e3"], remove: ["standard"] });
		expect(plan.after.map(({ skuId }) => skuId)).toEqual([e3]);
		expect(plan.toRemove).toEqual([standard]);
		expect(plan.notices).toEqual([{ code: "servicesLost", plans: ["MICROSOFTBOOKINGS"] }]);
		expect(plan.services.replaced).toContainEqual({
			from: "EXCHANGE_S_STANDARD",
			to: "EXCHANGE_S_ENTERPRISE",
			direction: "higher",
		});
	});

	test("off in the new license what was off in the old one, unless the request says otherwise", () => {
		const held = makeAssignment("kim", "standard", {
			disabledPlans: plans("EXCHANGE_S_STANDARD", "MICROSOFTBOOKINGS"),
		});
		const facts = makeUpdateFacts([held]);
		const plan = planOf(facts, { assign: ["e3"], remove: ["standard"] });
		expect(plan.after[0]?.disabledPlans).toEqual(["EXCHANGE_S_ENTERPRISE"]);
		expect(plan.notices).toEqual([
			{ code: "disabledPlansCarried", skuId: e3, plans: ["EXCHANGE_S_ENTERPRISE"] },
			{ code: "disabledPlansDropped", skuId: standard, plans: ["MICROSOFTBOOKINGS"] },
		]);
		expect(planOf(facts, { assign: [["e3", []]], remove: ["standard"] }).after[0]?.disabledPlans).toEqual([]);
	});

	test("a word about accounts that seldom should have a license", () => {
		const user = makeUser("kim", { kind: "sharedMailbox", signInBlocked: true });
		expect(planOf(makeUpdateFacts([], { user }), { assign: ["exchangePlan1"] }).notices).toEqual([
			{ code: "accountNeedsReview", account: "sharedMailbox" },
			{ code: "accountNeedsReview", account: "signInBlocked" },
		]);
		const held = [makeAssignment("kim", "basic")];
		const notices = planOf(makeUpdateFacts(held, { user }), { remove: ["basic"] }).notices;
		expect(notices.map(({ code }) => code)).toEqual(["servicesLost"]);
	});
});

describe("refused is", () => {
	test("a license that nobody has left, counting those in their time of grace", () => {
		const pools = (active: number, warning: number) => toPools([makePool("basic", { active, warning, assigned: 3 })]);
		const ask = (active: number, warning: number) =>
			violationsOf(makeUpdateFacts([], { pools: pools(active, warning) }), { assign: ["basic"] });
		expect(ask(3, 0)).toEqual([{ code: "notEnoughLicenses", skuId: basic, purchased: 3, assigned: 3 }]);
		expect(ask(1, 0)).toEqual([{ code: "notEnoughLicenses", skuId: basic, purchased: 1, assigned: 3 }]);
		expect(ask(3, 1)).toEqual([]);
		expect(violationsOf(makeUpdateFacts(), { assign: ["archiving"] })).toEqual([
			{ code: "notEnoughLicenses", skuId: skuOf("archiving"), purchased: 0, assigned: 0 },
		]);
	});

	test("a license for somebody without a usage location, or where the product is not to be used", () => {
		const { usageLocation: _, ...nowhere } = makeUser("kim");
		const codes = (user: ReturnType<typeof makeUser>) =>
			violationsOf(makeUpdateFacts([], { user }), { assign: ["basic", "basicIndia"] }).map(({ code }) => code);
		expect(codes(nowhere)).toContain("missingUsageLocation");
		expect(codes(makeUser("kim", { usageLocation: "" }))).toContain("missingUsageLocation");
		expect(violationsOf(makeUpdateFacts(), { assign: ["basicIndia"] })).toEqual([
			{ code: "prohibitedUsageLocation", skuId: skuOf("basicIndia"), usageLocation: "KR", countries: ["IN"] },
		]);
		const indian = makeUser("kim", { usageLocation: "in" });
		expect(violationsOf(makeUpdateFacts([], { user: indian }), { assign: ["basicIndia"] })).toEqual([]);
	});

	test("two Exchange or SharePoint plans at once, unless one of each is switched off", () => {
		const facts = makeUpdateFacts([makeAssignment("kim", "basic")]);
		expect(violationsOf(facts, { assign: ["e3"] })).toEqual([
			{ code: "exchangePlanConflict", plans: ["EXCHANGE_S_STANDARD", "EXCHANGE_S_ENTERPRISE"], skus: [basic, e3] },
			{ code: "sharePointPlanConflict", plans: ["SHAREPOINTSTANDARD", "SHAREPOINTENTERPRISE"], skus: [basic, e3] },
		]);
		const off = ["EXCHANGE_S_ENTERPRISE", "SHAREPOINTENTERPRISE"];
		expect(violationsOf(facts, { assign: [["e3", off]] })).toEqual([]);
		const held = [makeAssignment("kim", "basic"), makeAssignment("kim", "e3", { disabledPlans: plans(...off) })];
		expect(violationsOf(makeUpdateFacts(held), { assign: [["e3", []]] }).length).toBe(2);
		expect(violationsOf(facts, { assign: ["e3"], remove: ["basic"] })).toEqual([]);
	});

	test("but not what was in conflict before", () => {
		const both = [makeAssignment("kim", "basic"), makeAssignment("kim", "e3")];
		expect(violationsOf(makeUpdateFacts(both), { assign: ["bookings"] })).toEqual([]);
	});

	test("a service without what it needs, also by taking that away", () => {
		expect(violationsOf(makeUpdateFacts(), { assign: [["e5", ["MCOSTANDARD"]]] })).toEqual([
			{ code: "dependencyMissing", plan: "MCOMEETADV", skuId: skuOf("e5"), requiresAnyOf: ["MCOSTANDARD"] },
		]);
		const off = plans("MCOSTANDARD", "EXCHANGE_S_ENTERPRISE", "SHAREPOINTENTERPRISE");
		const held = [makeAssignment("kim", "basic"), makeAssignment("kim", "e5", { disabledPlans: off })];
		expect(violationsOf(makeUpdateFacts(held), { remove: ["basic"] }).map(({ code }) => code)).toEqual([
			"dependencyMissing",
		]);
	});

	test("to take from a user what a group gives, or what the user does not have", () => {
		const held = makeAssignment("kim", "basic", { groupName: "영업팀" });
		const facts = makeUpdateFacts([held]);
		const group = { code: "licenseFromGroup", skuId: basic, groupName: "영업팀" };
		expect(violationsOf(facts, { remove: ["basic"] })).toEqual([{ ...group, wish: "remove" }]);
		expect(violationsOf(facts, { assign: [["basic", ["TEAMS1"]]] })).toEqual([{ ...group, wish: "switch" }]);
		expect(violationsOf(facts, { remove: ["e3"] })).toEqual([{ code: "licenseNotHeld", skuId: e3 }]);
	});

	test("what the catalog does not know, a service of another product, a SKU twice, and nothing", () => {
		const facts = makeUpdateFacts();
		expect(planLicenseUpdate(facts, { assign: [{ skuId: "nothing" }], remove: ["nor this"] })).toEqual({
			kind: "refused",
			violations: [
				{ code: "unknownSku", sku: "nothing" },
				{ code: "unknownSku", sku: "nor this" },
			],
		});
		expect(violationsOf(facts, { assign: [["basic", ["MICROSOFTBOOKINGS", "nothing"]]] })).toEqual([
			{ code: "servicePlanNotInSku", plan: "MICROSOFTBOOKINGS", skuId: basic },
			{ code: "unknownServicePlan", plan: "nothing", skuId: basic },
		]);
		const held = makeUpdateFacts([makeAssignment("kim", "basic")]);
		for (const twice of [{ assign: ["basic", "basic"] }, { assign: ["basic"], remove: ["basic"] }] as const)
			expect(violationsOf(held, twice)).toEqual([{ code: "skuNamedTwice", skuId: basic }]);
		expect(violationsOf(facts, {})).toEqual([{ code: "nothingAsked" }]);
	});

	test("licenses of both groups in one request", () => {
		const catalog = makeCatalog();
		const bookings = catalog.skus.get(skuOf("bookings"));
		if (bookings === undefined) throw new Error("the test catalog has Bookings");
		const skus = new Map(catalog.skus).set(bookings.id, { ...bookings, partNumber: "MINECRAFT_EDUCATION_EDITION" });
		const facts = makeUpdateFacts([], { catalog: { ...catalog, skus } });
		expect(violationsOf(facts, { assign: ["basic", "bookings"] })).toEqual([
			{ code: "licenseGroupsMixed", group1: [basic], group2: [bookings.id] },
		]);
		expect(violationsOf(facts, { assign: ["bookings"] })).toEqual([]);
	});

	test("everything at once", () => {
		const { usageLocation: _, ...user } = makeUser("kim");
		const held = [makeAssignment("kim", "basic", { groupName: "G" }), makeAssignment("kim", "e3")];
		const pools = toPools([makePool("e5", { active: 0 })]);
		const codes = violationsOf(makeUpdateFacts(held, { user, pools }), {
			assign: [["e5", ["MCOSTANDARD", "?"]]],
			remove: ["basic", "e3", "standard"],
		}).map(({ code }) => code);
		expect(codes).toEqual([
			"unknownServicePlan",
			"notEnoughLicenses",
			"missingUsageLocation",
			"licenseNotHeld",
			"licenseFromGroup",
			"dependencyMissing",
		]);
	});
});

test("what is exactly wanted is what comes and what goes", () => {
	const held = [makeAssignment("kim", "basic"), makeAssignment("kim", "bookings")];
	const wanted = [{ skuId: basic.toUpperCase(), disabledPlans: ["TEAMS1"] }, { skuId: e3 }];
	expect(toUpdateRequest(held, wanted)).toEqual({ assign: wanted, remove: [skuOf("bookings")] });
});
