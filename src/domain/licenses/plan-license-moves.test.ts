import { describe, expect, test } from "vitest";
import { makeCatalog, skuOf, type TestProduct } from "../upgrades/test-catalog.ts";
import { makeAssignment, makeUser, now } from "../upgrades/test-facts.ts";
import type { LicenseIssue } from "../upgrades/upgrade-plan.ts";
import type { CustomerUser, LicenseAssignment } from "./license.ts";
import { type LicenseMoveFacts, planLicenseMoves } from "./plan-license-moves.ts";

function factsOf(
	users: readonly CustomerUser[],
	assignments: readonly LicenseAssignment[],
	changes: Partial<LicenseMoveFacts> = {},
): LicenseMoveFacts {
	return {
		now,
		catalog: makeCatalog(),
		licenses: { users, assignments },
		sourceSkuId: skuOf("basic"),
		targetSkuId: skuOf("e3"),
		licenseTransfer: true,
		targetSeats: 100,
		remainingSourceSeats: 0,
		...changes,
	};
}

const plans = (...names: readonly string[]) => names as unknown as LicenseAssignment["disabledPlans"]; // names are text

interface OneUser {
	readonly user?: Partial<CustomerUser>;
	readonly license?: Partial<LicenseAssignment>;
	readonly others?: readonly LicenseAssignment[];
	readonly from?: TestProduct;
	readonly to?: TestProduct;
	readonly facts?: Partial<LicenseMoveFacts>;
}

/** Plans the move of one user and returns the move, the outcome and the issues by kind. */
function moveOne({ user, license, others = [], from = "basic", to = "e3", facts }: OneUser) {
	const planned = planLicenseMoves(
		factsOf([makeUser("kim", user)], [makeAssignment("kim", from, license), ...others], {
			sourceSkuId: skuOf(from),
			targetSkuId: skuOf(to),
			...facts,
		}),
	);
	const issues: readonly LicenseIssue[] = planned.affected[0]?.issues ?? [];
	return {
		move: planned.moves[0],
		outcome: planned.affected[0]?.outcome,
		issues,
		kinds: issues.map(({ kind }) => kind),
	};
}

describe("a move", () => {
	test("gives the target's license and takes the source's in one step", () => {
		expect(moveOne({}).move).toEqual({
			userId: "user-kim",
			removeSkuId: skuOf("basic"),
			assignment: { userId: "user-kim", skuId: skuOf("e3"), disabledPlans: [], assignedAt: now },
		});
	});

	test("carries switched-off plans over, to the plan that takes their place where there is one", () => {
		const license = { disabledPlans: plans("EXCHANGE_S_STANDARD", "TEAMS1", "OFFICEMOBILE_SUBSCRIPTION", "UNKNOWN") };
		const { move, issues } = moveOne({ license });
		expect(move?.assignment.disabledPlans).toEqual(["EXCHANGE_S_ENTERPRISE", "TEAMS1"]);
		expect(issues).toEqual([{ kind: "disabledPlansDropped", plans: ["OFFICEMOBILE_SUBSCRIPTION"] }]);
	});

	test("only takes the old license from a user who has the target's already", () => {
		const held = makeAssignment("kim", "e3", { disabledPlans: plans("TEAMS1") });
		const { move, outcome } = moveOne({
			others: [held],
			user: { usageLocation: "" },
			facts: { targetSeats: 0 },
		});
		expect(move).toEqual({ userId: "user-kim", removeSkuId: skuOf("basic"), assignment: held });
		expect(outcome).toBe("moves");
	});

	test("passes over users without the source's license, and licenses of users it was not told of", () => {
		const planned = planLicenseMoves(factsOf([makeUser("lee")], [makeAssignment("kim", "basic")]));
		expect(planned).toEqual({ moves: [], affected: [], users: { holding: 0, moving: 0, keepingOld: 0 } });
	});

	test("is nothing between offers of one SKU", () => {
		const planned = planLicenseMoves(
			factsOf([makeUser("kim")], [makeAssignment("kim", "basic")], { targetSkuId: skuOf("basic") }),
		);
		expect(planned).toEqual({ moves: [], affected: [], users: { holding: 1, moving: 0, keepingOld: 1 } });
	});
});

describe("a license stays with the old product", () => {
	test("when the user has no usage location", () => {
		const { usageLocation: _, ...nowhere } = makeUser("kim");
		const planned = planLicenseMoves(factsOf([nowhere], [makeAssignment("kim", "basic")]));
		expect(planned.moves).toEqual([]);
		expect(planned.affected).toMatchObject([
			{ outcome: "keepsOld", issues: [{ kind: "missingUsageLocation" }, { kind: "servicesLost" }] },
		]);
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
		const pair = plans(
			"YAMMER_ENTERPRISE",
			"MICROSOFTBOOKINGS",
		) as unknown as (typeof catalog.mutuallyExclusive)[number]; // two names
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
		const [dependency] = catalog.dependencies;
		if (dependency === undefined) throw new Error("the test catalog has a dependency");
		const dependencies = [
			{
				plan: plans("EXCHANGE_S_ARCHIVE_ADDON")[0] ?? dependency.plan,
				requiresAnyOf: plans("OFFICEMOBILE_SUBSCRIPTION"),
			},
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

describe("a move tells", () => {
	test("the services that the target lacks, less those switched off and those of another license", () => {
		expect(moveOne({}).issues).toEqual([{ kind: "servicesLost", plans: ["OFFICEMOBILE_SUBSCRIPTION"] }]);
		expect(moveOne({ from: "standard", others: [makeAssignment("kim", "bookings")] }).kinds).toEqual([
			"officeAppsReplaced",
		]);
		const off = makeAssignment("kim", "bookings", { disabledPlans: plans("MICROSOFTBOOKINGS") });
		expect(moveOne({ from: "standard", others: [off] }).kinds).toEqual(["servicesLost", "officeAppsReplaced"]);
	});

	test("another edition of the desktop apps, and OneDrive by way of SharePoint", () => {
		expect(moveOne({ from: "appsBusiness" }).issues).toEqual([
			{ kind: "officeAppsReplaced", plans: ["OFFICE_BUSINESS", "OFFICESUBSCRIPTION"] },
			{ kind: "oneDriveThroughSharePoint", plans: ["ONEDRIVESTANDARD", "SHAREPOINTENTERPRISE"] },
		]);
	});

	test("neither of these where they were switched off", () => {
		const license = { disabledPlans: plans("OFFICE_BUSINESS", "ONEDRIVESTANDARD") };
		expect(moveOne({ from: "appsBusiness", license }).issues).toEqual([]);
	});

	test.each([
		[{ kind: "guest" }, "guest"],
		[{ kind: "sharedMailbox" }, "sharedMailbox"],
		[{ signInBlocked: true }, "signInBlocked"],
	] as const)("that an account with %o should be reviewed", (user, account) => {
		expect(moveOne({ user, from: "basicTwin", to: "basic" }).issues).toEqual([{ kind: "accountNeedsReview", account }]);
	});

	test("nothing of a user for whom nothing changes but the license", () => {
		const { move, issues } = moveOne({ from: "basicTwin", to: "basic" });
		expect(move).toBeDefined();
		expect(issues).toEqual([]);
	});
});

describe("when seats run out", () => {
	const names = ["다", "가", "나", "b", "a"];
	const users = names.map((name) => makeUser(name));
	const assignments = names.map((name) => makeAssignment(name, "basicTwin"));
	const seats = (targetSeats: number, remainingSourceSeats = 0) =>
		planLicenseMoves(
			factsOf(users, assignments, {
				sourceSkuId: skuOf("basicTwin"),
				targetSkuId: skuOf("basic"),
				targetSeats,
				remainingSourceSeats,
			}),
		);

	test("users move by display name until the target is full, the rest lack a license", () => {
		const { moves, affected } = seats(3);
		expect(moves.map(({ userId }) => userId)).toEqual(["user-a", "user-b", "user-가"]);
		expect(affected).toMatchObject([
			{ displayName: "나", outcome: "keepsOld", issues: [{ kind: "notEnoughLicenses" }] },
			{ displayName: "다", outcome: "keepsOld", issues: [{ kind: "notEnoughLicenses" }] },
		]);
	});

	test("the rest stay without trouble where the customer has seats of the old product left", () => {
		const { users: counts, affected } = seats(3, 1);
		expect(counts).toEqual({ holding: 5, moving: 3, keepingOld: 2 });
		expect(affected.map(({ displayName }) => displayName)).toEqual(["다"]);
		expect(seats(3, 2).affected).toEqual([]);
	});

	test("namesakes go by id", () => {
		const twins = ["2", "1"].map((name) => makeUser(name, { displayName: "김민서" }));
		const planned = planLicenseMoves(
			factsOf(twins, [makeAssignment("1", "basic"), makeAssignment("2", "basic")], { targetSeats: 1 }),
		);
		expect(planned.moves.map(({ userId }) => userId)).toEqual(["user-1"]);
	});

	test("users of the target's product take up its seats, and those who cannot move take up none", () => {
		const blocked = makeUser("0", { usageLocation: "" });
		const planned = planLicenseMoves(
			factsOf(
				[...users, blocked, makeUser("old hand")],
				[...assignments, makeAssignment("0", "basicTwin"), makeAssignment("old hand", "basic")],
				{ sourceSkuId: skuOf("basicTwin"), targetSkuId: skuOf("basic"), targetSeats: 4, remainingSourceSeats: 1 },
			),
		);
		expect(planned.moves).toHaveLength(3);
		// The one seat that is left of the old product is taken by the user who cannot move.
		expect(planned.affected.map(({ displayName, issues }) => [displayName, issues[0]?.kind])).toEqual([
			["0", "missingUsageLocation"],
			["나", "notEnoughLicenses"],
			["다", "notEnoughLicenses"],
		]);
	});
});

test("without license transfer everyone keeps the old license and is told what the target lacks", () => {
	const users = [makeUser("b"), makeUser("a")];
	const assignments = [
		makeAssignment("a", "basic", { disabledPlans: plans("OFFICEMOBILE_SUBSCRIPTION") }),
		makeAssignment("b", "basic"),
	];
	const planned = planLicenseMoves(factsOf(users, assignments, { licenseTransfer: false }));
	expect(planned.moves).toEqual([]);
	expect(planned.users).toEqual({ holding: 2, moving: 0, keepingOld: 2 });
	expect(planned.affected).toMatchObject([
		{ displayName: "a", outcome: "keepsOld", issues: [{ kind: "licenseNotMoved" }] },
		{
			displayName: "b",
			outcome: "keepsOld",
			issues: [{ kind: "licenseNotMoved" }, { kind: "servicesLost", plans: ["OFFICEMOBILE_SUBSCRIPTION"] }],
		},
	]);
});
